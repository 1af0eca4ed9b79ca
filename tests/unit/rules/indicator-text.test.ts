import { describe, expect, test } from 'vitest';
import { checkValue, type RawCell } from '#shared/domain/indicators/check-value.ts';
import { formatShare, formatTarget, formatValue } from '#shared/domain/indicators/display.ts';
import { largestFigure } from '#shared/domain/indicators/value.ts';
import { toDayNumber } from '#shared/domain/local-date.ts';
import type { Measure } from '#shared/domain/plan/indicator.ts';
import { indicator, measures } from './plan-parts.ts';

describe('shown', () => {
  test.each([
    [92, 103, '89,3 %'],
    [1, 2, '50 %'],
    [103, 103, '100 %'],
    [9999, 10_000, '99,9 %'],
    [1, 10_000, '0,1 %'],
    [0, 10, '0 %'],
    [0, 0, 'chưa có số liệu'],
    [1, 3, '33,3 %'],
    [2, 3, '66,7 %'],
  ])('%i of %i', (numerator, denominator, text) => {
    expect(formatShare(numerator, denominator)).toBe(text);
  });

  test('values', () => {
    expect(formatValue(measures.percent, { measure: 'percent', numerator: 92, denominator: 103 })).toBe(
      '92/103 (89,3 %)',
    );
    expect(formatValue(measures.percent, { measure: 'percent', numerator: 0, denominator: 0 })).toBe(
      '0/0 (không phát sinh)',
    );
    expect(formatValue(measures.percent, { measure: 'percent', numerator: 1234, denominator: 1234 })).toBe(
      '1.234/1.234 (100 %)',
    );
    expect(formatValue(measures.rate, { measure: 'rate', numerator: 8, denominator: 6 })).toBe(
      '8/6 (1,33 việc/tháng)',
    );
    expect(formatValue(measures.rate, { measure: 'rate', numerator: 0, denominator: 0 })).toBe(
      '0/0 (không phát sinh)',
    );
    expect(formatValue(measures.count, { measure: 'count', count: 1200 })).toBe('1.200 mô hình');
    expect(formatValue(measures.yesNo, { measure: 'yesNo', yes: true })).toBe('Có');
    expect(formatValue(measures.yesNo, { measure: 'yesNo', yes: false })).toBe('Không');
    expect(formatValue(measures.grade, { measure: 'grade', step: 2 })).toBe('Khá');
    expect(formatValue(measures.grade, { measure: 'grade', step: 9 })).toBe('chưa có số liệu');
    expect(formatValue(measures.date, { measure: 'date', date: '2025-02-05' })).toBe('05/02/2025');
    expect(formatValue(measures.date, null)).toBe('chưa có số liệu');
  });

  test('targets', () => {
    expect(formatTarget(indicator('percent', ['>=', 8000]))).toBe('ít nhất 80 %');
    expect(formatTarget(indicator('percent', ['>', 9050]))).toBe('trên 90,5 %');
    expect(formatTarget(indicator('count', ['=', 0]))).toBe('đúng 0 mô hình');
    expect(formatTarget(indicator('grade', ['>=', 200]))).toBe('từ loại Khá trở lên');
    expect(formatTarget(indicator('grade', ['=', 300]))).toBe('đúng loại Xuất sắc');
    expect(formatTarget(indicator('yesNo', ['=', 100]))).toBe('Có');
    const day = toDayNumber('2024-09-30') * 100;
    expect(formatTarget(indicator('date', ['<', day]))).toBe('trước ngày 30/09/2024');
    expect(formatTarget(indicator('date', ['<=', day]))).toBe('không quá ngày 30/09/2024');
    expect(formatTarget(indicator('count'))).toBe('');
  });
});

