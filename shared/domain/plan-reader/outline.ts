import { isPageNumber, type Source } from './source.ts';

export type MarkerStyle =
  | 'part'
  | 'roman'
  | 'article'
  | 'arabic'
  | 'dotted'
  | 'letter'
  | 'dash'
  | 'plus'
  | 'caps'
  | 'none';

/** What a heading announces. One heading may announce several things ("Đối tượng, thời gian"). */
export type Topic =
  | 'aims'
  | 'subjects'
  | 'time'
  | 'place'
  | 'people'
  | 'programme'
  | 'content'
  | 'measures'
  | 'awards'
  | 'dossier'
  | 'tasks';

export interface Paragraph {
  readonly index: number;
  /** Offsets into `source.text`: the whole line, and where its words begin behind the marker. */
  readonly from: number;
  readonly start: number;
  readonly to: number;
  readonly style: MarkerStyle;
  /** "III", "2.1", "đ", "" for lists. */
  readonly number: string;
  readonly level: number;
  readonly parent: Paragraph | null;
  readonly children: Paragraph[];
  readonly topics: readonly Topic[];
  /** Numbering starts anew in the plan behind a decision. */
  readonly part: number;
  /** Behind "Nơi nhận": recipients, signature, annexes and forms. A plan behind a decision is body again. */
  readonly tail: boolean;
  /** A blank line stands above it. */
  readonly apart: boolean;
  /** Which cell of a table's row it is; null outside tables. */
  readonly cell: number | null;
  readonly text: string;
  readonly flat: string;
}

const topicWords: [Topic, RegExp][] = [
  ['aims', /muc dich|yeu cau/],
  ['subjects', /doi tuong|pham vi/],
  ['time', /thoi gian|tien do|lo trinh|moc thoi|thoi han/],
  ['place', /dia diem/],
  ['people', /thanh phan(?! ho so)/],
  ['programme', /^chuong trinh|chuong trinh (?:le|hoi nghi|buoi le)|noi dung chuong trinh/],
  ['content', /noi dung|chi tieu(?! khen)|tieu chi|muc tieu/],
  ['measures', /giai phap|bien phap/],
  [
    'awards',
    /khen thuong|danh hieu|bang khen|giay khen|ty le (?:khen|xet|de nghi)|so luong khen|binh xet|suy ton/,
  ],
  ['dossier', /ho so/],
  ['tasks', /to chuc thuc hien|phan cong|trach nhiem|nhiem vu cu the|to chuc trien khai/],
];

const romanLike = /^([ivx]{1,5})\s*[.)/:-]\s*(?=\p{L})/u;
const partLike = /^phan\s+(?:thu\s+)?([ivx]{1,5}|\d|nhat|hai|ba|tu|nam)\b\s*[.:-]?\s*/;
const levels: Record<MarkerStyle, number> = {
  part: 0,
  caps: 1,
  roman: 1,
  article: 1,
  arabic: 2,
  dotted: 2,
  letter: 6,
  dash: 7,
  plus: 8,
  none: 9,
};

function marker(text: string, flat: string): { style: MarkerStyle; number: string; length: number } {
  let m = partLike.exec(flat);
  if (m?.[1]) return { style: 'part', number: m[1].toUpperCase(), length: m[0].length };
  m = /^([A-H])\s*[./)]\s*(?=\p{Lu})/u.exec(text);
  if (m?.[1] && (isCapitals(text) || (text.length < 60 && !/[.;,]$/.test(text))))
    return { style: 'part', number: m[1], length: m[0].length };
  m = romanLike.exec(flat);
  if (m?.[1] && !/\p{Ll}/u.test(text.slice(0, m[0].length + 1)))
    return { style: 'roman', number: m[1].toUpperCase(), length: m[0].length };
  m = /^dieu\s+(\d{1,3})\s*[.:]\s*/.exec(flat);
  if (m?.[1]) return { style: 'article', number: m[1], length: m[0].length };
  m = /^(\d{1,2}(?:\.\d{1,2})+)(?![\d/])\s*[.):]?\s+(?![%\d])/.exec(flat);
  if (m?.[1]) return { style: 'dotted', number: m[1], length: m[0].length };
  m = /^(\d{1,2})\s*(?:[.):]\s*|\/\s*(?=\D)|-\s*(?=\p{L}))(?=[\p{L}"(])/u.exec(flat);
  if (m?.[1]) return { style: 'arabic', number: m[1], length: m[0].length };
  // "1. 100% cán bộ …": a number behind a number, but no date.
  m ??= /^(\d{1,2})[.)-]\s+(?=\d{1,6}(?:,\d+)?\s?(?:%|[a-z]))/.exec(flat);
  if (m?.[1]) return { style: 'arabic', number: m[1], length: m[0].length };
  m = /^([a-zđ])\s*(?:\)\s*|\.\s+)/.exec(text);
  if (m?.[1]) return { style: 'letter', number: m[1], length: m[0].length };
  m = /^[-+]+\s*/.exec(text);
  if (m) return { style: m[0].startsWith('+') ? 'plus' : 'dash', number: '', length: m[0].length };
  return { style: 'none', number: '', length: 0 };
}

