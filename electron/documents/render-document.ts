import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { renderHtml } from '#shared/domain/documents/html.ts';
import { AppError } from '#shared/errors.ts';
import type { App } from '../app/app.ts';
import { renderDocx } from './render/docx.ts';
import type { ShownPaper } from './shown-papers.ts';

export interface RenderedDocument {
  docx: Uint8Array;
  pdf: Uint8Array;
  html: string;
}

/**
 * The paper as a Word file to sign, as PDF and as the page of the preview, all three from one layout.
 * @throws AppError DOCUMENT_DOCX_FAILED, DOCUMENT_PDF_FAILED; nothing was registered or stored then
 */
export async function renderDocument(app: App, document: OfficialDocument): Promise<RenderedDocument> {
  const { subject } = document;
  const html = renderHtml(document);
  const docx = await orFail(app, AppError.of('DOCUMENT_DOCX_FAILED', { subject }), () =>
    renderDocx(document),
  );
  const pdf = await orFail(app, AppError.of('DOCUMENT_PDF_FAILED', { subject }), () =>
    app.ports.printer.htmlToPdf(html),
  );
  return { docx, pdf, html };
}

async function orFail<T>(app: App, failure: AppError, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw error;
    app.ports.log.error(`rendering failed: ${failure.code}`, error);
    failure.cause = error;
    throw failure;
  }
}

/** One file of a paper on the screen. @throws AppError PAPER_DOCX_FAILED, PAPER_PDF_FAILED */
export function fileOrFail(app: App, paper: ShownPaper, format: 'docx' | 'pdf'): Promise<Uint8Array> {
  const { name } = paper;
  return format === 'docx'
    ? orFail(app, AppError.of('PAPER_DOCX_FAILED', { name }), () => paper.docx())
    : orFail(app, AppError.of('PAPER_PDF_FAILED', { name }), () => paper.pdf());
}
