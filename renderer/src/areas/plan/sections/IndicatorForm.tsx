import {
  Checkbox,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  Stack,
  TagsInput,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { formatTarget } from '#shared/domain/indicators/display.ts';
import { fromDayNumber, toDayNumber } from '#shared/domain/local-date.ts';
import type { Indicator, Measure, Operator } from '#shared/domain/plan/indicator.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { usePlanEditor, usePlanList } from '../plan-editor.ts';

const measureNames: Record<Measure['kind'], string> = {
  percent: 'Tỷ lệ phần trăm',
  rate: 'Bình quân (tử số trên mẫu số)',
  count: 'Số lượng',
  yesNo: 'Có hoặc không',
  grade: 'Mức xếp loại',
  date: 'Ngày hoàn thành',
};

const operatorNames: Record<Operator, string> = {
  '>=': 'ít nhất',
  '>': 'trên',
  '=': 'đúng',
  '<=': 'không quá',
  '<': 'dưới',
};

const emptyMeasures: Record<Measure['kind'], Measure> = {
  percent: { kind: 'percent', numerator: 'Số đạt', denominator: 'Tổng số' },
  rate: { kind: 'rate', numerator: 'Tử số', denominator: 'Mẫu số', unit: 'lần' },
  count: { kind: 'count', unit: 'vụ' },
  yesNo: { kind: 'yesNo' },
  grade: { kind: 'grade', scale: ['Yếu', 'Trung bình', 'Khá', 'Tốt'] },
  date: { kind: 'date' },
};

/** How one indicator is measured, what is to be reached, and who reports it. */
export function IndicatorForm({ indicatorId }: { readonly indicatorId: string }) {
  const { plan } = usePlanEditor();
  const { list, change, problem } = usePlanList('indicators');
  const at = list.findIndex(({ id }) => id === indicatorId);
  const indicator = list[at];
  if (indicator === undefined) return <Text size="sm">Chỉ tiêu này đã được bỏ.</Text>;
  const set = (values: Partial<Indicator>) => change(at, values);
  return (
    <Stack gap="sm">
      <Textarea
        label="Ghi trong kế hoạch"
        value={indicator.name}
        error={problem(at, 'name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Tên ngắn"
        description="Dùng trong bảng và biểu mẫu"
        value={indicator.shortName}
        error={problem(at, 'shortName')}
        onChange={(event) => set({ shortName: event.currentTarget.value })}
      />
      <Select
        label="Cách đo"
        data={Object.entries(measureNames).map(([value, label]) => ({ value, label }))}
        value={indicator.measure.kind}
        onChange={(kind) =>
          kind !== null && set({ measure: emptyMeasures[kind as Measure['kind']], target: null })
        }
      />
      <MeasureFields indicator={indicator} set={set} />
      <TargetFields indicator={indicator} set={set} />
      <MultiSelect
        label="Giao cho nhóm"
        data={plan.subjectGroups.map(({ id, name }) => ({ value: id, label: name }))}
        value={indicator.groupIds}
        onChange={(groupIds) => set({ groupIds })}
      />
      <Checkbox
        label="Không có số liệu thì coi là chưa đạt"
        checked={indicator.missingIsNotMet}
        onChange={(event) => set({ missingIsNotMet: event.currentTarget.checked })}
      />
      <Textarea
        label="Hướng dẫn cách tính"
        description="In trong phụ lục và trong biểu mẫu gửi đơn vị"
        minRows={3}
        value={indicator.guidance}
        onChange={(event) => set({ guidance: event.currentTarget.value })}
      />
    </Stack>
  );
}

interface PartProps {
  readonly indicator: Indicator;
  readonly set: (values: Partial<Indicator>) => void;
}

function MeasureFields({ indicator: { measure }, set }: PartProps) {
  const write = (next: Measure) => set({ measure: next });
  return (
    <>
      {(measure.kind === 'percent' || measure.kind === 'rate') && (
        <>
          <TextInput
            label="Tử số"
            value={measure.numerator}
            onChange={(event) => write({ ...measure, numerator: event.currentTarget.value })}
          />
          <TextInput
            label="Mẫu số"
            value={measure.denominator}
            onChange={(event) => write({ ...measure, denominator: event.currentTarget.value })}
          />
        </>
      )}
      {(measure.kind === 'rate' || measure.kind === 'count') && (
        <TextInput
          label="Đơn vị tính"
          value={measure.unit}
          onChange={(event) => write({ ...measure, unit: event.currentTarget.value })}
        />
      )}
      {measure.kind === 'grade' && (
        <TagsInput
          label="Các mức, thấp trước"
          value={measure.scale}
          onChange={(scale) => scale.length >= 2 && write({ ...measure, scale })}
        />
      )}
    </>
  );
}

function TargetFields({ indicator, set }: PartProps) {
  const { measure, target } = indicator;
  const op = target?.op ?? '>=';
  const write = (valueHundredths: number, next: Operator = op) =>
    set({ target: { op: next, valueHundredths } });
  return (
    <div>
      <Group gap={8} align="flex-end" wrap="nowrap">
        {measure.kind !== 'yesNo' && (
          <Select
            label="Mức phấn đấu"
            w={120}
            data={Object.entries(operatorNames).map(([value, label]) => ({ value, label }))}
            value={op}
            onChange={(next) => next !== null && write(target?.valueHundredths ?? 0, next as Operator)}
          />
        )}
        {(measure.kind === 'percent' || measure.kind === 'rate' || measure.kind === 'count') && (
          <NumberInput
            aria-label="Giá trị phấn đấu"
            w={130}
            decimalScale={2}
            suffix={measure.kind === 'percent' ? ' %' : ''}
            value={target === null ? '' : target.valueHundredths / 100}
            onChange={(value) =>
              typeof value === 'number' ? write(Math.round(value * 100)) : set({ target: null })
            }
          />
        )}
        {measure.kind === 'grade' && (
          <Select
            aria-label="Mức cần đạt"
            w={160}
            data={measure.scale.map((name, step) => ({ value: String(step), label: name }))}
            value={target === null ? null : String(target.valueHundredths / 100)}
            onChange={(step) => step !== null && write(Number(step) * 100)}
          />
        )}
        {measure.kind === 'yesNo' && (
          <Select
            label="Mức phấn đấu"
            w={160}
            data={[
              { value: '100', label: 'Có' },
              { value: '0', label: 'Không' },
            ]}
            value={target === null ? null : String(target.valueHundredths)}
            onChange={(value) => value !== null && write(Number(value), '=')}
          />
        )}
        {measure.kind === 'date' && (
          <DateField
            aria-label="Ngày phải xong"
            w={140}
            value={target === null ? null : fromDayNumber(target.valueHundredths / 100)}
            onChange={(date) => date !== null && write(toDayNumber(date) * 100, op === '>=' ? '<=' : op)}
          />
        )}
      </Group>
      <Text size="xs" c="gray.7" mt={4}>
        {target === null ? 'Chưa đặt mức phấn đấu.' : `Đọc là: ${formatTarget(indicator)}.`}
      </Text>
    </div>
  );
}
