import ExcelJS from 'exceljs';
import { workbookBytes } from './workbook-bytes.ts';

/** A list to print on A4 lying down and to go on working with in a spreadsheet. Never a formula. */
export interface TableSheet {
  name: string;
  look: TableLook;
  /** Lines above the table, each over its whole width. */
  titles: readonly TableTitle[];
  columns: readonly TableColumn[];
  lines: readonly TableLine[];
  /** Columns that stay in sight beside the head. */
  frozenColumns?: number;
  /** A line (1), (2), (3)… under the head, as forms of the State have it. */
  isNumbered?: boolean;
  canFilter?: boolean;
}

/** `text`: small, from the top of each line; `figures`: larger, in its middle. */
type TableLook = keyof typeof looks;

export interface TableTitle {
  text: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  align?: 'left' | 'center';
}

export interface TableColumn {
  header: string;
  /** In characters, as spreadsheets count. */
  width: number;
  align?: 'left' | 'center' | 'right';
  /** Excel's number format. */
  format?: string;
}

export type TableCell = string | number | null;

export interface TableLine {
  cells: readonly TableCell[];
  /** `group`: its first cell heads the lines below, over all columns. `sum`: the last line. */
  kind?: 'row' | 'group' | 'sum';
  /** Colours of the cells, RRGGBB. */
  fills?: readonly (string | null)[];
}

/** Keeps what is typed in the column as text: "0912…" keeps its zero, "=1+1" is no formula. */
export const TEXT = '@';

const FONT_NAME = 'Times New Roman';
const HEAD_FILL = 'EDEDED';
const looks = {
  text: { size: 11, vertical: 'top' },
  figures: { size: 12, vertical: 'middle' },
} as const;
const thin = { style: 'thin' as const, color: { argb: 'FF808080' } };
const border = { top: thin, left: thin, bottom: thin, right: thin };

export async function writeTables(sheets: readonly TableSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const sheet of sheets) addSheet(book, sheet);
  return workbookBytes(book);
}

function addSheet(book: ExcelJS.Workbook, table: TableSheet): void {
  const { titles, columns, lines, frozenColumns = 0, isNumbered = false, canFilter = false } = table;
  const sheet = book.addWorksheet(table.name, {
    pageSetup: {
      ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      // Wider on the left, where it is bound.
      margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C&"${FONT_NAME}"&11Trang &P/&N` },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const writer = new SheetWriter(sheet, table);
  for (const title of titles) writer.addTitle(title);
  const head = writer.addHead();
  const lastOfHead = isNumbered ? writer.addNumbers() : head;
  for (const line of lines) writer.addLine(line);
  sheet.views = [{ state: 'frozen', ySplit: lastOfHead, xSplit: frozenColumns }];
  sheet.pageSetup.printTitlesRow = `${head}:${lastOfHead}`;
  const rows = lines.filter(({ kind }) => kind !== 'sum').length;
  if (canFilter && rows > 1) {
    const last = { row: lastOfHead + rows, column: columns.length };
    sheet.autoFilter = { from: { row: head, column: 1 }, to: last };
  }
}

class SheetWriter {
  readonly #sheet: ExcelJS.Worksheet;
  readonly #columns: readonly TableColumn[];
  readonly #look: (typeof looks)[TableLook];

  constructor(sheet: ExcelJS.Worksheet, { columns, look }: TableSheet) {
    this.#sheet = sheet;
    this.#columns = columns;
    this.#look = looks[look];
  }

  addTitle({ align = 'center', ...title }: TableTitle): void {
    this.#addWide(title, align);
  }

  /** @returns the number of its row */
  addHead(): number {
    const headers = this.#columns.map(({ header }) => header);
    const row = this.#sheet.addRow(headers);
    row.height = this.#heightOf(headers, true);
    row.eachCell((cell) => {
      cell.font = this.#font({ bold: true });
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
      cell.border = border;
      cell.fill = solid(HEAD_FILL);
    });
    return row.number;
  }

  /** @returns the number of its row */
  addNumbers(): number {
    const row = this.#sheet.addRow(this.#columns.map((_, at) => `(${at + 1})`));
    row.eachCell((cell) => {
      cell.font = this.#font();
      cell.alignment = { horizontal: 'center', vertical: 'middle' };
      cell.border = border;
    });
    return row.number;
  }

  addLine({ cells, kind = 'row', fills }: TableLine): void {
    if (kind === 'group') {
      const cell = this.#addWide({ text: String(cells[0] ?? ''), bold: true }, 'left');
      cell.border = border;
      cell.fill = solid(HEAD_FILL);
      return;
    }
    const bold = kind === 'sum';
    const row = this.#sheet.addRow([...cells]);
    row.height = this.#heightOf(cells, bold);
    this.#columns.forEach(({ align = 'left', format }, at) => {
      const cell = row.getCell(at + 1);
      const fill = fills?.[at] ?? null;
      cell.font = this.#font({ bold });
      cell.border = border;
      cell.alignment = { horizontal: align, vertical: this.#look.vertical, wrapText: true };
      if (format !== undefined) cell.numFmt = format;
      if (fill !== null) cell.fill = solid(fill);
    });
  }

  /** One cell over all columns, as high as its text needs. */
  #addWide({ text, ...style }: Omit<TableTitle, 'align'>, horizontal: 'left' | 'center'): ExcelJS.Cell {
    const row = this.#sheet.addRow([text]);
    if (this.#columns.length > 1) this.#sheet.mergeCells(row.number, 1, row.number, this.#columns.length);
    const cell = row.getCell(1);
    cell.font = this.#font(style);
    cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
    const width = this.#columns.reduce((sum, column) => sum + column.width, 0);
    row.height = heightOf([text], [width], cell.font);
    return cell;
  }

  #font(style: Partial<ExcelJS.Font> = {}): Partial<ExcelJS.Font> {
    return { name: FONT_NAME, size: this.#look.size, ...style };
  }

  #heightOf(cells: readonly TableCell[], bold: boolean): number {
    return heightOf(
      cells,
      this.#columns.map(({ width }) => width),
      this.#font({ bold }),
    );
  }
}

const solid = (colour: string): ExcelJS.Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: `FF${colour}` },
});

/**
 * Height of a row whose texts wrap, in points: not every program that opens a workbook measures wrapped text itself. Widths are
 * counted in digits of 11 points; letters of running text are narrower, bold ones less so.
 */
function heightOf(
  cells: readonly TableCell[],
  widths: readonly number[],
  { size = 11, bold = false }: Partial<ExcelJS.Font>,
): number {
  const scale = size / 11;
  const lettersPerWidth = (bold ? 0.95 : 1.1) / scale;
  const linesIn = (cell: TableCell, at: number): number => {
    const room = Math.max(4, (widths[at] ?? 10) * lettersPerWidth);
    return String(cell ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
  };
  return Math.max(...cells.map(linesIn)) * 15 * scale + 2;
}
