import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { documentFile, documentRegister, storedFile } from '#db/schema/documents.ts';
import type { DocumentView, GapView, ListDocumentsInput } from '#shared/contract/documents.ts';
import { AppError } from '#shared/errors.ts';
import { gapsIn, isOwnPaper } from './numbers.ts';

type Row = typeof documentRegister.$inferSelect;
const MANY = 500;

function filesOf(db: Reader, documentIds: string[]): Map<string, DocumentView['files']> {
  const found = new Map<string, DocumentView['files']>();
  for (let at = 0; at < documentIds.length; at += MANY) {
    const rows = db
      .select({
        documentId: documentFile.documentId,
        format: documentFile.format,
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

function viewOf(row: Row, files: DocumentView['files']): DocumentView {
  const { id, campaignId, number, year, symbol, subject, date, signerName, state, purpose, note } = row;
  const kind = row.kind as DocumentView['kind'];
  return {
    id,
    campaignId,
    kind,
    number,
    year,
    symbol,
    subject,
    date,
    signerName,
    state,
    purpose,
    note,
    files,
  };
}

/** The office's own register, newest first; one campaign's papers or all, one kind or all. */
export function listDocuments(db: Reader, { campaignId, kind }: ListDocumentsInput): DocumentView[] {
  const rows = db
    .select()
    .from(documentRegister)
    .where(
      and(
        isOwnPaper,
        campaignId === null ? undefined : eq(documentRegister.campaignId, campaignId),
        kind === null ? undefined : eq(documentRegister.kind, kind),
      ),
    )
    .orderBy(desc(documentRegister.date), desc(documentRegister.number), desc(documentRegister.id))
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
  return { row, view: viewOf(row, filesOf(db, [documentId]).get(documentId) ?? []) };
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
    return gapsIn(db, name, year).map((gap) => ({ kind: name, year, ...gap }));
  });
}
