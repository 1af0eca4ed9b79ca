import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOn, prizeMoney, voteThresholdOn } from '#shared/domain/awards/prize.ts';
import { tallyVote, type VoteCount } from '#shared/domain/awards/vote.ts';
import { LegalTables } from '#shared/domain/legal/legal-tables.ts';
import type { SubjectKind } from '#shared/domain/plan/award-type.ts';

/** One file a table; together they are the legal tables. */
const files = ['base-salary', 'forms', 'notes', 'prize-multipliers', 'prize-rounding', 'vote-thresholds'];
const tables = LegalTables.parse(
  Object.assign(
    {},
    ...files.map((file) =>
      JSON.parse(readFileSync(new URL(`../../../resources/legal/${file}.json`, import.meta.url), 'utf8')),
    ),
  ),
);
const prize = (prizeKey: string, subject: SubjectKind, date: string) =>
  prizeMoney(tables, { name: 'Bằng khen', prizeKey, subject }, date);

describe('prize money', () => {
  // Nghị định 152/2025/NĐ-CP Art. 49–54, at the base salaries of NĐ 161/2026 and NĐ 73/2024.
  test.each<[string, SubjectKind, number, number]>([
    ['fighterNational', 'individual', 11_390_000, 10_530_000],
    ['fighterProvince', 'individual', 7_590_000, 7_020_000],
    ['fighterBase', 'individual', 2_530_000, 2_340_000],
    ['advancedWorker', 'individual', 760_000, 710_000],
    ['excellentCollective', 'collective', 3_800_000, 3_510_000],
    ['advancedCollective', 'collective', 2_030_000, 1_880_000],
    ['flagGov', 'collective', 30_360_000, 28_080_000],
    ['flagProvince', 'collective', 20_240_000, 18_720_000],
    ['meritPM', 'collective', 17_710_000, 16_380_000],
    ['meritPM', 'individual', 8_860_000, 8_190_000],
    ['meritProvince', 'collective', 7_590_000, 7_020_000],
    ['meritProvince', 'individual', 3_800_000, 3_510_000],
    ['meritProvince', 'household', 5_700_000, 5_270_000],
    ['commendationLetter', 'collective', 1_520_000, 1_410_000],
    ['commendationLetter', 'individual', 760_000, 710_000],
    ['commendationLetter', 'household', 1_140_000, 1_060_000],
  ])('%s %s', (key, subject, now, before) => {
    expect(prize(key, subject, '2026-07-01').amount).toBe(now);
    expect(prize(key, subject, '2026-06-30').amount).toBe(before);
  });

  test('says how it came about and where it stands', () => {
    expect(prize('meritProvince', 'individual', '2026-11-22')).toEqual({
      amount: 3_800_000,
      baseSalary: 2_530_000,
      multiplierHundredths: 150,
      rounding: 10_000,
      sources: {
        baseSalary: 'Nghị định số 161/2026/NĐ-CP',
        multiplier: 'Nghị định số 152/2025/NĐ-CP, Điều 54',
        rounding: 'Nghị định số 152/2025/NĐ-CP, Điều 49',
      },
      verified: false,
      explanation: '1,5 × 2.530.000 đồng, làm tròn lên thành 3.800.000 đồng',
    });
    expect(prize('meritProvince', 'individual', '2025-09-01').explanation).toBe(
      '1,5 × 2.340.000 đồng = 3.510.000 đồng',
    );
    expect(prize('meritProvince', 'collective', '2026-11-22').verified).toBe(true);
  });

  test('silent tables are named', () => {
    const code = (run: () => unknown) => {
      try {
        return run();
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(code(() => prize('meritProvince', 'individual', '2010-01-01'))).toBe('BASE_SALARY_NOT_IN_TABLE');
    expect(code(() => prize('unknown', 'individual', '2026-11-22'))).toBe('PRIZE_NOT_IN_TABLE');
    expect(code(() => prize('fighterBase', 'collective', '2026-11-22'))).toBe('PRIZE_NOT_IN_TABLE');
    const unrounded = { ...tables, prizeRounding: [] };
    const award = { name: 'Bằng khen', prizeKey: 'meritProvince', subject: 'individual' as const };
    expect(code(() => prizeMoney(unrounded, award, '2026-11-22'))).toBe('PRIZE_ROUNDING_NOT_IN_TABLE');
  });

  test('up to the next ten thousand, never more', () => {
    const dated = { validFrom: '2000-01-01', validTo: null, source: 'nguồn', verified: true };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 9_999_999 }),
        (multiplierHundredths, amount) => {
          const own = {
            baseSalary: [{ amount, ...dated }],
            prizeMultipliers: [
              { prizeKey: 'k', subject: 'individual' as const, multiplierHundredths, ...dated },
            ],
            prizeRounding: [{ amount: 10_000, ...dated }],
          };
          const found = prizeMoney(
            own,
            { name: '', prizeKey: 'k', subject: 'individual' },
            '2026-01-01',
          ).amount;
          expect(found % 10_000).toBe(0);
          expect(found * 100).toBeGreaterThanOrEqual(amount * multiplierHundredths);
          expect((found - 10_000) * 100).toBeLessThan(amount * multiplierHundredths);
        },
      ),
    );
  });

  test('entries hold on both their days; the youngest wins where they overlap', () => {
    const entries = [
      { validFrom: '2025-01-01', validTo: '2025-12-31' },
      { validFrom: '2024-01-01', validTo: null },
    ];
    expect(entryOn(entries, '2023-12-31')).toBeUndefined();
    expect(entryOn(entries, '2024-01-01')).toBe(entries[1]);
    expect(entryOn(entries, '2025-01-01')).toBe(entries[0]);
    expect(entryOn(entries, '2025-12-31')).toBe(entries[0]);
    expect(entryOn(entries, '2026-01-01')).toBe(entries[1]);
    expect(entryOn([...entries].reverse(), '2025-06-01')).toBe(entries[0]);
  });

  test('thresholds of votes', () => {
    expect(voteThresholdOn(tables, 'fighterProvince', '2026-11-22')?.percent).toBe(90);
    expect(voteThresholdOn(tables, 'fighterBase', '2026-11-22')?.percent).toBe(80);
    expect(voteThresholdOn(tables, 'meritProvince', '2026-11-22')?.percent).toBeNull();
    expect(voteThresholdOn(tables, 'unknown', '2026-11-22')).toBeUndefined();
  });
});

