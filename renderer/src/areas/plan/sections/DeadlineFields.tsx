import { Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import type { Deadline } from '#shared/domain/plan/milestone.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { deadlineInWords } from '#shared/text/documents/plan.ts';
import { DateField } from '../../../ui/DateField.tsx';

const kinds: Record<Deadline['kind'], string> = {
  date: 'Một ngày',
  month: 'Trong tháng',
  quarter: 'Trong quý',
  recurring: 'Hằng năm',
};
const rules = [
  { value: 'before', label: 'trước ngày' },
  { value: 'by', label: 'chậm nhất ngày' },
];

interface DeadlineFieldsProps {
  readonly deadline: Deadline;
  readonly period: Plan['period'];
  readonly onChange: (deadline: Deadline) => void;
}

function emptyDeadline(kind: Deadline['kind'], period: Plan['period']): Deadline {
  const day = period.to ?? period.from;
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  switch (kind) {
    case 'date':
      return { kind, rule: 'before', date: day };
    case 'month':
      return { kind, rule: 'in', month: day.slice(0, 7) };
    case 'quarter':
      return { kind, rule: 'in', quarter: `${day.slice(0, 4)}-Q${quarter}` };
    case 'recurring':
      return { kind, rule: 'before', monthDay: day.slice(5), everyYears: 1 };
  }
}

function RuleSelect(props: { value: 'before' | 'by'; onChange: (rule: 'before' | 'by') => void }) {
  return (
    <Select
      aria-label="Cách tính hạn"
      w={150}
      data={rules}
      value={props.value}
      onChange={(rule) => rule !== null && props.onChange(rule as 'before' | 'by')}
    />
  );
}

/** "trước ngày 14/02/2025", "trong quý III năm 2024", "hằng năm, trước ngày 20 tháng 11". */
export function DeadlineFields({ deadline, period, onChange }: DeadlineFieldsProps) {
  const year = (text: string) => Number(text.slice(0, 4));
  return (
    <Stack gap={4}>
      <Select
        label="Thời hạn"
        data={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
        value={deadline.kind}
        onChange={(kind) => kind !== null && onChange(emptyDeadline(kind as Deadline['kind'], period))}
      />
      <Group gap={8} wrap="nowrap">
        {deadline.kind === 'date' && (
          <>
            <RuleSelect value={deadline.rule} onChange={(rule) => onChange({ ...deadline, rule })} />
            <DateField
              aria-label="Ngày hết hạn"
              value={deadline.date}
              onChange={(date) => date !== null && onChange({ ...deadline, date })}
            />
          </>
        )}
        {deadline.kind === 'month' && (
          <>
            <NumberInput
              aria-label="Tháng"
              w={80}
              min={1}
              max={12}
              clampBehavior="strict"
              value={Number(deadline.month.slice(5))}
              onChange={(month) =>
                typeof month === 'number' &&
                month >= 1 &&
                onChange({ ...deadline, month: `${year(deadline.month)}-${String(month).padStart(2, '0')}` })
              }
            />
            <YearInput
              value={year(deadline.month)}
              onChange={(next) => onChange({ ...deadline, month: `${next}${deadline.month.slice(4)}` })}
            />
          </>
        )}
        {deadline.kind === 'quarter' && (
          <>
            <Select
              aria-label="Quý"
              w={110}
              data={['I', 'II', 'III', 'IV'].map((name, at) => ({
                value: String(at + 1),
                label: `quý ${name}`,
              }))}
              value={deadline.quarter.slice(6)}
              onChange={(quarter) =>
                quarter !== null &&
                onChange({ ...deadline, quarter: `${year(deadline.quarter)}-Q${quarter}` })
              }
            />
            <YearInput
              value={year(deadline.quarter)}
              onChange={(next) => onChange({ ...deadline, quarter: `${next}${deadline.quarter.slice(4)}` })}
            />
          </>
        )}
        {deadline.kind === 'recurring' && (
          <>
            <RuleSelect value={deadline.rule} onChange={(rule) => onChange({ ...deadline, rule })} />
            <DateField
              aria-label="Ngày trong năm"
              value={`${period.from.slice(0, 4)}-${deadline.monthDay}`}
              onChange={(date) => date !== null && onChange({ ...deadline, monthDay: date.slice(5) })}
            />
          </>
        )}
      </Group>
      <Text size="xs" c="gray.7">
        Đọc là: {deadlineInWords(deadline)}.
      </Text>
    </Stack>
  );
}

function YearInput(props: { value: number; onChange: (year: number) => void }) {
  return (
    <NumberInput
      aria-label="Năm"
      w={90}
      thousandSeparator=""
      value={props.value}
      onChange={(value) =>
        typeof value === 'number' && value >= 1900 && value <= 9999 && props.onChange(value)
      }
    />
  );
}
