import { addressOf, parseAddress } from '../../workbook.ts';
import type { FormEntry } from '../form-identity.ts';
import type { FormLayout, FormSheet } from '../form-layout.ts';
import { tidyText } from '../read-cell.ts';

/** What shows where a sheet of the form has its values: texts that went out with it and that nobody is to change. */
export interface SheetAnchors {
  sheet: string;
  /** Headings by column; empty for a sheet whose rows are named in the first column only. */
  heads: { column: number; text: string }[];
  headRow: number;
  /** By row, then by column. */
  texts: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

export interface FormAnchors {
  entries: readonly FormEntry[];
  sheets: readonly SheetAnchors[];
}

/** The anchors of the sheets in which something is filled in. */
export function anchorsOf({ sheets, entries }: FormLayout): FormAnchors {
  const asked = new Set(entries.map(({ sheet }) => sheet));
  return { entries, sheets: sheets.filter(({ name }) => asked.has(name)).map(anchorsOfSheet) };
}

function anchorsOfSheet({ name, cells }: FormSheet): SheetAnchors {
  const texts = new Map<number, Map<number, string>>();
  const heads: SheetAnchors['heads'] = [];
  let headRow = -1;
  for (const { row, column, value, look } of cells) {
    if (value === null || look === 'title' || look === 'subtitle') continue;
    const text = tidyText(String(value));
    if (look === 'head') {
      heads.push({ column, text });
      headRow = row;
    }
    const own = texts.get(row) ?? new Map<number, string>();
    own.set(column, text);
    texts.set(row, own);
  }
  return { sheet: name, heads, headRow, texts };
}

export interface Spot {
  row: number;
  column: number;
}

/** First cell of a place. */
export function spotOf({ cell }: Pick<FormEntry, 'cell'>): Spot {
  return parseAddress(cell.split(':')[0] ?? '') ?? { row: 0, column: 0 };
}

export const cellOfSpot = ({ row, column }: Spot): string => addressOf(row, column);
