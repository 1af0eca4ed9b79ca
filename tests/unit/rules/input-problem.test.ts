import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Line } from '#shared/domain/values.ts';
import { inputProblem } from '#shared/text/input-problem.ts';

function problemOf(schema: z.ZodType, input: unknown): string {
  const [issue] = schema.safeParse(input).error?.issues ?? [];
  if (issue === undefined) throw new Error('accepted');
  return inputProblem(issue);
}

const plan = z.object({
  indicators: z.array(z.object({ name: Line, kindOfMeasure: z.enum(['count', 'share']) })).min(1),
  date: z.iso.date(),
  year: z.int().min(1900).max(9999),
  internalKey: z.string().max(5).optional(),
});
const whole = { indicators: [{ name: 'a', kindOfMeasure: 'count' }], date: '2025-02-05', year: 2025 };

describe('what is wrong with an input', () => {
  it.each([
    [{ ...whole, indicators: [{ name: ' ', kindOfMeasure: 'count' }] }, 'ô “tên”: không được để trống'],
    [
      { ...whole, indicators: [{ kindOfMeasure: 'count' }] },
      'ô “tên”: còn thiếu hoặc không đúng kiểu dữ liệu',
    ],
    [{ ...whole, date: '2025-02-31' }, 'ô “ngày”: không phải là ngày có thật'],
    [{ ...whole, year: 1 }, 'ô “năm”: không được nhỏ hơn 1900'],
    [{ ...whole, year: 10_000 }, 'ô “năm”: không được lớn hơn 9999'],
    [{ ...whole, indicators: [] }, 'có ô cần ít nhất 1 mục'],
    [{ ...whole, indicators: [{ name: 'a', kindOfMeasure: 'x' }] }, 'có ô nằm ngoài các lựa chọn cho phép'],
    [{ ...whole, internalKey: 'toolong' }, 'có ô dài quá 5 ký tự'],
  ])('%j: %s', (input, text) => {
    expect(problemOf(plan, input)).toBe(text);
  });

  it('keeps the words of a rule that speaks for itself', () => {
    const pair = z.object({ a: z.int(), b: z.int() }).refine(({ a, b }) => a <= b, 'tử số lớn hơn mẫu số');
    expect(problemOf(pair, { a: 2, b: 1 })).toBe('tử số lớn hơn mẫu số');
  });

  it('never shows a path or a word of the code', () => {
    for (const input of [null, {}, { ...whole, indicators: 'x' }, { ...whole, internalKey: 7 }]) {
      expect(problemOf(plan, input)).not.toMatch(/[a-z]+\.\d|internalKey|indicators|string|expected|number/);
    }
  });
});
