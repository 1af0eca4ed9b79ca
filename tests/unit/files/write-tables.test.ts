import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { type TableSheet, TEXT, writeTables } from '#electron/files/workbook/write-tables.ts';

const list: TableSheet = {
  name: 'Danh sách',
  look: 'text',
  titles: [{ text: 'DANH SÁCH', size: 14, bold: true }],
  columns: [
    { header: 'STT', width: 6, align: 'center' },
    { header: 'Đơn vị', width: 20, format: TEXT },
    { header: 'Tiền thưởng', width: 12, align: 'right', format: '#,##0' },
  ],
  lines: [
    { kind: 'group', cells: ['I. Tập thể'] },
    { cells: [1, '=1+1', 3_510_000], fills: [null, 'FFF3D6', null] },
    { cells: [2, 'Ủy ban nhân dân phường An Bình, quận Ninh Kiều', null] },
    { kind: 'sum', cells: ['', 'Tổng cộng', 3_510_000] },
  ],
};

async function sheetOf(table: TableSheet): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  // Our own file, read with the library that wrote it.
  const reader: { load(bytes: Uint8Array): Promise<unknown> } = book.xlsx as never;
  await reader.load(await writeTables([table]));
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('a list as a workbook', () => {
  it('has its titles, its head on each page and its lines, on A4 lying down', async () => {
    const sheet = await sheetOf(list);
    expect(sheet.name).toBe('Danh sách');
    const column = (at: number) => sheet.getColumn(at).values.slice(1);
    expect(column(2).slice(1)).toEqual([
      ...['Đơn vị', 'I. Tập thể', '=1+1', 'Ủy ban nhân dân phường An Bình, quận Ninh Kiều', 'Tổng cộng'],
    ]);
    expect(column(3).slice(1)).toEqual(['Tiền thưởng', 'I. Tập thể', 3_510_000, undefined, 3_510_000]);
    expect(sheet.model.merges).toEqual(['A1:C1', 'A3:C3']);
    const page = { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 };
    expect(sheet.pageSetup).toMatchObject({ ...page, printTitlesRow: '2:2' });
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 2 }]);
    expect(sheet.headerFooter.oddFooter).toContain('Trang &P/&N');
  });

  it('keeps text as text, formats figures and marks cells, groups and sums', async () => {
    const sheet = await sheetOf(list);
    expect(sheet.getCell('B4').type).toBe(ExcelJS.ValueType.String);
    expect(sheet.getCell('B4').numFmt).toBe(TEXT);
    expect(sheet.getCell('C4').numFmt).toBe('#,##0');
    expect(sheet.getCell('B4').fill).toMatchObject({ fgColor: { argb: 'FFFFF3D6' } });
    expect(sheet.getCell('B5').fill).not.toMatchObject({ type: 'pattern', pattern: 'solid' });
    const isBold = (address: string) => sheet.getCell(address).font.bold === true;
    expect(['A1', 'A2', 'A3', 'B4', 'B5', 'B6'].filter(isBold)).toEqual(['A1', 'A2', 'A3', 'B6']);
  });

  it('makes room for text that wraps', async () => {
    const sheet = await sheetOf(list);
    const height = (row: number) => sheet.getRow(row).height;
    expect(height(5)).toBeGreaterThan(2.5 * height(4));
    const lines = [{ cells: ['một\nhai\nba', '', null] }];
    const broken = await sheetOf({ ...list, lines });
    expect(broken.getRow(3).height).toBe(height(5));
    const larger = await sheetOf({ ...list, look: 'figures' });
    expect(larger.getRow(4).height).toBeGreaterThan(height(4));
  });

  it('can number its columns under the head and be filtered, without its sum', async () => {
    const { lines } = list;
    const sheet = await sheetOf({
      ...list,
      lines: lines.slice(1),
      isNumbered: true,
      canFilter: true,
      frozenColumns: 2,
    });
    expect(sheet.getRow(3).values).toEqual([undefined, '(1)', '(2)', '(3)']);
    expect(sheet.pageSetup.printTitlesRow).toBe('2:3');
    expect(sheet.views).toMatchObject([{ ySplit: 3, xSplit: 2 }]);
    expect(sheet.autoFilter).toBe('A2:C5');
    expect((await sheetOf({ ...list, lines: lines.slice(1, 2), canFilter: true })).autoFilter).toBeFalsy();
  });
});
