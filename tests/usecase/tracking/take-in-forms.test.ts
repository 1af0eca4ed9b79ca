import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';
import { damageFile, fillForm } from '../../../scripts/demo/fill-form.ts';
import {
  countOf,
  dump,
  type FormsTest,
  filled,
  inFolderOf,
  issue,
  issueFinalForms,
  savedAt,
  takeIn,
  tamper,
} from './forms-support.ts';

let base: TestApp;
let app: TestApp;
let issued: FormsTest;
let forms: FormsTest;

beforeAll(async () => {
  base = await createTestApp({ sample: 'can-tho-2024' });
  issued = await issueFinalForms(base);
}, 60_000);
afterAll(() => base?.close());
beforeEach(async () => {
  const fresh = await createTestApp({ from: base });
  forms = inFolderOf(issued, fresh);
  app = fresh;
  return () => fresh.close();
});

const code = 'NK-01';
const cellsOf = (
  result: { cells: { level: string; sheet: string; cell: string; code: string }[] } | undefined,
) => result?.cells.map(({ level, sheet, cell, code: what }) => `${level} ${sheet}!${cell} ${what}`) ?? [];

/** The form of one unit after a change, taken in; and whether anything but the register of returns changed. */
async function afterTampering(change: Parameters<typeof tamper>[1]) {
  const path = await filled(forms, code);
  await tamper(path, change);
  const before = dump(app);
  const [result] = await takeIn(app, [path]);
  return { result, unchanged: dump(app) === before };
}

describe('a good form', () => {
  test('brings its figures, points and nominations, each with the cell that it came from', async () => {
    const path = await filled(forms, code);
    const [result] = await takeIn(app, [path]);
    expect(result).toMatchObject({ verdict: 'accepted', code: '', unitName: 'Phường An Bình', cells: [] });
    const expected = forms.report(code);
    expect(result?.counts).toEqual({
      values: expected.values.length,
      scores: expected.selfScores.length,
      nominations: expected.nominations.length,
    });
    const rows = app.app.db.$client
      .prepare(`SELECT indicator_id, wave_id, numerator, denominator, cell FROM indicator_value`)
      .all() as {
      indicator_id: string;
      wave_id: string;
      numerator: number;
      denominator: number;
      cell: string;
    }[];
    for (const value of expected.values) {
      const indicator = forms.plan.indicators.find(({ code: own }) => own === value.indicatorCode);
      const row = rows.find(({ indicator_id }) => indicator_id === indicator?.id);
      expect(row).toMatchObject({
        wave_id: '',
        numerator: value.numerator ?? value.count,
        denominator: value.denominator ?? null,
      });
      expect(row?.cell).toMatch(/^Chỉ tiêu!E\d+$/);
    }
    expect(countOf(app, 'score', "stage = 'self' AND source = 'form'")).toBe(expected.selfScores.length);
    const report = app.app.db.$client.prepare('SELECT * FROM report').get();
    expect(report).toMatchObject({ state: 'accepted', paper_date: expected.date, source: 'form' });
  });

  test('of every unit of the sample is taken in without an error, persons found in the register', async () => {
    const people = countOf(app, 'person');
    const paths: string[] = [];
    for (const { unitKey, milestoneId } of forms.sample.reports) {
      if (milestoneId !== forms.report(code).milestoneId) continue;
      const unitCode = forms.sample.units.find(({ key }) => key === unitKey)?.code ?? '';
      paths.push(await filled(forms, unitCode));
    }
    const results = await takeIn(app, paths);
    expect(results.filter(({ verdict }) => verdict !== 'accepted' && verdict !== 'warnings')).toEqual([]);
    expect(countOf(app, 'person')).toBe(people);
    const finals = forms.sample.reports.filter(
      ({ milestoneId }) => milestoneId === forms.report(code).milestoneId,
    );
    const nominations = finals.reduce((sum, report) => sum + report.nominations.length, 0);
    expect(countOf(app, 'nomination')).toBe(nominations);
  }, 120_000);

  test('that names somebody unknown enters the person once', async () => {
    const add = (fill: ReturnType<FormsTest['fill']>) => {
      fill.nominations = [
        {
          award: forms.plan.awardTypes.find(({ managedHere }) => managedHere)?.name ?? '',
          subject: 'Cá nhân',
          name: 'Lê Thị Mới',
          position: 'Tổ viên',
          unit: 'Phường An Bình',
          birthYear: 1988,
          leader: 'Không',
          achievement: 'Phát hiện và báo 12 tin về an ninh, trật tự.',
        },
      ];
    };
    const path = await filled(forms, code, add);
    savedAt(path, '2025-08-20T01:00:00Z');
    await takeIn(app, [path]);
    expect(countOf(app, 'person', "full_name = 'Lê Thị Mới' AND birth_year = 1988 AND is_leader = 0")).toBe(
      1,
    );
    await filled(forms, code, (fill) => {
      add(fill);
      fill.scores['b.2'] = { points: 1 };
    });
    savedAt(path, '2025-08-21T01:00:00Z');
    const [again] = await takeIn(app, [path]);
    expect(again?.verdict).toBe('accepted');
    expect(countOf(app, 'person', "full_name = 'Lê Thị Mới'")).toBe(1);
    expect(countOf(app, 'nomination', "subject_name = 'Lê Thị Mới'")).toBe(1);
  });
});

