import type { TryOutInput, TryOutResult } from '#shared/contract/templates.ts';
import { brokenRules, checkDocx } from '#shared/domain/documents/check-format.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { docxPreview } from '#shared/domain/documents/docx-preview.ts';
import type { App } from '../../app/app.ts';
import { listDocuments, readDocument } from '../list-documents.ts';
import { exampleDocument } from './example-document.ts';
import { fillTemplate } from './fill-template.ts';
import { noteTried, readTemplate, storedParts } from './template-store.ts';
import type { WordParts } from './word-parts.ts';
import { writeWordParts } from './write-parts.ts';

function textParts(parts: WordParts): Record<string, string> {
  const xml = [...parts].filter(([name]) => /\.(xml|rels)$/i.test(name));
  return Object.fromEntries(xml.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

/** The chosen paper, else the newest of the kind, else an example. */
function dataFor(app: App, kind: OfficialDocument['kind'], documentId: string | null): OfficialDocument {
  const newest = listDocuments(app.db, { campaignId: null, kind }).find(({ hasText }) => hasText)?.id;
  const chosen = documentId ?? newest;
  const body = chosen === undefined ? null : readDocument(app.db, chosen).row.body;
  return body ?? exampleDocument(app, kind);
}

/**
 * The template filled with real data: as a file, as a rough page, and with what the rules of the format would say of it.
 * @throws AppError NOT_FOUND, TEMPLATE_*
 */
export async function tryOutTemplate(
  app: App,
  { templateId, documentId }: Pick<TryOutInput, 'templateId' | 'documentId'>,
): Promise<Omit<TryOutResult, 'file'> & { bytes: Uint8Array }> {
  const { row, view } = readTemplate(app, templateId);
  const document = dataFor(app, view.kind, documentId);
  const parts = await fillTemplate(storedParts(app, row), document);
  const texts = textParts(parts);
  const bytes = await writeWordParts(parts);
  noteTried(app, templateId);
  return { bytes, html: docxPreview(texts), findings: brokenRules(checkDocx(texts)) };
}
