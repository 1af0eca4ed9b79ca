import { romanNumeral } from '../../text/numbers.ts';
import type { LocalDate } from '../values.ts';

/** One time that something is due, as far as its period is asked. */
interface Timed {
  due: LocalDate;
  waveId: string | null;
}

/** Part of a campaign that is looked at by itself. */
export interface MatrixPeriod {
  /** "2026", "2026-Q1", "wave:…". */
  id: string;
  name: string;
  kind: 'year' | 'quarter' | 'wave';
}

/** As many as fit beside the name without much scrolling; a plan with no more is shown whole. */
const COLUMNS_AT_ONCE = 8;
/** A year with a report every month is still one look; one every week is not. */
const COLUMNS_A_YEAR = 16;

const yearOf = ({ due }: Timed) => due.slice(0, 4);
const quarterOf = ({ due }: Timed) => `${due.slice(0, 4)}-Q${Math.ceil(Number(due.slice(5, 7)) / 3)}`;

/** Years of the last days, quarters of a year with very many, waves; empty where all columns are one look. */
export function periodsOf(
  columns: readonly Timed[],
  waves: readonly { id: string; name: string }[],
): MatrixPeriod[] {
  if (columns.length <= COLUMNS_AT_ONCE) return [];
  const years = [...new Set(columns.map(yearOf))].sort();
  const crowded = columns.filter((column) => isCrowded(columns, yearOf(column)));
  const quarters = [...new Set(crowded.map(quarterOf))].sort();
  const withColumns = waves.filter(({ id }) => columns.some(({ waveId }) => waveId === id));
  return [
    ...years.map((id): MatrixPeriod => ({ id, name: `Năm ${id}`, kind: 'year' })),
    ...quarters.map((id): MatrixPeriod => ({ id, name: quarterName(id), kind: 'quarter' })),
    ...(withColumns.length > 1
      ? withColumns.map(({ id, name }): MatrixPeriod => ({ id: `wave:${id}`, name, kind: 'wave' }))
      : []),
  ];
}

function isCrowded(columns: readonly Timed[], year: string): boolean {
  return columns.filter((column) => yearOf(column) === year).length > COLUMNS_A_YEAR;
}

function quarterName(id: string): string {
  const [year = '', quarter = ''] = id.split('-Q');
  return `Quý ${romanNumeral(Number(quarter))}/${year}`;
}

/** Columns of a period that is none, or that the plan has no more, are those of the whole campaign. */
export function isInPeriod(column: Timed, period: string | null): boolean {
  if (period === null) return true;
  if (period.startsWith('wave:')) return column.waveId === period.slice(5);
  return period.includes('-Q') ? quarterOf(column) === period : yearOf(column) === period;
}

interface Owed extends Timed {
  counts: { missing: number; returned: number };
}

/**
 * The period to begin with: that of the latest paper that somebody still owes, else of the next one due, else the last. Null
 * where there is nothing to choose.
 */
export function firstPeriod(columns: readonly Owed[], today: LocalDate): string | null {
  if (columns.length <= COLUMNS_AT_ONCE) return null;
  const owed = columns.findLast(({ counts }) => counts.missing + counts.returned > 0);
  const column = owed ?? columns.find(({ due }) => due >= today) ?? columns.at(-1);
  return column === undefined ? null : periodAround(columns, column);
}

/** The year of a column, or its quarter where the year has very many. */
export function periodAround(columns: readonly Timed[], column: Timed): string {
  return isCrowded(columns, yearOf(column)) ? quarterOf(column) : yearOf(column);
}
