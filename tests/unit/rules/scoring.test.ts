import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorValue } from '#shared/domain/indicators/value.ts';
import type { Indicator } from '#shared/domain/plan/indicator.ts';
import type { ScoreMethod, ScoreStage, ScoreTable } from '#shared/domain/plan/score-table.ts';
import { PointsMatrix } from '#shared/domain/ranking/points-matrix.ts';
import { computedPoints } from '#shared/domain/scoring/computed-points.ts';
import { stageDifferences } from '#shared/domain/scoring/differences.ts';
import { gradeOf, gradeReaches } from '#shared/domain/scoring/grade.ts';
import { checkPoints, deductionPoints, parsePoints } from '#shared/domain/scoring/points.ts';
import { scoreUnit } from '#shared/domain/scoring/score-unit.ts';
import { countingStage, type TypedScore } from '#shared/domain/scoring/stages.ts';
import { criterion, indicator, manual, scoreTable } from './plan-parts.ts';

const noIndicators = new Map<string, Indicator>();
const typed = (
  criterionId: string,
  pointsHundredths: number,
  stage: ScoreStage = 'self',
  reason = '',
): TypedScore => ({
  criterionId,
  stage,
  pointsHundredths,
  reason,
});
const score = (table: ScoreTable, scores: TypedScore[], upTo?: ScoreStage) =>
  scoreUnit(table, noIndicators, { scores, values: new Map(), daysLate: null }, upTo);

describe('typed points', () => {
  test.each<[string | number, number | null]>([
    ['9,5', 950],
    ['9.5', 950],
    [9.55, 955],
    [0.29, 29],
    [10, 1000],
    [' 0 ', 0],
    ['9,555', null],
    [1 / 3, null],
    ['-1', null],
    ['mười', null],
    ['', null],
    ['1.000,5', null],
  ])('%s', (raw, points) => {
    expect(parsePoints(raw)).toBe(points);
  });

  test('every number of hundredths is read exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (points) => parsePoints(points / 100) === points),
    );
  });

  test('limits of each method', () => {
    const code = (method: ScoreMethod, points: number) =>
      checkPoints(criterion('1', method, 500), points)?.code ?? 'fine';
    expect([0, 500, 501, -1, 0.5].map((points) => code(manual, points))).toEqual([
      'fine',
      'fine',
      'SCORE_OUT_OF_RANGE',
      'SCORE_OUT_OF_RANGE',
      'SCORE_NOT_HUNDREDTHS',
    ]);
    const passFail: ScoreMethod = { kind: 'passFail', indicatorId: null };
    expect([0, 250, 500].map((points) => code(passFail, points))).toEqual([
      'fine',
      'SCORE_ALL_OR_NOTHING',
      'fine',
    ]);
    const deduction: ScoreMethod = { kind: 'deduction', perOccurrenceHundredths: 200 };
    expect([0, 200, 400, 500, 300].map((points) => code(deduction, points))).toEqual([
      'fine',
      'fine',
      'fine',
      'fine',
      'SCORE_DEDUCTION_STEP',
    ]);
    expect([0, 1, 2, 3, 9].map((times) => deductionPoints({ maxHundredths: 500 }, 200, times))).toEqual([
      0, 200, 400, 500, 500,
    ]);
  });

  test('the fault names the criterion and the range', () => {
    expect(checkPoints(criterion('2', manual, 500), 650)?.message).toBe(
      'Tiêu chí “2. Tiêu chí 2”: 6,5 điểm nằm ngoài khoảng từ 0 đến 5. Hãy ghi lại số điểm trong khoảng này.',
    );
  });
});

