import { AppError } from '../../errors.ts';
import { isLocalDate, localDate } from '../local-date.ts';
import { type Cell, cellAt, sheetNamed, type Workbook } from '../workbook.ts';
import type { IssueList, Place } from './cell-issue.ts';
import { isInOldFont } from './old-font.ts';
import { numberFromText, percentFromText } from './parse-number.ts';

/** What an input cell says before the rules of its indicator or criterion are asked. */
export type CellReading =
  | { kind: 'empty' }
  | { kind: 'number'; value: number }
  | { kind: 'percent'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'faulty' };

const EMPTY: CellReading = { kind: 'empty' };
const FAULTY: CellReading = { kind: 'faulty' };

export function cellOf(workbook: Workbook, { sheet, cell }: Place): Cell {
  const found = sheetNamed(workbook, sheet);
  return found === undefined ? { kind: 'empty', value: null, text: '' } : cellAt(found, cell);
}

/** A formula instead of a typed value: its stored result is taken with a warning, without one it is a fault. */
function noteFormula(cell: Cell, place: Place, issues: IssueList): boolean {
  if (cell.formula !== true) return true;
  if (cell.kind === 'empty') {
    issues.error(place, AppError.of('FORM_FORMULA_UNCOMPUTED'));
    return false;
  }
  issues.warn(place, AppError.of('FORM_FORMULA', { value: cell.text }));
  return true;
}

/** A cell for figures. Text is read as a number only where there is one way to read it, and never in silence. */
export function readNumberCell(
  workbook: Workbook,
  place: Place,
  wholeOnly: boolean,
  issues: IssueList,
): CellReading {
  const cell = cellOf(workbook, place);
  if (!noteFormula(cell, place, issues)) return FAULTY;
  switch (cell.kind) {
    case 'empty':
      return EMPTY;
    case 'number':
      // Fifteen digits, as spreadsheet programs show: 0.1 + 0.2 is 0.3.
      return cell.text.endsWith('%')
        ? { kind: 'percent', value: tidyNumber(cell.value * 100) }
        : { kind: 'number', value: tidyNumber(cell.value) };
    case 'text':
      return readNumberText(cell.value, place, wholeOnly, issues);
    case 'date':
      issues.error(place, AppError.of('FORM_DATE_IN_NUMBER', { value: cell.text }));
      return FAULTY;
    case 'boolean':
      return { kind: 'text', value: cell.value ? 'Có' : 'Không' };
    case 'error':
      issues.error(place, AppError.of('FORM_CELL_ERROR', { value: cell.value }));
      return FAULTY;
  }
}

function readNumberText(raw: string, place: Place, wholeOnly: boolean, issues: IssueList): CellReading {
  const text = tidyText(raw);
  if (text === '') return EMPTY;
  const percent = percentFromText(text);
  if (percent !== null) return { kind: 'percent', value: percent };
  const value = numberFromText(text, wholeOnly);
  if (value === null) {
    const code = /^[\d.,\s+-]+$/.test(text) ? 'FORM_NUMBER_AMBIGUOUS' : 'FORM_NUMBER_EXPECTED';
    issues.error(place, AppError.of(code, { value: shorten(text) }));
    return FAULTY;
  }
  issues.warn(place, AppError.of('FORM_NUMBER_AS_TEXT', { value: text, read: decimalComma(value) }));
  return { kind: 'number', value };
}

/**
 * A cell for words. Numbers are taken as they are shown. Words in a font of before Unicode cannot be read by anybody else:
 * worth a warning in a remark, a fault in what ends on a certificate (`isPrinted`).
 */
export function readTextCell(workbook: Workbook, place: Place, issues: IssueList, isPrinted = false): string {
  const cell = cellOf(workbook, place);
  if (!noteFormula(cell, place, issues)) return '';
  if (cell.kind === 'error') {
    issues.error(place, AppError.of('FORM_CELL_ERROR', { value: cell.value }));
    return '';
  }
  if (cell.kind === 'boolean') return cell.value ? 'Có' : 'Không';
  if (cell.kind === 'date') issues.warn(place, AppError.of('FORM_DATE_IN_TEXT', { value: cell.text }));
  const text = tidyText(cell.text);
  if (!isInOldFont(cell.text)) return text;
  const error = AppError.of('FORM_OLD_FONT', { value: shorten(text) });
  if (isPrinted) issues.error(place, error);
  else issues.warn(place, error);
  return text;
}

const SHOWN = 60;

/** The beginning of a long text, for messages. */
export function shorten(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).trimEnd()}…`;
}

/** A cell for a date. A date as text is read day first, as offices write it, with a warning. Null where none can be read. */
export function readDateCell(workbook: Workbook, place: Place, issues: IssueList): string | null {
  const cell = cellOf(workbook, place);
  if (!noteFormula(cell, place, issues) || cell.kind === 'empty') return null;
  if (cell.kind === 'date') return cell.value;
  const date = cell.kind === 'text' ? dateFromText(tidyText(cell.value)) : null;
  if (date === null) {
    issues.error(place, AppError.of('FORM_DATE_INVALID', { value: shorten(cell.text) }));
    return null;
  }
  issues.warn(place, AppError.of('FORM_DATE_AS_TEXT', { value: cell.text }));
  return date;
}

/** "5/2/2025", "ngày 05 tháng 02 năm 2025" or "2025-02-05"; null when it is no day of the calendar. */
export function dateFromText(text: string): string | null {
  if (isLocalDate(text)) return text;
  const match =
    /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ??
    /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu.exec(text);
  if (match === null) return null;
  try {
    return localDate(Number(match[3]), Number(match[2]), Number(match[1]));
  } catch {
    return null;
  }
}

/** One line without what cannot be seen: direction marks and zero-width signs would end on certificates. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Co}]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

function tidyNumber(value: number): number {
  return Number(value.toPrecision(15));
}

function decimalComma(value: number): string {
  return String(value).replace('.', ',');
}
