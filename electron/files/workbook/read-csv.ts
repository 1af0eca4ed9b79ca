import { extname } from 'node:path';
import { type Workbook, workbookLimits } from '#shared/domain/workbook.ts';
import { refusal } from '../refuse.ts';
import { SheetBuilder, textCell } from './cells.ts';

export const isCsvName = (path: string): boolean => extname(path).toLowerCase() === '.csv';

/** A list as text, as Excel and LibreOffice save it: every cell is text, so that codes and phones keep their zeros. */
export function readCsv(bytes: Uint8Array, name: string): Workbook {
  const text = decode(bytes);
  if (text.includes('\0')) throw refusal('FORM_MALFORMED');
  const builder = new SheetBuilder(name, workbookLimits.list, { cells: 0, places: 0 });
  for (const [row, cells] of parse(text, separatorOf(text)).entries()) {
    for (const [column, value] of cells.entries()) {
      if (value !== '') builder.put(row, column, textCell(value, false));
    }
  }
  return { sheets: [builder.finish(false)] };
}

/** UTF-8 and UTF-16 by their marks; else UTF-8 where it is valid, and what older Vietnamese Windows writes where it is not. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  }
}

/** Of semicolon, tab and comma the one that most of the first lines hold most often, outside of quotes. */
function separatorOf(text: string): string {
  const start = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counts = [';', '\t', ','].map((sign) => ({ sign, count: start.split(sign).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

/** Fields in quotes may hold separators, line ends and doubled quotes. */
function parse(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  const endField = () => {
    row.push(field);
    field = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && field.trim() === '') {
      field = '';
      isQuoted = true;
    } else if (sign === separator) endField();
    else if (sign === '\n') {
      endField();
      rows.push(row);
      row = [];
    } else if (sign !== '\r') field += sign;
  }
  if (field !== '' || row.length > 0) {
    endField();
    rows.push(row);
  }
  return rows;
}