describe('points from figures', () => {
  const points = (
    method: ScoreMethod,
    own: Indicator,
    value: IndicatorValue | null,
    daysLate: number | null = null,
  ) =>
    computedPoints(criterion('1', method, 1000), new Map([[own.id, own]]), {
      values: new Map([[own.id, value]]),
      daysLate,
    });
  const proportional: ScoreMethod = { kind: 'proportional', indicatorId: 'i1' };
  const passFail: ScoreMethod = { kind: 'passFail', indicatorId: 'i1' };
  const share = (numerator: number, denominator: number): IndicatorValue => ({
    measure: 'percent',
    numerator,
    denominator,
  });
  const count = (number: number): IndicatorValue => ({ measure: 'count', count: number });
  const eighty = indicator('percent', ['>=', 8000]);

  test('proportional: value ÷ target × max, capped, half up', () => {
    expect(points(proportional, eighty, share(40, 100))).toBe(500);
    expect(points(proportional, eighty, share(80, 100))).toBe(1000);
    expect(points(proportional, eighty, share(95, 100))).toBe(1000);
    expect(points(proportional, eighty, share(0, 100))).toBe(0);
    expect(points(proportional, eighty, share(1, 3))).toBe(417); // 416.67
    expect(points(proportional, indicator('count', ['>=', 1600]), count(1))).toBe(63); // 62.5
  });

  test('proportional where less is better: target ÷ value × max', () => {
    const atMost = indicator('count', ['<=', 300]);
    expect([0, 3, 4, 6].map((value) => points(proportional, atMost, count(value)))).toEqual([
      1000, 1000, 750, 500,
    ]);
    expect(points(proportional, indicator('count', ['<', 300]), count(6))).toBe(500);
  });

  test('a target of zero is met or earns nothing', () => {
    const none = indicator('count', ['=', 0]);
    expect(points(proportional, none, count(0))).toBe(1000);
    expect(points(proportional, none, count(1))).toBe(0);
    expect(points(proportional, indicator('count', ['<=', 0]), count(2))).toBe(0);
    expect(points(proportional, indicator('count', ['>', 0]), count(0))).toBe(0);
  });

  test('dates and grades are met or not', () => {
    expect(points(proportional, indicator('grade', ['>=', 200]), { measure: 'grade', step: 1 })).toBe(0);
    expect(points(proportional, indicator('grade', ['>=', 200]), { measure: 'grade', step: 2 })).toBe(1000);
    expect(
      points(proportional, indicator('date', ['<=', 100]), { measure: 'date', date: '1970-01-09' }),
    ).toBe(0);
  });

  test('no data is no points yet, unless the plan counts missing as not met', () => {
    const bands: ScoreMethod = {
      kind: 'bands',
      source: { kind: 'indicator', indicatorId: 'i1' },
      bands: [{ fromHundredths: 0, pointsHundredths: 100 }],
    };
    for (const method of [proportional, passFail, bands]) {
      expect(points(method, eighty, null)).toBeNull();
      expect(points(method, eighty, share(0, 0))).toBeNull();
      expect(points(method, { ...eighty, missingIsNotMet: true }, null)).toBe(0);
      expect(points(method, { ...eighty, missingIsNotMet: true }, share(0, 0))).toBeNull();
      expect(
        computedPoints(criterion('1', method, 10), noIndicators, { values: new Map(), daysLate: 1 }),
      ).toBeNull();
    }
    expect(points(proportional, indicator('percent'), share(1, 2))).toBeNull();
    expect(points(passFail, indicator('percent'), share(1, 2))).toBeNull();
    expect(points({ kind: 'passFail', indicatorId: null }, eighty, share(1, 1))).toBeNull();
  });

  test('pass or fail', () => {
    expect(points(passFail, eighty, share(80, 100))).toBe(1000);
    expect(points(passFail, eighty, share(79, 100))).toBe(0);
  });

  test('bands: the highest one reached, in any order, exactly', () => {
    const bands: ScoreMethod = {
      kind: 'bands',
      source: { kind: 'indicator', indicatorId: 'i1' },
      bands: [
        { fromHundredths: 9000, pointsHundredths: 2000 },
        { fromHundredths: 5000, pointsHundredths: 400 },
        { fromHundredths: 8000, pointsHundredths: 800 },
      ],
    };
    const at = (numerator: number) => points(bands, eighty, share(numerator, 100_000));
    expect([49_999, 50_000, 79_999, 80_000, 89_999].map(at)).toEqual([0, 400, 400, 800, 800]);
    expect(at(90_000)).toBe(1000); // never above the criterion's maximum
  });

  // Hưng Yên 2021: −5 for 5–9 days late, −10 for 10–14, −20 for 15 or more.
  test('days late take points away', () => {
    const late: ScoreMethod = {
      kind: 'bands',
      source: { kind: 'daysLate' },
      bands: [
        { fromHundredths: 500, pointsHundredths: -500 },
        { fromHundredths: 1000, pointsHundredths: -1000 },
        { fromHundredths: 1500, pointsHundredths: -2000 },
      ],
    };
    const at = (days: number | null) => points(late, eighty, null, days);
    expect([0, 4, 5, 9, 10, 14, 15, 40].map(at)).toEqual([0, 0, -500, -500, -1000, -1000, -2000, -2000]);
    expect(at(null)).toBeNull();
    const table = scoreTable([[criterion('1', manual, 5000), criterion('2', late, 0)]]);
    const facts = { scores: [typed('1', 5000)], values: new Map(), daysLate: 12 };
    expect(scoreUnit(table, noIndicators, facts)).toMatchObject({
      totalHundredths: 4000,
      deductionsHundredths: 1000,
      sections: [{ pointsHundredths: 5000, maxHundredths: 5000 }],
    });
  });
});

