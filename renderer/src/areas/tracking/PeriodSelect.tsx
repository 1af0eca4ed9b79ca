import { Select } from '@mantine/core';
import type { OpenMatrix } from '#shared/domain/tracking/matrix.ts';
import type { MatrixPeriod } from '#shared/domain/tracking/matrix-periods.ts';

/** Every column of the campaign. */
export const WHOLE = 'all';

const kinds: Record<MatrixPeriod['kind'], string> = { year: 'Năm', quarter: 'Quý', wave: 'Đợt' };

interface PeriodSelectProps {
  readonly matrix: Pick<OpenMatrix, 'period' | 'periods' | 'all'>;
  readonly onPeriod: (period: string) => void;
}

/** Which part of a long campaign is shown; not asked where all of it is one look. */
export function PeriodSelect({ matrix: { period, periods, all }, onPeriod }: PeriodSelectProps) {
  if (periods.length < 2) return null;
  const groups = (Object.keys(kinds) as MatrixPeriod['kind'][]).flatMap((kind) => {
    const own = periods.filter((one) => one.kind === kind);
    const items = own.map(({ id, name }) => ({ value: id, label: name }));
    return items.length === 0 ? [] : [{ group: kinds[kind], items }];
  });
  return (
    <Select
      aria-label="Thời gian của hạn nộp"
      w={150}
      allowDeselect={false}
      comboboxProps={{ width: 'max-content', position: 'bottom-start', withinPortal: true }}
      data={[...groups, { value: WHOLE, label: `Cả phong trào (${all.length} mốc)` }]}
      value={period ?? WHOLE}
      onChange={(value) => onPeriod(value ?? WHOLE)}
    />
  );
}
