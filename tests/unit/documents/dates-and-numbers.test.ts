import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime, dayInVietnam, longDate, shortDate, shortInstant, weekday } from '#shared/text/dates.ts';
import {
  formatCount,
  formatMoney,
  formatNumber,
  formatPoints,
  listLetter,
  romanNumeral,
} from '#shared/text/numbers.ts';

describe('dates on papers', () => {
  it.each([
    ['2025-02-05', 'ngày 05 tháng 02 năm 2025'],
    ['2026-01-31', 'ngày 31 tháng 01 năm 2026'],
    ['2024-09-24', 'ngày 24 tháng 9 năm 2024'],
    ['2024-03-01', 'ngày 01 tháng 3 năm 2024'],
    ['2024-12-10', 'ngày 10 tháng 12 năm 2024'],
  ])('%s is written %s: a zero for days below 10, and for January and February', (date, written) => {
    expect(longDate(date)).toBe(written);
  });

  it('writes short dates, weekdays and times', () => {
    expect(shortDate('2025-02-05')).toBe('05/02/2025');
    expect(weekday('2026-11-22')).toBe('Chủ nhật');
    expect(weekday('2026-11-20')).toBe('Thứ Sáu');
    expect(clockTime('07:30')).toBe('07 giờ 30 phút');
  });

  it('tells the day and hour of an instant by the clock of Việt Nam, seven hours ahead of UTC', () => {
    expect(dayInVietnam('2025-09-10T16:59:59.999Z')).toBe('2025-09-10');
    expect(dayInVietnam('2025-09-10T17:00:00.000Z')).toBe('2025-09-11');
    expect(dayInVietnam(new Date('2024-12-31T18:30:00Z'))).toBe('2025-01-01');
    expect(shortInstant('2025-09-10T02:05:59.000Z')).toBe('10/09/2025 09:05');
    expect(shortInstant('2025-12-31T20:00:00.000Z')).toBe('01/01/2026 03:00');
  });

  it('refuses what is no calendar date', () => {
    expect(() => longDate('5/2/2025')).toThrow(TypeError);
  });
});

describe('numbers on papers', () => {
  it.each([
    [1234.5, '1.234,5'],
    [0, '0'],
    [-1_000_000, '-1.000.000'],
    [0.1 + 0.2, '0,3'],
    [999, '999'],
  ])('%d is written %s', (value, written) => {
    expect(formatNumber(value)).toBe(written);
  });

  it('writes money, points and counts', () => {
    expect(formatMoney(3_510_000)).toBe('3.510.000 đồng');
    expect(formatPoints(9550)).toBe('95,5');
    expect(formatPoints(10_000)).toBe('100');
    expect(formatPoints(25)).toBe('0,25');
    expect(formatCount(5)).toBe('05');
    expect(formatCount(1250)).toBe('1.250');
    expect(formatNumber(-0.0001, 2)).toBe('0,00');
  });

  it('reads back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (hundredths) => {
        const read = Number(formatPoints(hundredths).replaceAll('.', '').replace(',', '.'));
        expect(Math.round(read * 100)).toBe(hundredths);
      }),
    );
  });
});

describe('official numbering', () => {
  it('counts points in Vietnamese order, with đ and without f, j, w, z', () => {
    const letters = Array.from({ length: 23 }, (_, at) => listLetter(at + 1));
    expect(letters.join('')).toBe('abcdđeghiklmnopqrstuvxy');
    expect(listLetter(24)).toBe('aa');
  });

  it('never gives two positions the same letter', () => {
    const letters = Array.from({ length: 2000 }, (_, at) => listLetter(at + 1));
    expect(new Set(letters).size).toBe(2000);
  });

  it('writes Roman numerals', () => {
    expect([1, 4, 9, 14, 40, 90, 400, 1999].map(romanNumeral)).toEqual([
      'I',
      'IV',
      'IX',
      'XIV',
      'XL',
      'XC',
      'CD',
      'MCMXCIX',
    ]);
    expect(() => romanNumeral(0)).toThrow(RangeError);
  });
});
