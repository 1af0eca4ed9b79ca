import { Group } from '@mantine/core';
import type { Grade } from '#shared/domain/plan/score-table.ts';
import { EditTable } from '../../../ui/EditTable.tsx';
import { CheckCell, HundredthsCell, TextCell } from '../../../ui/edit-cells.tsx';
import { changeAt, removeAt } from '../../../ui/list-edits.ts';
import type { TablePartProps } from './table-part.ts';

/** Classification, best first. */
export function GradesTable({ table, set }: TablePartProps) {
  const { grades } = table;
  const write = (next: Grade[]) => set({ grades: next });
  const change = (at: number, values: Partial<Grade>) => write(changeAt(grades, at, values));
  return (
    <EditTable
      label="Mức xếp loại"
      itemName="mức xếp loại"
      rows={grades}
      rowKey={(_, at) => String(at)}
      emptyText="Chưa có mức xếp loại."
      onAdd={() => write([...grades, { name: 'Mức mới', fromHundredths: 0, blockedByZero: false }])}
      onRemove={(at) => write(removeAt(grades, at))}
      columns={[
        {
          header: 'Xếp loại (cao trước)',
          cell: ({ name }, at) => (
            <TextCell
              label={`Tên mức ${at + 1}`}
              value={name}
              onChange={(value) => change(at, { name: value })}
            />
          ),
        },
        {
          header: 'Từ điểm',
          width: 90,
          cell: ({ fromHundredths }, at) => (
            <HundredthsCell
              label={`Điểm từ của mức ${at + 1}`}
              value={fromHundredths}
              onChange={(value) => change(at, { fromHundredths: value })}
            />
          ),
        },
        {
          header: 'Không xếp khi có điểm liệt',
          width: 180,
          cell: ({ blockedByZero }, at) => (
            <Group justify="center" py={6}>
              <CheckCell
                label={`Mức ${at + 1} không xếp khi có điểm liệt`}
                value={blockedByZero}
                onChange={(value) => change(at, { blockedByZero: value })}
              />
            </Group>
          ),
        },
      ]}
    />
  );
}
