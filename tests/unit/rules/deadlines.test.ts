import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueDate, dueDates } from '#shared/domain/deadlines/due-date.ts';
import {
  daysLate,
  describeStatus,
  extendedDue,
  milestoneStatus,
} from '#shared/domain/deadlines/milestone-status.ts';
import {
  addDays,
  dateParts,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isLocalDate,
  lastDayOfMonth,
  localDate,
  toDayNumber,
} from '#shared/domain/local-date.ts';
import type { Deadline } from '#shared/domain/plan/milestone.ts';

const dayMs = 86_400_000;
const anyDay = fc.integer({ min: -200_000, max: 500_000 });
const recurring = (monthDay: string, everyYears = 1, rule: 'before' | 'by' = 'before'): Deadline => ({
  kind: 'recurring',
  rule,
  monthDay,
  everyYears,
});

describe('calendar dates', () => {
  test('day numbers agree with the calendar of the platform, both ways', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const expected = new Date(day * dayMs).toISOString().slice(0, 10);
        expect(fromDayNumber(day)).toBe(expected);
        expect(toDayNumber(expected)).toBe(day);
      }),
    );
  });

  test('the turn of every year', () => {
    for (let year = 1890; year <= 2110; year += 1) {
      const newYear = Date.UTC(year, 0, 1) / dayMs;
      expect([fromDayNumber(newYear - 1), fromDayNumber(newYear)]).toEqual([
        `${year - 1}-12-31`,
        `${year}-01-01`,
      ]);
      expect([toDayNumber(`${year - 1}-12-31`), toDayNumber(`${year}-01-01`)]).toEqual([
        newYear - 1,
        newYear,
      ]);
    }
  });

  test('adding and counting days are each other’s inverse', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, step) => {
        const date = fromDayNumber(day);
        expect(daysBetween(date, addDays(date, step))).toBe(step);
      }),
    );
  });

  test('months and leap years', () => {
    expect([1900, 2000, 2024, 2025, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28, 28]);
    expect(lastDayOfMonth(2025, 4)).toBe('2025-04-30');
    expect(lastDayOfMonth(2025, 12)).toBe('2025-12-31');
    expect(dateParts('2025-02-05')).toEqual({ year: 2025, month: 2, day: 5 });
    expect(localDate(33, 1, 9)).toBe('0033-01-09');
  });

  test.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-1-1',
    '05/02/2025',
    '2025-04-00',
    '',
  ])('there is no date %s', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => toDayNumber(text)).toThrow(RangeError);
  });

  test('broken parts are refused', () => {
    expect(() => localDate(2025, 1, 1.5)).toThrow(RangeError);
    expect([localDate(1, 1, 1), localDate(9999, 12, 31)]).toEqual(['0001-01-01', '9999-12-31']);
    expect(() => localDate(0, 1, 1)).toThrow(RangeError);
    expect(() => localDate(10_000, 1, 1)).toThrow(RangeError);
    expect(() => fromDayNumber(0.5)).toThrow(RangeError);
    expect(isLocalDate('2024-02-29')).toBe(true);
  });
});

describe('last day of a deadline', () => {
  // Kế hoạch 214/KH-UBND (Cần Thơ): reports "trước ngày 14/02/2025", "trước ngày 29/8/2025".
  test.each<[string, Deadline, string]>([
    ['before', { kind: 'date', rule: 'before', date: '2025-02-14' }, '2025-02-13'],
    ['before the first of a month', { kind: 'date', rule: 'before', date: '2025-03-01' }, '2025-02-28'],
    ['by', { kind: 'date', rule: 'by', date: '2025-08-29' }, '2025-08-29'],
    ['in a month', { kind: 'month', rule: 'in', month: '2024-02' }, '2024-02-29'],
    ['in quarter III', { kind: 'quarter', rule: 'in', quarter: '2024-Q3' }, '2024-09-30'],
    ['in quarter IV', { kind: 'quarter', rule: 'in', quarter: '2026-Q4' }, '2026-12-31'],
    ['in quarter I', { kind: 'quarter', rule: 'in', quarter: '2026-Q1' }, '2026-03-31'],
  ])('%s', (_, deadline, due) => {
    expect(dueDate(deadline)).toBe(due);
  });

  test('every year: Quyết định 453 (Hải Phòng), report before 20/11', () => {
    expect(dueDate(recurring('11-20'), 2026)).toBe('2026-11-19');
    expect(dueDate(recurring('01-01'), 2027)).toBe('2026-12-31');
    expect(dueDate(recurring('11-20', 1, 'by'), 2026)).toBe('2026-11-20');
    expect(() => dueDate(recurring('11-20'))).toThrow(RangeError);
  });

  test('29 February outside leap years, and days that no year has', () => {
    expect(dueDate(recurring('02-29'), 2024)).toBe('2024-02-28');
    expect(dueDate(recurring('02-29', 1, 'by'), 2024)).toBe('2024-02-29');
    expect(dueDate(recurring('02-29'), 2025)).toBe('2025-02-28');
    expect(dueDate(recurring('02-29', 1, 'by'), 2025)).toBe('2025-02-28');
    expect(dueDate(recurring('04-31', 1, 'by'), 2025)).toBe('2025-04-30');
  });
});

