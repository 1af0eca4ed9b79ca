import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorValue } from '#shared/domain/indicators/value.ts';
import type { ScoreTable, TieBreak } from '#shared/domain/plan/score-table.ts';
import { type RankingRow, rankUnits } from '#shared/domain/ranking/rank-units.ts';
import { Ranking } from '#shared/domain/ranking/ranking.ts';
import { rankingRows } from '#shared/domain/ranking/tie-break.ts';
import { scoreUnit } from '#shared/domain/scoring/score-unit.ts';
import { criterion, manual, scoreTable } from './plan-parts.ts';

const row = (unitId: string, ...keys: number[]): RankingRow => ({ unitId, clusterId: 'c', keys });
const ranks = (rows: RankingRow[]) =>
  Object.fromEntries(rankUnits(rows).map((own) => [own.unitId, own.rank]));

/** Few different values, so that ties of every length occur. */
const rows = fc.uniqueArray(
  fc.record({
    unitId: fc.integer({ min: 0, max: 200 }).map((n) => `u${String(n).padStart(3, '0')}`),
    clusterId: fc.constantFrom('c1', 'c2', 'c3'),
    keys: fc.tuple(fc.nat(4), fc.nat(2), fc.integer({ min: -2, max: 0 })),
  }),
  { selector: (own) => own.unitId, maxLength: 40 },
);

const isBetter = (a: readonly number[], b: readonly number[]): boolean => {
  const place = a.findIndex((key, index) => key !== b[index]);
  return place >= 0 && (a[place] ?? 0) > (b[place] ?? 0);
};
/** Rank by its definition: one more than the number of better units in the cluster. */
const naiveRank = (all: readonly RankingRow[], own: RankingRow) =>
  1 + all.filter((other) => other.clusterId === own.clusterId && isBetter(other.keys, own.keys)).length;

describe('ranks', () => {
  test('1, 2, 2, 4', () => {
    expect(ranks([row('a', 80), row('b', 90), row('c', 80), row('d', 70)])).toEqual({
      b: 1,
      a: 2,
      c: 2,
      d: 4,
    });
  });

  test('tie-breaks in their order; what is still equal stays a tie', () => {
    const ranked = rankUnits([
      row('a', 90, 5, 1),
      row('b', 90, 5, 2),
      row('c', 90, 6, 0),
      row('d', 90, 5, 2),
    ]);
    expect(ranked.map((own) => [own.unitId, own.rank, own.isTied])).toEqual([
      ['c', 1, false],
      ['b', 2, true],
      ['d', 2, true],
      ['a', 4, false],
    ]);
  });

  test('each cluster by itself', () => {
    const other = { unitId: 'z', clusterId: 'b', keys: [10] };
    expect(rankUnits([row('a', 90), other])).toEqual([
      { unitId: 'z', clusterId: 'b', rank: 1, isTied: false },
      { unitId: 'a', clusterId: 'c', rank: 1, isTied: false },
    ]);
    expect(rankUnits([])).toEqual([]);
  });

  test('agrees with the definition', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const ranked = rankUnits(all);
        expect(ranked).toHaveLength(all.length);
        for (const own of ranked) {
          const source = all.find((other) => other.unitId === own.unitId) as RankingRow;
          expect(own.rank).toBe(naiveRank(all, source));
          const equals = ranked.filter(
            (other) => other.clusterId === own.clusterId && other.rank === own.rank,
          );
          expect(own.isTied).toBe(equals.length > 1);
        }
      }),
    );
  });

  test('the order of the input does not matter', () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (all, numbers) => {
        const shuffled = all
          .map((own) => ({ own, at: numbers.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ own }) => own);
        expect(rankUnits(shuffled)).toEqual(rankUnits(all));
      }),
    );
  });

  test('more points never make a rank worse', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.integer({ min: 1, max: 5 }), (all, at, more) => {
        const own = all[at % Math.max(1, all.length)];
        if (own === undefined) return;
        const raised = { ...own, keys: [(own.keys[0] ?? 0) + more, ...own.keys.slice(1)] };
        const before = ranks(all)[own.unitId] ?? 0;
        const after = ranks(all.map((other) => (other === own ? raised : other)))[own.unitId] ?? 0;
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});

