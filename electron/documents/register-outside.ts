import type { DocumentView, OutsideDocumentInput } from '#shared/contract/documents.ts';
import { officeSymbol } from '#shared/domain/documents/symbols.ts';
import { type App, newId } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { ownOffice } from './document-context.ts';
import { readDocument } from './list-documents.ts';
import { assertNumberWithDate } from './numbers.ts';
import { registerDocument } from './register-document.ts';

/**
 * Enters a paper that was issued without this application, or a number that was given out and withdrawn, so that the series
 * has no unexplained gap and no number is given twice. Without number and date it waits for them as a draft.
 * @throws AppError DOCUMENT_NUMBER_TAKEN, DOCUMENT_NUMBER_WITHOUT_DATE
 */
export function registerOutside(app: App, input: OutsideDocumentInput): DocumentView {
  const { campaignId, kind, number, date, subject, signerName, note, state, recipients = [] } = input;
  assertNumberWithDate(number, date);
  const symbol = input.symbol || officeSymbol(ownOffice(app.db), kind);
  const id = newId();
  const change = {
    action: 'documents.registerOutside',
    entity: 'document',
    entityId: id,
    detail: { kind, number, date, state },
    areas: ['documents'],
  };
  mutate(app, change, (tx) =>
    registerDocument(app, tx, {
      ...{ id, campaignId, kind, symbol, subject, date, number, note, state, recipients },
      signer: signerName,
      purpose: 'outside',
      body: null,
      files: [],
    }),
  );
  return readDocument(app.db, id).view;
}