describe('occurrences in a campaign', () => {
  const open = { from: '2025-08-01', to: null };

  test('each year from the first, as far as asked', () => {
    expect(dueDates(recurring('11-20'), open, '2028-11-18')).toEqual([
      '2025-11-19',
      '2026-11-19',
      '2027-11-19',
    ]);
    expect(dueDates(recurring('11-20'), open, '2028-11-19')).toHaveLength(4);
    expect(dueDates(recurring('07-01'), open, '2026-12-31')).toEqual(['2026-06-30']);
  });

  test('bounded by the campaign’s end and by the day asked, whichever is first', () => {
    const period = { from: '2025-01-01', to: '2027-11-19' };
    expect(dueDates(recurring('11-20'), period)).toEqual(['2025-11-19', '2026-11-19', '2027-11-19']);
    expect(dueDates(recurring('11-20'), { ...period, to: '2027-11-18' })).toHaveLength(2);
    expect(dueDates(recurring('11-20'), period, '2026-01-01')).toEqual(['2025-11-19']);
    expect(dueDates(recurring('11-20'), period, '2030-01-01')).toHaveLength(3);
    expect(dueDates(recurring('11-20', 1, 'by'), { from: '2025-11-20', to: '2025-11-20' })).toEqual([
      '2025-11-20',
    ]);
    expect(dueDates(recurring('01-01'), { from: '2025-06-01', to: '2025-12-31' })).toEqual(['2025-12-31']);
  });

  test('every five years counts from the campaign’s first year', () => {
    expect(dueDates(recurring('12-31', 5, 'by'), open, '2036-01-01')).toEqual(['2030-12-31', '2035-12-31']);
  });

  test('a single deadline counts outside the period too', () => {
    const report: Deadline = { kind: 'date', rule: 'before', date: '2025-08-29' };
    const period = { from: '2024-08-19', to: '2025-08-19' };
    expect(dueDates(report, period)).toEqual(['2025-08-28']);
    expect(dueDates(report, period, '2025-08-28')).toEqual(['2025-08-28']);
    expect(dueDates(report, period, '2025-08-27')).toEqual([]);
  });

  test('an endless campaign needs a day to count to', () => {
    expect(() => dueDates(recurring('11-20'), open)).toThrow(RangeError);
  });
});

describe('status of a milestone', () => {
  const due = '2025-02-13';
  const on = (
    today: string,
    delivery: string | null = null,
    extension: string | null = null,
    returned = false,
  ) =>
    milestoneStatus({
      due,
      extension,
      today,
      delivery: delivery === null ? null : { date: delivery, returned },
    });

  test.each([
    ['2025-02-05', 'notDue', 8, 0, 'Chưa đến hạn'],
    ['2025-02-06', 'dueSoon', 7, 0, 'Còn 7 ngày'],
    ['2025-02-13', 'dueSoon', 0, 0, 'Hạn cuối hôm nay'],
    ['2025-02-14', 'missing', 0, 1, 'Chưa nộp, quá hạn 1 ngày'],
  ])('nothing delivered on %s: %s', (today, state, daysLeft, late, words) => {
    const status = on(today);
    expect(status).toEqual({ state, due, daysLeft, daysLate: late });
    expect(describeStatus(status)).toBe(words);
  });

  test('delivered on the last day and the day after', () => {
    expect(on('2025-03-01', '2025-02-13')).toEqual({ state: 'onTime', due, daysLeft: 0, daysLate: 0 });
    expect(on('2025-03-01', '2025-02-14')).toEqual({ state: 'late', due, daysLeft: 0, daysLate: 1 });
    expect(describeStatus(on('2025-03-01', '2025-02-16'))).toBe('Nộp chậm 3 ngày');
    expect(describeStatus(on('2025-03-01', '2025-02-01'))).toBe('Đúng hạn');
  });

  test('returned for correction', () => {
    expect(describeStatus(on('2025-02-13', '2025-02-10', null, true))).toBe('Trả lại để sửa');
    expect(on('2025-02-15', '2025-02-10', null, true)).toEqual({
      state: 'returned',
      due,
      daysLeft: 0,
      daysLate: 2,
    });
    expect(describeStatus(on('2025-02-15', '2025-02-10', null, true))).toBe('Trả lại để sửa, quá hạn 2 ngày');
  });

  test('an extension moves the last day of this unit, never forwards', () => {
    expect(on('2025-02-20', '2025-02-18', '2025-02-18')).toMatchObject({
      state: 'onTime',
      due: '2025-02-18',
    });
    expect(extendedDue(due, '2025-02-01')).toBe(due);
    expect(extendedDue(due, null)).toBe(due);
  });

  test('late days never run below zero', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -50, max: 50 }), (day, shift) => {
        expect(daysLate(fromDayNumber(day), fromDayNumber(day + shift))).toBe(Math.max(0, shift));
      }),
    );
  });
});
