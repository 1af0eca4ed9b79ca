import { type Cell, parseAddress } from '#shared/domain/workbook.ts';
import {
  booleanCell,
  dateCell,
  errorCell,
  numberCell,
  type SheetBuilder,
  textCell,
  uncomputedCell,
} from '../cells.ts';
import type { PlainBook } from './book.ts';
import { readRichText } from './shared-strings.ts';
import { inside, notPlain, readAttributes, skipSpace, unescapeText } from './xml.ts';

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const ERROR = /^#[A-Z0-9/_]{1,20}[!?]?$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?$/;

/** Metadata and readings: nothing that changes a value. */
const OTHER_ATTRIBUTES = new Set(['cm', 'vm', 'ph', 'xml:space']);

/** One `<c>` as it stands in the file. */
interface RawCell {
  address: string;
  style: string;
  type: string;
  formula: boolean;
  /** null: no `<v>`, or an empty one. */
  value: string | null;
  inline: string | null;
}

/** Reads `<sheetData>`: rows, cells, and in them only `<f>`, `<v>` and `<is>`. */
export function readSheet(xml: string, book: PlainBook, builder: SheetBuilder): void {
  const data = inside(xml, 'sheetData') ?? notPlain('no sheetData');
  // Rows and cells without an address stand behind the one before.
  const place: Spot = { row: -1, column: -1 };
  let at = skipSpace(data, 0);
  while (at < data.length) {
    if (!data.startsWith('<row', at)) notPlain('row expected');
    place.row += 1;
    place.column = -1;
    const row = readAttributes(data, at + 4, (name, value) => {
      if (name === 'r') place.row = rowOf(value);
    });
    at = skipSpace(data, row.end);
    if (row.closed) continue;
    while (!data.startsWith('</row>', at)) at = skipSpace(data, readCell(data, at, place, book, builder));
    at = skipSpace(data, at + 6);
  }
}

interface Spot {
  row: number;
  column: number;
}

function rowOf(number: string): number {
  return /^[1-9]\d{0,6}$/.test(number) ? Number(number) - 1 : notPlain('row number');
}

function readCell(data: string, from: number, place: Spot, book: PlainBook, builder: SheetBuilder): number {
  if (!data.startsWith('<c', from)) notPlain('cell expected');
  const raw: RawCell = { address: '', style: '', type: 'n', formula: false, value: null, inline: null };
  const tag = readAttributes(data, from + 2, (name, value) => {
    if (name === 'r') raw.address = value;
    else if (name === 's') raw.style = value;
    else if (name === 't') raw.type = value;
    else if (!OTHER_ATTRIBUTES.has(name)) notPlain('cell attribute');
  });
  const end = tag.closed ? tag.end : readContents(data, tag.end, raw);
  const cell = toCell(raw, book);
  const spot = raw.address === '' ? { row: place.row, column: place.column + 1 } : parseAddress(raw.address);
  if (spot === null) notPlain('address');
  place.column = spot.column;
  // A cell that names another row than the one it stands in could be meant for either.
  if (spot.row !== place.row) notPlain('cell in another row');
  if (cell !== null) builder.put(spot.row, spot.column, cell);
  return end;
}

const PARTS = ['f', 'v', 'is'] as const;

/** `<f>`, `<v>` and `<is>` in this order, each at most once. */
function readContents(data: string, from: number, raw: RawCell): number {
  let at = skipSpace(data, from);
  for (const name of PARTS) {
    if (!data.startsWith(`<${name}`, at)) continue;
    const tag = readAttributes(data, at + 1 + name.length, () => {});
    const close = tag.closed ? tag.end : data.indexOf(`</${name}>`, tag.end);
    if (close === -1) notPlain(`${name} not closed`);
    const text = data.slice(tag.end, close);
    if (name !== 'is' && text.includes('<')) notPlain('markup in value');
    if (name === 'f') raw.formula = true;
    else if (name === 'is') raw.inline = text;
    else raw.value = text === '' ? null : text;
    at = skipSpace(data, tag.closed ? close : close + name.length + 3);
  }
  if (!data.startsWith('</c>', at)) notPlain('in cell');
  return at + 4;
}

/** null: an empty cell, formatted or not. */
function toCell({ style, type, formula, value, inline }: RawCell, book: PlainBook): Cell | null {
  if (inline !== null && (type !== 'inlineStr' || value !== null)) notPlain('inline text');
  if (type === 'inlineStr') {
    const text = inline === null ? unescapeText(value ?? '') : readRichText(inline);
    return text === '' ? null : textCell(text, formula);
  }
  if (value === null) return formula ? (type === 'str' ? textCell('', true) : uncomputedCell()) : null;
  switch (type) {
    case 'n':
      if (!NUMBER.test(value)) notPlain('number');
      return numberCell(Number(value), formatOf(style, book), book.date1904, formula);
    case 's': {
      const text = /^\d+$/.test(value) ? book.texts[Number(value)] : undefined;
      if (text === undefined) notPlain('shared string');
      return text === '' ? null : textCell(text, formula);
    }
    case 'str':
      return textCell(unescapeText(value), formula);
    case 'b':
      if (value !== '0' && value !== '1') notPlain('boolean');
      return booleanCell(value === '1', formula);
    case 'e':
      if (!ERROR.test(value)) notPlain('error value');
      return errorCell(value, formula);
    case 'd':
      if (!ISO_DATE.test(value)) notPlain('date');
      return dateCell(value.slice(0, 10), formula);
    default:
      return notPlain('cell type');
  }
}

function formatOf(style: string, { formats }: PlainBook): string | undefined {
  if (style === '') return undefined;
  const number = /^\d{1,5}$/.test(style) ? Number(style) : Number.NaN;
  if (!(number < formats.length)) notPlain('style');
  return formats[number];
}
