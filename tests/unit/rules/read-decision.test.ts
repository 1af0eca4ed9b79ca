import { describe, expect, it } from 'vitest';
import { awardYearOf, readAwardPreface, readDecision } from '#shared/domain/awards/read-decision.ts';

describe('a decision in a cell', () => {
  it.each([
    ['2345/QĐ-UBND', '2345/QĐ-UBND', null],
    ['QĐ số 2345/QĐ-UBND ngày 12/12/2023', '2345/QĐ-UBND', '2023-12-12'],
    ['Quyết định số 15/2023/QĐ-CTN, ngày 05 tháng 02 năm 2023', '15/2023/QĐ-CTN', '2023-02-05'],
    ['Số 88 / QĐ - TTg', '88/QĐ-TTg', null],
    ['312', '312', null],
    ['số: 312, ngày 3.4.2021', '312', '2021-04-03'],
    ['1234/QÐ-CAT', '1234/QĐ-CAT', null],
    ['ngày 31/02/2023', '', null],
    ['chưa có', '', null],
  ])('%s', (text, number, date) => {
    expect(readDecision(text)).toEqual({ number, date });
  });
});

describe('the lines above a list', () => {
  it('say award, year, decision and who decided', () => {
    const lines = [
      'ỦY BAN NHÂN DÂN TỈNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'DANH SÁCH',
      'Cá nhân được tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh đã có thành tích trong phong trào thi đua năm 2023',
      '(Kèm theo Quyết định số 45/QĐ-UBND ngày 10/01/2024 của Chủ tịch Ủy ban nhân dân tỉnh)',
    ];
    expect(readAwardPreface(lines)).toEqual({
      ...{ award: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', year: 2023 },
      ...{
        issuer: 'Chủ tịch Ủy ban nhân dân tỉnh',
        decisionNumber: '45/QĐ-UBND',
        decisionDate: '2024-01-10',
      },
    });
  });
  it('in capitals name the award as papers write it', () => {
    const lines = ['DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG GIẤY KHEN CỦA GIÁM ĐỐC CÔNG AN TỈNH ĐẮK NÔNG NĂM 2022'];
    expect(readAwardPreface(lines)).toMatchObject({
      award: 'Giấy khen của Giám đốc Công an tỉnh Đắk Nông',
      year: 2022,
    });
  });
  it('leave open what they do not say', () => {
    const lines = ['(Ban hành kèm theo Quyết định số 7/QĐ-SNV ngày 02 tháng 3 năm 2021)'];
    expect(readAwardPreface(lines)).toEqual({
      ...{ award: '', year: null, issuer: '', decisionNumber: '7/QĐ-SNV', decisionDate: '2021-03-02' },
    });
    expect(readAwardPreface([])).toEqual({
      ...{ award: '', year: null, issuer: '', decisionNumber: '', decisionDate: null },
    });
  });
});

it.each([
  ['2023', 2023],
  ['Năm 2023', 2023],
  ['2022-2023', 2023],
  ['2020, 2021', null],
  ['hai ba', null],
])('the year of %s is %s', (text, year) => {
  expect(awardYearOf(text)).toBe(year);
});
