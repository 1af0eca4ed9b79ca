import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FormFileResult, FormMatch } from '#shared/contract/tracking-forms.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';
import {
  countOf,
  dump,
  type FormsTest,
  filled,
  inFolderOf,
  issueFinalForms,
  takeIn,
  tamper,
} from './forms-support.ts';

/** Forms that come back with something moved, renamed or lost: read right, or sent back; never the wrong cell. */
let base: TestApp;
let app: TestApp;
let issued: FormsTest;
let forms: FormsTest;
/** What the untouched form brings. */
let whole = '';

beforeAll(async () => {
  base = await createTestApp({ sample: 'can-tho-2024' });
  issued = await issueFinalForms(base);
  const fresh = await createTestApp({ from: base });
  await takeIn(fresh, [await filled(inFolderOf(issued, fresh), code)]);
  whole = brought(fresh);
  fresh.close();
}, 60_000);
afterAll(() => base?.close());
beforeEach(async () => {
  app = await createTestApp({ from: base });
  forms = inFolderOf(issued, app);
  return () => app.close();
});

const code = 'NK-01';

/** Figures, points and nominations, without ids and cells. */
function brought(test: TestApp): string {
  const { $client } = test.app.db;
  return JSON.stringify([
    $client.prepare('SELECT indicator_id, numerator, denominator FROM indicator_value ORDER BY 1').all(),
    $client.prepare('SELECT criterion_id, points_hundredths, reason FROM score ORDER BY 1').all(),
    $client.prepare('SELECT subject_name, achievement FROM nomination ORDER BY 1').all(),
    $client.prepare('SELECT paper_date FROM report').all(),
  ]);
}

async function altered(change: Parameters<typeof tamper>[1]): Promise<FormFileResult> {
  const path = await filled(forms, code);
  await tamper(path, change);
  const [result] = await takeIn(app, [path]);
  if (result === undefined) throw new Error('no result');
  return result;
}

const codesOf = ({ cells }: FormFileResult) => [...new Set(cells.map((cell) => cell.code))];
/** exceljs moves values, not merges; real programs move both. */
const withoutMerges = (book: ExcelJS.Workbook, name: string) => {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  for (const range of [...sheet.model.merges]) {
    const [from = '', to = ''] = range.split(':');
    const first = sheet.getCell(from);
    const value = first.value;
    sheet.unMergeCells(range);
    for (let row = first.fullAddress.row; row <= sheet.getCell(to).fullAddress.row; row += 1) {
      for (let column = first.fullAddress.col; column <= sheet.getCell(to).fullAddress.col; column += 1) {
        sheet.getCell(row, column).value =
          row === first.fullAddress.row && column === first.fullAddress.col ? value : null;
      }
    }
  }
  return sheet;
};

describe('what was moved is found by its code and heading', () => {
  test.each([
    ['a row above the figures', (book) => withoutMerges(book, 'Chỉ tiêu').spliceRows(5, 0, [])],
    [
      'a row between the two figures of a ratio',
      (book) => withoutMerges(book, 'Chỉ tiêu').spliceRows(6, 0, []),
    ],
    ['a row with remarks', (book) => withoutMerges(book, 'Tự chấm').spliceRows(8, 0, ['', 'Ghi chú thêm'])],
    ['a row above the heading', (book) => withoutMerges(book, 'Chỉ tiêu').spliceRows(1, 0, ['Mẫu số 1'])],
    ['a column before the codes', (book) => withoutMerges(book, 'Chỉ tiêu').spliceColumns(1, 0, [])],
    ['a column among the others', (book) => withoutMerges(book, 'Tự chấm').spliceColumns(4, 0, [])],
    [
      'a row above the nominations',
      (book) => withoutMerges(book, 'Đề nghị khen thưởng').spliceRows(3, 0, []),
    ],
    ['a row among the lines of the paper', (book) => withoutMerges(book, 'Ký xác nhận').spliceRows(5, 0, [])],
  ] as [string, (book: ExcelJS.Workbook) => void][])('%s', async (_, change) => {
    const result = await altered(change);
    expect(result.verdict).toBe('warnings');
    expect(codesOf(result)).toContain('FORM_LAYOUT_MOVED');
    expect(brought(app)).toBe(whole);
  });

  test('a sheet of another name', async () => {
    const result = await altered((book) => {
      const sheet = book.getWorksheet('Chỉ tiêu');
      if (sheet) sheet.name = 'Sheet1 (2)';
    });
    expect(codesOf(result)).toEqual(['FORM_SHEET_RENAMED']);
    expect(brought(app)).toBe(whole);
  });
});

