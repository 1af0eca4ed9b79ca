import type { Registration } from '#shared/domain/documents/builders/issuer.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { keeperOf, recipientsOf } from '#shared/domain/documents/recipients.ts';
import { type App, newId, today } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { freezeRendered } from './frozen-files.ts';
import { openRegistration, yearOf } from './numbers.ts';
import { registerDocument } from './register-document.ts';
import { renderDocument } from './render-document.ts';

interface DraftRequest {
  campaignId: string | null;
  /** What the paper is for: `report`, `programme`, `submission` … */
  purpose: string;
  build: (registration: Registration) => OfficialDocument;
  /** The words are finished in Word: only the entry is made, the signed paper is put beside it later. */
  isFinishedInWord?: boolean;
}

/**
 * Enters a paper that is to be signed before it gets its number: "Số:      /BC-UBND", "ngày     tháng     năm". Its files are
 * kept as they go to the signer; signing, number and date follow in the register.
 * @throws AppError DOCUMENT_DOCX_FAILED, DOCUMENT_PDF_FAILED
 */
export async function draftDocument(
  app: App,
  { campaignId, purpose, build, isFinishedInWord = false }: DraftRequest,
): Promise<{ documentId: string }> {
  const document = build(openRegistration(yearOf(today(app))));
  const files = isFinishedInWord ? [] : freezeRendered(app, document, await renderDocument(app, document));
  const documentId = newId();
  const { kind, subject, header, signature } = document;
  const change = {
    action: 'documents.draft',
    entity: 'document',
    entityId: documentId,
    detail: { kind, purpose },
    areas: ['documents'],
  };
  mutate(app, change, (tx) =>
    registerDocument(app, tx, {
      ...{ id: documentId, campaignId, kind, subject, purpose, files },
      ...{ date: null, number: null, body: isFinishedInWord ? null : document },
      ...{ recipients: recipientsOf(document), keeper: keeperOf(document) },
      symbol: header.symbol,
      signer: signature?.name ?? '',
    }),
  );
  return { documentId };
}