describe('cells of a form', () => {
  const read = (kind: Measure['kind'], numerator: RawCell, denominator?: RawCell) => {
    const { value, issues } = checkValue(indicator(kind), { numerator, denominator });
    return issues.length > 0 ? issues.map(({ part, error }) => `${part} ${error.code}`).join() : value;
  };

  test('empty is no data, not a fault', () => {
    expect(read('percent', null, '')).toBeNull();
    expect(read('count', undefined)).toBeNull();
    expect(read('date', '   ')).toBeNull();
  });

  test('pairs', () => {
    expect(read('percent', 92, '103')).toEqual({ measure: 'percent', numerator: 92, denominator: 103 });
    expect(read('percent', '1.234', '12.340')).toMatchObject({ numerator: 1234, denominator: 12_340 });
    expect(read('percent', 5, 5)).toMatchObject({ numerator: 5 });
    expect(read('percent', 0, 0)).toMatchObject({ denominator: 0 });
    expect(read('percent', 6, 5)).toBe('numerator INDICATOR_RATIO_OVER_100');
    expect(read('rate', 6, 5)).toMatchObject({ numerator: 6, denominator: 5 });
    expect(read('rate', 6, 0)).toBe('denominator INDICATOR_BASE_ZERO');
    expect(read('percent', 6, 0)).toBe('denominator INDICATOR_BASE_ZERO');
    expect(read('percent', 6, null)).toBe('denominator INDICATOR_PART_MISSING');
    expect(read('percent', '', 6)).toBe('numerator INDICATOR_PART_MISSING');
    expect(read('percent', 'năm', 5)).toBe('numerator INDICATOR_NOT_WHOLE');
    expect(read('percent', 5, -5)).toBe('denominator INDICATOR_NOT_WHOLE');
    expect(read('percent', '85%', 1.5)).toBe('numerator INDICATOR_NOT_WHOLE,denominator INDICATOR_NOT_WHOLE');
  });

  test('single figures', () => {
    expect(read('count', ' 12 ')).toEqual({ measure: 'count', count: 12 });
    expect(read('count', largestFigure)).toMatchObject({ count: largestFigure });
    expect(read('count', largestFigure + 1)).toBe('numerator INDICATOR_TOO_LARGE');
    for (const bad of [-1, 1.5, '1,5', '1.2', '12a', 'mười', true, Number.NaN]) {
      expect(read('count', bad)).toBe('numerator INDICATOR_NOT_WHOLE');
    }
  });

  test('yes or no, grade, date', () => {
    for (const yes of ['Có', 'x', 'X', true, 1, 'đạt'])
      expect(read('yesNo', yes)).toMatchObject({ yes: true });
    for (const no of ['Không', 'khong', false, 0, 'Chưa'])
      expect(read('yesNo', no)).toMatchObject({ yes: false });
    expect(read('yesNo', 'có lẽ')).toBe('numerator INDICATOR_YES_NO');
    expect(read('grade', 'xuất sắc')).toEqual({ measure: 'grade', step: 3 });
    expect(read('grade', 'Yếu')).toEqual({ measure: 'grade', step: 0 });
    expect(read('grade', 'Tốt')).toBe('numerator INDICATOR_GRADE_UNKNOWN');
    expect(read('date', '5/2/2025')).toEqual({ measure: 'date', date: '2025-02-05' });
    expect(read('date', '2025-02-05')).toEqual({ measure: 'date', date: '2025-02-05' });
    expect(read('date', '30/02/2025')).toBe('numerator INDICATOR_DATE_INVALID');
    expect(read('date', '45000')).toBe('numerator INDICATOR_DATE_INVALID');
  });

  test('the fault says what, where and what to do', () => {
    const { issues } = checkValue(indicator('percent'), { numerator: 1500, denominator: 1200 });
    expect(issues[0]?.error.at('Chỉ tiêu!E7').toNote()).toEqual({
      code: 'INDICATOR_RATIO_OVER_100',
      field: 'Chỉ tiêu!E7',
      message:
        'Chỉ tiêu “Xử lý tin”: 1.500 trên 1.200 là quá 100 %. Hãy kiểm tra lại hai số, tử số không được lớn hơn mẫu số.',
    });
  });
});
