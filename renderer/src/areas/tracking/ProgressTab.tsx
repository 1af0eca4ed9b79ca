import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { IconMail, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type {
  MatrixCell,
  MatrixRow,
  MilestoneColumn,
  MilestoneState,
  TrackingMatrix,
} from '#shared/contract/tracking.ts';
import { milestoneStateNames } from '#shared/domain/deadlines/milestone-status.ts';
import { shortDate } from '#shared/text/dates.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ShortCluster } from '../../ui/ShortCluster.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { ExtendDialog, ReceiveDialog } from './BulkDialogs.tsx';
import { milestoneTones } from './milestone-tones.ts';
import { ReminderDialog } from './ReminderDialog.tsx';
import { UnitProgress } from './UnitProgress.tsx';

export interface MatrixFilter {
  text: string;
  groupId: string | null;
  clusterId: string | null;
  /** Column that `state` is asked of; any column when null. */
  milestone: string | null;
  state: MilestoneState | null;
}

export const noFilter: MatrixFilter = {
  text: '',
  groupId: null,
  clusterId: null,
  milestone: null,
  state: null,
};

interface ProgressTabProps {
  readonly campaignId: string;
  readonly matrix: TrackingMatrix;
  /** Before the plan is issued nobody owes anything. */
  readonly isDraft: boolean;
  /** The office that sent the campaign asks its units itself. */
  readonly isReceived: boolean;
  readonly filter: MatrixFilter;
  readonly onFilter: (filter: MatrixFilter) => void;
}

/** Units × milestones. Rows are chosen for bulk work; a click shows the unit's papers. */
export function ProgressTab({ campaignId, matrix, isDraft, isReceived, filter, onFilter }: ProgressTabProps) {
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const [open, setOpen] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'receive' | 'extend' | 'remind' | null>(null);
  const rows = useMemo(() => matrix.rows.filter((row) => passes(row, filter)), [matrix.rows, filter]);
  const columns = useMemo(() => columnsFor(matrix.columns, isDraft), [matrix.columns, isDraft]);
  const summary = useMemo(() => summaryOf(rows, matrix.columns), [rows, matrix.columns]);
  const openRow = matrix.rows.find(({ unitId }) => unitId === open);

  if (matrix.rows.length === 0) {
    return (
      <EmptyState
        title="Chưa có đơn vị tham gia phong trào"
        text="Vào màn hình Đơn vị, chọn Tham gia phong trào để đưa các đơn vị thuộc nhóm đối tượng của kế hoạch vào danh sách theo dõi."
      />
    );
  }
  const dialogProps = {
    campaignId,
    columns: matrix.columns,
    today: matrix.today,
    unitIds: [...selected],
    milestone: filter.milestone,
    onClose: () => setDialog(null),
    onDone: () => {
      setDialog(null);
      setSelected(new Set());
    },
  };
  return (
    <div className="screen" style={{ paddingTop: 10 }}>
      <Group gap="xs">
        <TextInput
          aria-label="Tìm đơn vị"
          placeholder="Tìm đơn vị, không cần dấu"
          leftSection={<IconSearch size={15} aria-hidden />}
          w={220}
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        />
        <Choice
          label="Nhóm"
          all="Mọi nhóm"
          width={150}
          options={matrix.groups}
          value={filter.groupId}
          onChange={(groupId) => onFilter({ ...filter, groupId })}
        />
        <Choice
          label="Cụm, khối"
          all="Mọi cụm, khối"
          width={170}
          options={matrix.clusters}
          value={filter.clusterId}
          onChange={(clusterId) => onFilter({ ...filter, clusterId })}
        />
        <Choice
          label="Mốc"
          all="Mọi mốc"
          width={170}
          options={matrix.columns.map(({ key, name }) => ({ id: key, name }))}
          value={filter.milestone}
          onChange={(milestone) => onFilter({ ...filter, milestone })}
        />
        <Choice
          label="Tình trạng"
          all="Mọi tình trạng"
          width={160}
          options={Object.entries(milestoneStateNames).map(([id, name]) => ({ id, name }))}
          value={filter.state}
          onChange={(state) => onFilter({ ...filter, state: state as MilestoneState | null })}
        />
        <Group gap="xs" ml="auto" wrap="nowrap">
          {selected.size > 0 && !isReceived && (
            <>
              <Text size="sm">{selected.size} đã chọn</Text>
              <Button variant="default" onClick={() => setDialog('extend')}>
                Gia hạn
              </Button>
              <Button variant="default" onClick={() => setDialog('receive')}>
                Ghi nhận đã nộp
              </Button>
            </>
          )}
          <Button
            leftSection={<IconMail size={16} aria-hidden />}
            disabled={isDraft || isReceived}
            onClick={() => setDialog('remind')}
          >
            Đôn đốc
          </Button>
        </Group>
      </Group>
      <DataGrid
        label="Tiến độ báo cáo của các đơn vị"
        rows={rows}
        columns={columns}
        rowKey={({ unitId }) => unitId}
        selected={selected}
        onSelect={setSelected}
        onOpen={({ unitId }) => setOpen(unitId)}
        openKey={open}
        summary={summary}
        emptyText="Không có đơn vị nào phù hợp với bộ lọc."
      />
      <SidePanel
        opened={openRow !== undefined}
        onClose={() => setOpen(null)}
        title={openRow?.name ?? ''}
        width={560}
      >
        {openRow !== undefined && (
          <UnitProgress key={openRow.unitId} campaignId={campaignId} row={openRow} columns={matrix.columns} />
        )}
      </SidePanel>
      {dialog === 'receive' && <ReceiveDialog {...dialogProps} />}
      {dialog === 'extend' && <ExtendDialog {...dialogProps} />}
      {dialog === 'remind' && <ReminderDialog {...dialogProps} />}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly width: number;
  readonly options: readonly { id: string; name: string }[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, all, width, options, value, onChange }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      placeholder={all}
      clearable
      w={width}
      comboboxProps={{ width: 'max-content', position: 'bottom-start', withinPortal: true }}
      data={options.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}

function passes(row: MatrixRow, { text, groupId, clusterId, milestone, state }: MatrixFilter): boolean {
  if (groupId !== null && row.groupId !== groupId) return false;
  if (clusterId !== null && row.clusterId !== clusterId) return false;
  if (!row.searchKey.includes(foldVietnamese(text))) return false;
  const cells = milestone === null ? Object.values(row.cells) : [row.cells[milestone]];
  if (milestone !== null && cells[0] === undefined) return false;
  return state === null || cells.some((cell) => cell?.state === state);
}

function columnsFor(milestones: readonly MilestoneColumn[], isDraft: boolean): GridColumn<MatrixRow>[] {
  return [
    { id: 'name', header: 'Đơn vị', width: 190, grow: true, value: ({ name }) => name },
    {
      id: 'cluster',
      header: 'Cụm, khối',
      width: 150,
      value: ({ clusterName }) => clusterName,
      render: ({ clusterName }) => <ShortCluster name={clusterName} />,
    },
    ...milestones.map(
      ({ key, name, due }): GridColumn<MatrixRow> => ({
        id: key,
        header: `${name} (${shortDate(due)})`,
        hint: `Hạn ${shortDate(due)}`,
        width: 178,
        value: ({ cells }) => cells[key]?.text ?? '',
        render: ({ cells }) => {
          const cell = cells[key];
          if (cell === undefined) return null;
          if (isDraft) return <StatusBadge tone="muted">Chưa ban hành</StatusBadge>;
          return (
            <span title={cell.paperDate === null ? undefined : `Văn bản ngày ${shortDate(cell.paperDate)}`}>
              <StatusBadge tone={milestoneTones[cell.state]}>
                {shortText(cell)}
                {cell.isExtended ? ' *' : ''}
              </StatusBadge>
            </span>
          );
        },
      }),
    ),
  ];
}

/** The column says what is meant, so that fewer words are enough. */
function shortText({ state, daysLate, text }: MatrixCell): string {
  if (state === 'missing') return `Quá hạn ${daysLate} ngày`;
  return state === 'returned' && daysLate > 0 ? `Trả lại, quá ${daysLate} ngày` : text;
}

function summaryOf(rows: readonly MatrixRow[], columns: readonly MilestoneColumn[]) {
  const parts = columns.map(({ key }) => {
    const cells = rows.flatMap(({ cells: own }) => own[key] ?? []);
    const received = cells.filter(({ state }) => state === 'onTime' || state === 'late').length;
    return [key, cells.length === 0 ? '' : `${received}/${cells.length} đã nộp`] as const;
  });
  return { name: `${rows.length} đơn vị`, ...Object.fromEntries(parts) };
}