describe('a copy of a sheet', () => {
  const copied = (change: (copy: ExcelJS.Worksheet, cell: string) => void) =>
    altered((book, at) => {
      const sheet = at('indicator', 'a1', 'numerator').worksheet;
      const copy = book.addWorksheet('Chỉ tiêu (2)');
      sheet.eachRow((row, number) => {
        row.eachCell((cell, column) => {
          if (cell.master === cell) copy.getCell(number, column).value = cell.value;
        });
      });
      change(copy, at('indicator', 'a1', 'numerator').address);
    });

  test('that says the same, or is not filled in, changes nothing', async () => {
    expect(await copied(() => undefined)).toMatchObject({ verdict: 'accepted' });
    expect(brought(app)).toBe(whole);
  });

  test('without figures changes nothing', async () => {
    const result = await copied((copy) => {
      copy.getColumn(5).eachCell((cell, row) => {
        if (row > 3) cell.value = null;
      });
    });
    expect(result).toMatchObject({ verdict: 'accepted' });
    expect(brought(app)).toBe(whole);
  });

  test('with another figure leaves open which one is right', async () => {
    const result = await copied((copy, cell) => {
      copy.getCell(cell).value = 7;
    });
    expect(result.verdict).toBe('returned');
    expect(codesOf(result)).toEqual(['FORM_SHEET_TWICE']);
  });
});

describe('what stands beside the cells that are read is not lost in silence', () => {
  test('a figure in the next column goes back with both cells', async () => {
    const result = await altered((_book, at) => {
      const cell = at('indicator', 'b1', 'numerator');
      cell.worksheet.getCell(cell.fullAddress.row, cell.fullAddress.col + 1).value = 9;
      cell.value = null;
    });
    expect(result.verdict).toBe('returned');
    expect(result.cells).toContainEqual(
      expect.objectContaining({
        level: 'error',
        code: 'FORM_VALUE_BESIDE',
        cell: expect.stringMatching(/^F/),
      }),
    );
  });

  test.each([
    [
      'a remark below the table',
      (book: ExcelJS.Workbook) => book.getWorksheet('Chỉ tiêu')?.addRow(['Ghi chú: số tạm tính']),
    ],
    [
      'points over what is computed',
      (book: ExcelJS.Workbook) => {
        const sheet = book.getWorksheet('Tự chấm');
        sheet?.eachRow((row) => {
          const cell = row.getCell(5);
          if (cell.value === 'Tự động') cell.value = 3;
        });
      },
    ],
  ])('%s is shown with its cell', async (_, change) => {
    const result = await altered((book) => change(book));
    expect(result.verdict).toBe('warnings');
    expect(codesOf(result)).toEqual(['FORM_STRAY_VALUE']);
    expect(result.cells.length).toBeLessThanOrEqual(5);
    expect(brought(app)).toBe(whole);
  });

  test('names where one signs, and results pasted as values, need no word', async () => {
    const result = await altered((book) => {
      const paper = book.getWorksheet('Ký xác nhận');
      if (paper) paper.getCell('B20').value = 'Nguyễn Văn An';
      book.getWorksheet('Chỉ tiêu')?.eachRow((row) => {
        const cell = row.getCell(6);
        if (cell.formula) cell.value = 0.83;
      });
    });
    expect(result).toMatchObject({ verdict: 'accepted', cells: [] });
  });
});

describe('sheets of two units in one file', () => {
  const other = async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await filled(forms, 'NK-02'));
    return book;
  };

  test('a hidden sheet of another unit sends it back', async () => {
    const from = (await other()).getWorksheet('_tdkt');
    const result = await altered((book) => {
      const sheet = book.getWorksheet('_tdkt');
      from?.eachRow((row, number) => {
        row.eachCell((cell, column) => {
          if (sheet) sheet.getCell(number, column).value = cell.value;
        });
      });
    });
    expect(result).toMatchObject({ verdict: 'returned', unitName: 'Phường An Hòa' });
    expect(codesOf(result)).toContain('FORM_TITLE_OTHER_UNIT');
    expect(countOf(app, 'report')).toBe(0);
  });

  test('one visible sheet of another unit sends it back with the cell of its title', async () => {
    const from = (await other()).getWorksheet('Tự chấm');
    const result = await altered((book) => {
      const sheet = book.getWorksheet('Tự chấm');
      from?.eachRow((row, number) => {
        row.eachCell((cell, column) => {
          if (sheet && cell.master === cell) sheet.getCell(number, column).value = cell.value;
        });
      });
    });
    expect(result.cells).toEqual([
      expect.objectContaining({ sheet: 'Tự chấm', cell: 'A2', code: 'FORM_TITLE_OTHER_UNIT' }),
    ]);
  });
});

