import { ActionIcon, Group, SegmentedControl, Stack, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment, type KeyboardEvent, useState } from 'react';
import type { BoardTableView, SheetView } from '#shared/contract/scoring.ts';
import type { ScoreStage } from '#shared/domain/plan/score-table.ts';
import { scoreStageNames } from '#shared/domain/scoring/stages.ts';
import type { ErrorNote } from '#shared/errors.ts';
import { formatPoints } from '#shared/text/numbers.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { setSaveState } from '../../app/save-state.ts';
import { useTRPC, useTRPCClient } from '../../app/trpc.ts';
import { showError } from '../../ui/notify.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { CriterionRow } from './CriterionRow.tsx';
import { gradeTone } from './grade-tone.ts';
import { isUnscored } from './is-unscored.ts';
import './scoring.css';

interface SheetPanelProps {
  readonly campaignId: string;
  readonly unitId: string | null;
  readonly tables: readonly BoardTableView[];
  readonly onClose: () => void;
}

/** The score sheet of one unit beside the table: typed by keyboard, saved cell by cell. */
export function SheetPanel({ campaignId, unitId, tables, onClose }: SheetPanelProps) {
  const trpc = useTRPC();
  const query = useQuery({
    ...trpc.scoring.sheet.queryOptions({ campaignId, unitId: unitId ?? '' }),
    enabled: unitId !== null,
  });
  const sheet = unitId === null ? undefined : query.data;
  const table = tables.find(({ id }) => id === sheet?.row.tableId);
  return (
    <SidePanel
      opened={unitId !== null}
      onClose={onClose}
      width={880}
      title={sheet === undefined ? 'Bảng điểm' : `${sheet.name} – ${sheet.tableName}`}
    >
      {sheet !== undefined && (
        <Sheet key={sheet.unitId} campaignId={campaignId} sheet={sheet} table={table} />
      )}
    </SidePanel>
  );
}

interface SheetProps {
  readonly campaignId: string;
  readonly sheet: SheetView;
  readonly table: BoardTableView | undefined;
}

function Sheet({ campaignId, sheet, table }: SheetProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { unitId, row } = sheet;
  const open = sheet.stages.filter(({ isLocked }) => !isLocked).map(({ stage }) => stage);
  const [chosen, setChosen] = useState<ScoreStage | null>(null);
  const editing = chosen !== null && open.includes(chosen) ? chosen : (open.at(-1) ?? null);
  const stages = sheet.stages.map(({ stage }) => stage);
  const heads = stages.filter((stage) => stage !== editing);
  const show = (next: SheetView) =>
    queryClient.setQueryData(trpc.scoring.sheet.queryKey({ campaignId, unitId }), next);

  const save = async (
    criterionId: string,
    pointsHundredths: number | null,
    reason: string,
  ): Promise<ErrorNote | null> => {
    if (editing === null) return null;
    setSaveState('saving');
    try {
      const input = { campaignId, unitId, stage: editing, criterionId, pointsHundredths, reason };
      show(await client.scoring.saveScore.mutate(input));
      setSaveState('saved');
      return null;
    } catch (error) {
      setSaveState('failed');
      const note = noteOf(error);
      if (note === null || note.field !== criterionId) showError(error);
      return note;
    }
  };
  const undo = async () => {
    try {
      show(await client.scoring.undo.mutate({ campaignId, unitId }));
      setSaveState('saved');
    } catch (error) {
      showError(error);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && event.key === 'z' && !event.shiftKey;
    // While a cell holds something that is not written yet, the browser's own undo goes first.
    const isTyping = event.target instanceof HTMLElement && event.target.dataset['dirty'] === 'true';
    if (!isUndo || isTyping) return;
    event.preventDefault();
    void undo();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only Ctrl+Z for all cells inside
    <div onKeyDown={onKeyDown}>
      <Group justify="space-between" mb="sm" wrap="nowrap">
        <Stack gap={2}>
          {isUnscored(row) && (
            <Text size="sm">{sheet.clusterName}: chưa có điểm nào nên chưa xếp hạng, xếp loại.</Text>
          )}
          <Text size="sm" hidden={isUnscored(row)}>
            {sheet.clusterName}: hạng <b>{row.rank}</b>
            {row.isTied ? ' (đồng hạng)' : ''}, tổng <b>{formatPoints(row.totalHundredths)}</b> điểm
            {row.bonusHundredths > 0 ? `, thưởng ${formatPoints(row.bonusHundredths)}` : ''}
            {row.deductionsHundredths > 0 ? `, trừ ${formatPoints(row.deductionsHundredths)}` : ''}
          </Text>
          {row.blockingZeros.length > 0 && !isUnscored(row) && (
            <Text size="sm" c="#9b1c1c">
              Điểm liệt: {row.blockingZeros.join('; ')}
            </Text>
          )}
        </Stack>
        <Group gap="xs" wrap="nowrap">
          {isUnscored(row) ? (
            <StatusBadge tone="muted">Chưa chấm</StatusBadge>
          ) : (
            <StatusBadge tone={gradeTone(table, row.grade)}>{row.grade ?? 'Chưa xếp loại'}</StatusBadge>
          )}
          <Tooltip
            label={sheet.undo === null ? 'Chưa có thay đổi để hoàn tác' : `Hoàn tác: ${sheet.undo} (Ctrl+Z)`}
          >
            <ActionIcon
              variant="default"
              aria-label="Hoàn tác thay đổi điểm gần nhất"
              disabled={sheet.undo === null}
              onClick={() => void undo()}
            >
              <IconArrowBackUp size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Group>
      {open.length > 1 && (
        <SegmentedControl
          mb="sm"
          size="xs"
          aria-label="Bước đang chấm"
          value={editing ?? ''}
          onChange={(stage) => setChosen(stage as ScoreStage)}
          data={open.map((stage) => ({ value: stage, label: scoreStageNames[stage] }))}
        />
      )}
      {open.length === 0 && (
        <Text size="sm" c="gray.7" mb="sm">
          Điểm đã khóa, chỉ xem.
        </Text>
      )}
      <table className="sheet">
        <thead>
          <tr>
            <th>Tiêu chí</th>
            <th className="number">Tối đa</th>
            <th className="number">Từ số liệu</th>
            {heads.map((stage) => (
              <th key={stage} className="number">
                {scoreStageNames[stage]}
              </th>
            ))}
            {editing !== null && (
              <>
                <th className="number">{scoreStageNames[editing]}</th>
                <th style={{ width: '30%' }}>Lý do</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {sheet.sections.map((section) => (
            <Fragment key={section.id}>
              <tr className="section">
                <th colSpan={3 + heads.length + (editing === null ? 0 : 2)} scope="rowgroup">
                  {section.name}
                  {section.maxHundredths > 0 &&
                    `: ${formatPoints(section.pointsHundredths)}/${formatPoints(section.maxHundredths)}`}
                </th>
              </tr>
              {section.criteria.map((criterion) => (
                <CriterionRow
                  key={`${criterion.id} ${editing}`}
                  criterion={criterion}
                  stages={stages}
                  editing={editing}
                  onSave={(value, reason) => save(criterion.id, value, reason)}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
