import { eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { documentRegister } from '#db/schema/documents.ts';
import { signer } from '#db/schema/settings.ts';
import type { DocumentView, SignDocumentInput } from '#shared/contract/documents.ts';
import type { OfficialDocument, Signature } from '#shared/domain/documents/document.ts';
import { type SigningForm, signatureOf } from '#shared/domain/documents/signing.ts';
import { AppError } from '#shared/errors.ts';
import { type App, stampChange } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { ownOffice } from './document-context.ts';
import { readDocument } from './list-documents.ts';
import { unnumberedDocument } from './own-document.ts';
import { replaceFiles } from './replace-files.ts';

/** Signed in the signer's own right and not on behalf of the body, as the paper was written. */
function isPersonal({ kind, signature }: OfficialDocument): boolean {
  if (signature === null || signature.name === '') return kind === 'decision';
  return !signature.authority.some(({ form }) => form === 'TM');
}

function signatureBy(db: Reader, signerId: string, document: OfficialDocument): Signature {
  const row = db.select().from(signer).where(eq(signer.id, signerId)).get();
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'người ký' }).at('signerId');
  const { name, position } = row;
  const facts = { name, position, form: row.form as SigningForm };
  return signatureOf(ownOffice(db), facts, { personal: isPersonal(document) });
}

/**
 * Notes that the paper was signed, by whom. Where another person signed than was printed, the paper is made anew with that
 * person's capacity and name.
 * @throws AppError NOT_FOUND, DOCUMENT_HAS_NUMBER, DOCUMENT_WITHDRAWN, DOCUMENT_OF_OTHER_OFFICE
 */
export async function signDocument(app: App, input: SignDocumentInput): Promise<DocumentView> {
  const { documentId, signerId } = input;
  const { body, signerName } = unnumberedDocument(app.db, documentId);
  const signature = signerId === null || body === null ? null : signatureBy(app.db, signerId, body);
  const name = signature?.name ?? (input.signerName || signerName);
  const isOther = body?.signature != null && signature !== null && body.signature.name !== name;
  const text = isOther ? { ...body, signature } : body;
  const files = isOther && text !== null ? await replaceFiles(app, text) : null;
  const change = {
    action: 'documents.sign',
    entity: 'document',
    entityId: documentId,
    detail: { signer: name },
    areas: ['documents'],
  };
  mutate(app, change, (tx) => {
    unnumberedDocument(tx, documentId);
    tx.update(documentRegister)
      .set({ state: 'signed', signerName: name, body: text, ...stampChange(app) })
      .where(eq(documentRegister.id, documentId))
      .run();
    files?.(tx, documentId);
  });
  return readDocument(app.db, documentId).view;
}
