import type { Verdict } from './format-check.ts';
import type { DocxContent, DocxParts, DocxSection } from './read-docx.ts';
import { childrenNamed, descendants, parseXml, textContent } from './xml-tree.ts';

const near = (value: number, wanted: number) => Math.abs(value - wanted) < 0.5;
const within = (value: number, low: number, high: number) => value > low - 0.3 && value < high + 0.3;

function isA4({ widthMm, heightMm }: DocxSection): boolean {
  return near(Math.min(widthMm, heightMm), 210) && near(Math.max(widthMm, heightMm), 297);
}

function marginsKept({ marginsMm: { top, bottom, left, right } }: DocxSection): boolean {
  return within(top, 20, 25) && within(bottom, 20, 25) && within(left, 30, 35) && within(right, 15, 20);
}

function headerXml(parts: DocxParts, id: string | undefined): string {
  const relations = childrenNamed(parseXml(parts['word/_rels/document.xml.rels'] ?? ''), 'Relationship');
  const target = relations.find((one) => one.attributes['Id'] === id)?.attributes['Target'];
  return target === undefined ? '' : (parts[`word/${target}`] ?? '');
}

function hasPageField(xml: string): boolean {
  return descendants(parseXml(xml), 'w:instrText').some((one) => /\bPAGE\b/.test(textContent(one)));
}

function pageNumberFault(section: DocxSection, parts: DocxParts): string | null {
  const header = headerXml(parts, section.defaultHeader);
  if (!hasPageField(header)) return 'không có số trang ở lề trên';
  if (!section.titlePage || hasPageField(headerXml(parts, section.firstHeader))) {
    return 'số trang hiển thị ở trang thứ nhất';
  }
  const root = parseXml(header);
  const centred = descendants(root, 'w:jc').some((one) => one.attributes['w:val'] === 'center');
  const sizes = descendants(root, 'w:sz').map((one) => Number(one.attributes['w:val']) / 2);
  if (!centred) return 'số trang không ở giữa';
  return sizes.every((size) => size >= 13 && size <= 14) ? null : `cỡ chữ số trang ${sizes.join(', ')}`;
}

/** Paper, margins, page numbers, font, tables. */
export function checkDocxPage(content: DocxContent, parts: DocxParts, say: Verdict): void {
  const { sections } = content;
  const wrongPaper = sections.find((section) => !isA4(section));
  say(
    'paper',
    sections.length > 0 && wrongPaper === undefined,
    `${Math.round(wrongPaper?.widthMm ?? 0)} × ${Math.round(wrongPaper?.heightMm ?? 0)} mm`,
  );
  const wrongMargins = sections.find((section) => !marginsKept(section));
  say('margins', wrongMargins === undefined, JSON.stringify(wrongMargins?.marginsMm ?? {}));
  const faults = sections.map((section) => pageNumberFault(section, parts)).filter((fault) => fault !== null);
  say('pageNumber', faults.length === 0, faults[0] ?? '');

  const otherFonts = [...content.fonts].filter((font) => font !== 'Times New Roman');
  const otherColors = [...content.colors].filter((color) => !['000000', 'auto', ''].includes(color));
  say(
    'font',
    content.fonts.size > 0 && otherFonts.length === 0 && otherColors.length === 0,
    [...otherFonts, ...otherColors].join(', '),
  );
  const { ruledTables, repeatedHeaders } = content;
  say(
    'tables',
    ruledTables === repeatedHeaders,
    `${ruledTables - repeatedHeaders} bảng không lặp lại tiêu đề`,
  );
}
