import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectWorkbook } from '#electron/files/workbook/inspect.ts';
import { parseWithSheetJs } from '#electron/files/workbook/parse-with-sheetjs.ts';
import { parsePlain } from '#electron/files/workbook/plain/parse-plain.ts';
import { readWorkbook } from '#electron/files/workbook/read-workbook.ts';
import { readZip, workbookProfile } from '#electron/files/zip/read-zip.ts';
import { cellAt, sheetNamed } from '#shared/domain/workbook.ts';
import { excelJsForm, handMade, parts, sheetJsForm, values } from './workbooks.ts';

const checked = (bytes: Uint8Array) => inspectWorkbook(readZip(bytes, workbookProfile));

describe('a form written by exceljs', () => {
  it('is read with every kind of cell', async () => {
    const workbook = await readWorkbook(await excelJsForm());
    const sheet = sheetNamed(workbook, ' chỉ tiêu ') ?? expect.fail('no sheet');
    expect(cellAt(sheet, 'A2')).toEqual({ kind: 'number', value: 1, text: '1' });
    expect(cellAt(sheet, 'B2')).toEqual({
      kind: 'text',
      value: 'Chỉ tiêu 1: đạt & vượt',
      text: 'Chỉ tiêu 1: đạt & vượt',
    });
    expect(cellAt(sheet, 'C2')).toEqual({ kind: 'number', value: 101.25, text: '101,25' });
    expect(cellAt(sheet, 'E2')).toEqual({ kind: 'number', value: 0.95, text: '95%', formula: true });
    expect(cellAt(sheet, 'F2')).toEqual({ kind: 'date', value: '2026-11-01', text: '01/11/2026' });
    expect(cellAt(sheet, 'G3')).toEqual({ kind: 'boolean', value: true, text: 'TRUE' });
    expect(cellAt(sheet, 'H2')).toEqual({ kind: 'text', value: '001', text: '001' });
    expect(cellAt(sheet, 'Z99')).toEqual({ kind: 'empty', value: null, text: '' });
    expect(workbook.sheets.map((s) => s.hidden)).toEqual([false, true]);
  });

  it('is read by the quick reader exactly as by SheetJS', async () => {
    const form = checked(await excelJsForm());
    expect(parsePlain(form)).toEqual(parseWithSheetJs(form));
  });
});

describe('many files', () => {
  it('are read by path, and each failure belongs to its own file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'forms-'));
    const stop = new AbortController();
    const paths = Array.from({ length: 30 }, (_, i) => join(folder, `${i}.xlsx`));
    for (const [i, path] of paths.entries()) if (i % 10 !== 9) writeFileSync(path, sheetJsForm([[i]]));
    writeFileSync(join(folder, '5.xlsx'), '%PDF-1.7');
    const results = await Promise.allSettled(
      paths.map((path) => readWorkbook(path, { signal: stop.signal })),
    );
    for (const [i, result] of results.entries()) {
      if (result.status === 'fulfilled') expect(values(result.value)).toEqual({ A1: i });
      else expect(result.reason).toMatchObject({ code: i === 5 ? 'FILE_IS_PDF' : 'FILE_UNREADABLE' });
    }
    expect(results.filter((r) => r.status === 'rejected').length).toBe(4);
    rmSync(folder, { recursive: true });
  });
});

