import type { BoardRow } from '#shared/contract/scoring.ts';

/** Nobody has given points and no figure has: a rank and a grade would only be those of an empty table. */
export function isUnscored({ stageTotals, totalHundredths, missing }: BoardRow): boolean {
  return (
    totalHundredths === 0 &&
    missing.length > 0 &&
    stageTotals.every(({ totalHundredths: own }) => own === null)
  );
}