describe('repeated, corrected and older forms', () => {
  test('the same bytes again change nothing', async () => {
    const path = await filled(forms, code);
    await takeIn(app, [path]);
    const before = dump(app);
    const [result] = await takeIn(app, [path]);
    expect(result).toMatchObject({ verdict: 'duplicate', code: 'FORM_DUPLICATE' });
    expect(dump(app)).toBe(before);
    expect(countOf(app, 'form_return')).toBe(2);
  });

  test('a corrected form replaces what the earlier one brought', async () => {
    const path = await filled(forms, code);
    savedAt(path, '2025-08-20T01:00:00Z');
    await takeIn(app, [path]);
    const values = countOf(app, 'indicator_value');
    await filled(forms, code, (fill) => {
      fill.indicators['b1'] = { numerator: 7 };
      fill.nominations = [];
    });
    await tamper(path, (book, at) => {
      at('indicator', 'd1', 'numerator').value = null;
      const sheet = book.getWorksheet('Đề nghị khen thưởng');
      for (let row = 4; row < 24; row += 1) {
        for (const column of [2, 3, 4, 5, 6, 7, 8, 9]) {
          const cell = sheet?.getCell(row, column);
          if (cell) cell.value = null;
        }
      }
    });
    savedAt(path, '2025-08-22T01:00:00Z');
    const [result] = await takeIn(app, [path]);
    expect(result?.verdict).toBe('warnings');
    expect(countOf(app, 'indicator_value')).toBe(values - 1);
    expect(countOf(app, 'indicator_value', 'numerator = 7 AND denominator IS NULL')).toBe(1);
    expect(countOf(app, 'nomination')).toBe(0);
    expect(countOf(app, 'report')).toBe(1);
  });

  test('a form saved before the one that is in stays out', async () => {
    const path = await filled(forms, code);
    const old = join(app.folder, 'cũ.xlsx');
    copyFileSync(path, old);
    savedAt(old, '2025-08-20T01:00:00Z');
    await tamper(path, (_, at) => {
      at('indicator', 'b1', 'numerator').value = 9;
    });
    savedAt(path, '2025-08-21T01:00:00Z');
    await takeIn(app, [path]);
    const before = dump(app);
    const [result] = await takeIn(app, [old]);
    expect(result).toMatchObject({ verdict: 'older', code: 'FORM_OLDER' });
    expect(dump(app)).toBe(before);
  });

  test('of two forms of one unit in a batch the later saved one counts, whatever their order', async () => {
    const path = await filled(forms, code);
    const late = join(app.folder, 'sau.xlsx');
    copyFileSync(path, late);
    await tamper(late, (_, at) => {
      at('indicator', 'b1', 'numerator').value = 8;
    });
    savedAt(late, '2025-08-21T01:00:00Z');
    savedAt(path, '2025-08-20T01:00:00Z');
    const results = await takeIn(app, [late, path]);
    expect(results.map(({ verdict }) => verdict)).toEqual(['accepted', 'older']);
    expect(countOf(app, 'indicator_value', 'numerator = 8 AND denominator IS NULL')).toBe(1);
  });

  test('two copies in one batch count once', async () => {
    const path = await filled(forms, code);
    const copy = join(app.folder, 'bản sao.xlsx');
    copyFileSync(path, copy);
    savedAt(path, '2025-08-20T01:00:00Z');
    savedAt(copy, '2025-08-20T01:00:00Z');
    const results = await takeIn(app, [path, copy]);
    expect(results.map(({ verdict }) => verdict)).toEqual(['accepted', 'duplicate']);
  });

  test('a form of the first wave that comes after the final one leaves points and nominations alone', async () => {
    const path = await filled(forms, code);
    await takeIn(app, [path]);
    const scores = app.app.db.$client.prepare('SELECT * FROM score ORDER BY id').all();
    const early = (await issue(app, forms.milestone('waveReport').id, app.folder)).get(code) ?? '';
    const fill = forms.fill(code);
    fill.scores['b.2'] = { points: 0 };
    await fillForm(early, fill);
    const [result] = await takeIn(app, [early]);
    expect(result?.verdict).toBe('warnings');
    expect(cellsOf(result).join()).toContain('FORM_LATER_REPORT_STANDS');
    expect(app.app.db.$client.prepare('SELECT * FROM score ORDER BY id').all()).toEqual(scores);
    expect(countOf(app, 'report')).toBe(2);
  });

  test('points that are locked are not replaced', async () => {
    const path = await filled(forms, code);
    app.app.db.$client
      .prepare(
        `INSERT INTO score_lock (id, campaign_id, stage, locked_at, office_id, author, created_at, updated_at)
         VALUES ('x', ?, 'self', '', '', '', '', '')`,
      )
      .run(app.campaignId);
    const before = dump(app);
    const [result] = await takeIn(app, [path]);
    expect(result).toMatchObject({ verdict: 'returned', code: 'FORM_LOCKED' });
    expect(dump(app)).toBe(before);
  });
});

