import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from '#shared/domain/awards/allocation.ts';
import type { ProposedSubject } from '#shared/domain/awards/proposed-subject.ts';
import { allowedCount, checkQuotas } from '#shared/domain/awards/quota.ts';
import { allowedPart, checkRatioLimits } from '#shared/domain/awards/ratio-limit.ts';
import type { Operator } from '#shared/domain/plan/indicator.ts';
import { AppError } from '#shared/errors.ts';
import { collective, leadersAtMost, person } from './award-parts.ts';

const operators: Operator[] = ['>=', '>', '<=', '<', '='];
const many = (count: number, subject: ProposedSubject) => Array.from({ length: count }, () => subject);
const holds = (op: Operator, left: number, right: number) =>
  op === '>='
    ? left >= right
    : op === '>'
      ? left > right
      : op === '<='
        ? left <= right
        : op === '<'
          ? left < right
          : left === right;

describe('quotas', () => {
  // Kế hoạch 31/KH-UBND (Bình Phước): at most 30 collectives and 15 individuals.
  const quotas = [
    { subject: 'collective', op: '<=', value: 30 },
    { subject: 'individual', op: '<=', value: 15 },
  ] as const;
  const check = (collectives: number, people: number) =>
    checkQuotas({ quotas: [...quotas] }, [...many(collectives, collective()), ...many(people, person())]);

  test('each kind by itself, with what is left or over', () => {
    expect(check(28, 16)).toEqual([
      {
        ruleId: 'quota:collective',
        state: 'ok',
        reason: 'Đề nghị 28 tập thể, chỉ tiêu không quá 30: còn 2.',
      },
      {
        ruleId: 'quota:individual',
        state: 'failed',
        reason: 'Đề nghị 16 cá nhân, chỉ tiêu không quá 15: vượt 1.',
      },
    ]);
    expect(check(30, 15).map((own) => own.reason.split(': ')[1])).toEqual([
      'đúng chỉ tiêu.',
      'đúng chỉ tiêu.',
    ]);
  });

  test('other operators', () => {
    const one = (op: Operator, count: number) =>
      checkQuotas({ quotas: [{ subject: 'individual', op, value: 10 }] }, many(count, person()))[0];
    expect(one('=', 9)).toMatchObject({
      state: 'failed',
      reason: 'Đề nghị 9 cá nhân, chỉ tiêu đúng 10: thiếu 1.',
    });
    expect(one('>=', 12)).toMatchObject({
      state: 'ok',
      reason: 'Đề nghị 12 cá nhân, chỉ tiêu ít nhất 10: đúng chỉ tiêu.',
    });
    expect(one('<', 10)?.reason).toBe('Đề nghị 10 cá nhân, chỉ tiêu dưới 10: chưa đúng chỉ tiêu.');
  });

  test('the range of a kind says the same as the check', () => {
    const quota = fc.record({
      subject: fc.constantFrom('collective' as const, 'individual' as const),
      op: fc.constantFrom(...operators),
      value: fc.nat(6),
    });
    fc.assert(
      fc.property(fc.array(quota, { maxLength: 3 }), fc.nat(8), (own, count) => {
        const results = checkQuotas({ quotas: own }, many(count, person()));
        const isOk = results.every(
          (result, index) => own[index]?.subject !== 'individual' || result.state === 'ok',
        );
        const { min, max } = allowedCount(own, 'individual');
        expect(count >= min && count <= max).toBe(isOk);
        own.forEach((each, index) => {
          const expected = holds(each.op, each.subject === 'individual' ? count : 0, each.value);
          expect(results[index]?.state).toBe(expected ? 'ok' : 'failed');
        });
      }),
    );
  });
});

