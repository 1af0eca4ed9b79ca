import { createHash } from 'node:crypto';
import type { PaperView } from '#shared/contract/papers.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { renderHtml } from '#shared/domain/documents/html.ts';
import { AppError } from '#shared/errors.ts';
import type { App } from '../app/app.ts';
import { paperName } from './frozen-files.ts';
import { orFail, renderWord } from './render-document.ts';

/** What can be had of a paper that stands on the screen. Files are made when they are asked for. */
export interface ShownPaper {
  html: string;
  name: string;
  /** Null for a page that is no official paper (the backdrop of a hall). */
  document: OfficialDocument | null;
  docx(): Promise<Uint8Array>;
  pdf(): Promise<Uint8Array>;
}

/** More than a person has open; a paper of some hundred lines takes a tenth of a megabyte. */
const kept = 40;
const shown = new WeakMap<App, Map<string, ShownPaper>>();

function once(make: () => Promise<Uint8Array>): () => Promise<Uint8Array> {
  let made: Promise<Uint8Array> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

/** Keeps a page for `papers.pages`, `papers.save` and `papers.check`; what was shown longest ago is forgotten. */
export function showPage(
  app: App,
  page: Pick<ShownPaper, 'html' | 'name' | 'docx'> & Partial<ShownPaper>,
): PaperView {
  const { html, name } = page;
  const paperId = createHash('sha256').update(name).update('\0').update(html).digest('hex');
  const papers = shown.get(app) ?? new Map<string, ShownPaper>();
  shown.set(app, papers);
  const known = papers.get(paperId);
  papers.delete(paperId);
  papers.set(
    paperId,
    known ?? {
      ...{ html, name, document: page.document ?? null },
      // Not kept: the office may change its own template meanwhile.
      docx: page.docx,
      pdf: once(page.pdf ?? (() => app.ports.printer.htmlToPdf(html))),
    },
  );
  const [oldest] = papers.keys();
  if (papers.size > kept && oldest !== undefined) papers.delete(oldest);
  return { html, paperId, name };
}

/** An official paper; `frozen` gives its files where they were made already. */
export function showPaper(
  app: App,
  document: OfficialDocument,
  frozen: Partial<Pick<ShownPaper, 'docx' | 'pdf'>> = {},
): PaperView {
  return showPage(app, {
    ...{ document, html: renderHtml(document), name: paperName(document) },
    docx: () => renderWord(app, document),
    ...frozen,
  });
}

/** @throws AppError PAPER_NOT_SHOWN */
export function shownPaper(app: App, paperId: string): ShownPaper {
  const paper = shown.get(app)?.get(paperId);
  if (paper === undefined) throw AppError.of('PAPER_NOT_SHOWN');
  return paper;
}

/** One file of a paper on the screen. @throws AppError PAPER_DOCX_FAILED, PAPER_PDF_FAILED */
export function fileOrFail(app: App, paper: ShownPaper, format: 'docx' | 'pdf'): Promise<Uint8Array> {
  const { name } = paper;
  return format === 'docx'
    ? orFail(app, AppError.of('PAPER_DOCX_FAILED', { name }), () => paper.docx())
    : orFail(app, AppError.of('PAPER_PDF_FAILED', { name }), () => paper.pdf());
}
