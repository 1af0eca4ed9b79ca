import type { FormatCheckView } from '#shared/contract/papers.ts';
import { checkWhole } from '#shared/domain/documents/check-format.ts';
import { formatRules } from '#shared/text/documents/format-rules.ts';
import type { App } from '../app/app.ts';
import { readZip, workbookProfile } from '../files/zip/read-zip.ts';
import { fileOrFail, shownPaper } from './shown-papers.ts';

/** The XML parts of a Word file of our own, read back as anyone would read it. */
function docxParts(file: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const entries = [...readZip(file, { ...workbookProfile, isName: () => true })];
  return Object.fromEntries(
    entries
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, decoder.decode(bytes)]),
  );
}

/** The rules of the decree that concern a paper, each kept or not, by its Word file as it would be saved. */
export async function checkPaper(app: App, paperId: string): Promise<FormatCheckView[]> {
  const paper = shownPaper(app, paperId);
  if (paper.document === null) return [];
  const parts = docxParts(await fileOrFail(app, paper, 'docx'));
  return checkWhole(paper.document, parts).map((check) => ({ ...check, ...formatRules[check.rule] }));
}
