import { type FormatRule, formatRules } from '../../text/documents/format-rules.ts';
import { checkDocxOrder } from './check-docx-order.ts';
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
    checkDocxOrder(content, say);
  });
}

/** Checks a paper before it is rendered: what the person has filled in, not how it is set. */
export function checkDocument(document: OfficialDocument): FormatCheck[] {
  return gather((say) => checkModel(document, say));
}

/**
 * One verdict a rule, in the order of the decree: a rule that several checks look at is kept when all of them say so. What
 * does not concern a paper (legal bases in a report) is not in the list.
 */
export function checkWhole(document: OfficialDocument, parts: DocxParts): FormatCheck[] {
  const all = [...checkDocument(document), ...checkDocx(parts)];
  const rules = Object.keys(formatRules) as FormatRule[];
  return rules.flatMap((rule) => {
    const own = all.filter((check) => check.rule === rule);
    const [first] = own;
    return first === undefined ? [] : [own.find((check) => !check.kept) ?? first];
  });
}

/** The broken rules in words, for a person. */
export function brokenRules(checks: readonly FormatCheck[]): string[] {
  return checks
    .filter((check) => !check.kept)
    .map((check) => `${formatRules[check.rule].text}: ${check.found}`);
}