describe('ratio limits', () => {
  const check = (leaders: number, others: number) =>
    checkRatioLimits(
      [leadersAtMost(40)],
      [...many(leaders, person({ isLeader: true })), ...many(others, person()), collective()],
    )[0];

  test('40 % holds exactly: 6 of 15, not 7', () => {
    expect(check(6, 9)).toEqual({
      ruleId: 'ratio',
      state: 'ok',
      reason:
        'Có 6 lãnh đạo, quản lý trong 15 cá nhân được đề nghị (40 %); quy định không quá 40 % (Quyết định số 26/2020/QĐ-UBND).',
    });
    expect(check(7, 8)).toMatchObject({
      state: 'failed',
      reason:
        'Có 7 lãnh đạo, quản lý trong 15 cá nhân được đề nghị (46,7 %); quy định không quá 40 % (Quyết định số 26/2020/QĐ-UBND), tức nhiều nhất là 6 khi đề nghị 15 cá nhân.',
    });
    expect(check(0, 0)).toMatchObject({
      state: 'ok',
      reason: 'Chưa đề nghị cá nhân nào nên chưa xét tỷ lệ lãnh đạo, quản lý.',
    });
  });

  test('too few, and no number at all', () => {
    const atLeast = { ...leadersAtMost(50), part: 'notDirectWorkers' as const, op: '>=' as const };
    const workers = many(3, person({ isDirectWorker: true }));
    expect(checkRatioLimits([atLeast], workers)[0]?.reason).toContain(
      'tức ít nhất là 2 khi đề nghị 3 cá nhân.',
    );
    expect(checkRatioLimits([{ ...atLeast, op: '=' }], workers)[0]?.reason).toContain(
      'với 3 cá nhân thì không có số nào đúng tỷ lệ này.',
    );
    const half = { ...atLeast, op: '=' as const };
    const office = [person(), person()];
    expect(checkRatioLimits([half], office)[0]?.reason).toContain(
      'tức nhiều nhất là 1 khi đề nghị 2 cá nhân.',
    );
    expect(checkRatioLimits([half], [...office, ...workers.slice(0, 2)])[0]?.state).toBe('ok');
    const teams = { ...leadersAtMost(50), part: 'notSmallTeams' as const, whole: 'collectives' as const };
    const units = [collective(), collective({ isSmallTeam: true }), person({ isSmallTeam: false })];
    expect(checkRatioLimits([teams], units)[0]?.state).toBe('ok');
    expect(checkRatioLimits([teams], units.slice(0, 1))[0]?.state).toBe('failed');
  });

  test('100 × part against percent × whole, for every operator', () => {
    const op = fc.constantFrom(...operators);
    fc.assert(
      fc.property(op, fc.nat(100), fc.nat(30), fc.nat(30), (own, percent, leaders, others) => {
        const whole = leaders + others;
        const { min, max } = allowedPart({ op: own, percent }, whole);
        const expected = whole === 0 || holds(own, 100 * leaders, percent * whole);
        expect(leaders >= min && leaders <= max).toBe(expected);
        const subjects = [...many(leaders, person({ isLeader: true })), ...many(others, person())];
        const result = checkRatioLimits([{ ...leadersAtMost(percent), op: own }], subjects)[0];
        expect(result?.state).toBe(expected ? 'ok' : 'failed');
      }),
      { numRuns: 500 },
    );
  });
});

describe('allocation', () => {
  test('largest remainders get what is left, equal ones in the order of units', () => {
    expect(allocate(10, [3, 3, 3])).toEqual([4, 3, 3]);
    expect(allocate(10, [1, 1, 4, 4])).toEqual([1, 1, 4, 4]);
    expect(allocate(7, [47, 16, 37])).toEqual([3, 1, 3]);
    expect(allocate(2, [1, 1, 1])).toEqual([1, 1, 0]);
    expect(allocate(5, [0, 2, 0])).toEqual([0, 5, 0]);
    expect(allocate(0, [0, 0])).toEqual([0, 0]);
    expect(allocate(0, [])).toEqual([]);
  });

  test('nothing to go by', () => {
    expect(() => allocate(3, [0, 0])).toThrow(AppError);
    expect(() => allocate(3, [0, 0])).toThrow(/3 chỉ tiêu/);
    expect(() => allocate(1.5, [1])).toThrow(RangeError);
    expect(() => allocate(-1, [1])).toThrow(RangeError);
    expect(() => allocate(1, [-1, 2])).toThrow(RangeError);
  });

  test('the sum is exact, each share its exact one rounded down or up, more weight never less', () => {
    const weights = fc.array(fc.nat(Number.MAX_SAFE_INTEGER), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.nat(5000), weights, (total, own) => {
        const sum = own.reduce((all, weight) => all + BigInt(weight), 0n);
        fc.pre(sum > 0n);
        const shares = allocate(total, own);
        expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
        own.forEach((weight, index) => {
          const product = BigInt(total) * BigInt(weight);
          const share = BigInt(shares[index] ?? -1);
          expect(share * sum <= product + sum - 1n && (share + 1n) * sum > product).toBe(true);
          own.forEach((other, at) => {
            if (weight > other) expect(shares[index]).toBeGreaterThanOrEqual(shares[at] ?? 0);
          });
        });
      }),
    );
  });
});
