import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkQuotas } from '#shared/domain/awards/quota.ts';
import { checkRatioLimits } from '#shared/domain/awards/ratio-limit.ts';
import { compareStanding } from '#shared/domain/awards/standing.ts';
import { type Candidate, suggestList } from '#shared/domain/awards/suggestion.ts';
import type { Quota, RatioLimit } from '#shared/domain/plan/award-type.ts';
import { leadersAtMost, person } from './award-parts.ts';

const candidate = (id: string, rank: number, more: Partial<Candidate> = {}): Candidate => ({
  ...person(),
  id,
  rank,
  pointsHundredths: 9000,
  preferredAmongEquals: false,
  eligibility: 'ok',
  ...more,
});
const leader = (id: string, rank: number) => candidate(id, rank, { isLeader: true });
const people = (max: number): Quota => ({ subject: 'individual', op: '<=', value: max });
const chosen = (quotas: Quota[], ratioLimits: RatioLimit[], candidates: Candidate[]) =>
  suggestList({ quotas, ratioLimits }, candidates)
    .choices.filter((own) => own.chosen)
    .map((own) => own.id);

describe('best list', () => {
  test('the best first, as many as the quota', () => {
    const all = [candidate('c', 3), candidate('a', 1), candidate('b', 2)];
    expect(chosen([people(2)], [], all)).toEqual(['a', 'b']);
    expect(chosen([], [], all)).toEqual(['a', 'b', 'c']);
    const { choices } = suggestList({ quotas: [people(2)], ratioLimits: [] }, all);
    expect(choices.map((own) => own.reason)).toEqual([
      'Đứng thứ 1 trong 3 cá nhân đủ điều kiện.',
      'Đứng thứ 2 trong 3 cá nhân đủ điều kiện.',
      'Đã đủ chỉ tiêu 2 cá nhân.',
    ]);
  });

  test('leaders give way where the ratio asks for it', () => {
    const all = [
      leader('a', 1),
      leader('b', 2),
      leader('c', 3),
      candidate('d', 4),
      candidate('e', 5),
      candidate('f', 6),
    ];
    expect(chosen([people(5)], [leadersAtMost(40)], all)).toEqual(['a', 'b', 'd', 'e', 'f']);
    const { choices } = suggestList({ quotas: [people(5)], ratioLimits: [leadersAtMost(40)] }, all);
    expect(choices.find((own) => own.id === 'c')).toEqual({
      id: 'c',
      chosen: false,
      reason: 'Chọn thêm thì không đúng tỷ lệ quy định (Quyết định số 26/2020/QĐ-UBND).',
      tiedAtCut: false,
    });
  });

  test('only leaders: none can be chosen under 40 %', () => {
    expect(chosen([people(5)], [leadersAtMost(40)], [leader('a', 1), leader('b', 2)])).toEqual([]);
  });

  test('who fails or is not known cannot be suggested', () => {
    const all = [
      candidate('a', 1, { eligibility: 'failed' }),
      candidate('b', 2, { eligibility: 'unknown' }),
      candidate('c', 3),
    ];
    const { choices } = suggestList({ quotas: [people(9)], ratioLimits: [] }, all);
    expect(choices.map((own) => [own.id, own.chosen, own.reason])).toEqual([
      ['a', false, 'Không đủ điều kiện.'],
      ['b', false, 'Còn điều kiện chưa rõ, cần bổ sung thông tin.'],
      ['c', true, 'Đứng thứ 1 trong 1 cá nhân đủ điều kiện.'],
    ]);
  });

  test('a tie at the cut is shown', () => {
    const all = [candidate('a', 1), candidate('b', 1), candidate('c', 2)];
    const { choices } = suggestList({ quotas: [people(1)], ratioLimits: [] }, all);
    expect(choices.map((own) => own.tiedAtCut)).toEqual([false, true, false]);
    expect(choices[1]?.reason).toBe(
      'Đã đủ chỉ tiêu 1 cá nhân. Ngang hạng, ngang điểm với trường hợp được chọn; cần Hội đồng quyết định.',
    );
  });

  test('a quota that cannot be reached is said so', () => {
    const exact: Quota = { subject: 'individual', op: '=', value: 3 };
    const suggestion = suggestList({ quotas: [exact], ratioLimits: [] }, [candidate('a', 1)]);
    expect(suggestion.possible).toEqual({ collective: true, individual: false, household: true });
    expect(suggestion.choices[0]?.reason).toBe('Không có danh sách cá nhân nào đúng mọi chỉ tiêu và tỷ lệ.');
  });
});

