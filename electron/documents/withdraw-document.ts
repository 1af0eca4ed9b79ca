import { eq } from 'drizzle-orm';
import { documentRegister } from '#db/schema/documents.ts';
import type { DocumentView, WithdrawDocumentInput } from '#shared/contract/documents.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { type App, stampChange } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { readDocument } from './list-documents.ts';
import { standingDocument } from './own-document.ts';

/**
 * Notes that a paper no longer holds, since when and why. Its number stays given and its files stay as they were issued; a
 * draft without number is laid aside.
 * @throws AppError NOT_FOUND, DOCUMENT_WITHDRAWN, DOCUMENT_WITHDRAWN_EARLY, DOCUMENT_OF_OTHER_OFFICE
 */
export function withdrawDocument(app: App, input: WithdrawDocumentInput): DocumentView {
  const { documentId, date: withdrawnOn, reason } = input;
  const { number, date } = standingDocument(app.db, documentId);
  if (date !== null && withdrawnOn < date)
    throw AppError.of('DOCUMENT_WITHDRAWN_EARLY', { date: shortDate(date) }).at('date');
  const change = {
    action: 'documents.withdraw',
    entity: 'document',
    entityId: documentId,
    detail: { number, date: withdrawnOn },
    areas: ['documents'],
  };
  mutate(app, change, (tx) => {
    standingDocument(tx, documentId);
    tx.update(documentRegister)
      .set({ state: 'withdrawn', withdrawnOn, withdrawReason: reason, ...stampChange(app) })
      .where(eq(documentRegister.id, documentId))
      .run();
  });
  return readDocument(app.db, documentId).view;
}
