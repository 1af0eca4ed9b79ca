import { describe, expect, it } from 'vitest';
import { adviceFor, concernsUnit, shownInSlip } from '#shared/domain/forms/unit-advice.ts';
import { type ErrorCode, errorCodes, errorText } from '#shared/errors.ts';

/** Any parameter by its own name. */
const params = new Proxy({}, { get: (_, name) => `«${String(name)}»` });
const textOf = (code: ErrorCode) => (errorText as (code: ErrorCode, p: unknown) => string)(code, params);

/** What is told of a cell that is only for the office to look at. */
const forOffice = [
  'FORM_SHEET_RENAMED',
  'FORM_LAYOUT_MOVED',
  'FORM_MATCHED_BY_HAND',
  'FORM_MATCHED_OTHER_UNIT',
  'FORM_PERSON_UNIT_UNKNOWN',
  'FORM_PERSON_AMBIGUOUS',
  'FORM_LEADER_DIFFERS',
  'FORM_LATER_REPORT_STANDS',
];
const ofForms = errorCodes.filter(
  (code) =>
    /^(FORM|FILE|CONTAINER|INDICATOR)_/.test(code) &&
    !code.startsWith('FILE_UNW') &&
    !forOffice.includes(code),
);

describe('the advice of a slip', () => {
  it('is known for every fault of a form, and speaks to the unit', () => {
    expect(ofForms.length).toBeGreaterThan(60);
    for (const code of ofForms) {
      const { wrong, remedy } = adviceFor({ code, message: textOf(code) });
      expect(wrong, code).not.toBe('');
      expect(remedy, code).toMatch(/^\p{Lu}.*\.$/u);
      const officers = /đề nghị đơn vị|phiếu trả kèm|màn hình|nhận lại|máy này|phát hành lại/i;
      expect(remedy, code).not.toMatch(officers);
      expect(`${wrong} ${remedy}`, code).not.toMatch(/Hãy |Đề nghị đơn vị sửa/);
    }
  });

  it.each([
    [
      'FORM_NUMBER_EXPECTED',
      'Ô này cần một số nhưng đang ghi “«value»”.',
      'Chỉ ghi số, phần chữ ghi ở cột giải trình.',
    ],
    [
      'INDICATOR_YES_NO',
      'Chỉ tiêu “«indicator»”: “«value»” không phải là “Có” hoặc “Không”.',
      'Chọn một trong hai.',
    ],
    ['FORM_PAPER_DATE_MISSING', undefined, 'Ghi ngày ký của báo cáo giấy, ví dụ 05/02/2025.'],
  ] as const)('%s is taken apart', (code, wrong, remedy) => {
    const advice = adviceFor({ code, message: textOf(code) });
    expect(advice.remedy).toBe(remedy);
    if (wrong !== undefined) expect(advice.wrong).toBe(wrong);
  });

  it('of a code that this release does not know says at least where to look', () => {
    const advice = adviceFor({ code: 'constructor', message: 'Ô này sai.' });
    expect(advice).toEqual({ wrong: 'Ô này sai.', remedy: 'Xem lại ô này và ghi đúng giá trị.' });
  });

  it('leaves out what only the office can look into', () => {
    for (const code of forOffice) expect(concernsUnit({ level: 'warning', code }), code).toBe(false);
    expect(concernsUnit({ level: 'warning', code: 'FORM_INDICATOR_BLANK' })).toBe(true);
    expect(concernsUnit({ level: 'error', code: 'FORM_SHEET_RENAMED' })).toBe(true);
  });
});

describe('what stands in a cell', () => {
  it('is one line, never empty, never long', () => {
    expect(shownInSlip('')).toBe('(trống)');
    expect(shownInSlip('a\n\u200Bb')).toBe('a b');
    expect(shownInSlip('x'.repeat(500))).toHaveLength(121);
  });
});