describe('a form that is not one of ours', () => {
  test.each([
    ['a workbook of somebody', 'foreign', 'FORM_NOT_OURS'],
    ['a cut file', 'unreadable', 'CONTAINER_DAMAGED'],
    ['a text file', 'unreadable', 'FILE_IS_TEXT'],
  ])('%s is refused', async (what, verdict, refusal) => {
    let path = join(app.folder, 'lạ.xlsx');
    if (what === 'a workbook of somebody') {
      const book = new ExcelJS.Workbook();
      book.addWorksheet('Sheet1').getCell('A1').value = 'Danh sách';
      await book.xlsx.writeFile(path);
    } else if (what === 'a cut file') {
      path = await filled(forms, code);
      damageFile(path);
    } else writeFileSync(path, 'stt;ten\n1;a\n');
    const before = dump(app);
    const [result] = await takeIn(app, [path]);
    expect(result?.verdict).toBe(verdict);
    expect(result?.code).not.toBe('');
    if (what !== 'a cut file') expect(result?.code).toBe(refusal);
    expect(dump(app)).toBe(before);
    expect(countOf(app, 'form_return', `verdict = '${verdict}'`)).toBe(1);
  });

  test('without its hidden sheet it has lost its identity', async () => {
    const { result, unchanged } = await afterTampering((book) => book.removeWorksheet('_tdkt'));
    expect(result).toMatchObject({ verdict: 'foreign', code: 'FORM_IDENTITY_LOST' });
    expect(unchanged).toBe(true);
  });

  test.each([
    ['campaignId', 3, 'foreign', 'FORM_OTHER_OFFICE'],
    ['formIssueId', 2, 'foreign', 'FORM_OTHER_OFFICE'],
    ['unitId', 4, 'returned', 'FORM_UNIT_MISMATCH'],
    ['milestoneId', 5, 'returned', 'FORM_MILESTONE_MISMATCH'],
    ['waveId', 6, 'returned', 'FORM_MILESTONE_MISMATCH'],
  ])('with another %s it is refused', async (_, row, verdict, refusal) => {
    const { result, unchanged } = await afterTampering((book) => {
      const cell = book.getWorksheet('_tdkt')?.getCell(row, 2);
      if (cell) cell.value = '01922189-ffff-7010-8000-000000000001';
    });
    expect(result).toMatchObject({ verdict, code: refusal });
    expect(unchanged).toBe(true);
  });

  /** The first row of a table once more, with other values in some columns. */
  function copyRow(table: string, changes: Record<string, string | null>) {
    const { $client } = app.app.db;
    const row = { ...($client.prepare(`SELECT * FROM ${table}`).get() as object), ...changes };
    const names = Object.keys(row);
    $client
      .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
      .run(...Object.values(row));
  }

  test('of another campaign of this office it says so', async () => {
    const path = await filled(forms, code);
    copyRow('campaign', { id: 'c2' });
    copyRow('plan_version', { id: 'v2', campaign_id: 'c2', document_id: null });
    const token = app.app.tokens.issue(path).token;
    const [result] = await app.services.tracking.takeInForms({
      tokens: [token],
      campaignId: 'c2',
      jobId: crypto.randomUUID(),
    });
    expect(result).toMatchObject({ verdict: 'foreign', code: 'FORM_OTHER_CAMPAIGN' });
  });

  test('from an earlier issue with other rows it is superseded', async () => {
    const path = await filled(forms, code);
    app.app.db.$client.prepare(`UPDATE form_issue SET layout_hash = 'khác'`).run();
    const [result] = await takeIn(app, [path]);
    expect(result).toMatchObject({ verdict: 'returned', code: 'FORM_SUPERSEDED' });
  });

  test('of a unit that takes no part any more it is refused', async () => {
    const path = await filled(forms, code);
    app.app.db.$client
      .prepare(`DELETE FROM participant WHERE unit_id = (SELECT id FROM unit WHERE code = ?)`)
      .run(code);
    const [result] = await takeIn(app, [path]);
    expect(result).toMatchObject({ verdict: 'returned', code: 'FORM_UNIT_NOT_TAKING_PART' });
  });
});

