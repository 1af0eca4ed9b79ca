import { describe, expect, test } from 'vitest';
import { numberFromText, percentFromText } from '#shared/domain/forms/parse-number.ts';
import { dateFromText, tidyText } from '#shared/domain/forms/read-cell.ts';

describe('a number that was stored as text', () => {
  test.each([
    ['92', true, 92],
    [' 1 234 ', true, 1234],
    ['1 234 567', false, 1_234_567],
    ['1\u00a0234', true, 1234],
    ['1 234,5', false, 1234.5],
    ['- 3', false, -3],
    ['85 90', true, null],
    ['12 34', true, null],
    ['1 2 3', true, null],
    ['0 123', true, null],
    ['1 234 56', true, null],
    ['85.', true, null],
    ['1.234', true, 1234],
    ['1.234', false, null],
    ['1,234', true, null],
    ['1,234', false, null],
    ['1.234.567', true, 1_234_567],
    ['1,234,567', true, 1_234_567],
    ['1.234,5', true, 1234.5],
    ['1,234.5', false, 1234.5],
    ['9,5', false, 9.5],
    ['9.5', false, 9.5],
    ['0,125', false, 0.125],
    ['-3', true, -3],
    ['９２', true, 92],
    ['12.34.56', true, null],
    ['12 vụ', true, null],
    ['1e3', true, null],
    ['', true, null],
    ['0x10', true, null],
    ['1'.repeat(400), true, null],
  ])('%s (whole: %s) is %s', (text, wholeOnly, expected) => {
    expect(numberFromText(text, wholeOnly)).toBe(expected);
  });

  test.each([
    ['80%', 80],
    ['80,5 %', 80.5],
    ['80', null],
    ['%', null],
  ])('%s as a percentage is %s', (text, expected) => {
    expect(percentFromText(text)).toBe(expected);
  });
});

test.each([
  ['5/2/2025', '2025-02-05'],
  ['05.02.2025', '2025-02-05'],
  ['ngày 05 tháng 02 năm 2025', '2025-02-05'],
  ['2025-02-05', '2025-02-05'],
  ['31/02/2025', null],
  ['2/2025', null],
  ['5/2/25', null],
])('the date %s is %s', (text, expected) => {
  expect(dateFromText(text)).toBe(expected);
});

test('what cannot be seen leaves a name', () => {
  expect(tidyText(' Nguyễn\u200b  Văn\u202e A\n')).toBe('Nguyễn Văn A');
});
