import { Anchor, Button, Group, NumberInput, Popover, Select, Stack, Text } from '@mantine/core';
import type { Criterion, ScoreMethod } from '#shared/domain/plan/score-table.ts';
import { formatPoints } from '#shared/text/numbers.ts';
import { EditTable } from '../../../ui/EditTable.tsx';
import { HundredthsCell } from '../../../ui/edit-cells.tsx';
import { changeAt, removeAt } from '../../../ui/list-edits.ts';
import { usePlanEditor } from '../plan-editor.ts';

type Kind = 'manual' | 'passFail' | 'proportional' | 'bandsIndicator' | 'bandsDays' | 'deduction' | 'bonus';

const kindNames: Record<Kind, string> = {
  manual: 'Chấm tay từ 0 đến tối đa',
  passFail: 'Đạt hoặc không đạt',
  proportional: 'Theo tỷ lệ đạt chỉ tiêu',
  bandsIndicator: 'Theo khung của chỉ tiêu',
  bandsDays: 'Theo số ngày báo cáo chậm',
  deduction: 'Trừ theo số lần',
  bonus: 'Điểm thưởng',
};

function kindOf(method: ScoreMethod): Kind {
  if (method.kind !== 'bands') return method.kind;
  return method.source.kind === 'daysLate' ? 'bandsDays' : 'bandsIndicator';
}

function methodOf(kind: Kind, indicatorId: string | undefined, maxHundredths: number): ScoreMethod {
  const bands = [{ fromHundredths: 0, pointsHundredths: maxHundredths }];
  switch (kind) {
    case 'passFail':
      return { kind, indicatorId: null };
    case 'proportional':
      return indicatorId === undefined ? { kind: 'manual' } : { kind, indicatorId };
    case 'bandsIndicator':
      if (indicatorId === undefined) return { kind: 'manual' };
      return { kind: 'bands', source: { kind: 'indicator', indicatorId }, bands };
    case 'bandsDays':
      return { kind: 'bands', source: { kind: 'daysLate' }, bands };
    case 'deduction':
      return { kind, perOccurrenceHundredths: 100 };
    default:
      return { kind };
  }
}

interface MethodCellProps {
  readonly criterion: Criterion;
  readonly onChange: (method: ScoreMethod) => void;
}

/** How a criterion earns its points, with the indicator and the bands where they matter. */
export function MethodCell({ criterion, onChange }: MethodCellProps) {
  const { plan } = usePlanEditor();
  const { method, code, maxHundredths } = criterion;
  const indicators = plan.indicators.map(({ id, code: own, shortName }) => ({
    value: id,
    label: `${own} ${shortName}`,
  }));
  const field = { variant: 'unstyled', size: 'xs' } as const;
  const needsIndicator = method.kind === 'proportional' || kindOf(method) === 'bandsIndicator';
  return (
    <>
      <Select
        {...field}
        aria-label={`Cách tính điểm của tiêu chí ${code}`}
        data={Object.entries(kindNames).map(([value, label]) => ({ value, label }))}
        value={kindOf(method)}
        onChange={(kind) =>
          kind !== null && onChange(methodOf(kind as Kind, plan.indicators[0]?.id, maxHundredths))
        }
      />
      {(needsIndicator || method.kind === 'passFail') && (
        <Select
          {...field}
          aria-label={`Chỉ tiêu của tiêu chí ${code}`}
          placeholder="chấm tay"
          clearable={method.kind === 'passFail'}
          clearButtonProps={{ 'aria-label': 'Bỏ chỉ tiêu, chấm tay' }}
          data={indicators}
          value={indicatorIn(method)}
          onChange={(indicatorId) => onChange(withIndicator(method, indicatorId))}
        />
      )}
      {method.kind === 'deduction' && (
        <NumberInput
          {...field}
          aria-label={`Điểm trừ mỗi lần của tiêu chí ${code}`}
          prefix="mỗi lần "
          suffix=" điểm"
          decimalScale={2}
          value={method.perOccurrenceHundredths / 100}
          onChange={(value) =>
            typeof value === 'number' &&
            value > 0 &&
            onChange({ ...method, perOccurrenceHundredths: Math.round(value * 100) })
          }
        />
      )}
      {method.kind === 'bands' && <BandsEditor code={code} method={method} onChange={onChange} />}
    </>
  );
}

function indicatorIn(method: ScoreMethod): string | null {
  if (method.kind === 'bands') return method.source.kind === 'indicator' ? method.source.indicatorId : null;
  return 'indicatorId' in method ? method.indicatorId : null;
}

function withIndicator(method: ScoreMethod, indicatorId: string | null): ScoreMethod {
  if (method.kind === 'passFail') return { ...method, indicatorId };
  if (indicatorId === null) return method;
  if (method.kind === 'proportional') return { ...method, indicatorId };
  return method.kind === 'bands' ? { ...method, source: { kind: 'indicator', indicatorId } } : method;
}

type Bands = Extract<ScoreMethod, { kind: 'bands' }>;

function BandsEditor(props: { code: string; method: Bands; onChange: (method: ScoreMethod) => void }) {
  const { code, method, onChange } = props;
  const { bands } = method;
  const write = (next: Bands['bands']) => next.length > 0 && onChange({ ...method, bands: next });
  const change = (at: number, values: Partial<Bands['bands'][number]>) => write(changeAt(bands, at, values));
  const from = method.source.kind === 'daysLate' ? 'Chậm từ (ngày)' : 'Giá trị từ';
  return (
    <Popover width={320} withArrow trapFocus>
      <Popover.Target>
        <Anchor component="button" type="button" size="xs" pb={5}>
          {bands.length} khung điểm
        </Anchor>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={6}>
          <Text size="xs" c="gray.7">
            Lấy điểm của khung cao nhất mà giá trị đạt tới.
          </Text>
          <EditTable
            label={`Khung điểm của tiêu chí ${code}`}
            itemName="khung"
            rows={bands}
            rowKey={(_, at) => String(at)}
            emptyText=""
            onRemove={(at) => write(removeAt(bands, at))}
            columns={[
              {
                header: from,
                cell: ({ fromHundredths }, at) => (
                  <HundredthsCell
                    label={`${from}, khung ${at + 1}`}
                    value={fromHundredths}
                    onChange={(value) => change(at, { fromHundredths: value })}
                  />
                ),
              },
              {
                header: 'Điểm',
                cell: ({ pointsHundredths }, at) => (
                  <HundredthsCell
                    label={`Điểm khung ${at + 1}`}
                    value={pointsHundredths}
                    onChange={(value) => change(at, { pointsHundredths: value })}
                  />
                ),
              },
            ]}
          />
          <Group justify="space-between">
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => write([...bands, { fromHundredths: 0, pointsHundredths: 0 }])}
            >
              Thêm khung
            </Button>
            <Text size="xs" c="gray.7">
              Cao nhất {formatPoints(Math.max(...bands.map((band) => band.pointsHundredths)))} điểm
            </Text>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
