import * as XLSX from 'xlsx';
import {
  type Cell,
  type Sheet,
  type Workbook,
  type WorkbookLimits,
  workbookLimits,
} from '#shared/domain/workbook.ts';
import { refusal } from '../refuse.ts';
import type { ZipEntries } from '../zip/read-zip.ts';
import { booleanCell, errorCell, numberCell, SheetBuilder, textCell } from './cells.ts';

interface SheetJsContainer {
  FullPaths: string[];
  FileIndex: { name: string; type: number; content: Buffer; size: number }[];
}

// SheetJS reads its own container type; handing over the checked parts as such keeps its zip reader out of the way.
const parseParts = (
  XLSX as unknown as { parse_zip(zip: SheetJsContainer, options: XLSX.ParsingOptions): XLSX.WorkBook }
).parse_zip;

const ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** Only inside the worker: it may run for ever or take all memory on foreign parts. */
export function parseWithSheetJs(parts: ZipEntries, limits: WorkbookLimits = workbookLimits.form): Workbook {
  refuseWhatItMisreads(parts);
  const book = parse(parts);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const count = { cells: 0, places: 0 };
  const sheets = book.SheetNames.map((name, i): Sheet => {
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    // SheetJS leaves out sheets that it could not read.
    if (sheet === undefined) throw refusal('FORM_MALFORMED');
    const builder = new SheetBuilder(name.normalize('NFC'), limits, count);
    fill(builder, sheet['!data'] ?? [], date1904);
    return builder.finish((book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0);
  });
  return { sheets };
}

/**
 * SheetJS finds elements by patterns: it would read cells inside comments, take CDATA for text, and skip cells whose
 * tag goes on in the next line. Office programs write none of these.
 */
function refuseWhatItMisreads(parts: ZipEntries): void {
  for (const bytes of parts.values()) {
    const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (xml.includes('<!')) throw refusal('FORM_MALFORMED');
    const text = xml.toString('latin1');
    if (/<(?:\w{1,20}:)?(?:c|row|v|f|is|t|si)[\t\r\n]/.test(text)) throw refusal('FORM_MALFORMED');
    refuseLooseValues(text);
  }
}

const CELL_OR_VALUE = /<(?:\w{1,20}:)?(?:c(\s[^<>]*)?>|v(?:\s[^<>]*)?>([^<]*)<)/g;
const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** It takes of "46,5" or "46 ngày" what stands in front and says nothing. */
function refuseLooseValues(xml: string): void {
  let type = 'n';
  for (const [, attributes, value] of xml.matchAll(CELL_OR_VALUE)) {
    if (value === undefined) type = /\st\s*=\s*["'](\w*)["']/.exec(attributes ?? '')?.[1] ?? 'n';
    else if ((type === 'n' || type === 's' || type === '') && value !== '' && !NUMBER.test(value))
      throw refusal('FORM_MALFORMED');
  }
}

function parse(parts: ZipEntries): XLSX.WorkBook {
  const zip: SheetJsContainer = { FullPaths: ['Root Entry/'], FileIndex: [] };
  zip.FileIndex.push({ name: 'Root Entry', type: 5, content: Buffer.alloc(0), size: 0 });
  for (const [path, bytes] of parts) {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip.FullPaths.push(`Root Entry/${path}`);
    zip.FileIndex.push({
      name: path.slice(path.lastIndexOf('/') + 1),
      type: 2,
      content,
      size: content.length,
    });
  }
  try {
    return parseParts(zip, { dense: true, cellNF: true, cellText: false, cellHTML: false, cellDates: false });
  } catch {
    throw refusal('FORM_MALFORMED');
  }
}

function fill(
  builder: SheetBuilder,
  rows: readonly (XLSX.CellObject[] | undefined)[],
  date1904: boolean,
): void {
  // By the keys that exist: a row number of a million must not cost a million steps.
  for (const row of indexes(rows)) {
    const cells = rows[row] ?? [];
    for (const column of indexes(cells)) {
      const found = cells[column];
      const cell = found === undefined ? null : toCell(found, date1904);
      if (cell !== null) builder.put(row, column, cell);
    }
  }
}

function indexes(list: readonly unknown[]): number[] {
  const keys = Object.keys(list).map(Number);
  if (keys.some((key) => !Number.isSafeInteger(key) || key < 0)) throw refusal('FORM_MALFORMED');
  return keys;
}

function toCell(cell: XLSX.CellObject, date1904: boolean): Cell | null {
  const formula = cell.f !== undefined || cell.F !== undefined;
  const { v: value } = cell;
  switch (cell.t) {
    case 's':
      return value === '' && !formula ? null : textCell(String(value ?? ''), formula);
    case 'n':
      return numberCell(Number(value), typeof cell.z === 'string' ? cell.z : undefined, date1904, formula);
    case 'b':
      return booleanCell(value === true, formula);
    case 'e':
      return errorCell(ERRORS.get(Number(value)) ?? '#N/A', formula);
    default:
      return null;
  }
}
