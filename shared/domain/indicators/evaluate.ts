import { holds } from '../compare.ts';
import type { Indicator, Target } from '../plan/indicator.ts';
import { compareRational, type Rational, rational, roundHalfUp } from '../rational.ts';
import { exactHundredths } from './exact-value.ts';
import type { IndicatorValue } from './value.ts';

export type IndicatorState = 'met' | 'notMet' | 'noData' | 'noTarget';

export const indicatorStateNames: Record<IndicatorState, string> = {
  met: 'Đạt',
  notMet: 'Chưa đạt',
  noData: 'Chưa có số liệu',
  noTarget: 'Không đặt chỉ tiêu',
};

export interface IndicatorResult {
  state: IndicatorState;
  /** Why there is no data: nothing reported, or a denominator of zero (nothing to measure). Null otherwise. */
  noDataReason: 'missing' | 'nothingToMeasure' | null;
  /**
   * Whether the unit is judged to fail this target: not met, or missing where the plan says that missing is not met.
   * Nothing to measure is never a failure: a ward without a fire has not come late to one.
   */
  countsAsNotMet: boolean;
  /** For tables and charts, rounded half up to whole hundredths of the target's unit; null without data. */
  valueHundredths: number | null;
}

/** Whether an exact figure, in the hundredths of the target, meets it. */
export function meets(target: Target, exact: Rational): boolean {
  return holds(target.op, compareRational(exact, rational(target.valueHundredths)));
}

/** Compares a unit's value with the target, exactly (by cross multiplication, never on the rounded figure). */
export function evaluate(
  indicator: Pick<Indicator, 'target' | 'missingIsNotMet'>,
  value: IndicatorValue | null,
): IndicatorResult {
  const { target, missingIsNotMet } = indicator;
  const exact = exactHundredths(value);
  if (exact === null) {
    return {
      state: 'noData',
      noDataReason: value === null ? 'missing' : 'nothingToMeasure',
      countsAsNotMet: value === null && target !== null && missingIsNotMet,
      valueHundredths: null,
    };
  }
  const valueHundredths = roundHalfUp(exact);
  if (target === null) {
    return { state: 'noTarget', noDataReason: null, countsAsNotMet: false, valueHundredths };
  }
  const met = meets(target, exact);
  return { state: met ? 'met' : 'notMet', noDataReason: null, countsAsNotMet: !met, valueHundredths };
}

/** How many of a unit's targets can be judged and how many of them are met; the rest has no data or no target. */
export function countMet(results: readonly IndicatorResult[]): { met: number; judged: number } {
  const met = results.filter((result) => result.state === 'met').length;
  return { met, judged: met + results.filter((result) => result.countsAsNotMet).length };
}