describe('total of a unit', () => {
  // Cần Thơ 2579/QĐ-UBND: 100 = A(10) + B(90), bonus ≤ 3, deduction ≤ 3; XS ≥ 95 and no zero, Tốt ≥ 85 and no zero, HT ≥ 75.
  const table = scoreTable(
    [
      [criterion('A1', manual, 1000, true)],
      [
        criterion('B1', manual, 9000, true),
        criterion('T1', { kind: 'bonus' }, 500),
        criterion('T2', { kind: 'bonus' }, 500),
        criterion('P1', { kind: 'deduction', perOccurrenceHundredths: 200 }, 600),
      ],
    ],
    {
      bonusCapHundredths: 300,
      deductionCapHundredths: 300,
      grades: [
        { name: 'Xuất sắc', fromHundredths: 9500, blockedByZero: true },
        { name: 'Tốt', fromHundredths: 8500, blockedByZero: true },
        { name: 'Hoàn thành', fromHundredths: 7500, blockedByZero: false },
        { name: 'Không hoàn thành', fromHundredths: 0, blockedByZero: false },
      ],
    },
  );

  test('sections less capped deductions plus capped bonus', () => {
    const unit = score(table, [
      typed('A1', 1000),
      typed('B1', 8400),
      typed('T1', 200),
      typed('T2', 200),
      typed('P1', 400),
    ]);
    expect(unit).toMatchObject({
      sections: [
        { sectionId: 's1', pointsHundredths: 1000, maxHundredths: 1000 },
        { sectionId: 's2', pointsHundredths: 8400, maxHundredths: 9000 },
      ],
      bonusHundredths: 300,
      deductionsHundredths: 300,
      totalHundredths: 9400,
      missing: [],
      grade: { name: 'Tốt', blockedGrade: null },
      stage: 'self',
    });
  });

  test('below the caps, and without a cap on deductions', () => {
    const scores = [typed('A1', 1000), typed('B1', 8000), typed('T1', 299), typed('P1', 200)];
    expect(score(table, scores)).toMatchObject({
      bonusHundredths: 299,
      deductionsHundredths: 200,
      totalHundredths: 9099,
    });
    const open = { ...table, deductionCapHundredths: null };
    expect(score(open, [typed('P1', 600)])).toMatchObject({ deductionsHundredths: 600, totalHundredths: 0 });
  });

  test('a zero blocks the grades that say so', () => {
    const unit = score(table, [typed('A1', 0), typed('B1', 9000), typed('T1', 500)]);
    expect(unit.grade).toEqual({ name: 'Hoàn thành', blockedGrade: 'Tốt' });
    expect(unit.blockingZeros.map((own) => own.id)).toEqual(['A1']);
    expect(score(table, [typed('A1', 1), typed('B1', 8499)]).grade.name).toBe('Tốt');
  });

  test('what is missing is named, not taken for a zero', () => {
    const unit = score(table, [typed('A1', 1000)]);
    expect(unit.missing).toEqual([{ id: 'B1', code: 'B1', name: 'Tiêu chí B1' }]);
    expect(unit.blockingZeros).toEqual([]);
    expect(unit.totalHundredths).toBe(1000);
    expect(unit.criteria.find((own) => own.criterionId === 'B1')).toMatchObject({
      pointsHundredths: null,
      source: null,
    });
    expect(unit.criteria.find((own) => own.criterionId === 'P1')?.pointsHundredths).toBe(0);
  });

  test('the last stage with a score counts, criterion by criterion', () => {
    const scores = [typed('B1', 7000, 'appraisal', 'x'), typed('A1', 900), typed('B1', 8000)];
    expect(score(table, scores)).toMatchObject({ totalHundredths: 7900, stage: 'appraisal' });
    expect(score(table, scores, 'self')).toMatchObject({ totalHundredths: 8900, stage: 'self' });
    expect(
      score(table, scores)
        .criteria.slice(0, 2)
        .map((own) => own.source),
    ).toEqual(['self', 'appraisal']);
    const foreign = [...scores, typed('A1', 100, 'cross')];
    expect(score(table, foreign).totalHundredths).toBe(7900); // a stage that the table does not have
    expect(countingStage(table.stages, [])).toBeNull();
    expect(countingStage(table.stages, [typed('A1', 1, 'cross')])).toBeNull();
  });

  test('typed points go before computed ones', () => {
    const own = indicator('count', ['>=', 200]);
    const auto = scoreTable([[criterion('1', { kind: 'proportional', indicatorId: 'i1' }, 1000)]]);
    const facts = (scores: TypedScore[]) => ({
      scores,
      values: new Map([['i1', { measure: 'count' as const, count: 1 }]]),
      daysLate: null,
    });
    const indicators = new Map([['i1', own]]);
    expect(scoreUnit(auto, indicators, facts([]))).toMatchObject({
      totalHundredths: 500,
      stage: null,
      criteria: [{ source: 'computed', computedHundredths: 500 }],
    });
    expect(scoreUnit(auto, indicators, facts([typed('1', 400)]))).toMatchObject({
      totalHundredths: 400,
      criteria: [{ source: 'self', computedHundredths: 500 }],
    });
    expect(stageDifferences(auto, indicators, facts([typed('1', 400)]))).toMatchObject([
      { from: 'computed', to: 'self', fromHundredths: 500, toHundredths: 400, changeHundredths: -100 },
    ]);
  });

  test('in bulk as one by one, never negative, never above its caps', () => {
    const points = fc.tuple(
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 0, max: 9000 }),
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 600 }),
    );
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 6 }), fc.option(fc.nat(400)), (units, cap) => {
        const own = { ...table, deductionCapHundredths: cap };
        const matrix = new PointsMatrix(own, units.length);
        const ids = ['A1', 'B1', 'T1', 'T2', 'P1'];
        const totals = units.map((row, unit) => {
          row.forEach((value, index) => {
            matrix.set(unit, index, value);
          });
          const result = score(
            own,
            row.map((value, index) => typed(ids[index] ?? '', value)),
          );
          expect(result.totalHundredths).toBeGreaterThanOrEqual(0);
          expect(result.totalHundredths).toBeLessThanOrEqual(row[0] + row[1] + 300);
          return result.totalHundredths;
        });
        expect([...matrix.totals()]).toEqual(totals);
      }),
    );
  });

  test('the matrix takes negative bands away as deductions', () => {
    const own = scoreTable([[criterion('1', manual, 1000), criterion('2', manual, 0)]], {
      deductionCapHundredths: 200,
    });
    const matrix = new PointsMatrix(own, 1);
    matrix.set(0, 0, 1000);
    matrix.set(0, 1, -500);
    expect(matrix.total(0)).toBe(800);
    expect(new PointsMatrix(scoreTable([]), 3).totals()).toHaveLength(0);
  });
});

