import { checkMottoLine, checkShortLine } from './check-docx-lines.ts';
import { capitals, cleanText } from './clean-text.ts';
import type { Verdict } from './format-check.ts';
import { documentKinds } from './kinds.ts';
import type { DocxContent, DocxParagraph } from './read-docx.ts';

const stateName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';
const blank = '[\\s\\u00A0.…]*';
const numberPattern = new RegExp(`^Số:${blank}(\\d*)${blank}/([A-Za-zĐđ]+(?:-[A-Za-zĐđ0-9]+)*)$`, 'u');
const datePattern = new RegExp(`, ngày${blank}(\\d*)${blank}tháng${blank}(\\d*)${blank}năm (\\d{4})$`, 'u');

function sized(paragraph: DocxParagraph, low: number, high: number): boolean {
  return paragraph.sizesPt.every((size) => size >= low && size <= high);
}

function look(paragraph: DocxParagraph | undefined): string {
  if (paragraph === undefined) return 'không tìm thấy';
  const { text, sizesPt, bold, italic, align } = paragraph;
  return `“${text.slice(0, 60)}”, cỡ ${sizesPt.join(', ')}${bold ? ', đậm' : ''}${italic ? ', nghiêng' : ''}, ${align}`;
}

/** Paragraphs of the column that a text stands in, e.g. everything above "Số:". */
function column(content: DocxContent, at: DocxParagraph | undefined): DocxParagraph[] {
  return at === undefined || at.cell === '' ? [] : content.paragraphs.filter((one) => one.cell === at.cell);
}

function checkHeader(content: DocxContent, say: Verdict): void {
  const written = content.paragraphs.filter((one) => one.text !== '');
  const find = (test: (text: string) => boolean) => written.find((one) => test(one.text.trim()));

  const name = find((text) => text === stateName);
  say('stateName', name?.bold && !name.italic && sized(name, 12, 13), look(name));
  const words = find((text) => text === motto);
  say('motto', words?.bold && !words.italic && sized(words, 13, 14), look(words));
  checkMottoLine(content, words, say);

  const issuer = written[0];
  const issuerLines = column(content, issuer).filter((one) => one.text !== '');
  const own = issuerLines.at(-1);
  const issuerKept =
    own?.bold && issuerLines.every((one) => sized(one, 12, 13) && one.text === capitals(one.text));
  say('issuer', issuerKept, look(own));
  const parents = issuerLines.filter((one) => !one.bold);
  if (parents.length > 0) {
    const fault = parents.find((one) => one.italic || one.align !== 'center');
    // The parent stands above the body that issues.
    const isAbove = issuerLines.findIndex((one) => one.bold) >= parents.length;
    say('parentBody', fault === undefined && isAbove, look(fault ?? parents[0]));
  }
  say(...checkShortLine('issuerLine', content, own, 80));

  const number = find((text) => text.startsWith('Số:'));
  if (number !== undefined) {
    const [, digits = '', symbol = ''] = numberPattern.exec(number.text.trim()) ?? [];
    const kept =
      symbol !== '' && (digits === '' || digits.length > 1) && !/\d{4}/.test(symbol) && sized(number, 13, 13);
    say('number', kept, look(number));
  }
  const dated = find((text) => datePattern.test(text));
  if (dated !== undefined) {
    const [, day = '', month = ''] = datePattern.exec(dated.text.trim()) ?? [];
    const zeros =
      (day === '' || day.length === 2) && (month === '' || Number(month) > 2 === !month.startsWith('0'));
    say('placeAndDate', zeros && dated.italic && sized(dated, 13, 14), look(dated));
  }
}

function nextText({ paragraphs }: DocxContent, after: DocxParagraph): DocxParagraph | undefined {
  return paragraphs.slice(paragraphs.indexOf(after) + 1).find((one) => one.text !== '');
}