describe('text', () => {
  it('is the same in NFC and NFD, and numbers as text stay text', async () => {
    const row = ['Sở Giáo dục và Đào tạo', '0012', '1,5', '1.500', '=1+1', ' có cách ', 'a\nb'];
    const [nfc, nfd] = await Promise.all(
      (['NFC', 'NFD'] as const).map((form) => readWorkbook(sheetJsForm([row.map((t) => t.normalize(form))]))),
    );
    expect(nfd).toEqual(nfc);
    expect(Object.values(values(nfc ?? expect.fail()))).toEqual(row);
  });

  it('of any kind survives writing and reading, in both readers', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((s) => s.normalize('NFC'));
    const value = fc.oneof(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.integer(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 6 }), (rows) => {
        const form = checked(sheetJsForm([['đầu'], ...rows]));
        const slow = parseWithSheetJs(form);
        const quick = parsePlain(form);
        if (quick !== null) expect(quick).toEqual(slow);
        for (const [r, row] of rows.entries()) {
          for (const [c, v] of row.entries()) {
            const read = slow.sheets[0]?.cells[r + 1]?.[c] ?? null;
            if (typeof v === 'string' && /[\p{Cc}\uFFFE\uFFFF]/u.test(v)) continue; // not text in XML
            expect(read?.value ?? '').toEqual(Object.is(v, -0) ? 0 : v);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a workbook written by hand', () => {
  const cells =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
    '<c r="D1" t="inlineStr"><is><t>ngay trong ô</t></is></c><c r="E1" s="1"><v>46348.75</v></c><c r="F1" s="2"><v>0.955</v></c></row>' +
    '<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#REF!</v></c><c r="C3" t="str"><f>A1</f><v>Sở Y tế</v></c>' +
    '<c r="D3"><f t="shared" si="0"/><v>7</v></c><c r="E3" s="1"/><c r="F3" s="1"><v>0.5</v></c><c r="G3"><v>1.5E-3</v></c></row>';
  const expected = {
    A1: 'Sở Y tế',
    B1: 'Đạt tốt',
    C1: 'a & b\nc',
    D1: 'ngay trong ô',
    E1: '2026-11-22',
    F1: 0.955,
    A3: true,
    B3: '#REF!',
    C3: 'Sở Y tế',
    D3: 7,
    F3: 0.5,
    G3: 0.0015,
  };

  it('is read whatever size it claims', async () => {
    const workbook = await readWorkbook(handMade(cells));
    expect(values(workbook)).toEqual(expected);
    expect(workbook.sheets[0]?.cells.length).toBe(3);
  });

  it('is read with prefixed namespaces', async () => {
    const prefixed = (xml: Uint8Array | undefined) =>
      Buffer.from(xml ?? [])
        .toString()
        .replace(/<(\/?)(?!\?)/g, '<$1x:')
        .replace('xmlns=', 'xmlns:x=');
    const all = parts(cells);
    const changes = Object.fromEntries(
      ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml'].map((name) => [
        name,
        prefixed(all.get(name)),
      ]),
    );
    expect(values(await readWorkbook(handMade(cells, changes)))).toEqual(expected);
  });

  it('is read without addresses in its cells', async () => {
    const bare = '<row><c t="s"><v>0</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>';
    expect(values(await readWorkbook(handMade(bare)))).toEqual({ A1: 'Sở Y tế', B1: 5, A2: 6 });
  });

  it('counts days from 1904 when it says so', async () => {
    const main = Buffer.from(parts('').get('xl/workbook.xml') ?? []).toString();
    const book = main.replace('<workbookPr/>', '<workbookPr date1904="1"/>');
    const day = '<row r="1"><c r="A1" s="1"><v>44886</v></c></row>';
    expect(values(await readWorkbook(handMade(day, { 'xl/workbook.xml': book })))).toEqual({
      A1: '2026-11-22',
    });
    expect(values(await readWorkbook(handMade(day)))).toEqual({ A1: '2022-11-21' });
  });

  it('knows the first days of 1900 and that 29/02/1900 never was', async () => {
    const days = [1, 59, 60, 61].map((n, i) => `<c r="${'ABCD'[i]}1" s="1"><v>${n}</v></c>`).join('');
    const workbook = await readWorkbook(handMade(`<row r="1">${days}</row>`));
    expect(values(workbook)).toEqual({ A1: '1900-01-01', B1: '1900-02-28', C1: 60, D1: '1900-03-01' });
  });

  it('shows a formula without a value as empty, not as 0', async () => {
    const workbook = await readWorkbook(handMade('<row r="1"><c r="A1"><f>B1+1</f></c></row>'));
    expect(workbook.sheets[0]?.cells[0]?.[0]).toEqual({
      kind: 'empty',
      value: null,
      text: '',
      formula: true,
    });
  });

  it('cannot reach prototypes by its names', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    const main = Buffer.from(parts('').get('xl/workbook.xml') ?? []).toString();
    const named = (name: string) =>
      handMade('<row r="1"><c r="A1"><v>1</v></c></row>', {
        'xl/workbook.xml': main.replace('Biểu 1', name),
      });
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const workbook = await readWorkbook(named(name));
      expect(workbook.sheets[0]?.name).toBe(name);
      expect(values(workbook)).toEqual({ A1: 1 });
    }
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    expect(({} as Record<string, unknown>)['A1']).toBeUndefined();
  });
});
