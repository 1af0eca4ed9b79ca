import { Select } from '@mantine/core';
import type { TieBreak } from '#shared/domain/plan/score-table.ts';
import { EditTable } from '../../../ui/EditTable.tsx';
import { moveAt, removeAt } from '../../../ui/list-edits.ts';
import { usePlanEditor } from '../plan-editor.ts';
import type { TablePartProps } from './table-part.ts';

/** One option a possible comparison; its key holds everything that the rule says. */
function keyOf(tieBreak: TieBreak): string {
  switch (tieBreak.kind) {
    case 'section':
      return `section:${tieBreak.sectionId}`;
    case 'criterion':
      return `criterion:${tieBreak.criterionId}`;
    case 'indicator':
      return `${tieBreak.better}:${tieBreak.indicatorId}`;
    default:
      return tieBreak.kind;
  }
}

/** After equal points: compare these in order. */
export function TieBreakTable({ table, set }: TablePartProps) {
  const { plan } = usePlanEditor();
  const { tieBreaks, sections } = table;
  const rules: { rule: TieBreak; label: string }[] = [
    ...sections.map(({ id, name }) => ({
      rule: { kind: 'section', sectionId: id } as const,
      label: `Điểm phần “${name}” cao hơn`,
    })),
    ...sections.flatMap(({ criteria }) =>
      criteria.map(({ id, code, name }) => ({
        rule: { kind: 'criterion', criterionId: id } as const,
        label: `Điểm tiêu chí ${code} ${name} cao hơn`,
      })),
    ),
    ...plan.indicators.flatMap(({ id, code, shortName }) => [
      {
        rule: { kind: 'indicator', indicatorId: id, better: 'higher' } as const,
        label: `Chỉ tiêu ${code} ${shortName} cao hơn`,
      },
      {
        rule: { kind: 'indicator', indicatorId: id, better: 'lower' } as const,
        label: `Chỉ tiêu ${code} ${shortName} thấp hơn`,
      },
    ]),
    { rule: { kind: 'fewerDeductions' }, label: 'Ít điểm trừ hơn' },
    { rule: { kind: 'fewerDaysLate' }, label: 'Ít ngày báo cáo chậm hơn' },
  ];
  const write = (next: TieBreak[]) => set({ tieBreaks: next });
  return (
    <EditTable
      label="Thứ tự xét khi bằng điểm"
      itemName="bước xét"
      rows={tieBreaks}
      rowKey={(tieBreak, at) => `${at}-${keyOf(tieBreak)}`}
      emptyText="Bằng điểm thì xếp đồng hạng."
      onAdd={() => write([...tieBreaks, { kind: 'fewerDeductions' }])}
      onMove={(at, step) => write(moveAt(tieBreaks, at, step))}
      onRemove={(at) => write(removeAt(tieBreaks, at))}
      columns={[
        {
          header: 'Bằng điểm thì xét lần lượt',
          cell: (tieBreak, at) => (
            <Select
              variant="unstyled"
              size="xs"
              aria-label={`Bước xét ${at + 1}`}
              data={rules.map(({ rule, label }) => ({ value: keyOf(rule), label }))}
              value={keyOf(tieBreak)}
              onChange={(key) => {
                const chosen = rules.find(({ rule }) => keyOf(rule) === key);
                if (chosen !== undefined) write(changeTieBreak(tieBreaks, at, chosen.rule));
              }}
            />
          ),
        },
      ]}
    />
  );
}

function changeTieBreak(tieBreaks: readonly TieBreak[], at: number, rule: TieBreak): TieBreak[] {
  return tieBreaks.map((old, index) => (index === at ? rule : old));
}
