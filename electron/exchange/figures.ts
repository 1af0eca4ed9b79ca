import type { Reader } from '#db/open.ts';
import { assembleScoreBoard } from '../scoring/score-board.ts';
import type { StatedFigure } from './read-contents.ts';

/** Points, grade and rank of every unit as they are on a day. */
export function figuresOf(db: Reader, campaignId: string, asOf: string): StatedFigure[] {
  return assembleScoreBoard(db, campaignId, asOf)
    .units.map(({ unitId, clusterId, standing }) => {
      const { totalHundredths, grade, rank, isTied } = standing;
      return { asOf, unitId, clusterId, totalHundredths, grade, rank, isTied };
    })
    .sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
}

/** How many units stand otherwise here than the sender states. */
export function differingFigures(db: Reader, campaignId: string, stated: readonly StatedFigure[]): number {
  const asOf = stated[0]?.asOf;
  if (asOf === undefined) return 0;
  const here = new Map(figuresOf(db, campaignId, asOf).map((figure) => [figure.unitId, figure]));
  const isSame = (a: StatedFigure, b: StatedFigure | undefined) =>
    b !== undefined &&
    (['clusterId', 'totalHundredths', 'grade', 'rank', 'isTied'] as const).every((key) => a[key] === b[key]);
  const missing = stated.filter((figure) => !isSame(figure, here.get(figure.unitId))).length;
  const extra = [...here.keys()].filter(
    (unitId) => !stated.some((figure) => figure.unitId === unitId),
  ).length;
  return missing + extra;
}
