import type { DocumentsService } from '#shared/contract/documents.ts';
import { renderHtml } from '#shared/domain/documents/html.ts';
import type { App } from '../app/app.ts';
import { exportDocument } from './export-document.ts';
import { allGaps, listDocuments, readDocument } from './list-documents.ts';
import { nextNumber } from './numbers.ts';
import { registerOutside } from './register-outside.ts';

/** The register of issued papers and their frozen files. */
export function createDocumentsService(app: App): DocumentsService {
  return {
    list: (input) => listDocuments(app.db, input),
    gaps: () => allGaps(app.db),
    nextNumber: ({ kind, year }) => ({ number: nextNumber(app.db, kind, year) }),
    open({ documentId }) {
      const { row, view } = readDocument(app.db, documentId);
      return { document: view, html: row.body === null ? null : renderHtml(row.body) };
    },
    registerOutside: (input) => registerOutside(app, input),
    export: (input) => exportDocument(app, input),
  };
}
