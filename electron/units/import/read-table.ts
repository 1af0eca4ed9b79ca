import { basename } from 'node:path';
import { and, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/open.ts';
import { importMapping } from '#db/schema/units.ts';
import type { ImportSource, ImportTable } from '#shared/contract/list-import.ts';
import { tidyText } from '#shared/domain/forms/read-cell.ts';
import { type ListKind, listFields } from '#shared/domain/units/import/list-fields.ts';
import { addressOf, cellIn, type Sheet } from '#shared/domain/workbook.ts';
import { AppError } from '#shared/errors.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { type App, newId, stampChange, stampNew } from '../../app/app.ts';
import type { Job } from '../../app/jobs.ts';
import { readFileLimited } from '../../files/read-file.ts';
import { sha256Of } from '../../files/sha256.ts';
import { readWorkbook } from '../../files/workbook/read-workbook.ts';
import { workbookProfile } from '../../files/zip/profile.ts';

const SEARCHED_ROWS = 15;

/** A row of the list: its number in the sheet, and what stands under each field that has a column. */
export interface TableRow {
  row: number;
  /** Empty for a field without a column. */
  text: (field: string) => string;
}

export interface ReadTable {
  table: ImportTable;
  signature: string;
  rows: TableRow[];
  has: (field: string) => boolean;
}

/**
 * Opens a list and finds which column is which field: as the officer says, else as it was said last time for such headings, else
 * as headings usually read.
 * @throws AppError UNIT_LIST_NO_HEADINGS
 */
export async function readTable(
  app: App,
  list: ListKind,
  source: ImportSource,
  { signal }: Job,
): Promise<ReadTable> {
  const path = app.tokens.resolve(source.token);
  const bytes = await readFileLimited(path, { maxBytes: workbookProfile.maxFileBytes });
  const workbook = await readWorkbook(bytes, { purpose: 'list', signal });
  const sheets = workbook.sheets.filter(({ hidden, cells }) => !hidden && cells.length > 0);
  const found =
    source.sheet === null ? bestSheet(sheets, list) : sheets.find(({ name }) => name === source.sheet);
  if (found === undefined) throw AppError.of('UNIT_LIST_NO_HEADINGS');
  const headerRow = Math.min(
    source.headerRow === null ? headingRow(found, list) : source.headerRow - 1,
    found.cells.length - 1,
  );
  const headings = headingsOf(found, headerRow);
  const signature = sha256Of(
    JSON.stringify(headings.map(({ column, heading }) => [column, foldVietnamese(heading)])),
  );
  const remembered = source.columns === null ? rememberedColumns(app.db, list, signature) : null;
  const guess = source.columns ?? remembered ?? recognise(headings, list);
  const known = new Set(listFields[list].map(({ id }) => id));
  const width = headings.length;
  const columns = Object.fromEntries(
    Object.entries(guess).filter(([field, column]) => known.has(field) && column < width),
  );
  const rows: TableRow[] = [];
  for (let row = headerRow + 1; row < found.cells.length; row += 1) {
    const text = (field: string) => {
      const column = columns[field];
      return column === undefined ? '' : tidyText(cellIn(found, row, column).text);
    };
    if (Object.keys(columns).some((field) => text(field) !== '')) rows.push({ row: row + 1, text });
  }
  return {
    table: {
      ...{ token: source.token, file: basename(path).normalize('NFC'), sha256: sha256Of(bytes) },
      ...{
        sheet: found.name,
        sheets: sheets.map(({ name }) => name),
        headerRow: headerRow + 1,
        headings,
        columns,
      },
      isRemembered: remembered !== null,
    },
    signature,
    rows: listFields[list].every(({ id, isNeeded }) => isNeeded === undefined || id in columns) ? rows : [],
    has: (field) => field in columns,
  };
}

function bestSheet(sheets: readonly Sheet[], list: ListKind): Sheet | undefined {
  const score = (sheet: Sheet) =>
    Object.keys(recognise(headingsOf(sheet, headingRow(sheet, list)), list)).length;
  return sheets.toSorted((a, b) => score(b) - score(a))[0];
}

/** The row among the first ones with the most headings that are understood; the first row when there is none. */
function headingRow(sheet: Sheet, list: ListKind): number {
  let best = { row: 0, score: 0 };
  for (let row = 0; row < Math.min(SEARCHED_ROWS, sheet.cells.length); row += 1) {
    const columns = recognise(headingsOf(sheet, row), list);
    const needed = listFields[list].find(({ isNeeded }) => isNeeded)?.id ?? '';
    const score = Object.keys(columns).length + (needed in columns ? 10 : 0);
    if (score > best.score) best = { row, score };
  }
  return best.row;
}

function headingsOf(sheet: Sheet, row: number): ImportTable['headings'] {
  const width = Math.max(...sheet.cells.slice(0, row + 20).map((cells) => cells.length), 0);
  return Array.from({ length: width }, (_, column) => ({
    column,
    letters: addressOf(0, column).replace(/\d+$/, ''),
    heading: tidyText(cellIn(sheet, row, column).text),
    sample: tidyText(cellIn(sheet, row + 1, column).text).slice(0, 60),
  }));
}

function recognise(headings: ImportTable['headings'], list: ListKind): Record<string, number> {
  const columns: Record<string, number> = {};
  for (const { column, heading } of headings) {
    const folded = foldVietnamese(heading);
    if (folded === '') continue;
    const field = listFields[list].find(({ id, pattern }) => !(id in columns) && pattern.test(folded));
    if (field !== undefined) columns[field.id] = column;
  }
  return columns;
}

function rememberedColumns(db: Reader, list: ListKind, signature: string): Record<string, number> | null {
  const row = db
    .select({ body: importMapping.body })
    .from(importMapping)
    .where(and(eq(importMapping.list, list), eq(importMapping.signature, signature)))
    .get();
  return (row?.body as Record<string, number> | undefined) ?? null;
}

/** The next list with these headings is read in the same way. */
export function rememberColumns(
  app: App,
  tx: Tx,
  list: ListKind,
  { table: { columns: body }, signature }: Pick<ReadTable, 'table' | 'signature'>,
): void {
  tx.insert(importMapping)
    .values({ id: newId(), list, signature, body, ...stampNew(app) })
    .onConflictDoUpdate({
      target: [importMapping.list, importMapping.signature],
      set: { body, ...stampChange(app) },
    })
    .run();
}
