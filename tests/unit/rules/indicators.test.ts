import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregate, combineWaves, shareReaching, sumFigures } from '#shared/domain/indicators/aggregate.ts';
import { countMet, evaluate } from '#shared/domain/indicators/evaluate.ts';
import { fromFigures, IndicatorValue, largestFigure, toFigures } from '#shared/domain/indicators/value.ts';
import { toDayNumber } from '#shared/domain/local-date.ts';
import type { Operator } from '#shared/domain/plan/indicator.ts';
import { ceilOf, floorOf, rational, roundHalfUp } from '#shared/domain/rational.ts';
import { indicator, measures } from './plan-parts.ts';

const percent = (numerator: number, denominator: number): IndicatorValue => ({
  measure: 'percent',
  numerator,
  denominator,
});
const count = (number: number): IndicatorValue => ({ measure: 'count', count: number });
const grade = (step: number): IndicatorValue => ({ measure: 'grade', step });
const figure = fc.integer({ min: 0, max: largestFigure });
const anyPercent = fc.tuple(figure, figure).map(([a, b]) => percent(Math.min(a, b), Math.max(a, b)));

describe('exact fractions', () => {
  test('rounding', () => {
    expect([rational(1, 2), rational(-1, 2), rational(3, 2), rational(-3, 2)].map(roundHalfUp)).toEqual([
      1, 0, 2, -1,
    ]);
    expect([rational(7, 2), rational(-7, 2), rational(4, 2)].map(floorOf)).toEqual([3, -4, 2]);
    expect([rational(7, 2), rational(-7, 2), rational(4, 2)].map(ceilOf)).toEqual([4, -3, 2]);
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => rational(1, -2)).toThrow(RangeError);
  });
});

describe('value', () => {
  test('a share above its base is no value; a rate may be', () => {
    expect(IndicatorValue.safeParse(percent(103, 103)).success).toBe(true);
    expect(IndicatorValue.safeParse(percent(104, 103)).success).toBe(false);
    expect(IndicatorValue.safeParse({ measure: 'rate', numerator: 104, denominator: 3 }).success).toBe(true);
    expect(IndicatorValue.safeParse({ measure: 'rate', numerator: 1, denominator: 0 }).success).toBe(false);
    expect(IndicatorValue.safeParse({ measure: 'rate', numerator: 0, denominator: 0 }).success).toBe(true);
    expect(IndicatorValue.safeParse(count(-1)).success).toBe(false);
    expect(IndicatorValue.safeParse(count(1.5)).success).toBe(false);
    expect(IndicatorValue.safeParse(count(largestFigure)).success).toBe(true);
    expect(IndicatorValue.safeParse(count(largestFigure + 1)).success).toBe(false);
  });

  test.each<IndicatorValue>([
    percent(92, 103),
    { measure: 'rate', numerator: 7, denominator: 6 },
    count(3),
    { measure: 'yesNo', yes: true },
    { measure: 'yesNo', yes: false },
    grade(0),
    { measure: 'date', date: '2025-02-05' },
  ])('stored and read again: $measure', (value) => {
    expect(fromFigures(value.measure, toFigures(value))).toEqual(value);
  });

  test('nothing stored is nothing reported', () => {
    expect(toFigures(null)).toEqual({ numerator: null, denominator: null });
    expect(fromFigures('count', toFigures(null))).toBeNull();
    expect(fromFigures('percent', { numerator: 3, denominator: null })).toBeNull();
  });
});

