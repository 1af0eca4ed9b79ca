import { foldVietnamese } from '../../text/folding.ts';
import type { MilestoneState } from '../deadlines/milestone-status.ts';
import type { LocalDate } from '../values.ts';
import type { MatrixPeriod } from './matrix-periods.ts';

/** One time that a milestone is due; `key` names the column. */
export interface MilestoneColumn {
  key: string;
  milestoneId: string;
  occurrence: string;
  waveId: string | null;
  name: string;
  due: LocalDate;
  hasForm: boolean;
  /** How many units stand in each state. */
  counts: Record<MilestoneState, number>;
}

/** Where one unit stands with one paper; in words by `describeStatus`. */
export interface MatrixCell {
  state: MilestoneState;
  due: LocalDate;
  daysLeft: number;
  daysLate: number;
  /** Null where no paper is in. */
  paperDate: LocalDate | null;
  isExtended: boolean;
  /** How many files of evidence hang on the paper. */
  files: number;
}

export interface MatrixRow {
  unitId: string;
  code: string;
  name: string;
  kind: string;
  groupId: string;
  clusterId: string | null;
  clusterName: string;
  /** By column key; a unit that does not owe a milestone has no entry. */
  cells: Readonly<Record<string, MatrixCell>>;
}

interface Choice {
  id: string;
  name: string;
}

/** Units × milestones. */
export interface TrackingMatrix {
  today: LocalDate;
  columns: MilestoneColumn[];
  rows: MatrixRow[];
  /** What the list can be narrowed to. */
  groups: Choice[];
  clusters: Choice[];
  kinds: Choice[];
}

/**
 * One period of the matrix on its way to the window. Thousands of units stand in a few hundred different states, so each
 * state is sent once and a row says by its place which one it is in; -1 where the unit does not owe the paper.
 */
export interface MatrixPage extends Omit<TrackingMatrix, 'rows'> {
  period: string | null;
  periods: MatrixPeriod[];
  /** Every time that something is due in the campaign, in whatever period. */
  all: MilestoneColumn[];
  cells: MatrixCell[];
  rows: (Omit<MatrixRow, 'clusterName' | 'cells'> & { cells: number[] })[];
}

export interface OpenMatrix extends TrackingMatrix, Pick<MatrixPage, 'period' | 'periods' | 'all'> {}

/** The page with the cells in their rows again. */
export function openMatrix({ cells, rows, ...page }: MatrixPage): OpenMatrix {
  const clusterNames = new Map(page.clusters.map(({ id, name }) => [id, name]));
  return {
    ...page,
    rows: rows.map(({ cells: places, ...row }) => {
      const own: Record<string, MatrixCell> = {};
      page.columns.forEach(({ key }, at) => {
        const cell = cells[places[at] ?? -1];
        if (cell !== undefined) own[key] = cell;
      });
      return { ...row, clusterName: clusterNames.get(row.clusterId ?? '') ?? '', cells: own };
    }),
  };
}

const searchKeys = new WeakMap<MatrixRow, string>();

/** Code and name as a search compares them; made when somebody searches. */
export function searchKeyOf(row: MatrixRow): string {
  const known = searchKeys.get(row);
  if (known !== undefined) return known;
  const made = foldVietnamese(`${row.code} ${row.name}`);
  searchKeys.set(row, made);
  return made;
}
