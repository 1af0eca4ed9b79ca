import { basename } from 'node:path';
import { and, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/open.ts';
import { importMapping } from '#db/schema/units.ts';
import type { ImportSource, ImportTable } from '#shared/contract/list-import.ts';
import type { WideColumn } from '#shared/domain/awards/wide-column.ts';
import { tidyText } from '#shared/domain/forms/read-cell.ts';
import { type ListKind, listFields } from '#shared/domain/units/import/list-fields.ts';
import { type ListRow, listRows } from '#shared/domain/units/import/list-rows.ts';
import { tableShape } from '#shared/domain/units/import/table-shape.ts';
import type { Sheet } from '#shared/domain/workbook.ts';
import { AppError } from '#shared/errors.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { type App, newId, stampChange, stampNew } from '../../app/app.ts';
import type { Job } from '../../app/jobs.ts';
import { readFileLimited } from '../../files/read-file.ts';
import { sha256Of } from '../../files/sha256.ts';
import { isCsvName, readCsv } from '../../files/workbook/read-csv.ts';
import { readWorkbook } from '../../files/workbook/read-workbook.ts';
import { workbookProfile } from '../../files/zip/profile.ts';

export interface ReadTable {
  table: ImportTable;
  signature: string;
  rows: ListRow[];
  /** The lines above the headings. */
  preface: string[];
  /** Columns of years and awards that are no field. */
  wide: WideColumn[];
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
  const workbook = isCsvName(path)
    ? readCsv(bytes, basename(path))
    : await readWorkbook(bytes, { purpose: 'list', signal });
  const sheets = workbook.sheets.filter(({ hidden, cells }) => !hidden && cells.length > 0);
  const found =
    source.sheet === null ? bestSheet(sheets, list) : sheets.find(({ name }) => name === source.sheet);
  if (found === undefined) throw AppError.of('UNIT_LIST_NO_HEADINGS');
  const headerRow = source.headerRow === null ? null : Math.min(source.headerRow, found.cells.length) - 1;
  const shape = tableShape(found, list, headerRow);
  const { headings } = shape;
  const signature = sha256Of(
    JSON.stringify(headings.map(({ column, heading }) => [column, foldVietnamese(heading)])),
  );
  const remembered = source.columns === null ? rememberedColumns(app.db, list, signature) : null;
  const guess = source.columns ?? remembered ?? shape.columns;
  const known = new Set(listFields[list].map(({ id }) => id));
  const width = headings.length;
  const columns = Object.fromEntries(
    Object.entries(guess).filter(([field, column]) => known.has(field) && column < width),
  );
  return {
    table: {
      ...{ token: source.token, file: basename(path).normalize('NFC'), sha256: sha256Of(bytes) },
      ...{
        sheet: found.name,
        sheets: sheets.map(({ name }) => name),
        headerRow: shape.headerRow + 1,
        headings,
        columns,
      },
      isRemembered: remembered !== null,
    },
    signature,
    rows: listFields[list].every(({ id, isNeeded }) => isNeeded === undefined || id in columns)
      ? listRows(found, list, shape, columns)
      : [],
    preface: prefaceOf(found, shape.headerRow),
    wide: shape.wide.filter(({ column }) => !Object.values(columns).includes(column)),
    has: (field) => field in columns,
  };
}

function prefaceOf({ cells }: Sheet, headerRow: number): string[] {
  return cells
    .slice(0, headerRow)
    .map((row) => tidyText((row ?? []).map((cell) => cell?.text ?? '').join(' ')))
    .filter((line) => line !== '');
}

/** The sheet of whose headings most is understood; of equal ones the longest. */
function bestSheet(sheets: readonly Sheet[], list: ListKind): Sheet | undefined {
  const score = (sheet: Sheet) => {
    const { columns, wide } = tableShape(sheet, list, null);
    return Object.keys(columns).length + wide.length;
  };
  const scored = sheets.map((sheet) => ({ sheet, score: score(sheet) }));
  return scored.toSorted((a, b) => b.score - a.score || b.sheet.cells.length - a.sheet.cells.length)[0]
    ?.sheet;
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
