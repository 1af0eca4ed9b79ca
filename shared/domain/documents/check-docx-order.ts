import { romanNumeral } from '../../text/numbers.ts';
import { capitals } from './clean-text.ts';
import type { Verdict } from './format-check.ts';
import type { DocxContent, DocxParagraph } from './read-docx.ts';

const sized = ({ sizesPt }: DocxParagraph) => sizesPt.every((size) => size >= 13 && size <= 14);
const found = (one: DocxParagraph | undefined) => (one === undefined ? '' : `“${one.text.slice(0, 60)}”`);

/** The first paragraph whose number is not the next one. */
function outOfOrder(
  paragraphs: readonly DocxParagraph[],
  next: (at: number) => string,
): DocxParagraph | undefined {
  return paragraphs.find((one, at) => !one.text.startsWith(next(at)));
}

/** Articles and parts are counted through, each section of the file for itself. */
function checkNumbers(content: DocxContent, say: Verdict): void {
  const sections = [...new Set(content.paragraphs.map((one) => one.section))];
  const of = (pattern: RegExp, section: number) =>
    content.paragraphs.filter((one) => one.cell === '' && one.section === section && pattern.test(one.text));
  const articles = sections.map((section) => of(/^Điều \d/u, section)).filter((own) => own.length > 0);
  if (articles.length > 0) {
    const fault = articles
      .map((own) => outOfOrder(own, (at) => `Điều ${at + 1}. `) ?? own.find((one) => !one.boldStart))
      .find((one) => one !== undefined);
    say('articles', fault === undefined, found(fault));
  }
  const parts = sections.map((section) => of(/^[IVXL]+\. /, section)).filter((own) => own.length > 0);
  if (parts.length > 0) {
    const isHeading = (one: DocxParagraph) => one.bold && one.text === capitals(one.text);
    const fault = parts
      .map(
        (own) => outOfOrder(own, (at) => `${romanNumeral(at + 1)}. `) ?? own.find((one) => !isHeading(one)),
      )
      .find((one) => one !== undefined);
    say('headings', fault === undefined, found(fault));
  }
}

/** What stands behind the signed text: on pages of its own, with a name and the line that says what it belongs to. */
function checkAttached(content: DocxContent, say: Verdict): void {
  if (content.sections.length < 2) return;
  const heads = content.sections.slice(1).map((_, at) => {
    const own = content.paragraphs.filter((one) => one.section === at + 1 && one.text !== '');
    const line = own.slice(0, 4).find((one) => one.text.startsWith('(Kèm theo '));
    return { own, line };
  });
  const annexes = heads.flatMap(({ own }) => (own[0]?.text.startsWith('Phụ lục') ? [own[0]] : []));
  const named = heads.every(({ own }) => own[0]?.bold && own[0].align === 'center' && sized(own[0]));
  const numbered =
    annexes.length === 1
      ? annexes[0]?.text === 'Phụ lục'
      : annexes.every((one, at) => one.text === `Phụ lục ${romanNumeral(at + 1)}`);
  say('annexes', named && numbered, heads.map(({ own }) => found(own[0])).join(', '));
  const wanted = /^\(Kèm theo .+ số.*\/.+ ngày.*tháng.*năm \d{4} của .+\)$/u;
  const fault = heads.find(
    ({ line }) =>
      line === undefined ||
      !wanted.test(line.text) ||
      !line.italic ||
      !sized(line) ||
      line.align !== 'center',
  );
  say('attachedTo', fault === undefined, found(fault?.line ?? fault?.own[0]));
}

function checkAddressees({ paragraphs }: DocxContent, say: Verdict): void {
  const from = paragraphs.findIndex((one) => one.cell === '' && one.text.startsWith('Kính gửi:'));
  const label = paragraphs[from];
  if (label === undefined) return;
  const after = paragraphs.slice(from + 1).filter((one) => one.text !== '');
  const end = after.findIndex((one) => !one.text.startsWith('- ') || one.cell !== '');
  const list = label.text.trim() === 'Kính gửi:' ? after.slice(0, end === -1 ? undefined : end) : [];
  const marks = list.every((one, at) => one.text.endsWith(at === list.length - 1 ? '.' : ';'));
  const plain = [label, ...list].every((one) => !one.bold && !one.italic && sized(one));
  const complete = label.text.trim() !== 'Kính gửi:' || list.length > 1;
  say(
    'addresseeList',
    marks && plain && complete,
    found(list.find((one) => !/[;.]$/.test(one.text)) ?? label),
  );
}

/** Landscape pages are for tables. */
function checkOrientation(content: DocxContent, say: Verdict): void {
  const fault = content.sections.findIndex(
    ({ widthMm, heightMm }, at) =>
      widthMm > heightMm && !content.paragraphs.some((one) => one.section === at && one.isRuled),
  );
  say('orientation', fault === -1, `phần ${fault + 1} trình bày theo chiều rộng nhưng không có bảng`);
}

/** Order and place of what is numbered, attached and addressed. */
export function checkDocxOrder(content: DocxContent, say: Verdict): void {
  checkNumbers(content, say);
  checkAttached(content, say);
  checkAddressees(content, say);
  checkOrientation(content, say);
}
