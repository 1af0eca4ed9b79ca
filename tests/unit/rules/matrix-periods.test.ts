import { describe, expect, it } from 'vitest';
import { firstPeriod, isInPeriod, periodAround, periodsOf } from '#shared/domain/tracking/matrix-periods.ts';

type Counts = { missing: number; returned: number };
const column = (due: string, waveId: string | null = null, counts: Counts = { missing: 0, returned: 0 }) => ({
  ...{ due, waveId, counts },
});
const monthly = (year: number) =>
  Array.from({ length: 12 }, (_, at) => column(`${year}-${String(at + 1).padStart(2, '0')}-25`));
/** A last day each Friday. */
const weekly = (year: number) =>
  Array.from({ length: 52 }, (_, at) =>
    column(new Date(Date.UTC(year, 0, 3 + at * 7)).toISOString().slice(0, 10)),
  );
const ids = (columns: ReturnType<typeof column>[], waves: { id: string; name: string }[] = []) =>
  periodsOf(columns, waves).map(({ id }) => id);

describe('periods of the matrix', () => {
  it('are not asked for where all columns are one look', () => {
    expect(periodsOf(monthly(2025).slice(0, 8), [])).toEqual([]);
    expect(firstPeriod(monthly(2025).slice(0, 8), '2025-06-01')).toBeNull();
  });

  it('are the years; quarters too of a year with a report every week; waves where there are several', () => {
    expect(ids([...monthly(2025), ...monthly(2026)])).toEqual(['2025', '2026']);
    const mixed = [...monthly(2025), ...weekly(2026)];
    expect(ids(mixed)).toEqual(['2025', '2026', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(periodsOf(mixed, []).map(({ name }) => name)).toContain('Quý IV/2026');
    const waves = [
      { id: 'a', name: 'Đợt 1' },
      { id: 'b', name: 'Đợt 2' },
      { id: 'c', name: 'Đợt 3' },
    ];
    const inWaves = monthly(2025).map((own, at) => ({ ...own, waveId: at < 6 ? 'a' : 'b' }));
    expect(ids(inWaves, waves)).toEqual(['2025', 'wave:a', 'wave:b']);
    expect(
      ids(
        inWaves.map((own) => ({ ...own, waveId: 'a' })),
        waves,
      ),
    ).toEqual(['2025']);
  });

  it('hold each column once a kind: no last day falls between two quarters', () => {
    const columns = weekly(2026);
    const quarters = ids(columns).filter((id) => id.includes('-Q'));
    const held = quarters.map((id) => columns.filter((own) => isInPeriod(own, id)).length);
    expect(held).toEqual([13, 13, 13, 13]);
    expect(columns.filter((own) => isInPeriod(own, null))).toHaveLength(52);
    expect(isInPeriod(column('2026-01-01', 'a'), 'wave:a')).toBe(true);
    expect(isInPeriod(column('2026-01-01'), 'wave:a')).toBe(false);
  });

  it('begin with the latest debt, else with what comes next, else with the last', () => {
    const clear = [...monthly(2024), ...monthly(2025), ...monthly(2026)];
    expect(firstPeriod(clear, '2025-03-01')).toBe('2025');
    expect(firstPeriod(clear, '2030-01-01')).toBe('2026');
    const owed = clear.map((own) =>
      own.due === '2024-05-25' ? { ...own, counts: { missing: 0, returned: 1 } } : own,
    );
    expect(firstPeriod(owed, '2026-03-01')).toBe('2024');
    const crowded = weekly(2026);
    expect(firstPeriod(crowded, '2026-05-04')).toBe('2026-Q2');
    expect(periodAround(crowded, column('2026-12-31'))).toBe('2026-Q4');
  });
});
