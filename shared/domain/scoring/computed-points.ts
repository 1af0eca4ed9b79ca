import { meets } from '../indicators/evaluate.ts';
import { exactHundredths } from '../indicators/exact-value.ts';
import type { IndicatorValue } from '../indicators/value.ts';
import type { Indicator } from '../plan/indicator.ts';
import type { Criterion } from '../plan/score-table.ts';
import { compareRational, type Rational, rational, roundHalfUp } from '../rational.ts';

/** What the application knows of a unit without anybody typing points. */
export interface KnownFacts {
  /** Values by indicator id, over the whole campaign; an id that is absent is a missing value. */
  values: ReadonlyMap<string, IndicatorValue | null>;
  /** Days late over all milestones together, null while not known. */
  daysLate: number | null;
}

export type IndicatorsById = ReadonlyMap<string, Indicator>;

/**
 * Points that a criterion gets from figures, in whole hundredths; null where somebody must type them or figures are missing.
 * A missing value earns 0 where the plan says that missing is not met. Bands may give negative points: a deduction for late
 * papers for instance.
 */
export function computedPoints(
  criterion: Criterion,
  indicators: IndicatorsById,
  facts: KnownFacts,
): number | null {
  const { method, maxHundredths } = criterion;
  switch (method.kind) {
    case 'manual':
    case 'deduction':
    case 'bonus':
      return null;
    case 'passFail':
      return method.indicatorId === null
        ? null
        : fromIndicator(method.indicatorId, indicators, facts, ({ target }, exact) => {
            if (target === null) return null;
            return meets(target, exact) ? maxHundredths : 0;
          });
    case 'proportional':
      return fromIndicator(method.indicatorId, indicators, facts, (indicator, exact, value) =>
        proportionalPoints(indicator, exact, value, maxHundredths),
      );
    case 'bands': {
      const points = (value: Rational) => Math.min(maxHundredths, bandPoints(method.bands, value));
      if (method.source.kind === 'daysLate') {
        return facts.daysLate === null ? null : points(rational(facts.daysLate * 100));
      }
      return fromIndicator(method.source.indicatorId, indicators, facts, (_, exact) => points(exact));
    }
  }
}

function fromIndicator(
  id: string,
  indicators: IndicatorsById,
  facts: KnownFacts,
  points: (indicator: Indicator, exact: Rational, value: IndicatorValue) => number | null,
): number | null {
  const indicator = indicators.get(id);
  if (indicator === undefined) return null;
  const value = facts.values.get(id) ?? null;
  const exact = exactHundredths(value);
  if (value === null) return indicator.missingIsNotMet ? 0 : null;
  return exact === null ? null : points(indicator, exact, value);
}

/**
 * Value ÷ target × max, rounded half up to a hundredth, never above max. Where less is better (≤, <) target ÷ value × max. A
 * target that is met earns the maximum; so does every share of nothing: a target of 0 is met or earns nothing. Dates and
 * steps of a scale have no proportion, they are met or not.
 */
function proportionalPoints(
  indicator: Indicator,
  exact: Rational,
  value: IndicatorValue,
  max: number,
): number | null {
  const { target } = indicator;
  if (target === null) return null;
  if (meets(target, exact)) return max;
  if (value.measure === 'date' || value.measure === 'grade' || target.valueHundredths <= 0) return 0;
  const lessIsBetter = target.op === '<=' || target.op === '<';
  const wanted = BigInt(target.valueHundredths);
  const part = lessIsBetter
    ? { num: wanted * exact.den, den: exact.num }
    : { num: exact.num, den: exact.den * wanted };
  const points = roundHalfUp({ num: part.num * BigInt(max), den: part.den });
  return Math.min(max, points);
}

/** The points of the highest band whose `from` the value reaches; 0 below all bands. Bands may stand in any order. */
function bandPoints(
  bands: readonly { fromHundredths: number; pointsHundredths: number }[],
  value: Rational,
): number {
  let best: { fromHundredths: number; pointsHundredths: number } | null = null;
  for (const band of bands) {
    const reached = compareRational(value, rational(band.fromHundredths)) >= 0;
    if (reached && (best === null || band.fromHundredths > best.fromHundredths)) best = band;
  }
  return best?.pointsHundredths ?? 0;
}
