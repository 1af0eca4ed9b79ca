import { addressOf, type Cell, type Sheet, type WorkbookLimits } from '#shared/domain/workbook.ts';
import { refusal } from '../refuse.ts';
import { dateOfSerial, kindOfFormat, timeOfDay } from './number-format.ts';

type Mark = { formula?: true };
const mark = (formula: boolean): Mark => (formula ? { formula: true } : {});

/** How values from a parser become cells; the only place that decides what a stored value means. */
export function textCell(value: string, formula: boolean): Cell {
  const text = value.normalize('NFC');
  return { kind: 'text', value: text, text, ...mark(formula) };
}

export function numberCell(
  value: number,
  format: string | undefined,
  date1904: boolean,
  formula: boolean,
): Cell {
  if (!Number.isFinite(value)) return errorCell('#NUM!', formula);
  const kind = kindOfFormat(format);
  if (kind === 'date') {
    const date = dateOfSerial(value, date1904);
    if (date !== null) return dateCell(date, formula);
  }
  // "6:00" is what its writer sees; as a quarter of a day it would pass for a quarter of a point.
  const time = kind === 'time' ? timeOfDay(value) : null;
  if (time !== null) return textCell(time, formula);
  const text = kind === 'percent' ? `${decimalComma(value * 100)}%` : decimalComma(value);
  return { kind: 'number', value, text, ...mark(formula) };
}

export function dateCell(value: string, formula: boolean): Cell {
  const text = value.split('-').reverse().join('/');
  return { kind: 'date', value, text, ...mark(formula) };
}

export function booleanCell(value: boolean, formula: boolean): Cell {
  return { kind: 'boolean', value, text: value ? 'TRUE' : 'FALSE', ...mark(formula) };
}

export function errorCell(value: string, formula: boolean): Cell {
  return { kind: 'error', value, text: value, ...mark(formula) };
}

/** A formula that the sender's program has not computed. */
export function uncomputedCell(): Cell {
  return { kind: 'empty', value: null, text: '', formula: true };
}

/** As Excel shows it: at most 15 digits. */
function decimalComma(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const shortest = String(value);
  if (shortest.length <= 15) return shortest.replace('.', ',');
  return String(Number(value.toPrecision(15))).replace('.', ',');
}

export interface CellCount {
  cells: number;
  places: number;
}

/** Collects the cells of one sheet and keeps the limits, whatever size the file claims. */
export class SheetBuilder {
  readonly #cells: (Cell | null)[][] = [];
  readonly #name: string;
  readonly #limits: WorkbookLimits;
  readonly #count: CellCount;

  /** `count` is shared by the sheets of a workbook. */
  constructor(name: string, limits: WorkbookLimits, count: CellCount) {
    this.#name = name;
    this.#limits = limits;
    this.#count = count;
  }

  put(row: number, column: number, cell: Cell): void {
    const sheet = this.#name;
    const { rows, columns, cells: most, places, textLength } = this.#limits;
    if (row >= rows) throw refusal('FORM_TOO_MANY_ROWS', { sheet, limit: rows });
    if (column >= columns) throw refusal('FORM_TOO_MANY_COLUMNS', { sheet, limit: columns });
    if (++this.#count.cells > most) throw refusal('FORM_TOO_MANY_CELLS', { limit: most });
    if (cell.kind === 'text' && cell.value.length > textLength) {
      const where = { sheet, cell: addressOf(row, column), limit: textLength };
      throw refusal('FORM_TEXT_TOO_LONG', where);
    }
    while (this.#cells.length <= row) this.#cells.push([]);
    const cells = this.#cells[row] ?? [];
    // Two contents in one place: whichever was kept, the other would be lost.
    if ((cells[column] ?? null) !== null) throw refusal('FORM_MALFORMED');
    this.#count.places += Math.max(0, column + 1 - cells.length);
    if (this.#count.places > places) throw refusal('FORM_TOO_MANY_CELLS', { limit: most });
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }

  finish(hidden: boolean): Sheet {
    return { name: this.#name, hidden, cells: this.#cells };
  }
}
