import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { markedForm } from '#electron/tracking/receive/marked-form.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';
import {
  dump,
  type FormsTest,
  filled,
  inFolderOf,
  issueFinalForms,
  takeIn,
  tamper,
} from './forms-support.ts';

const WRONG = 'FFF7B27A';

let base: TestApp;
let issued: FormsTest;
let app: TestApp;
let forms: FormsTest;

beforeAll(async () => {
  base = await createTestApp({ sample: 'can-tho-2024' });
  issued = await issueFinalForms(base);
}, 60_000);
afterAll(() => base.close());
beforeEach(async () => {
  app = await createTestApp({ from: base });
  forms = inFolderOf(issued, app);
  return () => app.close();
});

type Change = Parameters<typeof tamper>[1];

/** Takes in a form with faults and gives its marked copy as a file of the test. */
async function marked(code: string, change: Change): Promise<string> {
  const path = await filled(forms, code);
  await tamper(path, change);
  const [result] = await takeIn(app, [path]);
  expect(result?.verdict).toBe('returned');
  const bytes = await markedForm(app.app.db, result?.formReturnId ?? '');
  if (bytes === null) throw new Error('the form could not be marked');
  const copy = join(app.folder, `marked-${code}.xlsx`);
  writeFileSync(copy, bytes);
  return copy;
}

const twoFaults: Change = (_book, cell) => {
  cell('indicator', 'a1', 'numerator').value = 'khoảng chục';
  cell('paper', '', 'date').value = null;
};

interface Seen {
  text: string;
  isWrong: boolean;
  note: string;
}

async function cellsOf(path: string): Promise<Map<string, Seen>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const cells = new Map<string, Seen>();
  for (const sheet of book.worksheets) {
    sheet.eachRow({ includeEmpty: true }, (row) => {
      row.eachCell({ includeEmpty: true }, (cell) => {
        const fill = cell.fill as ExcelJS.FillPattern | undefined;
        const { note } = cell as unknown as { note?: { texts: { text: string }[] } };
        const isWrong = fill?.fgColor?.argb === WRONG;
        const text = (note?.texts ?? []).map((part) => part.text).join('');
        if (isWrong || text !== '' || cell.value !== null) {
          cells.set(`${sheet.name}!${cell.address}`, { text: cell.text, isWrong, note: text });
        }
      });
    });
  }
  return cells;
}