const isCapitals = (line: string) => line.length > 5 && line === line.toUpperCase() && /\p{L}{2}/u.test(line);

function topicsOf(flat: string, level: number, capitals: boolean): Topic[] {
  const head = flat.split(':')[0] ?? '';
  if (level > 6 || head.length > 130) return [];
  // A sentence that only mentions a dossier or an award announces nothing.
  if (level > 1 && head.length > 70 && head.length === flat.length && /[.;]$/.test(flat)) return [];
  return topicWords
    .filter(([, words]) => {
      const at = words.exec(head)?.index;
      return at !== undefined && (level === 1 || capitals || at < 22);
    })
    .map(([topic]) => topic);
}

const LONGEST = 4000;

/**
 * Lines with their ends. A text that has lost its line breaks is cut at the ends of sentences: rules look around
 * within a paragraph, and one of 200 pages would freeze the window.
 */
function* linesOf(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    let to = end < 0 ? text.length : end + 1;
    if (to - from > LONGEST) {
      const stop = text.lastIndexOf('. ', from + LONGEST);
      to = stop > from ? stop + 2 : from + LONGEST;
    }
    yield text.slice(from, to);
    from = to;
  }
}

/** Lines as a tree. Numbering is taken as a hint of depth only: offices skip, repeat and forget numbers. */
export function outline(source: Source): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const open: Paragraph[] = [];
  let at = 0;
  let cell: number | null = null;
  let apart = true;
  let part = 0;
  let tail = false;
  for (const line of linesOf(source.text)) {
    const lead = line.length - line.trimStart().length;
    const text = line.trim();
    const from = at + lead;
    const behindBar = source.cells.has(at - 1);
    at += line.length;
    const beforeBar = source.cells.has(at - 1);
    cell = behindBar ? (cell ?? 0) + 1 : beforeBar ? 0 : null;
    // Rules drawn with hyphens under a heading are no text, nor is the number of a page.
    if (!/[\p{L}\p{N}]/u.test(text) || (cell === null && isPageNumber(text))) {
      apart = true;
      continue;
    }
    const flat = source.flat.slice(from, from + text.length);
    if (isStamp(source, flat, from)) continue;
    const found = marker(text, flat);
    const capitals = isCapitals(text);
    if (/^ke hoach$/.test(flat) || /^quy (?:che|dinh)$/.test(flat)) {
      part++;
      open.length = 0;
      tail = false;
    }
    const words = flat.slice(found.length);
    const style =
      found.style === 'none' &&
      capitals &&
      topicWords.some(([, pattern]) => pattern.test(words)) &&
      text.length < 90
        ? 'caps'
        : found.style;
    const closes = /^(?:noi nhan|kinh gui)\b/.test(words);
    // Without "Nơi nhận" the signature ends the text.
    const signs = capitals && paragraphs.length > 8 && /^(?:tm|kt|tl|tuq|t\/m)\b[. ]/.test(words);
    if (signs || (closes && words.startsWith('noi nhan'))) tail = true;
    const level = closes ? 1 : style === 'dotted' ? 1 + found.number.split('.').length : levels[style];
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= Math.min(level, 7)) open.pop();
    const parent = open.at(-1) ?? null;
    const paragraph: Paragraph = {
      index: paragraphs.length,
      from,
      start: from + found.length,
      to: from + text.length,
      style,
      number: found.number,
      level,
      parent,
      children: [],
      topics: topicsOf(words, level, capitals),
      part,
      tail,
      apart,
      cell,
      text: text.slice(found.length),
      flat: words,
    };
    parent?.children.push(paragraph);
    paragraphs.push(paragraph);
    if (level <= 7) open.push(paragraph);
    apart = false;
  }
  return paragraphs;
}

/** What a signing program prints into the page: who signed, when, for whom. Its date is not the paper's. */
function isStamp(source: Source, flat: string, from: number): boolean {
  if (/^(?:ky boi|nguoi ky|thoi gian ky|ngay ky|signature valid|digitally signed)\b/.test(flat)) return true;
  return (
    /^(?:co quan|email|chuc vu|ly do|dia diem)\s?:/.test(flat) &&
    /\b(?:ky boi|nguoi ky|thoi gian ky|ngay ky)\s?:/.test(
      source.flat.slice(Math.max(0, from - 200), from + 200),
    )
  );
}

/** The topics of the nearest heading that announces any. */
export function topicsAround(paragraph: Paragraph): readonly Topic[] {
  for (let p: Paragraph | null = paragraph; p !== null; p = p.parent)
    if (p.topics.length > 0) return p.topics;
  return [];
}

export const isUnder = (paragraph: Paragraph, topic: Topic): boolean => {
  for (let p: Paragraph | null = paragraph; p !== null; p = p.parent)
    if (p.topics.includes(topic)) return true;
  return false;
};
