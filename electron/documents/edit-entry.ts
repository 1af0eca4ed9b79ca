import { eq } from 'drizzle-orm';
import { documentRegister } from '#db/schema/documents.ts';
import type { CorrectEntryInput, DocumentView, EditEntryInput } from '#shared/contract/documents.ts';
import { AppError } from '#shared/errors.ts';
import { type App, stampChange } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { readDocument } from './list-documents.ts';
import { assertNumberFree, assertNumberWithDate, yearOf } from './numbers.ts';
import { ownDocument } from './own-document.ts';

/** Where copies went, who keeps one, and the note: what changes without the paper changing. */
export function editEntry(app: App, { documentId, ...values }: EditEntryInput): DocumentView {
  ownDocument(app.db, documentId);
  const change = {
    action: 'documents.editEntry',
    entity: 'document',
    entityId: documentId,
    detail: { recipients: values.recipients.length },
    areas: ['documents'],
  };
  mutate(app, change, (tx) =>
    tx
      .update(documentRegister)
      .set({ ...values, ...stampChange(app) })
      .where(eq(documentRegister.id, documentId))
      .run(),
  );
  return readDocument(app.db, documentId).view;
}

/**
 * Puts an entry right that was typed by hand; the log keeps that it was changed.
 * @throws AppError DOCUMENT_MADE_HERE, DOCUMENT_NUMBER_TAKEN, DOCUMENT_NUMBER_WITHOUT_DATE, DOCUMENT_OF_OTHER_OFFICE
 */
export function correctEntry(app: App, input: CorrectEntryInput): DocumentView {
  const { documentId, number, date, ...text } = input;
  const { body, subject, kind, state } = ownDocument(app.db, documentId);
  if (body !== null) throw AppError.of('DOCUMENT_MADE_HERE', { subject });
  assertNumberWithDate(number, date);
  const year = date === null ? null : yearOf(date);
  const waits = state === 'draft' || state === 'signed';
  const change = {
    action: 'documents.correctEntry',
    entity: 'document',
    entityId: documentId,
    detail: { kind, number, date },
    areas: ['documents'],
  };
  mutate(app, change, (tx) => {
    if (year !== null && number !== null)
      assertNumberFree(tx, kind as DocumentView['kind'], year, number, documentId);
    tx.update(documentRegister)
      .set({
        ...{ number, date, year, ...text },
        ...(waits && number !== null ? { state: 'outside' as const } : {}),
        ...(number === null && state === 'outside' ? { state: 'draft' as const } : {}),
        ...stampChange(app),
      })
      .where(eq(documentRegister.id, documentId))
      .run();
  });
  return readDocument(app.db, documentId).view;
}