describe('grades', () => {
  const scale = [
    { name: 'Khá', fromHundredths: 8000, blockedByZero: true },
    { name: 'Trung bình', fromHundredths: 5000, blockedByZero: false },
  ];

  test('thresholds belong to the grade', () => {
    expect([8000, 7999, 5000, 4999].map((total) => gradeOf(scale, total, false).name)).toEqual([
      'Khá',
      'Trung bình',
      'Trung bình',
      null,
    ]);
  });

  test('blocked altogether', () => {
    expect(gradeOf(scale.slice(0, 1), 9000, true)).toEqual({ name: null, blockedGrade: 'Khá' });
    expect(gradeOf(scale, 6000, true)).toEqual({ name: 'Trung bình', blockedGrade: null });
  });

  test('at least a grade', () => {
    const names = ['Xuất sắc', 'Khá', 'Trung bình', 'Yếu'];
    expect(names.map((own) => gradeReaches(names, own, 'Khá'))).toEqual([true, true, false, false]);
    expect(names.map((own) => gradeReaches(names, own, 'Xuất sắc'))).toEqual([true, false, false, false]);
    expect(gradeReaches(names, 'Tốt', 'Khá')).toBeNull();
    expect(gradeReaches(names, 'Khá', 'Tốt')).toBeNull();
  });

  test('more points never give a lower grade', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.boolean(), (a, b, zero) => {
        const place = (total: number) =>
          scale.findIndex((own) => own.name === gradeOf(scale, total, zero).name);
        const [low, high] = [place(Math.min(a, b)), place(Math.max(a, b))];
        if (low >= 0) expect(high).toBeLessThanOrEqual(low);
        if (low >= 0) expect(high).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('differences between stages', () => {
  const table = scoreTable([[criterion('1', manual, 1000), criterion('2', manual, 1000)]]);
  const list = (scores: TypedScore[]) =>
    stageDifferences(table, noIndicators, { scores, values: new Map(), daysLate: null });

  test('each change with its reason, or the fault that there is none', () => {
    const differences = list([
      typed('1', 800, 'appraisal', '  '),
      typed('1', 1000),
      typed('1', 700, 'council', 'Thiếu minh chứng'),
      typed('2', 900),
      typed('2', 900, 'appraisal'),
    ]);
    expect(differences).toMatchObject([
      { criterion: { id: '1' }, from: 'self', to: 'appraisal', changeHundredths: -200, reason: '' },
      { from: 'appraisal', to: 'council', fromHundredths: 800, toHundredths: 700, fault: null },
    ]);
    expect(differences[0]?.fault?.message).toBe(
      'Tiêu chí “1. Tiêu chí 1” được đổi từ 10 thành 8 điểm nhưng chưa có lý do. Hãy ghi lý do thay đổi.',
    );
  });

  test('the first score of a criterion is no change', () => {
    expect(list([typed('1', 500, 'appraisal')])).toEqual([]);
  });
});