describe('target', () => {
  // Kế hoạch 214/KH-UBND: 80 % of tips, 100 % of incidents, 0 cases, "trên 90 %" of residence information.
  test.each<[Operator, number, IndicatorValue, 'met' | 'notMet']>([
    ['>=', 8000, percent(80, 100), 'met'],
    ['>=', 8000, percent(79_999, 100_000), 'notMet'],
    ['>', 9000, percent(90, 100), 'notMet'],
    ['>', 9000, percent(90_001, 100_000), 'met'],
    ['=', 10_000, percent(17, 17), 'met'],
    ['=', 10_000, percent(99_999_999_999, 100_000_000_000), 'notMet'],
    ['=', 0, count(0), 'met'],
    ['=', 0, count(1), 'notMet'],
    ['<=', 200, count(2), 'met'],
    ['<=', 200, count(3), 'notMet'],
    ['<', 200, count(2), 'notMet'],
    ['<', 200, count(1), 'met'],
    ['>=', 100, { measure: 'rate', numerator: 6, denominator: 6 }, 'met'],
    ['>=', 100, { measure: 'rate', numerator: 5, denominator: 6 }, 'notMet'],
    ['>=', 200, grade(2), 'met'],
    ['>=', 200, grade(1), 'notMet'],
    ['=', 100, { measure: 'yesNo', yes: true }, 'met'],
    ['=', 100, { measure: 'yesNo', yes: false }, 'notMet'],
    ['<=', toDayNumber('2024-09-30') * 100, { measure: 'date', date: '2024-09-30' }, 'met'],
    ['<=', toDayNumber('2024-09-30') * 100, { measure: 'date', date: '2024-10-01' }, 'notMet'],
  ])('%s %i', (op, hundredths, value, state) => {
    expect(evaluate(indicator(value.measure, [op, hundredths]), value).state).toBe(state);
  });

  test('a third of a hundredth decides, though both show the same figure', () => {
    const target = indicator('percent', ['>=', 3333]);
    expect(evaluate(target, percent(1, 3))).toMatchObject({ state: 'met', valueHundredths: 3333 });
    expect(evaluate(indicator('percent', ['>=', 3334]), percent(1, 3)).state).toBe('notMet');
    expect(evaluate(indicator('percent', ['=', 3333]), percent(1, 3)).state).toBe('notMet');
    expect(evaluate(target, percent(2, 3)).valueHundredths).toBe(6667);
  });

  test('a denominator of zero is no data and never a failure', () => {
    const strict = indicator('percent', ['>=', 10_000], { missingIsNotMet: true });
    expect(evaluate(strict, percent(0, 0))).toEqual({
      state: 'noData',
      noDataReason: 'nothingToMeasure',
      countsAsNotMet: false,
      valueHundredths: null,
    });
  });

  test('the plan says whether missing counts as not met', () => {
    expect(evaluate(indicator('count', ['=', 0]), null)).toMatchObject({
      state: 'noData',
      noDataReason: 'missing',
      countsAsNotMet: false,
    });
    const strict = evaluate(indicator('count', ['=', 0], { missingIsNotMet: true }), null);
    expect(strict).toMatchObject({ state: 'noData', countsAsNotMet: true });
    const noTarget = indicator('count', undefined, { missingIsNotMet: true });
    expect(evaluate(noTarget, null).countsAsNotMet).toBe(false);
    expect(evaluate(noTarget, count(4))).toEqual({
      state: 'noTarget',
      noDataReason: null,
      countsAsNotMet: false,
      valueHundredths: 400,
    });
  });

  test('met of judged leaves out what cannot be judged', () => {
    const open = indicator('count', ['=', 0]);
    const strict = { ...open, missingIsNotMet: true };
    const results = [
      evaluate(open, count(0)),
      evaluate(open, count(1)),
      evaluate(open, null),
      evaluate(strict, null),
      evaluate(indicator('count'), count(1)),
    ];
    expect(countMet(results)).toEqual({ met: 1, judged: 3 });
  });

  test('more of a share never turns met into not met, and "at least" is the opposite of "less than"', () => {
    fc.assert(
      fc.property(anyPercent, fc.integer({ min: 0, max: 10_000 }), (value, hundredths) => {
        if (value.measure !== 'percent' || value.denominator === 0) return;
        const at = (op: Operator, own: IndicatorValue) =>
          evaluate(indicator('percent', [op, hundredths]), own).state;
        expect(at('>=', value) === 'met').toBe(at('<', value) === 'notMet');
        expect(at('<=', value) === 'met').toBe(at('>', value) === 'notMet');
        expect(at('=', value) === 'met').toBe(at('>=', value) === 'met' && at('<=', value) === 'met');
        if (at('>=', value) === 'met' && value.numerator < value.denominator) {
          expect(at('>=', percent(value.numerator + 1, value.denominator))).toBe('met');
        }
      }),
    );
  });
});

