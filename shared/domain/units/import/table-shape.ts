import { foldVietnamese } from '../../../text/folding.ts';
import { type WideColumn, wideColumn } from '../../awards/wide-column.ts';
import { tidyText } from '../../forms/read-cell.ts';
import { addressOf, cellIn, type Sheet } from '../../workbook.ts';
import { type ListKind, listFields } from './list-fields.ts';

/** A column with everything that its heading says: "Giới tính: Nữ" where a heading stands over two columns. */
export interface Heading {
  column: number;
  letters: string;
  heading: string;
  sample: string;
}

export interface TableShape {
  /** First row of the headings, and the first row below them, from 0. */
  headerRow: number;
  bodyRow: number;
  headings: Heading[];
  /** Field → column, as far as the headings tell. */
  columns: Record<string, number>;
  /** Columns whose heading is a year or an award; of lists of awards. */
  wide: WideColumn[];
}

const SEARCHED_ROWS = 25;
const MOST_HEADING_ROWS = 3;

const textIn = (sheet: Sheet, row: number, column: number) => tidyText(cellIn(sheet, row, column).text);

/** Finds the headings of a list: the rows among the first ones of which most is understood, or those from the given row on. */
export function tableShape(sheet: Sheet, list: ListKind, headerRow: number | null): TableShape {
  const needed = listFields[list].find(({ isNeeded }) => isNeeded)?.id ?? '';
  const first = headerRow ?? 0;
  const last = headerRow ?? Math.min(SEARCHED_ROWS, sheet.cells.length) - 1;
  let best: { shape: TableShape; score: number; depth: number } | null = null;
  for (let row = first; row <= last; row += 1) {
    for (let depth = 1; depth <= MOST_HEADING_ROWS && row + depth <= sheet.cells.length; depth += 1) {
      if (depth > 1 && !continuesHeadings(sheet, row, row + depth - 1, list)) break;
      const shape = shapeAt(sheet, list, row, depth);
      const { length } = Object.keys(shape.columns);
      const score = length + shape.wide.length + (needed in shape.columns ? 10 : 0);
      // A title just above adds nothing to headings that are understood without it.
      const isBetter = best === null || score > best.score || (score === best.score && depth < best.depth);
      if (isBetter) best = { shape, score, depth };
    }
  }
  return best?.shape ?? shapeAt(sheet, list, first, 1);
}

function shapeAt(sheet: Sheet, list: ListKind, headerRow: number, depth: number): TableShape {
  const headings = headingsOf(sheet, headerRow, depth);
  const numbering = isNumbering(sheet, headerRow + depth) ? 1 : 0;
  const bodyRow = headerRow + depth + numbering;
  const wide = list === 'awards' ? headings.flatMap((own) => wideColumn(own.column, own.parts) ?? []) : [];
  const others = headings.filter(({ column }) => !wide.some((own) => own.column === column));
  return {
    ...{ headerRow, bodyRow, wide, columns: recognise(others, list) },
    headings: headings.map(({ parts, ...own }) => ({
      ...own,
      heading: [...new Set(parts)].join(': '),
      sample: textIn(sheet, bodyRow, own.column).slice(0, 60),
    })),
  };
}

interface ColumnParts {
  column: number;
  letters: string;
  parts: string[];
}

/** A heading over several columns stands in the first of them; it holds for those to the right that have one of their own below. */
function headingsOf(sheet: Sheet, headerRow: number, depth: number): ColumnParts[] {
  const width = Math.max(...sheet.cells.slice(headerRow, headerRow + 20).map((cells) => cells.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = [];
    for (let row = headerRow; row < headerRow + depth; row += 1) {
      const own = textIn(sheet, row, column);
      const isLast = row === headerRow + depth - 1;
      if (own !== '') parts.push(own);
      else if (!isLast && textIn(sheet, row + 1, column) !== '')
        parts.push(textToTheLeft(sheet, row, column));
    }
    return {
      ...{ column, letters: addressOf(0, column).replace(/\d+$/, '') },
      parts: parts.filter((part) => part !== ''),
    };
  });
}

function textToTheLeft(sheet: Sheet, row: number, column: number): string {
  for (let at = column - 1; at >= 0; at -= 1) {
    const text = textIn(sheet, row, at);
    if (text !== '') return text;
  }
  return '';
}

