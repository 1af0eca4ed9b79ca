import { DateInput, type DateInputProps } from '@mantine/dates';
import { parseTypedDate } from './parse-typed-date.ts';

type DateFieldProps = Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat' | 'dateParser'> & {
  /** `YYYY-MM-DD`, null or empty while there is none. */
  readonly value?: string | null;
  readonly defaultValue?: string | null;
  readonly onChange?: (date: string | null) => void;
};

const calendarLabels = {
  previousMonth: 'Tháng trước',
  nextMonth: 'Tháng sau',
  previousYear: 'Năm trước',
  nextYear: 'Năm sau',
  previousDecade: 'Mười năm trước',
  nextDecade: 'Mười năm sau',
};

/** A calendar date as offices write it: typed as 5/2/2025 or 05022025, or chosen; shown as 05/02/2025. */
export function DateField({ value, defaultValue, onChange, ...rest }: DateFieldProps) {
  return (
    <DateInput
      valueFormat="DD/MM/YYYY"
      placeholder="ngày/tháng/năm"
      dateParser={parseTypedDate}
      popoverProps={{ withinPortal: true }}
      hideOutsideDates
      ariaLabels={calendarLabels}
      {...(value === undefined ? {} : { value: value === '' ? null : value })}
      {...(defaultValue === undefined ? {} : { defaultValue: defaultValue === '' ? null : defaultValue })}
      {...(onChange === undefined ? {} : { onChange })}
      {...rest}
    />
  );
}
