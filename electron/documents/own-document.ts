import type { Reader } from '#db/open.ts';
import { installation } from '#db/schema/settings.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { readDocument } from './list-documents.ts';

type Row = ReturnType<typeof readDocument>['row'];

/** An entry of the office's own register. @throws AppError NOT_FOUND, DOCUMENT_OF_OTHER_OFFICE */
export function ownDocument(db: Reader, documentId: string): Row {
  const { row } = readDocument(db, documentId);
  const own = db.select({ id: installation.officeId }).from(installation).get();
  if (row.officeId !== own?.id) throw AppError.of('DOCUMENT_OF_OTHER_OFFICE', { subject: row.subject });
  return row;
}

/** An entry that holds. @throws AppError DOCUMENT_WITHDRAWN */
export function standingDocument(db: Reader, documentId: string): Row {
  const row = ownDocument(db, documentId);
  const { state, subject, withdrawnOn, date, updatedAt } = row;
  if (state !== 'withdrawn') return row;
  const day = withdrawnOn ?? date ?? updatedAt.slice(0, 10);
  throw AppError.of('DOCUMENT_WITHDRAWN', { subject, date: shortDate(day) });
}

/** An entry that still waits for its number. @throws AppError DOCUMENT_HAS_NUMBER, DOCUMENT_WITHDRAWN */
export function unnumberedDocument(db: Reader, documentId: string): Row {
  const row = standingDocument(db, documentId);
  const { number, symbol } = row;
  if (number !== null) throw AppError.of('DOCUMENT_HAS_NUMBER', { number, symbol });
  return row;
}
