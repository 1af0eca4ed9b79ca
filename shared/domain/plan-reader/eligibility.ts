import { awardIn } from './awards.ts';
import { isUnder, type Paragraph } from './outline.ts';
import { clauseAround, tidy } from './phrases.ts';
import type { ReadItem } from './reading.ts';
import type { Source } from './source.ts';

type AwardType = ReadItem<'awardTypes'>;
type Condition = ReadItem<'eligibility'>;

const award =
  /\b(?:bang khen|giay khen|co thi dua|huan chuong|huy chuong|ky niem chuong|(?<!phat )huy hieu(?! qua)|giai thuong|bang lao dong sang tao|giay chung nhan|danh hieu|chien si thi dua|lao dong tien tien|tap the lao dong xuat sac)\b/g;
const title = /^(?:danh hieu|co thi dua|chien si thi dua|lao dong tien tien|tap the lao dong)/;

/** The forms of award that the plan names, each once, in the order of the text. */
export function readAwardTypes(source: Source, paragraphs: readonly Paragraph[]): AwardType[] {
  const found = new Map<string, AwardType>();
  for (const p of paragraphs) {
    if (!isUnder(p, 'awards')) continue;
    for (const m of p.flat.matchAll(award)) {
      const raw = awardIn(p.text.slice(m.index), p.flat.slice(m.index));
      // "tặng Bằng khen" without whose it is says nothing that a fuller name does not say.
      const name = raw?.replace(/\s+(?:tặng|và|hoặc|để|trong|với|năm|gồm|sau|khi|trước|kèm)\b.*$/u, '') ?? '';
      const key = p.flat.slice(m.index, m.index + name.length);
      if (name.length < 6 || key.startsWith('danh hieu thi dua') || found.has(key)) continue;
      found.set(key, {
        name,
        decidedBy: /\scủa\s+(.+)$/u.exec(name)?.[1] ?? null,
        category: title.test(key) ? 'title' : 'commendation',
        span: source.span(p.start + m.index, p.start + m.index + name.length),
        confidence: / của | cấp |["“]/u.test(name) ? 0.88 : 0.65,
      });
    }
  }
  const all = [...found.entries()];
  return all
    .filter(([key]) => !all.some(([other]) => other !== key && other.startsWith(`${key} `)))
    .map(([, type]) => type);
}

const heading =
  /tieu chuan|dieu kien|tieu chi (?:xet|khen|binh)|doi tuong (?:khen|xet|duoc)|nguyen tac (?:xet|khen|binh)/;
const excludes = /\b(?:khong (?:xet|de nghi|khen|binh)|chua (?:xet|de nghi)|khong duoc (?:xet|de nghi))\b/;
const prefers = /\b(?:uu tien|quan tam|chu trong|chu y)\b(?=.*\bkhen\b)/;
/** Sections beside the conditions, often under one heading with them. */
const beside = /hinh thuc|so luong|ho so|thu tuc|ty le|tham quyen|kinh phi|thoi gian|trinh tu|muc thuong/;
const requires =
  /\b(?:phai (?:dat|co|hoan thanh|la|duoc)|chi (?:xet|de nghi)|dat (?:cac|mot trong|du)|duoc xet (?:khen|tang))\b/;

/** Conditions of an award: the lines under "Tiêu chuẩn", and sentences about awards that set one. */
export function readEligibility(source: Source, paragraphs: readonly Paragraph[]): Condition[] {
  const found: Condition[] = [];
  for (const p of paragraphs) {
    if (!isUnder(p, 'awards')) continue;
    const isHeading = heading.test((p.flat.split(':')[0] ?? '').slice(0, 90));
    const named = awardAbove(p);
    const colon = p.text.indexOf(':');
    if (isHeading) {
      if (colon > 0 && colon < p.text.length - 12)
        add(source, p, colon + 1, p.flat.length, named, 0.85, found);
      continue;
    }
    if (underHeading(p)) {
      if (!isNoCondition(p)) add(source, p, 0, p.flat.length, named, 0.85, found);
      continue;
    }
    for (const words of [excludes, requires, prefers]) {
      const m = words.exec(p.flat);
      if (!m) continue;
      const [from, to] = clauseAround(p.flat, m.index, m.index + m[0].length, false);
      // A share or a number of awards is read as a limit, not as a condition.
      if (/\d\s?%|\d+ (?:tap the|ca nhan)/.test(p.flat.slice(from, to))) continue;
      add(source, p, from, to, named, 0.65, found);
      break;
    }
  }
  return found;
}

/** The award that the line or a heading above names; what no award is named for holds for all. */
function awardAbove(p: Paragraph): string | null {
  for (let q: Paragraph | null = p; q !== null; q = q.parent) {
    const name = q === p || q.flat.length < 200 ? awardIn(q.text, q.flat) : null;
    if (name) return name;
  }
  return null;
}

/** The nearest heading above decides: one for conditions, or one for what stands beside them. */
function underHeading(p: Paragraph): boolean {
  for (let q = p.parent; q !== null; q = q.parent) {
    const words = (q.flat.split(':')[0] ?? '').slice(0, 90);
    if (q.style !== 'roman' && q.style !== 'part' && beside.test(words) && !heading.test(words)) return false;
    if (heading.test(words)) return true;
    if (q.style === 'roman' || q.style === 'part') return false;
  }
  return false;
}

/** A heading, an award with its number, a paper of the dossier: no condition, wherever it stands. */
const isNoCondition = (p: Paragraph): boolean =>
  p.flat.length <= 18 ||
  /:$/.test(p.flat) ||
  isUnder(p, 'dossier') ||
  (p.children.length > 0 && p.flat.length < 80) ||
  beside.test(p.flat.slice(0, 40)) ||
  /^(?:tang (?:thuong )?)?(?:bang khen|giay khen|co thi dua|huan chuong|danh hieu thi dua|can cu)\b/.test(
    p.flat,
  ) ||
  /\d\s?%|\d+ (?:tap the|ca nhan)/.test(p.flat);

function add(
  source: Source,
  p: Paragraph,
  from: number,
  to: number,
  awardName: string | null,
  confidence: number,
  found: Condition[],
): void {
  const flat = p.flat.slice(from, to);
  const text = tidy(p.text.slice(from, to));
  if (text.length < 12) return;
  const objects = (
    [
      [/\btap the|don vi|co quan/, 'collective'],
      [/\bca nhan|nguoi\b/, 'individual'],
      [/\bho gia dinh/, 'household'],
    ] as const
  ).filter(([words]) => words.test(flat));
  found.push({
    text,
    object: objects.length === 1 ? (objects[0]?.[1] ?? null) : null,
    award: awardName,
    effect: excludes.test(flat) ? 'excludes' : prefers.test(flat) ? 'prefers' : 'requires',
    span: source.span(p.start + from, p.start + to),
    confidence,
  });
}