describe('many units', () => {
  test('ratio is Σ numerators ÷ Σ denominators, not the mean of shares', () => {
    const all = aggregate(indicator('percent', ['>=', 8000]), [
      percent(9, 10),
      percent(50, 100),
      percent(0, 0),
      null,
    ]);
    expect(all.figures).toEqual(percent(59, 110));
    expect(all).toMatchObject({
      reported: 3,
      missing: 1,
      units: { met: 1, notMet: 1, noData: 2, noTarget: 0 },
      countedNotMet: 1,
      overall: { state: 'notMet', valueHundredths: 5364 },
    });
  });

  test('all missing is missing, all zero is nothing to measure', () => {
    const own = indicator('percent', ['>=', 8000]);
    expect(aggregate(own, [null, null]).overall?.noDataReason).toBe('missing');
    expect(aggregate(own, [percent(0, 0), null]).overall?.noDataReason).toBe('nothingToMeasure');
    expect(aggregate(own, []).overall?.noDataReason).toBe('missing');
  });

  test('missing units count as not met where the plan says so', () => {
    const strict = indicator('percent', ['>=', 8000], { missingIsNotMet: true });
    const all = aggregate(strict, [percent(9, 10), percent(1, 2), null]);
    expect(all.countedNotMet).toBe(2);
    expect(all.units.notMet).toBe(1);
  });

  test('counts are summed, the target stays a matter of each unit', () => {
    const all = aggregate(indicator('count', ['>=', 100]), [count(12), count(0), null]);
    expect(all.figures).toEqual({ measure: 'count', count: 12 });
    expect(all.overall).toBeNull();
    expect(all.units).toEqual({ met: 1, notMet: 1, noData: 1, noTarget: 0 });
  });

  test('grades give a distribution and the share that reaches the target', () => {
    const average = { op: '>=', valueHundredths: 100 } as const;
    const all = aggregate(indicator('grade', ['>=', 100]), [
      grade(0),
      grade(1),
      grade(3),
      grade(3),
      grade(2),
      null,
    ]);
    expect(all.figures).toEqual({ measure: 'grade', distribution: [1, 1, 1, 2], answered: 5 });
    expect(shareReaching([1, 1, 1, 2], average)).toEqual({ numerator: 4, denominator: 5 });
    expect(shareReaching([1, 1, 1, 2], { op: '>', valueHundredths: 100 }).numerator).toBe(3);
  });

  test('yes and no, dates', () => {
    const answers: IndicatorValue[] = [true, false, true].map((yes) => ({ measure: 'yesNo', yes }));
    expect(sumFigures(measures.yesNo, [...answers, null])).toEqual({ measure: 'yesNo', yes: 2, answered: 3 });
    const dates = ['2024-10-02', '2024-09-30', '2024-12-01'].map((date) => ({
      measure: 'date' as const,
      date,
    }));
    expect(sumFigures(measures.date, dates)).toEqual({
      measure: 'date',
      earliest: '2024-09-30',
      latest: '2024-12-01',
    });
    expect(sumFigures(measures.date, [null])).toEqual({ measure: 'date', earliest: null, latest: null });
  });

  test('the order of units does not matter, and every unit is counted once', () => {
    const values = fc.array(fc.option(anyPercent), { maxLength: 12 });
    fc.assert(
      fc.property(values, (own) => {
        const target = indicator('percent', ['>=', 5000]);
        const all = aggregate(target, own);
        expect(aggregate(target, [...own].reverse())).toEqual(all);
        const { met, notMet, noData, noTarget } = all.units;
        expect(met + notMet + noData + noTarget).toBe(own.length);
        expect(all.reported + all.missing).toBe(own.length);
      }),
    );
  });
});

describe('one unit over the waves', () => {
  test('figures are summed', () => {
    expect(combineWaves(indicator('percent'), [percent(1, 2), null, percent(3, 3)])).toEqual(percent(4, 5));
    expect(combineWaves(indicator('count'), [count(1), count(2)])).toEqual(count(3));
  });

  test('of the rest the last reported stands', () => {
    expect(combineWaves(indicator('grade'), [grade(3), grade(1), null])).toEqual(grade(1));
    expect(combineWaves(indicator('grade'), [null, null])).toBeNull();
    expect(combineWaves(indicator('percent'), [])).toBeNull();
  });
});
