import type { Verdict } from './format-check.ts';
import type { DocxContent, DocxParagraph } from './read-docx.ts';
import { boldWidthMm } from './text-width.ts';

function widthOf(content: DocxContent, { rule, section }: DocxParagraph): number | null {
  if (rule === null) return null;
  const page = content.sections[section];
  const columnMm =
    rule.columnMm ?? (page === undefined ? 0 : page.widthMm - page.marginsMm.left - page.marginsMm.right);
  return columnMm - rule.insetMm;
}

/** Width of the line drawn directly below a text, null when there is none. */
function lineBelow(content: DocxContent, text: DocxParagraph | undefined): number | null {
  if (text === undefined) return null;
  const next = content.paragraphs[content.paragraphs.indexOf(text) + 1];
  return next === undefined || next.cell !== text.cell ? null : widthOf(content, next);
}

function textMm({ text, sizesPt }: DocxParagraph): number {
  return boldWidthMm(text, Math.max(...sizesPt, 1));
}

function inMm(widthMm: number | null): string {
  return widthMm === null ? 'không có đường kẻ' : `đường kẻ dài ${Math.round(widthMm)} mm`;
}

/** The line below the motto is as long as the words. */
export function checkMottoLine(content: DocxContent, motto: DocxParagraph | undefined, say: Verdict): void {
  const widthMm = lineBelow(content, motto);
  const kept = motto !== undefined && widthMm !== null && Math.abs(widthMm - textMm(motto)) < 3;
  say('mottoLine', kept, inMm(widthMm));
}

/** A line of a third to a half of the words above it; a subject of several lines is as wide as its longest. */
export function checkShortLine(
  rule: 'issuerLine' | 'subjectLine',
  content: DocxContent,
  text: DocxParagraph | undefined,
  columnMm: number,
): Parameters<Verdict> {
  const widthMm = lineBelow(content, text);
  const share = text === undefined || widthMm === null ? 0 : widthMm / Math.min(textMm(text), columnMm);
  return [rule, share > 0.3 && share < 0.55, inMm(widthMm)];
}
