import type { MatrixRow, MilestoneColumn, MilestoneState } from '#shared/contract/tracking.ts';
import { foldVietnamese } from '#shared/text/folding.ts';

export interface MatrixFilter {
  text: string;
  groupId: string | null;
  clusterId: string | null;
  /** Kind of unit: ward, department … */
  kind: string | null;
  /** Column that `state` is asked of; any column that is shown when null. */
  milestone: string | null;
  state: MilestoneState | null;
  /** Year of the columns shown; null for all. Only asked where there are too many columns for one look. */
  year: string | null;
}

export const noFilter: MatrixFilter = {
  text: '',
  groupId: null,
  clusterId: null,
  kind: null,
  milestone: null,
  state: null,
  year: null,
};

export function passes(row: MatrixRow, filter: MatrixFilter, shown: readonly MilestoneColumn[]): boolean {
  const { text, groupId, clusterId, kind, milestone, state } = filter;
  if (groupId !== null && row.groupId !== groupId) return false;
  if (clusterId !== null && row.clusterId !== clusterId) return false;
  if (kind !== null && row.kind !== kind) return false;
  if (!row.searchKey.includes(foldVietnamese(text))) return false;
  if (milestone !== null && row.cells[milestone] === undefined) return false;
  if (state === null) return true;
  const keys = milestone === null ? shown.map(({ key }) => key) : [milestone];
  return keys.some((key) => row.cells[key]?.state === state);
}

/** As many as fit beside the name without much scrolling. */
const COLUMNS_AT_ONCE = 8;

/** Years of the last days, where the columns are too many to be shown together; else empty. */
export function yearsOf(columns: readonly MilestoneColumn[]): string[] {
  if (columns.length <= COLUMNS_AT_ONCE) return [];
  return [...new Set(columns.map(({ due }) => due.slice(0, 4)))].sort();
}

/** The year to begin with: that of the latest paper that somebody still owes, else of the next one due, else the last. */
export function firstYear(columns: readonly MilestoneColumn[], today: string): string | null {
  const years = yearsOf(columns);
  const owed = columns.findLast(({ counts }) => counts.missing + counts.returned > 0);
  const next = columns.find(({ due }) => due >= today);
  const year = (owed ?? next)?.due.slice(0, 4) ?? years.at(-1);
  return years.length === 0 || year === undefined ? null : year;
}

/** Columns of the year, and the one that is asked for by itself wherever it lies. */
export function shownColumns(
  columns: readonly MilestoneColumn[],
  { year, milestone }: Pick<MatrixFilter, 'year' | 'milestone'>,
): MilestoneColumn[] {
  if (year === null) return [...columns];
  return columns.filter(({ key, due }) => due.startsWith(year) || key === milestone);
}
