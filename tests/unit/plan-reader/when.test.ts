import { describe, expect, it } from 'vitest';
import { formatWhen, parseWhen } from '#shared/text/when.ts';

describe('a date that may be a month, a quarter or a year', () => {
  it.each([
    ['2025-02-14', '14/02/2025'],
    ['2025-08', '08/2025'],
    ['2026-Q1', 'quý I/2026'],
    ['2026-Q4', 'quý IV/2026'],
    ['2026', 'năm 2026'],
  ])('is written and read back: %s', (when, words) => {
    expect(formatWhen(when)).toBe(words);
    expect(parseWhen(words)).toBe(when);
  });

  it.each([
    ['ngày 5/2/2025', '2025-02-05'],
    ['5.2.2025', '2025-02-05'],
    ['tháng 8/2025', '2025-08'],
    ['Quý 3 năm 2025', '2025-Q3'],
    ['2027', '2027'],
  ])('is understood as people type it: %s', (typed, when) => expect(parseWhen(typed)).toBe(when));

  it.each(['', '31/02/2025', '13/2025', 'quý V/2025', 'hôm nay', '1/2'])('is refused: %s', (typed) =>
    expect(parseWhen(typed)).toBeNull(),
  );
});