function checkTitle(content: DocxContent, say: Verdict): void {
  const titles = Object.values(documentKinds).map((kind) => kind.title as string | null);
  const title = content.paragraphs.find((one) => one.cell === '' && titles.includes(one.text.trim()));
  const dispatch = content.paragraphs.find((one) => one.text.startsWith('V/v '));
  if (dispatch === undefined) {
    say('title', title?.bold && title.align === 'center' && sized(title, 13, 14), look(title));
    const subject = title === undefined ? undefined : nextText(content, title);
    const set = subject?.bold && subject.align === 'center' && sized(subject, 13, 14);
    const [, lined, line] = checkShortLine('subjectLine', content, subject, 165);
    say('subjectLine', set && lined, set ? line : look(subject));
  } else {
    say('subject', !dispatch.bold && !dispatch.italic && sized(dispatch, 12, 13), look(dispatch));
  }
  const bases = legalBases(content.paragraphs);
  if (bases.length === 0) return;
  const badBasis = bases.find((one, at) => !one.text.endsWith(at === bases.length - 1 ? '.' : ';'));
  say('legalBases', badBasis === undefined && bases.every((one) => sized(one, 13, 14)), look(badBasis));
}

/** From the first "Căn cứ" on, the paragraphs in italics: the last ones may begin with "Thực hiện", "Theo đề nghị". */
function legalBases(paragraphs: readonly DocxParagraph[]): DocxParagraph[] {
  const isBasis = (one: DocxParagraph) => one.cell === '' && one.italic && one.align === 'both';
  const from = paragraphs.findIndex((one) => isBasis(one) && one.text.startsWith('Căn cứ '));
  if (from === -1) return [];
  const after = paragraphs.slice(from);
  const end = after.findIndex((one) => !isBasis(one));
  return end === -1 ? after : after.slice(0, end);
}

/** Letters must follow each other; after a heading they begin again at a. */
function lettersFault(paragraphs: readonly DocxParagraph[]): string | null {
  const order = 'abcdđeghiklmnopqrstuvxy';
  let last = -1;
  for (const { text } of paragraphs) {
    const letter = /^(\p{Ll})\) /u.exec(text)?.[1];
    if (letter === undefined) continue;
    const at = order.indexOf(letter);
    if (at === -1 || (at !== last + 1 && at !== 0)) return text.slice(0, 40);
    last = at;
  }
  return null;
}

function checkBody(content: DocxContent, say: Verdict): void {
  const body = content.paragraphs.filter((one) => one.cell === '' && one.text !== '' && one.align === 'both');
  const fault = body.find(
    (one) =>
      !sized(one, 13, 14) ||
      one.spacingPt < 6 ||
      one.lines < 1 ||
      one.lines > 1.5 ||
      (one.firstLineMm !== 0 && (one.firstLineMm < 9.9 || one.firstLineMm > 12.8)),
  );
  say('body', fault === undefined, look(fault));
  const letters = lettersFault(body);
  say('letters', letters === null, letters ?? '');
  const dirty = content.paragraphs.find((one) => cleanText(one.text) !== one.text);
  say('characters', dirty === undefined, look(dirty));
}

function checkClosing(content: DocxContent, say: Verdict): void {
  const label = content.paragraphs.find((one) => one.text.trim() === 'Nơi nhận:');
  if (label === undefined) return;
  const before = content.paragraphs.slice(0, content.paragraphs.indexOf(label));
  const sentence = before.findLast((one) => one.text !== '' && one.rule === null);
  // After a table or signatures there is no sentence to put it behind.
  if (sentence !== undefined && sentence.cell === '' && sentence.align === 'both') {
    say('endMark', sentence.text.endsWith('./.'), look(sentence));
  }
  const list = column(content, label).filter((one) => one !== label && one.text !== '');
  const last = list.at(-1)?.text ?? '';
  const marks = list.every(
    (one, at) => one.text.startsWith('- ') && one.text.endsWith(at === list.length - 1 ? '.' : ';'),
  );
  const kept =
    label.bold && label.italic && sized(label, 12, 12) && list.every((one) => sized(one, 11, 11)) && marks;
  say('recipients', kept && last.startsWith('- Lưu: VT'), look(list.at(-1) ?? label));

  const signing = content.paragraphs.filter(
    (one) => one.text !== '' && one.cell === label.cell.replace(/\.0$/, '.1') && one.cell !== label.cell,
  );
  const fault = signing.find((one) => !one.bold || !sized(one, 13, 14) || one.align !== 'center');
  say('signature', fault === undefined, look(fault));
}

/** Components and how they are set: sizes, weight, case, marks. */
export function checkDocxText(content: DocxContent, say: Verdict): void {
  checkHeader(content, say);
  checkTitle(content, say);
  checkBody(content, say);
  checkClosing(content, say);
}