describe('standing', () => {
  test('rank, points, preference among equals; the unknown last', () => {
    const sorted = [
      candidate('a', 1, { pointsHundredths: 9100 }),
      candidate('b', 1, { preferredAmongEquals: true }),
      candidate('c', 1),
      candidate('d', 1, { pointsHundredths: null }),
      candidate('e', 2, { pointsHundredths: 9999 }),
      candidate('f', 1, { rank: null }),
    ];
    expect([...sorted].reverse().sort(compareStanding)).toEqual(sorted);
    expect(compareStanding(candidate('x', 1), candidate('y', 1))).toBe(0);
  });
});

describe('against brute force', () => {
  const operator = fc.constantFrom(
    '<=' as const,
    '<=' as const,
    '<' as const,
    '>=' as const,
    '>' as const,
    '=' as const,
  );
  const anyCandidate = fc.record({
    kind: fc.constantFrom('individual' as const, 'individual' as const, 'collective' as const),
    isLeader: fc.boolean(),
    isDirectWorker: fc.boolean(),
    isSmallTeam: fc.boolean(),
    rank: fc.integer({ min: 1, max: 4 }),
    preferredAmongEquals: fc.boolean(),
    eligibility: fc.constantFrom(
      'ok' as const,
      'ok' as const,
      'ok' as const,
      'failed' as const,
      'unknown' as const,
    ),
  });
  const candidates = fc
    .array(anyCandidate, { maxLength: 9 })
    .map((all) => all.map((own, index): Candidate => ({ ...own, id: String(index), pointsHundredths: 100 })));
  const limit = fc.record({
    id: fc.constant('ratio'),
    source: fc.constant('nguồn'),
    op: operator,
    percent: fc.constantFrom(0, 30, 40, 50, 60, 100),
    pair: fc.constantFrom(
      { part: 'leaders', whole: 'individuals' } as const,
      { part: 'notDirectWorkers', whole: 'individuals' } as const,
      { part: 'notSmallTeams', whole: 'collectives' } as const,
    ),
  });
  const limits = fc
    .array(limit, { maxLength: 3 })
    .map((all) => all.map(({ pair, ...own }) => ({ ...own, ...pair })));
  const quotas = fc.array(
    fc.record({
      subject: fc.constantFrom('individual' as const, 'collective' as const),
      op: operator,
      value: fc.nat(6),
    }),
    { maxLength: 2 },
  );
  const wholeOf = { individual: 'individuals', collective: 'collectives' } as const;

  /** Every subset of the eligible; the longest admissible, then the one whose places, best first, come earliest. */
  function bruteForce(own: Quota[], ratios: RatioLimit[], eligible: Candidate[]): string[] | null {
    const isAdmissible = (list: Candidate[]) =>
      [...checkQuotas({ quotas: own }, list), ...checkRatioLimits(ratios, list)].every(
        (result) => result.state === 'ok',
      );
    let best: string[] | null = null;
    for (let bits = 2 ** eligible.length - 1; bits >= 0; bits -= 1) {
      const list = eligible.filter((_, index) => bits & (2 ** (eligible.length - 1 - index)));
      // Going down the bit patterns, earlier places come first among lists of one length.
      if (isAdmissible(list) && (best === null || list.length > best.length)) best = list.map(({ id }) => id);
    }
    return best;
  }

  test('the longest admissible list with the best first, or none', () => {
    fc.assert(
      fc.property(quotas, limits, candidates, (own, ratios, all) => {
        const suggestion = suggestList({ quotas: own, ratioLimits: ratios }, all);
        expect(suggestion.choices).toHaveLength(all.length);
        for (const kind of ['individual', 'collective'] as const) {
          const ranked = all.filter((one) => one.kind === kind).sort(compareStanding);
          const expected = bruteForce(
            own.filter((quota) => quota.subject === kind),
            ratios.filter((ratio) => ratio.whole === wholeOf[kind]),
            ranked.filter((one) => one.eligibility === 'ok'),
          );
          const ids = new Set(ranked.map((one) => one.id));
          const found = suggestion.choices
            .filter((one) => one.chosen && ids.has(one.id))
            .map((one) => one.id);
          expect(suggestion.possible[kind]).toBe(expected !== null);
          expect(found).toEqual(expected ?? []);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
