import { type Paragraph, type Topic, topicsAround } from './outline.ts';
import { tidy } from './phrases.ts';
import type { ReadItem } from './reading.ts';
import type { Source } from './source.ts';

const withTopic = (paragraphs: readonly Paragraph[], topic: Topic): Paragraph[] =>
  paragraphs.filter((p) => p.topics.includes(topic));

/** Where the lines below a paragraph end. */
export function endOf(p: Paragraph): number {
  const last = p.children.at(-1);
  return last ? endOf(last) : p.to;
}

/** Purposes and requirements, line by line. */
export function readAims(source: Source, paragraphs: readonly Paragraph[]): ReadItem<'aims'>[] {
  const found: ReadItem<'aims'>[] = [];
  let kind: 'aim' | 'requirement' = 'aim';
  for (const p of paragraphs) {
    if (!topicsAround(p).includes('aims')) continue;
    const heading = p.topics.includes('aims');
    const colon = heading ? p.text.indexOf(':') : -1;
    if (heading) {
      const words = colon > 0 ? p.flat.slice(0, colon) : p.flat;
      if (/muc dich|y nghia/.test(words)) kind = 'aim';
      else if (/yeu cau/.test(words)) kind = 'requirement';
      if (colon < 0 || colon === p.text.length - 1) continue;
    }
    const from = p.start + (heading ? colon + 1 : 0);
    const text = tidy(source.text.slice(from, p.to));
    if (text.length < 10) continue;
    found.push({ text, kind, span: source.span(from, p.to), confidence: 0.88 });
  }
  return found;
}

type SubjectKind = ReadItem<'subjects'>['kind'];

const kindWords: [RegExp, NonNullable<SubjectKind>][] = [
  [
    /\bca nhan|can bo|cong chuc|hoi vien|doan vien|nguoi (?:lao dong|dan)|nhan dan|nong dan|cong nhan/,
    'individual',
  ],
  [
    /\btap the|co quan|don vi|\bso\b|doanh nghiep|hop tac xa|\bxa\b|phuong|thon|cong doan|truong/,
    'collective',
  ],
  [/\bho gia dinh|\bho\b|gia dinh/, 'household'],
];

/** What the words begin with counts; else the only kind that they name. */
function kindOf(flat: string): SubjectKind {
  const lead = flat.trimStart().slice(0, 12);
  const kinds = kindWords.filter(([words]) => words.test(flat)).map(([, kind]) => kind);
  if (/^(?:tap the|co quan)/.test(lead)) return 'collective';
  if (/^ca nhan/.test(lead)) return 'individual';
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}

/** Who takes part: the lines under "Đối tượng", parted at semicolons. */
export function readSubjects(source: Source, paragraphs: readonly Paragraph[]): ReadItem<'subjects'>[] {
  const found: ReadItem<'subjects'>[] = [];
  for (const heading of withTopic(paragraphs, 'subjects')) {
    const colon = heading.text.indexOf(':');
    const own = colon > 0 && colon < heading.text.length - 1 ? [heading] : [];
    for (const p of [...own, ...heading.children]) {
      if ((p !== heading && p.topics.length > 0) || /^pham vi\b/.test(p.flat)) continue;
      let from = p.start + (p === heading ? colon + 1 : 0);
      for (const part of `${source.text.slice(from, p.to)};`.matchAll(/([^;]*);/g)) {
        const name = tidy(part[1] ?? '').replace(/^(?:và|Đối với)\s+/, '');
        const to = from + (part[1] ?? '').length;
        if (name.length > 4 && name.length < 400)
          found.push({
            name,
            kind: kindOf(source.flat.slice(from, to)),
            span: source.span(from, to),
            confidence: 0.8,
          });
        from = to + 1;
      }
    }
  }
  return found;
}

/** What is competed in: the parts of the sections on contents, criteria and targets. */
export function readContentAreas(
  source: Source,
  paragraphs: readonly Paragraph[],
): ReadItem<'contentAreas'>[] {
  const found: ReadItem<'contentAreas'>[] = [];
  for (const heading of withTopic(paragraphs, 'content')) {
    if (isElsewhere(heading)) continue;
    // A heading inside another one is itself an area, or only names the group of its areas.
    if (heading.parent?.topics.includes('content')) continue;
    const numbered = heading.children.some((p) => p.style !== 'none');
    for (const p of heading.children) {
      if (isElsewhere(p) || (numbered && p.style === 'none')) continue;
      const group =
        /^(?:noi dung|chi tieu|tieu chi|muc tieu)\b[^:.]{0,40}$/.test(p.flat) && p.children.length > 0;
      const areas = group ? p.children.filter((area) => !isElsewhere(area)) : [p];
      found.push(...areas.map((area) => areaOf(source, area)));
    }
  }
  return found;
}

const elsewhere: ReadonlySet<Topic> = new Set(['tasks', 'time', 'dossier', 'awards', 'subjects', 'aims']);
const isElsewhere = (p: Paragraph): boolean =>
  p.topics.some((t) => elsewhere.has(t)) && !(p.topics.includes('content') && p.level <= 1);

function areaOf(source: Source, p: Paragraph): ReadItem<'contentAreas'> {
  const stop = /[:.;](?=\s|$)/.exec(p.text)?.index ?? p.text.length;
  const titled = stop < 220;
  const to = endOf(p);
  return {
    number: p.number,
    title: tidy(p.text.slice(0, titled ? stop : 200)),
    text: tidy(source.text.slice(titled ? Math.min(p.start + stop + 1, to) : p.start, to)),
    span: source.span(p.from, to),
    confidence: p.style === 'none' ? 0.6 : 0.82,
  };
}
