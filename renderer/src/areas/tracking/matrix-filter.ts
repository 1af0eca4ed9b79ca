import type { MilestoneState } from '#shared/contract/tracking.ts';
import { type MatrixRow, type MilestoneColumn, searchKeyOf } from '#shared/domain/tracking/matrix.ts';
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
}

export const noFilter: MatrixFilter = {
  text: '',
  groupId: null,
  clusterId: null,
  kind: null,
  milestone: null,
  state: null,
};

/** Whether some units may be left out. */
export const isNarrowed = (filter: MatrixFilter): boolean =>
  Object.values(filter).some((own) => own !== null && own !== '');

/** The rows that pass every part of the filter at once. */
export function filterRows(
  rows: readonly MatrixRow[],
  filter: MatrixFilter,
  shown: readonly MilestoneColumn[],
): readonly MatrixRow[] {
  if (!isNarrowed(filter)) return rows;
  const { groupId, clusterId, kind, milestone, state } = filter;
  const text = foldVietnamese(filter.text.trim());
  const keys = milestone === null ? shown.map(({ key }) => key) : [milestone];
  return rows.filter((row) => {
    if (groupId !== null && row.groupId !== groupId) return false;
    if (clusterId !== null && row.clusterId !== clusterId) return false;
    if (kind !== null && row.kind !== kind) return false;
    if (text !== '' && !searchKeyOf(row).includes(text)) return false;
    if (milestone !== null && row.cells[milestone] === undefined) return false;
    return state === null || keys.some((key) => row.cells[key]?.state === state);
  });
}
