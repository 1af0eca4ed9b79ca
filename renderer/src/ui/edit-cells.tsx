import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { DateField } from './DateField.tsx';

interface CellProps<T> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly error?: string | undefined;
}

/** Fields without a frame of their own, for the cells of an editable table. */

interface TextCellProps extends CellProps<string> {
  /** What holds while the cell is empty. */
  readonly placeholder?: string;
}

export function TextCell({ label, value, onChange, error, placeholder }: TextCellProps) {
  return (
    <TextInput
      variant="unstyled"
      size="xs"
      aria-label={label}
      value={value}
      error={error}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function LongTextCell({ label, value, onChange, error }: CellProps<string>) {
  return (
    <Textarea
      variant="unstyled"
      size="xs"
      minRows={1}
      aria-label={label}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function DateCell({ label, value, onChange, error }: CellProps<string>) {
  return (
    <DateField
      variant="unstyled"
      size="xs"
      aria-label={label}
      value={value}
      error={error}
      onChange={(date) => date !== null && onChange(date)}
    />
  );
}

interface SelectCellProps<T extends string> extends CellProps<T> {
  readonly options: Readonly<Record<T, string>>;
}

export function SelectCell<T extends string>({ label, value, onChange, options }: SelectCellProps<T>) {
  return (
    <Select
      variant="unstyled"
      size="xs"
      aria-label={label}
      value={value}
      data={Object.entries<string>(options).map(([key, name]) => ({ value: key, label: name }))}
      onChange={(next) => next !== null && onChange(next as T)}
    />
  );
}

/** Whole hundredths shown as a number with up to two decimals; an empty field changes nothing. */
export function HundredthsCell({ label, value, onChange, error }: CellProps<number>) {
  return (
    <NumberInput
      variant="unstyled"
      size="xs"
      aria-label={label}
      value={value / 100}
      decimalScale={2}
      error={error}
      styles={{ input: { textAlign: 'right' } }}
      onChange={(next) => typeof next === 'number' && onChange(Math.round(next * 100))}
    />
  );
}

export function CheckCell({ label, value, onChange }: CellProps<boolean>) {
  return (
    <Checkbox
      size="xs"
      aria-label={label}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
