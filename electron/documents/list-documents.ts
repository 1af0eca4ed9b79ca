import { and, desc, eq, getTableColumns, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { documentFile, documentRegister, storedFile } from '#db/schema/documents.ts';
import type { DocumentView, GapView, ListDocumentsInput } from '#shared/contract/documents.ts';
import { AppError } from '#shared/errors.ts';
import { firstNumber, gapsIn, isOwnPaper } from './numbers.ts';

type Row = typeof documentRegister.$inferSelect;
const MANY = 500;

function filesOf(db: Reader, documentIds: string[]): Map<string, DocumentView['files']> {
  const found = new Map<string, DocumentView['files']>();
  for (let at = 0; at < documentIds.length; at += MANY) {
    const rows = db
      .select({
        documentId: documentFile.documentId,
        format: documentFile.format,
        role: documentFile.role,
        fileName: documentFile.fileName,
        size: storedFile.size,
      })
      .from(documentFile)
      .innerJoin(storedFile, eq(storedFile.sha256, documentFile.sha256))
      .where(inArray(documentFile.documentId, documentIds.slice(at, at + MANY)))
      .orderBy(documentFile.id)
      .all();
    for (const { documentId, ...file } of rows)
      found.set(documentId, [...(found.get(documentId) ?? []), file]);
  }
  return found;
}

function viewOf(row: Line, files: DocumentView['files']): DocumentView {
  const { officeId, author, createdAt, updatedAt, revision, hasText, ...line } = row;
  return { ...line, kind: row.kind as DocumentView['kind'], hasText: hasText === 1, files };
}

/** Everything of an entry but its text, which may be as long as a list of thousands. */
const { body, ...entryColumns } = getTableColumns(documentRegister);
const lineColumns = { ...entryColumns, hasText: sql<number>`${body} IS NOT NULL` };
type Line = Omit<Row, 'body'> & { hasText: number };

/** The office's own register, newest first, what still waits for its number at the top; all of it or a part. */
export function listDocuments(db: Reader, { campaignId, kind, year }: ListDocumentsInput): DocumentView[] {
  const rows: Line[] = db
    .select(lineColumns)
    .from(documentRegister)
    .where(
      and(
        isOwnPaper,
        campaignId === null ? undefined : eq(documentRegister.campaignId, campaignId),
        kind === null ? undefined : eq(documentRegister.kind, kind),
        year === null || year === undefined
          ? undefined
          : or(eq(documentRegister.year, year), isNull(documentRegister.year)),
      ),
    )
    .orderBy(
      desc(isNull(documentRegister.date)),
      desc(documentRegister.date),
      desc(documentRegister.number),
      desc(documentRegister.id),
    )
    .all();
  const files = filesOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => viewOf(row, files.get(row.id) ?? []));
}

/** @throws AppError NOT_FOUND */
export function readDocument(db: Reader, documentId: string): { row: Row; view: DocumentView } {
  const row = db.select().from(documentRegister).where(eq(documentRegister.id, documentId)).get();
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'văn bản' });
  const { body: text, ...line } = row;
  const files = filesOf(db, [documentId]).get(documentId) ?? [];
  return { row, view: viewOf({ ...line, hasText: text === null ? 0 : 1 }, files) };
}

/** Every gap in every series of the office's own register. */
export function allGaps(db: Reader): GapView[] {
  const series = db
    .selectDistinct({ kind: documentRegister.kind, year: documentRegister.year })
    .from(documentRegister)
    .where(and(isOwnPaper, isNotNull(documentRegister.number)))
    .orderBy(desc(documentRegister.year), documentRegister.kind)
    .all();
  return series.flatMap(({ kind, year }) => {
    if (year === null) return [];
    const name = kind as DocumentView['kind'];
    const first = firstNumber(db, name, year);
    return gapsIn(db, name, year).map((gap) => ({ kind: name, year, ...gap, isLeading: gap.from === first }));
  });
}

/** Years in which the office gave a number, newest first. */
export function registerYears(db: Reader): number[] {
  const rows = db
    .selectDistinct({ year: documentRegister.year })
    .from(documentRegister)
    .where(and(isOwnPaper, isNotNull(documentRegister.year)))
    .orderBy(desc(documentRegister.year))
    .all();
  return rows.flatMap(({ year }) => (year === null ? [] : [year]));
}
