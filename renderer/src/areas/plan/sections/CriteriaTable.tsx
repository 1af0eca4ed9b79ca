import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { v7 as newId } from 'uuid';
import { removeCriterion, removeSection } from '#shared/domain/plan/remove-part.ts';
import type { Criterion, ScoreSection } from '#shared/domain/plan/score-table.ts';
import { EditTable } from '../../../ui/EditTable.tsx';
import { CheckCell, HundredthsCell, LongTextCell, TextCell } from '../../../ui/edit-cells.tsx';
import { changeAt, moveAt } from '../../../ui/list-edits.ts';
import { RowTools } from '../../../ui/RowTools.tsx';
import { usePlanEditor } from '../plan-editor.ts';
import { MethodCell } from './MethodCell.tsx';
import type { TablePartProps } from './table-part.ts';

/** Sections with their criteria, points and how the points come about. */
export function CriteriaTable({ table, set, at }: TablePartProps & { readonly at: number }) {
  const { problem } = usePlanEditor();
  const { sections } = table;
  const write = (next: ScoreSection[]) => set({ sections: next });
  const criterion = (code: string): Criterion => ({
    id: newId(),
    code,
    name: 'Tiêu chí mới',
    maxHundredths: 0,
    method: { kind: 'manual' },
    zeroBlocks: false,
    guidance: '',
  });
  return (
    <Stack gap="sm">
      {sections.map((section, sectionAt) => {
        const { criteria } = section;
        const setCriteria = (next: Criterion[]) => write(changeAt(sections, sectionAt, { criteria: next }));
        const change = (row: number, values: Partial<Criterion>) =>
          setCriteria(changeAt(criteria, row, values));
        const path = `scoreTables.${at}.sections.${sectionAt}`;
        return (
          <section key={section.id} className="edit-group" aria-label={section.name}>
            <Group gap={8} wrap="nowrap" mb={6} align="flex-start">
              <TextInput
                aria-label={`Tên phần ${sectionAt + 1}`}
                style={{ flex: 1 }}
                value={section.name}
                error={problem(`${path}.name`)}
                onChange={(event) =>
                  write(changeAt(sections, sectionAt, { name: event.currentTarget.value }))
                }
              />
              <RowTools
                name={section.name}
                onMove={(step) => write(moveAt(sections, sectionAt, step))}
                onRemove={() => set(removeSection(table, section.id))}
              />
            </Group>
            <EditTable
              label={`Tiêu chí của ${section.name}`}
              itemName="tiêu chí"
              rows={criteria}
              rowKey={({ id }) => id}
              emptyText="Chưa có tiêu chí."
              onAdd={() => setCriteria([...criteria, criterion(`${sectionAt + 1}.${criteria.length + 1}`)])}
              onMove={(row, step) => setCriteria(moveAt(criteria, row, step))}
              onRemove={(row) => set(removeCriterion(table, criteria[row]?.id ?? ''))}
              columns={[
                {
                  header: 'Mã',
                  width: 52,
                  cell: ({ code }, row) => (
                    <TextCell
                      label={`Mã tiêu chí ${row + 1}`}
                      value={code}
                      error={problem(`${path}.criteria.${row}.code`)}
                      onChange={(value) => change(row, { code: value })}
                    />
                  ),
                },
                {
                  header: 'Tiêu chí',
                  cell: ({ name }, row) => (
                    <LongTextCell
                      label={`Tên tiêu chí ${row + 1}`}
                      value={name}
                      error={problem(`${path}.criteria.${row}.name`)}
                      onChange={(value) => change(row, { name: value })}
                    />
                  ),
                },
                {
                  header: 'Điểm',
                  width: 60,
                  cell: ({ maxHundredths }, row) => (
                    <HundredthsCell
                      label={`Điểm tối đa của tiêu chí ${row + 1}`}
                      value={maxHundredths}
                      onChange={(value) => change(row, { maxHundredths: Math.max(0, value) })}
                    />
                  ),
                },
                {
                  header: 'Cách tính điểm',
                  width: 190,
                  cell: (item, row) => (
                    <MethodCell criterion={item} onChange={(method) => change(row, { method })} />
                  ),
                },
                {
                  header: 'Hướng dẫn',
                  cell: ({ guidance }, row) => (
                    <LongTextCell
                      label={`Hướng dẫn tiêu chí ${row + 1}`}
                      value={guidance}
                      onChange={(value) => change(row, { guidance: value })}
                    />
                  ),
                },
                {
                  header: 'Liệt',
                  width: 42,
                  cell: ({ zeroBlocks }, row) => (
                    <Group justify="center" py={6}>
                      <CheckCell
                        label={`Tiêu chí ${row + 1} là điểm liệt`}
                        value={zeroBlocks}
                        onChange={(value) => change(row, { zeroBlocks: value })}
                      />
                    </Group>
                  ),
                },
              ]}
            />
          </section>
        );
      })}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() =>
            write([...sections, { id: newId(), name: `Phần ${sections.length + 1}`, criteria: [] }])
          }
        >
          Thêm phần
        </Button>
      </div>
    </Stack>
  );
}
