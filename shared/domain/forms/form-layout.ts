import { addressOf } from '../workbook.ts';
import type { FormEntry } from './form-identity.ts';

export type CellLook =
  | 'title'
  | 'subtitle'
  | 'plain'
  | 'bold'
  | 'head'
  | 'section'
  | 'code'
  | 'text'
  | 'centre'
  | 'input'
  | 'inputText'
  | 'inputCentre'
  | 'automatic'
  | 'note';

/** What a cell takes; the message is shown by the spreadsheet program when something else is typed. */
export type CellCheck =
  | { kind: 'list'; list: string; strict: boolean; message: string }
  | { kind: 'whole'; min: number; max: number; message: string }
  | { kind: 'decimal'; min: number; max: number; message: string }
  | { kind: 'date'; min: string; max: string; message: string };

export interface FormCell {
  row: number;
  column: number;
  value: string | number | null;
  look: CellLook;
  formula?: string;
  /** Number format as spreadsheet programs write it. */
  format?: string;
  check?: CellCheck;
  /** Shown beside the cell when it is chosen. */
  prompt?: string;
}

export interface FormSheet {
  name: string;
  orientation: 'portrait' | 'landscape';
  /** Widths in characters. */
  widths: number[];
  /** By row counted from 0; a row that is missing has the usual height. */
  heights: Map<number, number>;
  cells: FormCell[];
  merges: [fromRow: number, fromColumn: number, toRow: number, toColumn: number][];
  /** Rows that stay in sight; the last of them repeats on each printed page. */
  frozenRows: number;
  /** Rows that begin a printed page: what belongs together is not torn apart. */
  breaks: number[];
}

/** Values of a drop-down, kept on the hidden sheet under this name. */
export type FormLists = Map<string, string[]>;

export interface FormLayout {
  sheets: FormSheet[];
  lists: FormLists;
  entries: FormEntry[];
}

export const isInput = (look: CellLook) => look === 'input' || look === 'inputText' || look === 'inputCentre';

const POINTS_PER_LINE = 16;
const USUAL_HEIGHT = 22;
/** More letters of the text font go into a column than digits of the standard font, in which widths are counted. */
const LETTERS_PER_WIDTH = 1.12;

/** Builds one sheet from the top down and keeps rows high enough for their texts, since merged cells never fit themselves. */
export class SheetWriter {
  readonly sheet: FormSheet;
  row = 0;
  readonly #blocks: number[] = [];

  constructor(name: string, orientation: FormSheet['orientation'], widths: number[]) {
    const rest = { heights: new Map(), cells: [], merges: [], frozenRows: 0, breaks: [] };
    this.sheet = { name, orientation, widths, ...rest };
  }

  /** From this row to the next call (or the end) nothing is torn apart when printed. */
  block(): void {
    this.#blocks.push(this.row);
  }

  /** Places the page breaks; call it last. */
  finish(): FormSheet {
    paginate(this.sheet, this.#blocks, this.row);
    return this.sheet;
  }

  /** Writes a cell into the current row and returns its address. */
  put(column: number, look: CellLook, value: string | number | null, rest: Partial<FormCell> = {}): string {
    this.sheet.cells.push({ row: this.row, column, value, look, ...rest });
    if (typeof value === 'string') this.#makeRoom(this.row, linesOf(value, this.#width(column, column)), 1);
    return addressOf(this.row, column);
  }

  /** Writes a cell that spans columns (and rows) from the current row on. */
  span(from: number, to: number, look: CellLook, value: string | null, rows = 1): string {
    const address = addressOf(this.row, from);
    for (let row = this.row; row < this.row + rows; row += 1) {
      for (let column = from; column <= to; column += 1) {
        const isFirst = row === this.row && column === from;
        this.sheet.cells.push({ row, column, value: isFirst ? value : null, look });
      }
    }
    if (from !== to || rows > 1) this.sheet.merges.push([this.row, from, this.row + rows - 1, to]);
    if (value !== null) this.#makeRoom(this.row, linesOf(value, this.#width(from, to)), rows);
    return address;
  }

  /** Goes on to the next row. */
  next(rows = 1): void {
    this.row += rows;
  }

  freeze(): void {
    this.sheet.frozenRows = this.row;
  }

  #width(from: number, to: number): number {
    return LETTERS_PER_WIDTH * this.sheet.widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
  }

  #makeRoom(row: number, lines: number, rows: number): void {
    const share = (lines * POINTS_PER_LINE + 6) / rows;
    for (let at = row; at < row + rows; at += 1) {
      this.sheet.heights.set(at, Math.max(share, this.sheet.heights.get(at) ?? USUAL_HEIGHT));
    }
  }
}

/** Space of an A4 page in points between the margins that the forms are printed with. */
const printable = {
  portrait: { width: 523, height: 763 },
  landscape: { width: 770, height: 516 },
} as const;

function paginate(sheet: FormSheet, blocks: readonly number[], end: number): void {
  const page = printable[sheet.orientation];
  /** Seven pixels a digit and five for the cell, 0.75 points a pixel. */
  const width = sheet.widths.reduce((sum, digits) => sum + (digits * 7 + 5) * 0.75, 0);
  /** Programs shrink the sheet to the page's width; what is narrower is not enlarged. */
  const room = (0.96 * page.height) / Math.min(1, page.width / width);
  const heightOf = (from: number, to: number) => {
    let height = 0;
    for (let row = from; row < to; row += 1) height += sheet.heights.get(row) ?? USUAL_HEIGHT;
    return height;
  };
  const repeated = sheet.frozenRows > 0 ? heightOf(sheet.frozenRows - 1, sheet.frozenRows) : 0;
  let used = heightOf(0, blocks[0] ?? end);
  blocks.forEach((from, at) => {
    const height = heightOf(from, blocks[at + 1] ?? end);
    if (used + height > room && used > repeated) {
      sheet.breaks.push(from);
      used = repeated;
    }
    used += height;
  });
}

/** Lines that a text takes in a width of so many characters; words are not broken. */
function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const length = word.length + (used === 0 ? 0 : 1);
      if (used > 0 && used + length > width) {
        lines += 1;
        used = word.length;
      } else used += length;
    }
  }
  return lines;
}
