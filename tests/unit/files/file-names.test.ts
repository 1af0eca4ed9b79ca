import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName, uniqueFileNames } from '#electron/files/file-names.ts';
import { isReservedOnWindows } from '#electron/files/zip/names.ts';

const cases: [unit: string, file: string][] = [
  ['Sở Giáo dục và Đào tạo', 'Sở Giáo dục và Đào tạo.xlsx'],
  ['Sở Giáo dục và Đào tạo'.normalize('NFD'), 'Sở Giáo dục và Đào tạo.xlsx'],
  ['UBND xã An Phú/Tân Lập', 'UBND xã An Phú-Tân Lập.xlsx'],
  ['Phòng 1: "Tổng hợp"', 'Phòng 1- -Tổng hợp-.xlsx'],
  ['a\\b|c?d*e<f>g', 'a-b-c-d-e-f-g.xlsx'],
  ['CON', '_CON.xlsx'],
  ['con', '_con.xlsx'],
  ['Aux', '_Aux.xlsx'],
  ['NUL', '_NUL.xlsx'],
  ['PRN', '_PRN.xlsx'],
  ['COM1', '_COM1.xlsx'],
  ['com¹', '_com¹.xlsx'],
  ['LPT9', '_LPT9.xlsx'],
  ['COM0', '_COM0.xlsx'],
  ['CONIN$', '_CONIN$.xlsx'],
  ['nul.báo cáo', '_nul.báo cáo.xlsx'],
  ['COM10', 'COM10.xlsx'],
  ['Công', 'Công.xlsx'],
  ['Sở Y tế.', 'Sở Y tế.xlsx'],
  ['Sở Y tế ', 'Sở Y tế.xlsx'],
  ['Sở Y tế. . .', 'Sở Y tế.xlsx'],
  ['...', 'Không tên.xlsx'],
  ['', 'Không tên.xlsx'],
  ['   ', 'Không tên.xlsx'],
  ['..', 'Không tên.xlsx'],
  ['.hidden', 'hidden.xlsx'],
  ['../../etc/passwd', '-..-etc-passwd.xlsx'],
  ['~$Sở Y tế', 'Sở Y tế.xlsx'],
  ['a\tb\nc\r\nd', 'a b c d.xlsx'],
  ['a\0b', 'a b.xlsx'],
  ['a  b', 'a b.xlsx'],
  ['a\u00a0b', 'a b.xlsx'],
  ['a\u200bb', 'ab.xlsx'],
  ['\u202etxt.exe', 'txt.exe.xlsx'],
  ['\ufeffa', 'a.xlsx'],
  ['\ud800a', 'a.xlsx'],
  ['a\ue000', 'a.xlsx'],
  ['C:\\Windows', 'C--Windows.xlsx'],
  ['\\\\server\\share', '--server-share.xlsx'],
  ['/', '-.xlsx'],
  ['a/', 'a-.xlsx'],
  ['Đội 🏆 số 1', 'Đội 🏆 số 1.xlsx'],
  ['=1+1', '=1+1.xlsx'],
  ['%TEMP%', '%TEMP%.xlsx'],
  ['a;b&c', 'a;b&c.xlsx'],
  ["O'Brien", "O'Brien.xlsx"],
];

describe('a file name from the name of a unit', () => {
  it.each(cases)('%j → %j', (unit, file) => expect(safeFileName(unit, 'xlsx')).toBe(file));

  it('is valid on Windows and short enough whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('xlsx', 'tdkt', ''),
        (text, extension) => {
          const name = safeFileName(text, extension);
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(120);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(245);
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|[. ]$|^[. ]/u);
          expect(isReservedOnWindows(name)).toBe(false);
          expect(name).toBe(name.normalize('NFC'));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('keeps whole letters when it is cut', () => {
    const name = safeFileName('Ủy ban nhân dân phường '.repeat(20), 'xlsx');
    expect(name).toMatch(/^(Ủy ban nhân dân phường )+.*\.xlsx$/);
    expect(safeFileName('e\u0323\u0302\u0301'.repeat(200), 'pdf').length).toBeLessThanOrEqual(120);
  });
});

describe('names for many units', () => {
  it('differ also where letter case and spelling do not count', () => {
    const next = uniqueFileNames(['SỞ Y TẾ.XLSX']);
    const names = ['Sở Y tế', 'sở y tế', 'Sở Y tế'.normalize('NFD'), 'Sở Y tế.', 'Sở/Y tế', 'Sở:Y tế'].map(
      (n) => next(n, 'xlsx'),
    );
    expect(names).toEqual([
      'Sở Y tế (2).xlsx',
      'sở y tế (3).xlsx',
      'Sở Y tế (4).xlsx',
      'Sở Y tế (5).xlsx',
      'Sở-Y tế.xlsx',
      'Sở-Y tế (2).xlsx',
    ]);
  });

  it('differ when they are too long to differ by themselves', () => {
    const next = uniqueFileNames();
    const long = 'Trường Trung học phổ thông chuyên '.repeat(10);
    const names = Array.from({ length: 30 }, (_, i) => next(`${long}${i}`, 'xlsx'));
    expect(new Set(names.map((n) => n.toLowerCase())).size).toBe(30);
    expect(Math.max(...names.map((n) => n.length))).toBeLessThanOrEqual(120);
  });
});
