/** A spreadsheet as the rules see it: values only, without styles, already checked and normalised. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Row by row from row 1, column by column from A; null and missing places are empty cells. */
  readonly cells: readonly (readonly (Cell | null)[])[];
}

export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'error' | 'empty';

interface CellOf<K extends CellKind, V> {
  readonly kind: K;
  /** Text in NFC; a number exactly as stored; a date as YYYY-MM-DD; an error as Excel writes it (`#REF!`). */
  readonly value: V;
  /** For messages: 1234.5 as “1234,5”, a date as “31/12/2026”, a share as “95%”. Never to be read back. */
  readonly text: string;
  /** The value was computed by the sender's Excel and may be stale; a formula without a stored value is empty. */
  readonly formula?: true;
}

export type Cell =
  | CellOf<'text', string>
  | CellOf<'number', number>
  | CellOf<'boolean', boolean>
  | CellOf<'date', string>
  | CellOf<'error', string>
  | CellOf<'empty', null>;

/** What a workbook may hold to be read at all. A form is small; a list of a province has tens of thousands of people. */
export interface WorkbookLimits {
  sheets: number;
  rows: number;
  columns: number;
  cells: number;
  /** Places from the first column to the last cell of each row, empty ones too. */
  places: number;
  textLength: number;
}

export type WorkbookPurpose = 'form' | 'list';

/** The columns of Excel, and the letters that it takes in a cell. */
const common = { sheets: 50, columns: 16_384, textLength: 32_767 };
/** One stray cell far off costs nothing; it is the number of cells that does. */
export const workbookLimits: Record<WorkbookPurpose, WorkbookLimits> = {
  form: { ...common, rows: 65_536, cells: 200_000, places: 2_000_000 },
  list: { ...common, columns: 200, rows: 40_000, cells: 500_000, places: 8_000_000 },
};

const EMPTY: Cell = Object.freeze({ kind: 'empty', value: null, text: '' });

/** By address, such as 'E7'. A place without a cell is empty. */
export function cellAt(sheet: Sheet, address: string): Cell {
  const place = parseAddress(address);
  if (place === null) throw new Error(`not a cell address: ${address}`);
  return cellIn(sheet, place.row, place.column);
}

/** By row and column counted from 0. */
export function cellIn(sheet: Sheet, row: number, column: number): Cell {
  return sheet.cells[row]?.[column] ?? EMPTY;
}

/** 'E7' → row 6, column 4; null for anything that is not an address. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/.exec(address);
  if (match === null) return null;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** Row 6, column 4 → 'E7'. */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** By its name, whatever the letter case and spaces around it; undefined when there is none. */
export function sheetNamed(workbook: Workbook, name: string): Sheet | undefined {
  const key = sheetKey(name);
  return workbook.sheets.find((sheet) => sheetKey(sheet.name) === key);
}

function sheetKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
