import ExcelJS from 'exceljs';
import {
  type PaperTone,
  type TablePaper,
  type TableSection,
  textOf,
  toneOf,
} from '#shared/domain/tracking/table-paper.ts';

const font = { name: 'Times New Roman', size: 12 };
const thin = { style: 'thin' as const, color: { argb: 'FF808080' } };
const border = { top: thin, left: thin, bottom: thin, right: thin };
const POINTS_PER_LINE = 16;
/** The colours of the window's states, which also differ in grey. */
const fills: Record<PaperTone, string | null> = {
  ok: null,
  warn: 'FFFFF3D6',
  bad: 'FFFDE7E7',
  muted: null,
};

/** The list as a workbook: a sheet for each section, set to print on A4 lying down with its head on every page. */
export async function tableWorkbook(paper: TablePaper): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const section of paper.sections) addSheet(book, paper, section);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addSheet(book: ExcelJS.Workbook, paper: TablePaper, section: TableSection): void {
  const { columns, rows, total } = section;
  const sheet = book.addWorksheet(section.name, {
    pageSetup: {
      ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&"Times New Roman"&11Trang &P/&N' },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const wide = (text: string, style: Partial<ExcelJS.Font>, horizontal: 'left' | 'center') => {
    const row = sheet.addRow([text]);
    if (columns.length > 1) sheet.mergeCells(row.number, 1, row.number, columns.length);
    row.getCell(1).font = { ...font, ...style };
    row.getCell(1).alignment = { horizontal, vertical: 'middle', wrapText: true };
    const room = columns.reduce((sum, { width }) => sum + width, 0);
    row.height = Math.max(1, Math.ceil(text.length / room)) * POINTS_PER_LINE + 2;
  };
  wide(paper.office, { bold: true }, 'left');
  wide(paper.title, { bold: true, size: 14 }, 'center');
  for (const line of paper.lines) wide(line, {}, 'center');
  if (section.sentence !== '') wide(section.sentence, { italic: true }, 'left');
  const head = sheet.addRow(columns.map(({ header }) => header));
  head.height = heightOf(
    columns.map(({ header }) => header),
    columns,
  );
  head.eachCell((cell) => {
    cell.font = { ...font, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = border;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
  });
  const lines = total === undefined ? rows : [...rows, total];
  lines.forEach((cells, at) => {
    const values = cells.map(textOf);
    const row = sheet.addRow(values);
    row.height = heightOf(values, columns);
    const isTotal = total !== undefined && at === lines.length - 1;
    columns.forEach(({ align = 'left' }, column) => {
      const cell = row.getCell(column + 1);
      const tone = toneOf(cells[column] ?? null);
      cell.font = { ...font, bold: isTotal };
      cell.border = border;
      cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true };
      if (typeof cell.value === 'number') cell.numFmt = '#,##0';
      const fill = tone === null ? null : fills[tone];
      if (fill !== null) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } };
    });
  });
  sheet.views = [{ state: 'frozen', ySplit: head.number, xSplit: Math.min(2, columns.length) }];
  sheet.pageSetup.printTitlesRow = `${head.number}:${head.number}`;
  if (rows.length > 1) {
    const last = { row: head.number + rows.length, column: columns.length };
    sheet.autoFilter = { from: { row: head.number, column: 1 }, to: last };
  }
}

/** Not every program that opens a workbook measures wrapped text itself. */
function heightOf(cells: readonly (string | number)[], columns: TableSection['columns']): number {
  const lines = cells.map((cell, at) =>
    String(cell)
      .split('\n')
      .reduce(
        (sum, line) => sum + Math.max(1, Math.ceil(line.length / ((columns[at]?.width ?? 10) * 1.05))),
        0,
      ),
  );
  return Math.max(1, ...lines) * POINTS_PER_LINE + 2;
}
