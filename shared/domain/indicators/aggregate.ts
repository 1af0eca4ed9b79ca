import { holds } from '../compare.ts';
import type { Indicator, Target } from '../plan/indicator.ts';
import { evaluate, type IndicatorResult } from './evaluate.ts';
import type { IndicatorValue } from './value.ts';

/** The figures of many units together. Missing units take no part and are counted beside. */
export type AggregateFigures =
  | { measure: 'percent' | 'rate'; numerator: number; denominator: number }
  | { measure: 'count'; count: number }
  | { measure: 'yesNo'; yes: number; answered: number }
  /** Units at each step of the scale, first (lowest) step first. */
  | { measure: 'grade'; distribution: number[]; answered: number }
  | { measure: 'date'; earliest: string | null; latest: string | null };

export interface IndicatorAggregate {
  figures: AggregateFigures;
  /** Units that reported a value, a zero denominator included. */
  reported: number;
  missing: number;
  /** How each unit stands by itself. `noData` holds the missing ones and those with nothing to measure. */
  units: { met: number; notMet: number; noData: number; noTarget: number };
  /** Units that fail by the plan: not met, and missing where missing is not met. */
  countedNotMet: number;
  /**
   * Percent and rate: Σ numerators ÷ Σ denominators against the target. Null for the other measures, whose target is meant
   * for one unit ("at least 1 model per commune" says nothing of a sum).
   */
  overall: IndicatorResult | null;
}

type ValueOf<M extends IndicatorValue['measure']> = Extract<IndicatorValue, { measure: M }>;

function ofMeasure<M extends IndicatorValue['measure']>(
  values: readonly (IndicatorValue | null)[],
  ...measures: M[]
): ValueOf<M>[] {
  return values.filter(
    (value): value is ValueOf<M> => value !== null && (measures as string[]).includes(value.measure),
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Σ of the figures: ratio = Σ numerators ÷ Σ denominators, count = Σ, grade = distribution. */
export function sumFigures(
  measure: Indicator['measure'],
  values: readonly (IndicatorValue | null)[],
): AggregateFigures {
  switch (measure.kind) {
    case 'percent':
    case 'rate': {
      const ratios = ofMeasure(values, measure.kind);
      return {
        measure: measure.kind,
        numerator: sum(ratios.map((value) => value.numerator)),
        denominator: sum(ratios.map((value) => value.denominator)),
      };
    }
    case 'count':
      return { measure: 'count', count: sum(ofMeasure(values, 'count').map((value) => value.count)) };
    case 'yesNo': {
      const answers = ofMeasure(values, 'yesNo');
      return {
        measure: 'yesNo',
        yes: answers.filter((value) => value.yes).length,
        answered: answers.length,
      };
    }
    case 'grade': {
      const steps = ofMeasure(values, 'grade').map((value) => value.step);
      const distribution = measure.scale.map((_, step) => steps.filter((own) => own === step).length);
      return { measure: 'grade', distribution, answered: sum(distribution) };
    }
    case 'date': {
      const dates = ofMeasure(values, 'date')
        .map((value) => value.date)
        .sort();
      return { measure: 'date', earliest: dates[0] ?? null, latest: dates.at(-1) ?? null };
    }
  }
}

/** Brings the values of many units together, one entry a unit, null for a unit that has not reported. */
export function aggregate(
  indicator: Pick<Indicator, 'measure' | 'target' | 'missingIsNotMet'>,
  values: readonly (IndicatorValue | null)[],
): IndicatorAggregate {
  const figures = sumFigures(indicator.measure, values);
  const results = values.map((value) => evaluate(indicator, value));
  const inState = (state: IndicatorResult['state']) =>
    results.filter((result) => result.state === state).length;
  const missing = values.filter((value) => value === null).length;
  const isRatio = figures.measure === 'percent' || figures.measure === 'rate';
  return {
    figures,
    reported: values.length - missing,
    missing,
    units: {
      met: inState('met'),
      notMet: inState('notMet'),
      noData: inState('noData'),
      noTarget: inState('noTarget'),
    },
    countedNotMet: results.filter((result) => result.countsAsNotMet).length,
    overall: isRatio ? evaluate(indicator, values.length === missing ? null : figures) : null,
  };
}

/** Graded units whose step reaches the target, of all graded ones: "80 % graded average or better". */
export function shareReaching(
  distribution: readonly number[],
  target: Target,
): { numerator: number; denominator: number } {
  const reaching = distribution.filter((_, step) => holds(target.op, step * 100 - target.valueHundredths));
  return { numerator: sum(reaching), denominator: sum(distribution) };
}

/**
 * One unit's value over the waves, in their order: figures are summed; of yes/no, grade and date the last one reported
 * stands. Null when no wave has a value.
 */
export function combineWaves(
  indicator: Pick<Indicator, 'measure'>,
  waves: readonly (IndicatorValue | null)[],
): IndicatorValue | null {
  const kind = indicator.measure.kind;
  const reported = waves.filter((value) => value !== null && value.measure === kind);
  if (reported.length === 0) return null;
  const figures = sumFigures(indicator.measure, reported);
  if (figures.measure === 'count') return { measure: 'count', count: figures.count };
  if (figures.measure === 'percent' || figures.measure === 'rate') return figures;
  return reported.at(-1) ?? null;
}