describe('one edit', () => {
  const key = fc.tuple(fc.nat(4), fc.nat(2));
  const board = fc.array(fc.record({ cluster: fc.nat(2), keys: key }), { minLength: 1, maxLength: 30 });
  const build = (units: { cluster: number; keys: number[] }[]) =>
    new Ranking(
      Uint32Array.from(units, (own) => own.cluster),
      [0, 1].map((column) => Float64Array.from(units, (own) => own.keys[column] ?? 0)),
      3,
    );

  test('gives the ranking that a new start would give', () => {
    fc.assert(
      fc.property(board, fc.array(fc.tuple(fc.nat(), key), { maxLength: 8 }), (units, edits) => {
        const ranking = build(units);
        for (const [at, keys] of edits) {
          const unit = at % units.length;
          ranking.update(unit, keys);
          (units[unit] as { keys: number[] }).keys = keys;
          const fresh = build(units);
          units.forEach((own, index) => {
            expect(ranking.rankOf(index)).toBe(fresh.rankOf(index));
            expect(ranking.isTied(index)).toBe(fresh.isTied(index));
            expect(ranking.unitsOf(own.cluster)).toEqual(fresh.unitsOf(own.cluster));
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the columns given stay the caller’s own', () => {
    const totals = Float64Array.of(1, 2);
    new Ranking(new Uint32Array(2), [totals], 1).update(0, [5]);
    expect([...totals]).toEqual([1, 2]);
  });
});

describe('keys of the tie-break chain', () => {
  const table: ScoreTable = scoreTable([
    [criterion('A', manual, 1000)],
    [criterion('B', manual, 1000), criterion('P', { kind: 'deduction', perOccurrenceHundredths: 100 }, 500)],
  ]);
  const facts = (
    unitId: string,
    points: Record<string, number>,
    value: IndicatorValue | null = null,
    daysLate: number | null = 0,
  ) => ({
    unitId,
    clusterId: 'c',
    values: new Map([['i', value]]),
    daysLate,
    score: scoreUnit(table, new Map(), {
      scores: Object.entries(points).map(([criterionId, pointsHundredths]) => ({
        criterionId,
        pointsHundredths,
        stage: 'self' as const,
        reason: '',
      })),
      values: new Map(),
      daysLate,
    }),
  });
  const order = (tieBreaks: TieBreak[], units: ReturnType<typeof facts>[]) =>
    rankUnits(rankingRows({ ...table, tieBreaks }, units)).map((own) => `${own.rank}${own.unitId}`);
  const share = (numerator: number, denominator: number): IndicatorValue => ({
    measure: 'percent',
    numerator,
    denominator,
  });

  test('the total goes first', () => {
    expect(
      order([{ kind: 'fewerDaysLate' }], [facts('a', { A: 500 }, null, 0), facts('b', { A: 501 }, null, 9)]),
    ).toEqual(['1b', '2a']);
  });

  test('section, criterion, fewer deductions, fewer days late', () => {
    const a = facts('a', { A: 600, B: 500, P: 100 }, null, 1);
    const b = facts('b', { A: 400, B: 600 }, null, 0);
    expect(order([], [a, b])).toEqual(['1a', '1b']);
    expect(order([{ kind: 'section', sectionId: 's1' }], [a, b])).toEqual(['1a', '2b']);
    expect(order([{ kind: 'section', sectionId: 's2' }], [a, b])).toEqual(['1b', '2a']);
    expect(order([{ kind: 'criterion', criterionId: 'A' }], [b, a])).toEqual(['1a', '2b']);
    expect(order([{ kind: 'criterion', criterionId: 'P' }], [a, b])).toEqual(['1b', '2a']);
    expect(order([{ kind: 'fewerDeductions' }], [a, b])).toEqual(['1b', '2a']);
    expect(order([{ kind: 'fewerDaysLate' }], [a, b])).toEqual(['1b', '2a']);
  });

  test('an indicator decides exactly, either way; no data never wins', () => {
    const units = [
      facts('a', { A: 1 }, share(1, 3)),
      facts('b', { A: 1 }, share(33_333_333_333, 100_000_000_000)),
      facts('c', { A: 1 }, share(2, 6)),
      facts('d', { A: 1 }, null),
      facts('e', { A: 1 }, share(0, 0)),
    ];
    const by = (better: 'higher' | 'lower') =>
      order([{ kind: 'indicator', indicatorId: 'i', better }], units);
    expect(by('higher')).toEqual(['1a', '1c', '3b', '4d', '4e']);
    expect(by('lower')).toEqual(['1b', '2a', '2c', '4d', '4e']);
  });

  test('unknown days late and missing points never win a tie', () => {
    expect(
      order([{ kind: 'fewerDaysLate' }], [facts('a', {}, null, null), facts('b', {}, null, 99)]),
    ).toEqual(['1b', '2a']);
    const missing = [facts('a', { B: 0 }), facts('b', { A: 0, B: 0 })];
    expect(order([{ kind: 'criterion', criterionId: 'A' }], missing)).toEqual(['1b', '2a']);
  });
});
