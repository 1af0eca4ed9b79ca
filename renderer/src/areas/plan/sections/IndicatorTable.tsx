import { Anchor } from '@mantine/core';
import { v7 as newId } from 'uuid';
import { formatTarget } from '#shared/domain/indicators/display.ts';
import type { Indicator } from '#shared/domain/plan/indicator.ts';
import type { ContentArea } from '#shared/domain/plan/plan.ts';
import { removeIndicator } from '#shared/domain/plan/remove-part.ts';
import { EditTable } from '../../../ui/EditTable.tsx';
import { LongTextCell, TextCell } from '../../../ui/edit-cells.tsx';
import { usePlanEditor, usePlanList } from '../plan-editor.ts';

interface IndicatorTableProps {
  readonly area: ContentArea;
  readonly onOpen: (indicatorId: string) => void;
}

/** The indicators of one content area; how each is measured is edited in the panel. */
export function IndicatorTable({ area, onOpen }: IndicatorTableProps) {
  const { plan, edit } = usePlanEditor();
  const { list, change, add, problem } = usePlanList('indicators');
  const rows = list
    .map((indicator, at) => ({ indicator, at }))
    .filter((row) => row.indicator.contentAreaId === area.id);
  const addIndicator = () => {
    const indicator: Indicator = {
      id: newId(),
      code: freeCode(area.code, list),
      contentAreaId: area.id,
      name: 'Chỉ tiêu mới',
      shortName: 'Chỉ tiêu mới',
      measure: { kind: 'percent', numerator: 'Số đạt', denominator: 'Tổng số' },
      target: null,
      groupIds: plan.subjectGroups.slice(0, 1).map(({ id }) => id),
      missingIsNotMet: true,
      guidance: '',
    };
    add(indicator);
    onOpen(indicator.id);
  };
  return (
    <EditTable
      label={`Chỉ tiêu của nội dung ${area.code}`}
      itemName="chỉ tiêu"
      rows={rows}
      rowKey={({ indicator }) => indicator.id}
      emptyText="Chưa có chỉ tiêu."
      onAdd={addIndicator}
      onRemove={(row) => edit((current) => removeIndicator(current, rows[row]?.indicator.id ?? ''))}
      columns={[
        {
          header: 'Mã',
          width: 56,
          cell: ({ indicator, at }) => (
            <TextCell
              label={`Mã chỉ tiêu ${indicator.code}`}
              value={indicator.code}
              error={problem(at, 'code')}
              onChange={(code) => change(at, { code })}
            />
          ),
        },
        {
          header: 'Chỉ tiêu (như ghi trong kế hoạch)',
          cell: ({ indicator, at }) => (
            <LongTextCell
              label={`Chỉ tiêu ${indicator.code}`}
              value={indicator.name}
              error={problem(at, 'name')}
              onChange={(name) => change(at, { name })}
            />
          ),
        },
        {
          header: 'Mức phấn đấu',
          width: 150,
          cell: ({ indicator }) => (
            <Anchor
              component="button"
              type="button"
              size="xs"
              py={6}
              ta="left"
              onClick={() => onOpen(indicator.id)}
            >
              {formatTarget(indicator) || 'đặt mức phấn đấu'}
            </Anchor>
          ),
        },
      ]}
    />
  );
}

function freeCode(areaCode: string, indicators: readonly Indicator[]): string {
  const taken = new Set(indicators.map(({ code }) => code));
  let number = 1;
  while (taken.has(`${areaCode}${number}`)) number += 1;
  return `${areaCode}${number}`;
}