describe('the marked copy of a form that goes back', () => {
  test('has what came, each wrong cell coloured with its reason, the others as they were', async () => {
    const cells = await cellsOf(await marked('NK-01', twoFaults));
    const wrong = [...cells].filter(([, { isWrong }]) => isWrong);
    expect(wrong.map(([place]) => place)).toEqual(['Chỉ tiêu!E5', 'Ký xác nhận!B5']);
    expect(wrong[0]?.[1]).toMatchObject({ text: 'khoảng chục' });
    expect(wrong[0]?.[1].note).toMatch(/^Cần sửa: Ô này cần một số nhưng đang ghi “khoảng chục”/);
    expect(wrong[1]?.[1].note).toMatch(/^Cần sửa: Chưa ghi ngày ký báo cáo/);
    const original = await cellsOf(await filled(forms, 'NK-01'));
    for (const [place, { text }] of original) {
      if (!wrong.some(([own]) => own === place))
        expect([place, cells.get(place)?.text]).toEqual([place, text]);
    }
  });

  test('is taken in when its cells are corrected, with the same figures as a form without faults', async () => {
    const copy = await marked('NK-01', twoFaults);
    const { date } = forms.fill('NK-01').paper;
    const { numerator } = forms.fill('NK-01').indicators['a1'] ?? {};
    await tamper(copy, (_book, cell) => {
      cell('indicator', 'a1', 'numerator').value = numerator ?? null;
      cell('paper', '', 'date').value = new Date(`${date}T00:00:00Z`);
    });
    const [again] = await takeIn(app, [copy]);
    expect(again).toMatchObject({ verdict: 'accepted', unitName: 'Phường An Bình' });
    const figures = () =>
      app.app.db.$client
        .prepare(
          'SELECT indicator_id, numerator, denominator, cell FROM indicator_value ORDER BY indicator_id',
        )
        .all();
    const told = figures();
    expect(told.length).toBeGreaterThan(5);
    const other = await createTestApp({ from: base });
    const clean = inFolderOf(issued, other);
    await takeIn(other, [await filled({ ...clean, test: other }, 'NK-01')]);
    const sql =
      'SELECT indicator_id, numerator, denominator, cell FROM indicator_value ORDER BY indicator_id';
    expect(told).toEqual(other.app.db.$client.prepare(sql).all());
    other.close();
  });

  test('is sent back again while it is not corrected, and nothing is taken in', async () => {
    const copy = await marked('NK-01', twoFaults);
    const before = dump(app);
    const [again] = await takeIn(app, [copy]);
    expect(again?.verdict).toBe('returned');
    expect(again?.cells.filter(({ level }) => level === 'error').map(({ cell }) => cell)).toEqual([
      'E5',
      'B5',
    ]);
    expect(dump(app)).toBe(before);
  });

  test('has the marks where the form has its cells, wherever the unit had moved its rows', async () => {
    const copy = await marked('NK-01', (book, cell) => {
      cell('indicator', 'a1', 'numerator').value = 'khoảng chục';
      book.getWorksheet('Chỉ tiêu')?.spliceRows(5, 0, []);
    });
    const sql = 'SELECT notes FROM form_return ORDER BY id DESC LIMIT 1';
    // In the file that came it was one row further down.
    expect(JSON.parse(String(app.app.db.$client.prepare(sql).pluck().get())).cells).toEqual(
      expect.arrayContaining([expect.objectContaining({ level: 'error', cell: 'E6' })]),
    );
    const wrong = [...(await cellsOf(copy))].filter(([, { isWrong }]) => isWrong);
    expect(wrong.map(([place, { text }]) => [place, text])).toEqual([['Chỉ tiêu!E5', 'khoảng chục']]);
  });

  test('keeps a share, an error and a text that begins like a formula as what they were', async () => {
    const copy = await marked('NK-01', (_book, cell) => {
      const share = cell('indicator', 'a1', 'numerator');
      share.value = 0.855;
      share.style = { ...share.style, numFmt: '0.0%' };
      cell('indicator', 'a2', 'numerator').value = { error: '#DIV/0!' };
      cell('indicator', 'b1', 'numerator').value = '=HYPERLINK("http://x")';
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(copy);
    const at = (address: string) => book.getWorksheet('Chỉ tiêu')?.getCell(address).value;
    const wrong = [...(await cellsOf(copy))].filter(([, { isWrong }]) => isWrong).map(([place]) => place);
    expect(wrong.map((place) => at(place.split('!')[1] ?? ''))).toEqual([
      '85,5%',
      '#DIV/0!',
      '=HYPERLINK("http://x")',
    ]);
  });

  test('is not made of another unit’s figures, of a foreign file, nor once the form went out in another shape', async () => {
    const titles = await filled(forms, 'NK-01');
    await tamper(titles, (book, cell) => {
      cell('indicator', 'a1', 'numerator').value = 'khoảng chục';
      for (const { name } of book.worksheets) {
        const title = book.getWorksheet(name)?.getCell('A2');
        if (title?.text.includes('An Bình')) title.value = title.text.replace('An Bình', 'An Hòa');
      }
    });
    const [mixed] = await takeIn(app, [titles]);
    const foreign = join(app.folder, 'báo cáo.xlsx');
    writeFileSync(foreign, 'a;b\n');
    const [other] = await takeIn(app, [foreign]);
    const bad = await filled(forms, 'NK-02');
    await tamper(bad, twoFaults);
    const [good] = await takeIn(app, [bad]);
    const can = async (id: string | null | undefined) => (await markedForm(app.app.db, id ?? '')) !== null;
    expect([
      await can(mixed?.formReturnId),
      await can(other?.formReturnId),
      await can(good?.formReturnId),
    ]).toEqual([...[false, false, true]]);
    app.app.db.$client.prepare("UPDATE form_issue SET layout_hash = 'another'").run();
    expect(await can(good?.formReturnId)).toBe(false);
    const token = app.app.tokens.issue(join(app.folder, 'x.xlsx')).token;
    expect(
      await app.call('tracking.saveMarkedForm', { formReturnId: good?.formReturnId, fileToken: token }),
    ).toMatchObject({ error: { code: 'MARKED_FORM_NONE' } });
  });

  test('lies beside the slips, one for each form whose cells could be read', async () => {
    const paths = [];
    for (const code of ['NK-01', 'NK-02']) {
      const path = await filled(forms, code);
      await tamper(path, twoFaults);
      paths.push(path);
    }
    const foreign = join(app.folder, 'báo cáo.xlsx');
    writeFileSync(foreign, 'a;b\n');
    await takeIn(app, [...paths, foreign]);
    const out = join(app.folder, 'out');
    mkdirSync(out);
    const folderToken = app.app.tokens.issue(out).token;
    const input = { campaignId: app.campaignId, formReturnIds: [], folderToken, jobId: crypto.randomUUID() };
    const saved = await app.services.tracking.saveReturnSlips(input);
    expect(saved).toMatchObject({ written: 3, marked: 2 });
    expect(readdirSync(join(out, saved.folder.name, 'Biểu đã đánh dấu ô cần sửa')).sort()).toEqual([
      'Biểu cần sửa - Phường An Bình.xlsx',
      'Biểu cần sửa - Phường An Hòa.xlsx',
    ]);
  });
});
