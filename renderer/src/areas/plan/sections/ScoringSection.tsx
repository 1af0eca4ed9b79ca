import { Button, Group, MultiSelect, NumberInput, Select, Stack, Tabs, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { ScoreStage, ScoreTable } from '#shared/domain/plan/score-table.ts';
import { tableMaximum } from '#shared/domain/plan/table-maximum.ts';
import { scoreStageNames } from '#shared/text/documents/plan.ts';
import { formatPoints } from '#shared/text/numbers.ts';
import { confirmAction } from '../../../ui/confirm-action.tsx';
import { usePlanEditor, usePlanList } from '../plan-editor.ts';
import { CriteriaTable } from './CriteriaTable.tsx';
import { GradesTable } from './GradesTable.tsx';
import { TieBreakTable } from './TieBreakTable.tsx';
import type { TablePartProps } from './table-part.ts';

/** One score table for each group of comparable units. */
export function ScoringSection() {
  const { plan } = usePlanEditor();
  const { list, change, add, remove: removeTable } = usePlanList('scoreTables');
  const [shownId, setShownId] = useState<string | null>(null);
  const shown = list.find(({ id }) => id === shownId) ?? list[0];
  const at = shown === undefined ? -1 : list.indexOf(shown);
  const free = plan.subjectGroups.find(({ id }) => !list.some(({ groupId }) => groupId === id));

  const addTable = () => {
    if (free === undefined) return;
    const table = emptyTable(free.id, `Bảng điểm dành cho ${free.name}`);
    add(table);
    setShownId(table.id);
  };
  const remove = async (table: ScoreTable) => {
    const criteria = table.sections.reduce((sum, section) => sum + section.criteria.length, 0);
    const confirmed = await confirmAction({
      title: 'Bỏ bảng điểm',
      text: `Bỏ “${table.name}” cùng ${criteria} tiêu chí. Có thể hoàn tác khi kế hoạch chưa ban hành.`,
      confirmLabel: 'Bỏ bảng điểm',
    });
    if (confirmed) removeTable(list.indexOf(table));
  };

  return (
    <Stack gap="md">
      {list.length > 1 && (
        <Tabs value={shown?.id ?? null} onChange={setShownId}>
          <Tabs.List>
            {list.map(({ id, name }) => (
              <Tabs.Tab key={id} value={id}>
                {name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      )}
      {shown === undefined ? (
        <Text size="sm" c="gray.7">
          Chưa có bảng điểm. Tạo bảng điểm cho một nhóm đối tượng để chấm và xếp hạng các đơn vị trong nhóm.
        </Text>
      ) : (
        <TableForm key={shown.id} table={shown} at={at} set={(values) => change(at, values)} />
      )}
      <Group>
        {free !== undefined && (
          <Button variant="light" leftSection={<IconPlus size={15} aria-hidden />} onClick={addTable}>
            Thêm bảng điểm cho “{free.name}”
          </Button>
        )}
        {shown !== undefined && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() => remove(shown)}
          >
            Bỏ bảng điểm này
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function emptyTable(groupId: string, name: string): ScoreTable {
  return {
    id: newId(),
    groupId,
    name,
    stages: ['self', 'appraisal'],
    sections: [{ id: newId(), name: 'Phần I', criteria: [] }],
    bonusCapHundredths: 0,
    deductionCapHundredths: null,
    grades: [
      { name: 'Xuất sắc', fromHundredths: 9000, blockedByZero: true },
      { name: 'Khá', fromHundredths: 7500, blockedByZero: false },
      { name: 'Trung bình', fromHundredths: 5000, blockedByZero: false },
      { name: 'Yếu', fromHundredths: 0, blockedByZero: false },
    ],
    tieBreaks: [],
  };
}

/** The names stand in the order in which stages follow each other. */
const stageOrder = Object.keys(scoreStageNames) as ScoreStage[];

function TableForm({ table, at, set }: TablePartProps & { readonly at: number }) {
  const { plan, problem } = usePlanEditor();
  return (
    <Stack gap="md">
      <Group grow align="flex-start">
        <TextInput
          label="Tên bảng điểm"
          value={table.name}
          error={problem(`scoreTables.${at}.name`)}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Select
          label="Dành cho nhóm"
          data={plan.subjectGroups.map(({ id, name }) => ({ value: id, label: name }))}
          value={table.groupId}
          onChange={(groupId) => groupId !== null && set({ groupId })}
        />
      </Group>
      <MultiSelect
        label="Trình tự chấm"
        data={stageOrder.map((value) => ({ value, label: scoreStageNames[value] }))}
        value={table.stages}
        onChange={(chosen) => {
          const stages = stageOrder.filter((stage) => chosen.includes(stage));
          if (stages.length > 0) set({ stages });
        }}
      />
      <CriteriaTable table={table} set={set} at={at} />
      <Text size="sm" fw={600}>
        Cộng các tiêu chí: {formatPoints(tableMaximum(table))} điểm
      </Text>
      <Group>
        <NumberInput
          label="Điểm thưởng tối đa"
          w={160}
          min={0}
          decimalScale={2}
          value={table.bonusCapHundredths / 100}
          onChange={(value) =>
            typeof value === 'number' && set({ bonusCapHundredths: Math.round(value * 100) })
          }
        />
        <NumberInput
          label="Điểm trừ tối đa"
          w={160}
          min={0}
          decimalScale={2}
          placeholder="không hạn"
          value={table.deductionCapHundredths === null ? '' : table.deductionCapHundredths / 100}
          onChange={(value) =>
            set({ deductionCapHundredths: typeof value === 'number' ? Math.round(value * 100) : null })
          }
        />
      </Group>
      <GradesTable table={table} set={set} />
      <TieBreakTable table={table} set={set} />
    </Stack>
  );
}
