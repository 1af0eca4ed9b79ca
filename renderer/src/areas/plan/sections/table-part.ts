import type { ScoreTable } from '#shared/domain/plan/score-table.ts';

/** What each part of the form of a score table is given. */
export interface TablePartProps {
  readonly table: ScoreTable;
  readonly set: (values: Partial<ScoreTable>) => void;
}
