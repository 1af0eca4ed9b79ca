import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { documentFile } from '#db/schema/documents.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import type { App } from '../app/app.ts';
import { attachFiles, freezeRendered } from './frozen-files.ts';
import { renderDocument } from './render-document.ts';

/**
 * Renders the paper anew before the transaction; what is returned puts the new files in the place of the draft's inside it.
 * Only for papers without a number: what was issued keeps its bytes.
 */
export async function replaceFiles(
  app: App,
  document: OfficialDocument,
): Promise<(tx: Tx, documentId: string) => void> {
  const files = freezeRendered(app, document, await renderDocument(app, document));
  return (tx, documentId) => {
    tx.delete(documentFile)
      .where(and(eq(documentFile.documentId, documentId), eq(documentFile.role, 'made')))
      .run();
    attachFiles(app, tx, documentId, files);
  };
}