describe('an altered layout', () => {
  test('a moved place on the hidden sheet is seen', async () => {
    const { result, unchanged } = await afterTampering((book) => {
      const cell = book.getWorksheet('_tdkt')?.getCell(13, 6);
      if (cell) cell.value = 'E99';
    });
    expect(result).toMatchObject({ verdict: 'returned', code: 'FORM_LAYOUT_CHANGED' });
    expect(unchanged).toBe(true);
  });

  test('a code that was written over is named by its cell', async () => {
    const { result, unchanged } = await afterTampering((_book, at) => {
      at('score', 'b.2', 'code').value = 'chèn';
    });
    expect(result?.verdict).toBe('returned');
    expect(cellsOf(result)).toEqual([expect.stringMatching(/^error Tự chấm!A\d+ FORM_LAYOUT_CELL$/)]);
    expect(unchanged).toBe(true);
  });
});

describe('a bad cell sends the whole form back', () => {
  const at = (part: string, value: ExcelJS.CellValue, indicator = 'a1', format = '') => ({
    indicator,
    part,
    value,
    format,
  });
  test.each([
    ['words', at('numerator', 'khoảng chín mươi'), 'FORM_NUMBER_EXPECTED'],
    ['1,234 that may be two numbers', at('numerator', '1,234'), 'FORM_NUMBER_AMBIGUOUS'],
    ['a decimal', at('numerator', 12.5), 'INDICATOR_NOT_WHOLE'],
    ['1.234,5 as text', at('numerator', '1.234,5'), 'INDICATOR_NOT_WHOLE'],
    ['a negative number', at('numerator', -3), 'INDICATOR_NOT_WHOLE'],
    ['more than 100 %', at('numerator', 999_999), 'INDICATOR_RATIO_OVER_100'],
    ['half a ratio', at('denominator', null), 'INDICATOR_PART_MISSING'],
    ['a date', at('numerator', new Date('2025-02-01T00:00:00Z'), 'a1', 'dd/mm/yyyy'), 'FORM_DATE_IN_NUMBER'],
    ['an error value', at('numerator', { error: '#REF!' }), 'FORM_CELL_ERROR'],
    ['two numbers in one cell', at('numerator', '85 90'), 'FORM_NUMBER_AMBIGUOUS'],
    ['a time of day', at('numerator', 0.25, 'a1', 'h:mm'), 'FORM_NUMBER_EXPECTED'],
    ['80% that fits no whole number', at('numerator', '83,7%'), 'FORM_PERCENT_IN_COUNT'],
  ])('%s', async (_, { indicator, part, value, format }, refusal) => {
    const { result, unchanged } = await afterTampering((_book, cell) => {
      cell('indicator', indicator, part).value = value;
      if (format !== '') cell('indicator', indicator, part).numFmt = format;
    });
    expect(result).toMatchObject({ verdict: 'returned', code: 'FORM_HAS_ERRORS' });
    expect(cellsOf(result).join('\n')).toMatch(new RegExp(`error Chỉ tiêu!E\\d+ ${refusal}`));
    expect(unchanged).toBe(true);
  });

  test.each([
    ['over the maximum', 4.5, 'SCORE_OUT_OF_RANGE'],
    ['below zero', -1, 'SCORE_OUT_OF_RANGE'],
    ['three decimals', 1.234, 'SCORE_NOT_HUNDREDTHS'],
    ['words', 'tốt', 'FORM_NUMBER_EXPECTED'],
  ])('points: %s', async (_, value, refusal) => {
    const { result, unchanged } = await afterTampering((_book, cell) => {
      cell('score', 'b.2', 'points').value = value;
    });
    expect(cellsOf(result).join('\n')).toMatch(new RegExp(`error Tự chấm!E\\d+ ${refusal}`));
    expect(unchanged).toBe(true);
  });

  test.each([
    ['missing', null, 'FORM_PAPER_DATE_MISSING'],
    ['after it came', new Date('2025-09-11T00:00:00Z'), 'FORM_PAPER_DATE_FUTURE'],
    ['before the campaign', new Date('2024-08-18T00:00:00Z'), 'FORM_PAPER_DATE_EARLY'],
    ['no day of the calendar', '31/06/2025', 'FORM_DATE_INVALID'],
  ])('the date of the paper: %s', async (_, value, refusal) => {
    const { result, unchanged } = await afterTampering((_book, cell) => {
      cell('paper', '', 'date').value = value;
    });
    expect(cellsOf(result).join('\n')).toContain(`error Ký xác nhận!B5 ${refusal}`);
    expect(unchanged).toBe(true);
  });

  test.each([
    ['a name without the rest', { 4: 'Trần Văn A' }, 'FORM_NOMINATION_MISSING'],
    [
      'a collective that is no unit',
      { 2: 'award', 3: 'Tập thể', 4: 'Đội bóng đá', 9: 'Tốt' },
      'FORM_COLLECTIVE_UNKNOWN',
    ],
    [
      'an award of another plan',
      { 2: 'Huân chương', 3: 'Tập thể', 4: 'Phường An Bình', 9: 'Tốt' },
      'FORM_AWARD_UNKNOWN',
    ],
    [
      'a name in a font of before Unicode',
      { 2: 'award', 3: 'Cá nhân', 4: 'NguyÔn V¨n B×nh', 7: 1975, 8: 'Không', 9: 'Tốt' },
      'FORM_OLD_FONT',
    ],
    [
      'a birth year of two digits',
      { 2: 'award', 3: 'Cá nhân', 4: 'Trần Văn A', 7: 75, 8: 'Không', 9: 'Tốt' },
      'FORM_BIRTH_YEAR_INVALID',
    ],
  ])('a nomination: %s', async (_, row, refusal) => {
    const award = forms.plan.awardTypes.find(({ managedHere }) => managedHere)?.name ?? '';
    const { result, unchanged } = await afterTampering((book) => {
      const sheet = book.getWorksheet('Đề nghị khen thưởng');
      for (const [column, value] of Object.entries(row)) {
        const cell = sheet?.getCell(20, Number(column));
        if (cell) cell.value = value === 'award' ? award : value;
      }
    });
    expect(cellsOf(result).join('\n')).toMatch(new RegExp(`error Đề nghị khen thưởng![A-I]20 ${refusal}`));
    expect(unchanged).toBe(true);
  });

  test('a nomination sheet filled with everybody is sent back in one line', async () => {
    const { result, unchanged } = await afterTampering((book) => {
      const sheet = book.getWorksheet('Đề nghị khen thưởng');
      for (let row = 4; row < 600; row += 1) {
        const cell = sheet?.getCell(row, 4);
        if (cell) cell.value = `Ông ${row}`;
      }
    });
    expect(cellsOf(result)).toEqual(['error Đề nghị khen thưởng!D204 FORM_NOMINATIONS_TOO_MANY']);
    expect(unchanged).toBe(true);
  });

  test('an empty form is sent back', async () => {
    const path = forms.files.get(code) ?? '';
    await fillForm(path, { paper: { date: '2025-08-20' }, indicators: {}, scores: {}, nominations: [] });
    const [result] = await takeIn(app, [path]);
    expect(cellsOf(result).join('\n')).toContain('FORM_BLANK');
  });

  test('all faults are named at once, and the slip lists them', async () => {
    const { result } = await afterTampering((_book, cell) => {
      cell('indicator', 'a1', 'numerator').value = 'nhiều';
      cell('score', 'b.2', 'points').value = 99;
      cell('paper', '', 'date').value = null;
    });
    expect(result?.cells.filter(({ level }) => level === 'error')).toHaveLength(3);
    const { text } = await app.services.tracking.returnSlip({ formReturnId: result?.formReturnId ?? '' });
    expect(text).toContain('Phường An Bình');
    expect(text).toContain('1. Trang “Chỉ tiêu”, ô E');
    expect(text).toContain('3. Trang “Ký xác nhận”, ô B5');
  });
});

