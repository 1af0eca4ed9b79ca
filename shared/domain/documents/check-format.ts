import { formatRules } from '../../text/documents/format-rules.ts';
import { checkDocxPage } from './check-docx-page.ts';
import { checkDocxText } from './check-docx-text.ts';
import { checkModel } from './check-model.ts';
import type { OfficialDocument } from './document.ts';
import type { FormatCheck, Verdict } from './format-check.ts';
import { type DocxParts, readDocx } from './read-docx.ts';

export type { FormatCheck } from './format-check.ts';

function gather(run: (say: Verdict) => void): FormatCheck[] {
  const checks: FormatCheck[] = [];
  run((rule, kept, found) => {
    checks.push({ rule, kept: kept === true, found: kept ? '' : found });
  });
  return checks;
}

/** Checks a Word file as produced, or as a clerk has changed it. */
export function checkDocx(parts: DocxParts): FormatCheck[] {
  const content = readDocx(parts);
  return gather((say) => {
    checkDocxPage(content, parts, say);
    checkDocxText(content, say);
  });
}

/** Checks a paper before it is rendered: what the person has filled in, not how it is set. */
export function checkDocument(document: OfficialDocument): FormatCheck[] {
  return gather((say) => checkModel(document, say));
}

/** The broken rules in words, for a person. */
export function brokenRules(checks: readonly FormatCheck[]): string[] {
  return checks.filter((check) => !check.kept).map((check) => `${formatRules[check.rule]}: ${check.found}`);
}