/** The row below headings that is still one: without a name in it, or with words that head a column. */
function continuesHeadings(sheet: Sheet, headerRow: number, row: number, list: ListKind): boolean {
  const cells = sheet.cells[row] ?? [];
  const texts = cells.map((_, column) => textIn(sheet, row, column));
  const own = texts.filter((text) => text !== '');
  if (own.length === 0 || isNumbering(sheet, row)) return false;
  // One text over others is the title of the list.
  if (filledIn(sheet, headerRow) < 2) return false;
  const isWide = (text: string) => list === 'awards' && texts[0] === '' && wideColumn(0, [text]) !== null;
  const filled = own.filter((text) => !isWide(text));
  if (filled.some((text) => /\d/.test(text))) return false;
  const known = filled.filter((text) => {
    const folded = foldVietnamese(text);
    return listFields[list].some(({ pattern }) => pattern.test(folded));
  }).length;
  // What stands beside nothing above it and is not understood is a row of the list.
  const isUnderText = texts.every(
    (text, column) =>
      text === '' ||
      textIn(sheet, headerRow, column) !== '' ||
      textToTheLeft(sheet, headerRow, column) !== '',
  );
  return known * 2 >= filled.length && isUnderText;
}

const filledIn = (sheet: Sheet, row: number) =>
  (sheet.cells[row] ?? []).filter((_, column) => textIn(sheet, row, column) !== '').length;

/** "1 2 3 4", "(1) (2) (3)", "A B 1 2" below the headings. */
function isNumbering(sheet: Sheet, row: number): boolean {
  const filled = (sheet.cells[row] ?? [])
    .map((_, column) => textIn(sheet, row, column))
    .filter((text) => text !== '');
  if (filled.length < 3) return false;
  const numbers = filled.map((text) => /^\(?(\d{1,2}|[A-Z])\)?$/.exec(text)?.[1]);
  if (numbers.some((own) => own === undefined)) return false;
  const counted = numbers.filter((own) => /^\d+$/.test(own ?? '')).map(Number);
  return counted.every((own, at) => at === 0 || own === (counted[at - 1] ?? 0) + 1);
}

/** The telling fields first; a heading of its own counts before the one that stands over it. */
function recognise(headings: readonly ColumnParts[], list: ListKind): Record<string, number> {
  const columns: Record<string, number> = {};
  const readings = [
    (parts: readonly string[]) => parts.at(-1) ?? '',
    (parts: readonly string[]) => parts.join(' '),
    (parts: readonly string[]) => parts[0] ?? '',
  ];
  const taken = new Set<number>();
  for (const reading of readings) {
    for (const { column, parts } of headings) {
      const folded = foldVietnamese(reading(parts)).replace(/\s*[(:].*$/, '');
      if (folded === '' || taken.has(column)) continue;
      const field = listFields[list].find(({ id, pattern }) => !(id in columns) && pattern.test(folded));
      if (field === undefined) continue;
      columns[field.id] = column;
      taken.add(column);
    }
  }
  if (list === 'units') return columns;
  const { unit, ...rest } = columns;
  // A list of units that were awarded: what elsewhere says whose the person is names the subject itself.
  const own =
    list === 'awards' && unit !== undefined && !('fullName' in columns)
      ? { ...rest, fullName: unit }
      : columns;
  return peopleColumns(own, headings, taken);
}

/** "Nam" alone may be "Năm"; of a name in two columns the second has often no heading. */
function peopleColumns(
  columns: Record<string, number>,
  headings: readonly ColumnParts[],
  taken: ReadonlySet<number>,
): Record<string, number> {
  const { male, female, ...rest } = columns;
  const only = rest['fullName'] ?? rest['givenName'];
  if (only === undefined) return rest;
  if (rest['fullName'] === undefined) {
    delete rest['givenName'];
    rest['fullName'] = only;
  }
  const marked = female === undefined ? {} : male === undefined ? { female } : { male, female };
  const beside = headings.find(({ column }) => column === only + 1);
  if ('givenName' in rest || beside === undefined || taken.has(beside.column) || beside.parts.length > 0) {
    return { ...rest, ...marked };
  }
  return { ...rest, ...marked, givenName: beside.column };
}