describe('vote', () => {
  const count = (more: Partial<VoteCount> = {}): VoteCount => ({
    members: 15,
    present: 12,
    inFavour: 12,
    against: 0,
    blank: 0,
    writtenInFavour: 0,
    writtenAgainst: 0,
    ...more,
  });
  const rules = { percent: 80, quorum: { numerator: 2, denominator: 3 } };

  test('shares are of all members: 12 of 15 reach 80 %, 11 do not', () => {
    expect(tallyVote(count(), rules)).toEqual({
      inFavour: 12,
      needed: 12,
      quorum: {
        ruleId: 'quorum',
        state: 'ok',
        reason: 'Có mặt 12/15 thành viên, đủ điều kiện họp (ít nhất 2/3 tổng số thành viên).',
      },
      threshold: {
        ruleId: 'threshold',
        state: 'ok',
        reason: '12/15 thành viên đồng ý (80 %), đạt tỷ lệ ít nhất 80 % tổng số thành viên.',
      },
    });
    expect(tallyVote(count({ inFavour: 11, against: 1 }), rules).threshold).toEqual({
      ruleId: 'threshold',
      state: 'failed',
      reason: '11/15 thành viên đồng ý (73,3 %), chưa đạt tỷ lệ ít nhất 80 % tổng số thành viên.',
    });
  });

  test('absent members vote in writing, but do not make a quorum', () => {
    const vote = count({ present: 9, inFavour: 9, writtenInFavour: 5, writtenAgainst: 1 });
    const result = tallyVote(vote, { ...rules, percent: 90 });
    expect(result).toMatchObject({
      inFavour: 14,
      needed: 14,
      threshold: { state: 'ok' },
      quorum: { state: 'failed' },
    });
    expect(tallyVote(count({ present: 10, inFavour: 10 }), rules).quorum.state).toBe('ok');
    expect(tallyVote(vote, { percent: 90, quorum: { numerator: 80, denominator: 100 } }).quorum.reason).toBe(
      'Có mặt 9/15 thành viên, chưa đủ điều kiện họp (ít nhất 80 % tổng số thành viên).',
    );
    expect(tallyVote(vote, { percent: 90, quorum: null }).quorum).toMatchObject({
      state: 'ok',
      reason: 'Có mặt 9/15 thành viên.',
    });
  });

  test('certificates need minutes only', () => {
    expect(tallyVote(count({ inFavour: 3 }), { ...rules, percent: null })).toMatchObject({
      needed: null,
      threshold: {
        state: 'ok',
        reason: '3/15 thành viên đồng ý (20 %); không quy định tỷ lệ phiếu, chỉ cần biên bản họp.',
      },
    });
  });

  test.each<[Partial<VoteCount>, string]>([
    [{ members: 0, present: 0, inFavour: 0 }, 'VOTE_NO_MEMBERS'],
    [{ present: 16 }, 'VOTE_TOO_MANY_PRESENT'],
    [{ blank: 1 }, 'VOTE_TOO_MANY_BALLOTS'],
    [{ inFavour: 11, against: 2 }, 'VOTE_TOO_MANY_BALLOTS'],
    [{ writtenInFavour: 3, writtenAgainst: 1 }, 'VOTE_TOO_MANY_WRITTEN'],
  ])('impossible figures %o', (more, code) => {
    expect(() => tallyVote(count(more), rules)).toThrow(expect.objectContaining({ code }));
  });

  test('figures at their limits are possible', () => {
    expect(tallyVote(count({ present: 15, inFavour: 15 }), rules).inFavour).toBe(15);
    expect(
      tallyVote(count({ inFavour: 10, against: 1, blank: 1, writtenInFavour: 2, writtenAgainst: 1 }), rules)
        .inFavour,
    ).toBe(12);
  });

  test('"needed" is the fewest votes that reach the threshold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 100 }), (members, percent) => {
        const at = (inFavour: number) =>
          tallyVote(count({ members, present: members, inFavour }), { percent, quorum: null });
        const needed = at(0).needed ?? 0;
        expect(at(needed).threshold.state).toBe('ok');
        expect(at(needed - 1).threshold.state).toBe('failed');
      }),
    );
  });
});
