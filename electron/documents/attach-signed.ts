import { basename } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { documentFile } from '#db/schema/documents.ts';
import type { DocumentView } from '#shared/contract/documents.ts';
import { AppError } from '#shared/errors.ts';
import type { App } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { safeFileName } from '../files/file-names.ts';
import { readFileLimited } from '../files/read-file.ts';
import { attachFiles, freezeFile } from './frozen-files.ts';
import { readDocument } from './list-documents.ts';
import { ownDocument } from './own-document.ts';

/** Papers travel in packages, whose parts may hold 32 MB. */
const MOST_BYTES = 20 * 1024 * 1024;
const PDF_START = '%PDF-';

/**
 * Keeps the scanned signed paper beside its entry; a second one takes the place of the first.
 * @throws AppError DOCUMENT_SIGNED_FILE_NOT_PDF, FILE_TOO_BIG, FILE_UNREADABLE, DOCUMENT_OF_OTHER_OFFICE
 */
export async function attachSigned(
  app: App,
  { documentId, fileToken }: { documentId: string; fileToken: string },
): Promise<DocumentView> {
  ownDocument(app.db, documentId);
  const path = app.tokens.resolve(fileToken);
  const bytes = await readFileLimited(path, { maxBytes: MOST_BYTES });
  const name = basename(path);
  if (new TextDecoder('latin1').decode(bytes.subarray(0, PDF_START.length)) !== PDF_START)
    throw AppError.of('DOCUMENT_SIGNED_FILE_NOT_PDF', { file: name });
  const fileName = safeFileName(name.replace(/\.pdf$/i, ''), 'pdf');
  const file = freezeFile(app, { format: 'pdf', fileName, bytes });
  const change = {
    action: 'documents.attachSigned',
    entity: 'document',
    entityId: documentId,
    detail: { sha256: file.sha256, size: file.size },
    areas: ['documents'],
  };
  mutate(app, change, (tx) => {
    tx.delete(documentFile)
      .where(and(eq(documentFile.documentId, documentId), eq(documentFile.role, 'signed')))
      .run();
    attachFiles(app, tx, documentId, [file], 'signed');
  });
  return readDocument(app.db, documentId).view;
}
