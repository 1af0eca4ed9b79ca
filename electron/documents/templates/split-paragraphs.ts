/** Between the lines of a field: a sign that no text of ours can hold (`cleanText` drops it), allowed in XML. */
export const LINE_MARK = '\uFDD0';

const paragraphs = /<w:p[ >](?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g;

/** A field of several lines becomes as many paragraphs, each in the look of the place where the field stands. */
export function splitParagraphs(xml: string): string {
  if (!xml.includes(LINE_MARK)) return xml;
  return xml.replace(paragraphs, (paragraph) => {
    if (!paragraph.includes(LINE_MARK)) return paragraph;
    const properties = /^<w:p[^>]*>\s*(<w:pPr>[\s\S]*?<\/w:pPr>|<w:pPr\/>)?/.exec(paragraph)?.[1] ?? '';
    return paragraph.replace(/<w:r[ >](?:(?!<w:r[ >])[\s\S])*?<\/w:r>/g, (run) => {
      const look = /^<w:r[^>]*>\s*(<w:rPr>[\s\S]*?<\/w:rPr>)?/.exec(run)?.[1] ?? '';
      const next = `</w:t></w:r></w:p><w:p>${properties}<w:r>${look}<w:t xml:space="preserve">`;
      return run.replaceAll(LINE_MARK, next);
    });
  });
}