describe('what cannot be told goes back with its cell', () => {
  test.each([
    [
      'a row that stands there twice',
      'FORM_LAYOUT_TWICE',
      (book, at) => {
        const sheet = withoutMerges(book, 'Tự chấm');
        const row = at('score', 'b.2', 'code').fullAddress.row;
        sheet.spliceRows(row + 1, 0, sheet.getRow(row).values as ExcelJS.CellValue[]);
      },
    ],
    ['a row that is gone', 'FORM_LAYOUT_CELL', (book) => withoutMerges(book, 'Chỉ tiêu').spliceRows(5, 2)],
    [
      'a heading that was written over',
      'FORM_LAYOUT_HEAD',
      (book) => {
        const cell = book.getWorksheet('Chỉ tiêu')?.getCell('E3');
        if (cell) cell.value = 'Kết quả';
      },
    ],
    ['a sheet that is gone', 'FORM_SHEET_MISSING', (book) => book.removeWorksheet('Ký xác nhận')],
    [
      'a column between the lines and their values',
      'FORM_LAYOUT_CELL',
      (book) => withoutMerges(book, 'Ký xác nhận').spliceColumns(2, 0, []),
    ],
    [
      'figures merged into one',
      'INDICATOR_PART_MISSING',
      (book) => book.getWorksheet('Chỉ tiêu')?.mergeCells('E5:E6'),
    ],
  ] as [string, string, Parameters<typeof tamper>[1]][])('%s', async (_, what, change) => {
    const before = dump(app);
    const result = await altered(change);
    expect(result).toMatchObject({ verdict: 'returned', code: 'FORM_HAS_ERRORS' });
    expect(codesOf(result)).toContain(what);
    expect(result.cells.every(({ sheet, cell }) => sheet !== '' && /^[A-Z]+\d+$/.test(cell))).toBe(true);
    expect(dump(app)).toBe(before);
  });
});

describe('a form without its identity', () => {
  const lost = async () => {
    const path = await filled(forms, code);
    await tamper(path, (book) => book.removeWorksheet('_tdkt'));
    return app.app.tokens.issue(path).token;
  };
  const take = (tokens: string[], matches: FormMatch[] = []) =>
    app.services.tracking.takeInForms({
      tokens,
      matches,
      receivedOn: '2025-09-10',
      jobId: crypto.randomUUID(),
    });
  const matchFor = (token: string, unitCode: string): FormMatch => {
    const { times, units } = app.services.tracking.formsToMatch({ campaignId: app.campaignId }) as Awaited<
      ReturnType<typeof app.services.tracking.formsToMatch>
    >;
    const [time] = times;
    const unitId = units.find((unit) => unit.code === unitCode)?.id ?? '';
    return { token, unitId, milestoneId: time?.milestoneId ?? '', occurrence: time?.occurrence ?? '' };
  };

  test('is not taken in by itself, and says whose it seems to be', async () => {
    const token = await lost();
    const [result] = await take([token]);
    const { unitId, milestoneId } = matchFor(token, code);
    expect(result).toMatchObject({
      verdict: 'foreign',
      code: 'FORM_IDENTITY_LOST',
      guess: { unitId, milestoneId },
    });
    expect(countOf(app, 'report')).toBe(0);
  });

  test('brings the same once a person has said whose it is', async () => {
    const token = await lost();
    const [result] = await take([token], [matchFor(token, code)]);
    expect(result).toMatchObject({ verdict: 'warnings', unitName: 'Phường An Bình' });
    expect(result === undefined ? [] : codesOf(result)).toEqual(['FORM_MATCHED_BY_HAND']);
    expect(brought(app)).toBe(whole);
    expect((await take([token], [matchFor(token, code)]))[0]?.verdict).toBe('duplicate');
  });

  test('given to another unit than its titles name, it warns', async () => {
    const token = await lost();
    const [result] = await take([token], [matchFor(token, 'NK-02')]);
    expect(result === undefined ? [] : codesOf(result)).toContain('FORM_MATCHED_OTHER_UNIT');
  });

  test('given to somebody who got no form, it stays out', async () => {
    const token = await lost();
    const [result] = await take([token], [{ ...matchFor(token, code), unitId: crypto.randomUUID() }]);
    expect(result).toMatchObject({ verdict: 'returned', code: 'FORM_NOT_ISSUED' });
  });

  test('copied sheet by sheet into a new file it is still known as ours', async () => {
    const from = new ExcelJS.Workbook();
    await from.xlsx.load(readFileSync(await filled(forms, code)).buffer as ArrayBuffer);
    const copy = new ExcelJS.Workbook();
    from.worksheets
      .filter(({ name }) => name !== '_tdkt')
      .forEach((sheet, at) => {
        const page = copy.addWorksheet(`Trang ${at + 1}`);
        sheet.eachRow((row, number) => {
          row.eachCell((cell, column) => {
            if (cell.master === cell) page.getCell(number, column).value = cell.value;
          });
        });
      });
    const path = join(app.folder, 'không tên.xlsx');
    await copy.xlsx.writeFile(path);
    const { token } = app.app.tokens.issue(path);
    const [checked] = await take([token]);
    const match = matchFor(token, code);
    expect(checked).toMatchObject({ code: 'FORM_IDENTITY_LOST', guess: { unitId: match.unitId } });
    const [result] = await take([token], [match]);
    expect(result?.verdict).toBe('warnings');
    expect(brought(app)).toBe(whole);
  });
});
