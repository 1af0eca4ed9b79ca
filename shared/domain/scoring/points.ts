import { AppError } from '../../errors.ts';
import { formatPoints } from '../../text/numbers.ts';
import type { Criterion } from '../plan/score-table.ts';

/** Points of one criterion at most, in hundredths; keeps a slip of the keyboard from becoming a total. */
const pattern = /^(\d{1,5})(?:[.,](\d{1,2}))?$/;

/**
 * Points as typed or as read from a cell → whole hundredths: "9,5" and 9.5 → 950. Read digit by digit from the shortest
 * decimal text, never by multiplying a binary fraction. Null when it is no number with at most two decimals.
 */
export function parsePoints(raw: string | number): number | null {
  const match = pattern.exec(String(raw).trim());
  if (match === null) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** Points taken away for so many occurrences, never more than the criterion's maximum. Whole hundredths. */
export function deductionPoints(
  criterion: Pick<Criterion, 'maxHundredths'>,
  perOccurrenceHundredths: number,
  occurrences: number,
): number {
  return Math.min(criterion.maxHundredths, perOccurrenceHundredths * occurrences);
}

/**
 * Checks points typed for a criterion, in whole hundredths. The points of a deduction are what it takes away, positive, a
 * multiple of the points per occurrence or the maximum. Null when they are fine, else the fault (SCORE_…).
 */
export function checkPoints(
  criterion: Pick<Criterion, 'code' | 'name' | 'maxHundredths' | 'method'>,
  pointsHundredths: number,
): AppError | null {
  const named = { criterion: `${criterion.code}. ${criterion.name}` };
  if (!Number.isInteger(pointsHundredths)) {
    return AppError.of('SCORE_NOT_HUNDREDTHS', { ...named, value: String(pointsHundredths / 100) });
  }
  const max = formatPoints(criterion.maxHundredths);
  const shown = { ...named, value: formatPoints(pointsHundredths), max };
  if (pointsHundredths < 0 || pointsHundredths > criterion.maxHundredths) {
    return AppError.of('SCORE_OUT_OF_RANGE', shown);
  }
  const isMax = pointsHundredths === criterion.maxHundredths;
  const { method } = criterion;
  if (method.kind === 'passFail' && pointsHundredths !== 0 && !isMax) {
    return AppError.of('SCORE_ALL_OR_NOTHING', shown);
  }
  if (method.kind === 'deduction' && pointsHundredths % method.perOccurrenceHundredths !== 0 && !isMax) {
    return AppError.of('SCORE_DEDUCTION_STEP', {
      ...shown,
      step: formatPoints(method.perOccurrenceHundredths),
    });
  }
  return null;
}