describe('what can be told is taken with a warning', () => {
  test.each([
    ['a grouped number as text', '1.234', '5.000', 1234, 5000, 'FORM_NUMBER_AS_TEXT'],
    ['80% of a known denominator', '80%', 50, 40, 50, 'FORM_PERCENT_READ'],
    ['a formula with its result', { formula: '20+21', result: 41 }, 50, 41, 50, 'FORM_FORMULA'],
  ])('%s', async (_, numerator, denominator, readNumerator, readDenominator, warning) => {
    const { result } = await afterTampering((_book, cell) => {
      cell('indicator', 'a1', 'numerator').value = numerator;
      cell('indicator', 'a1', 'denominator').value = denominator;
    });
    expect(result?.verdict).toBe('warnings');
    expect(cellsOf(result).join('\n')).toMatch(new RegExp(`warning Chỉ tiêu!E\\d+ ${warning}`));
    expect(
      countOf(app, 'indicator_value', `numerator = ${readNumerator} AND denominator = ${readDenominator}`),
    ).toBe(1);
  });

  test('a date as text, day first', async () => {
    const { result } = await afterTampering((_book, cell) => {
      cell('paper', '', 'date').value = '5/8/2025';
    });
    expect(cellsOf(result)).toEqual(['warning Ký xác nhận!B5 FORM_DATE_AS_TEXT']);
    expect(countOf(app, 'report', "paper_date = '2025-08-05'")).toBe(1);
  });
});

