import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { renderHtml } from '#shared/domain/documents/html.ts';
import { AppError } from '#shared/errors.ts';
import type { App } from '../app/app.ts';
import { renderDocx } from './render/docx.ts';
import { fillTemplate } from './templates/fill-template.ts';
import { usedTemplate } from './templates/template-store.ts';
import { writeWordParts } from './templates/write-parts.ts';

export interface RenderedDocument {
  docx: Uint8Array;
  /** Null where the office has a template of its own: only Word can set its pages, and another look would be another paper. */
  pdf: Uint8Array | null;
}

/** The paper as a Word file: by the office's own template of its kind, or in our own look. @throws AppError TEMPLATE_* */
export async function renderWord(app: App, document: OfficialDocument): Promise<Uint8Array> {
  const template = usedTemplate(app, document.kind);
  if (template === null) return renderDocx(document);
  return writeWordParts(await fillTemplate(template, document));
}

/**
 * The paper as a Word file to sign and as PDF, both from one layout.
 * @throws AppError DOCUMENT_DOCX_FAILED, DOCUMENT_PDF_FAILED; nothing was registered or stored then
 */
export async function renderDocument(app: App, document: OfficialDocument): Promise<RenderedDocument> {
  const { subject } = document;
  const docx = await orFail(app, AppError.of('DOCUMENT_DOCX_FAILED', { subject }), () =>
    renderWord(app, document),
  );
  if (usedTemplate(app, document.kind) !== null) return { docx, pdf: null };
  const pdf = await orFail(app, AppError.of('DOCUMENT_PDF_FAILED', { subject }), () =>
    app.ports.printer.htmlToPdf(renderHtml(document)),
  );
  return { docx, pdf };
}

/** What goes wrong in making a file is told as `failure`, unless it has words of its own. */
export async function orFail<T>(app: App, failure: AppError, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw error;
    app.ports.log.error(`rendering failed: ${failure.code}`, error);
    failure.cause = error;
    throw failure;
  }
}
