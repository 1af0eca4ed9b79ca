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
import { inside, notPlain, readAttributes, unescapeText } from './xml.ts';

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?$/;

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
  const data = inside(xml, 'sheetData');
  if (data === '' && !xml.includes('<sheetData')) notPlain('no sheetData');
  let at = skipSpace(data, 0);
  while (at < data.length) {
    if (!data.startsWith('<row', at)) notPlain('row expected');
    const row = readAttributes(data, at + 4, () => {});
    at = skipSpace(data, row.end);
    if (row.closed) continue;
    while (!data.startsWith('</row>', at)) at = skipSpace(data, readCell(data, at, book, builder));
    at = skipSpace(data, at + 6);
  }
}

function readCell(data: string, from: number, book: PlainBook, builder: SheetBuilder): number {
  if (!data.startsWith('<c', from)) notPlain('cell expected');
  const raw: RawCell = { address: '', style: '', type: 'n', formula: false, value: null, inline: null };
  const tag = readAttributes(data, from + 2, (name, value) => {
    if (name === 'r') raw.address = value;
    else if (name === 's') raw.style = value;
    else if (name === 't') raw.type = value;
  });
  const end = tag.closed ? tag.end : readContents(data, tag.end, raw);
  const cell = toCell(raw, book);
  if (cell !== null) {
    // Cells without an address are counted by their neighbours: left to the general parser.
    const { row, column } = parseAddress(raw.address) ?? notPlain('address');
    builder.put(row, column, cell);
  }
  return end;
}

function readContents(data: string, from: number, raw: RawCell): number {
  let at = skipSpace(data, from);
  while (!data.startsWith('</c>', at)) {
    const name = data.startsWith('<v', at)
      ? 'v'
      : data.startsWith('<f', at)
        ? 'f'
        : data.startsWith('<is', at)
          ? 'is'
          : notPlain('in cell');
    const tag = readAttributes(data, at + 1 + name.length, () => {});
    const close = tag.closed ? tag.end : data.indexOf(`</${name}>`, tag.end);
    if (close === -1) notPlain(`${name} not closed`);
    const text = data.slice(tag.end, close);
    if (name === 'f') raw.formula = true;
    else if (name === 'is') raw.inline = text;
    else raw.value = text === '' ? null : text;
    at = skipSpace(data, tag.closed ? close : close + name.length + 3);
  }
  return at + 4;
}

/** null: an empty cell, formatted or not. */
function toCell({ style, type, formula, value, inline }: RawCell, book: PlainBook): Cell | null {
  if (type === 'inlineStr') {
    const text = inline === null ? '' : readRichText(inline);
    return text === '' ? null : textCell(text, formula);
  }
  if (value === null) return formula ? (type === 'str' ? textCell('', true) : uncomputedCell()) : null;
  switch (type) {
    case 'n':
      if (!NUMBER.test(value)) notPlain('number');
      return numberCell(
        Number(value),
        style === '' ? undefined : book.formats[Number(style)],
        book.date1904,
        formula,
      );
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
      return errorCell(unescapeText(value), formula);
    case 'd':
      if (!ISO_DATE.test(value)) notPlain('date');
      return dateCell(value.slice(0, 10), formula);
    default:
      return notPlain('cell type');
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
  return at;
}