test('a dry run says the same and changes nothing at all', async () => {
  const path = await filled(forms, code);
  const before = app.app.db.$client.serialize();
  const token = app.app.tokens.issue(path).token;
  const [checked] = await app.services.tracking.checkForms({
    tokens: [token],
    receivedOn: '2025-09-10',
    jobId: crypto.randomUUID(),
  });
  expect(app.app.db.$client.serialize().equals(before)).toBe(true);
  const [taken] = await takeIn(app, [path]);
  expect({ ...checked, token: '', formReturnId: null }).toEqual({ ...taken, token: '', formReturnId: null });
});

test('issuing again keeps the identity, so that forms already out stay valid', async () => {
  const path = await filled(forms, code);
  const ids = app.app.db.$client.prepare('SELECT id FROM form_issue ORDER BY id').pluck().all();
  await issue(app, forms.milestone('finalReport').id, join(app.folder, 'data'));
  expect(app.app.db.$client.prepare('SELECT id FROM form_issue ORDER BY id').pluck().all()).toEqual(ids);
  const [result] = await takeIn(app, [path]);
  expect(result?.verdict).toBe('accepted');
});

test('each cell of a form keeps its own number format: shares in percent, rates with two decimals', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(issued.files.get(code) ?? '');
  const sheet = book.getWorksheet('Chỉ tiêu');
  const formats = new Set<string>();
  sheet?.getColumn(6).eachCell((cell) => {
    if (cell.formula) formats.add(cell.numFmt);
  });
  expect([...formats].sort()).toEqual(['#,##0.00', '0.0%']);
});
