import { isUnder, type Paragraph } from './outline.ts';
import { bodies, bodyWord, tidy, verbAt, withoutOrder } from './phrases.ts';
import type { ReadItem } from './reading.ts';
import type { Source } from './source.ts';

type Task = ReadItem<'tasks'>;

const order = /^(?:giao|de nghi|yeu cau|giao cho|moi)\s+(?=[a-z])/;
const orderWithin = /(?:^|[;.] )(?:giao|de nghi|yeu cau)\s+(?:cho )?(?=[a-z])/;
const cooperation = /phoi hop(?: chat che)?(?: (?:voi|cung))?\s+(?:cac co quan co lien quan)?/g;
const closing = /^(?:tren day la|noi nhan|luu\b|can cu (?:luat|nghi|quyet|thong tu|bo luat))/;
const difficulty = /kho khan|vuong mac/;

/** Who does what. A numbered line names the actor; lines below it are his, until another one is named. */
export function readTasks(source: Source, paragraphs: readonly Paragraph[], isDispatch: boolean): Task[] {
  const found: Task[] = [];
  for (const p of paragraphs) {
    if (closing.test(p.flat) || p.style === 'part' || p.style === 'roman' || p.style === 'caps') continue;
    const inTasks =
      isUnder(p, 'tasks') ||
      (isDispatch &&
        (p.style === 'none'
          ? order.test(p.flat)
          : orderWithin.test(p.flat) || hasOrder(p.parent) || (p.level <= 3 && named(p))));
    if (
      difficulty.test(p.flat) &&
      /bao cao|phan anh|thong tin|trao doi/.test(p.flat) &&
      /^(?:trong qua trinh|qua trinh|neu co)/.test(p.flat)
    ) {
      found.push(task(source, p.start, p.to, subjectOf(p), 0.55));
      continue;
    }
    if (!inTasks || p.flat.length < 12) continue;
    for (const [from, to] of sentencesByActor(p)) {
      const own = actorOf(p.text.slice(from, to), p.flat.slice(from, to));
      const goesOn = p.style === 'none' && /^(?:chu tri|phoi hop|tham muu|dong thoi)\b/.test(p.flat);
      const actor = own?.name ?? inherited(p) ?? (goesOn ? (found.at(-1)?.actor ?? null) : null);
      const start = own ? from + own.end : from;
      const what = tidy(p.text.slice(start, to));
      if (notActor.test(p.flat) || (p.style === 'none' && p.text === p.text.toUpperCase())) continue;
      if (own && /^(?:(?:có|chịu) trách nhiệm)?$/i.test(what)) continue;
      if (actor === null && p.style === 'none') continue;
      found.push(task(source, p.start + start, p.start + to, actor, own ? 0.88 : 0.82));
    }
  }
  return found;
}

/** "5. Các sở, ngành ban hành kế hoạch …" of a directive: no order word, yet somebody who does something. */
const named = (p: Paragraph): boolean => bodyWord.test(p.flat) && verbAt(p.text, p.flat) < p.flat.length;
const hasOrder = (p: Paragraph | null): boolean =>
  p !== null && (orderWithin.test(p.flat) || hasOrder(p.parent));

function task(source: Source, from: number, to: number, actor: string | null, confidence: number): Task {
  const flat = source.flat.slice(from, to);
  const text = source.text.slice(from, to);
  const partners: string[] = [];
  for (const m of flat.matchAll(cooperation)) {
    const rest = flat.slice(m.index + m[0].length);
    const words = text.slice(m.index + m[0].length);
    const stop = /[:;.]| de (?!nghi)| trong | ve viec | ve cong/.exec(rest)?.index ?? rest.length;
    const until = Math.min(stop, verbAt(words, rest));
    if (until > 0 && until < 200) partners.push(...bodies(words.slice(0, until)));
  }
  return {
    actor,
    with: [...new Set(partners)].slice(0, 12),
    what: tidy(text),
    span: source.span(from, to),
    confidence,
  };
}

/** Headings beside the actors: money, time, notes. */
const notActor =
  /^(?:kinh phi|thoi gian|dia diem|noi dung|luu y|ghi chu|che do|nguon (?:kinh phi|luc)|hinh thuc)\b/;

/** "Sở Nội vụ: …", "Giao Công an tỉnh chủ trì …", "Thủ trưởng các cơ quan xây dựng …"; null when it begins with a verb. */
function actorOf(text: string, flat: string): { name: string; end: number } | null {
  const lead = order.exec(flat)?.[0].length ?? 0;
  const colon = /^[^:;.]{3,260}?:(?=\s|$)/.exec(text)?.[0].length ?? -1;
  const at = verbAt(text, flat, lead);
  const startsWithVerb = verbAt(`x ${text.slice(lead).toLowerCase()}`, `x ${flat.slice(lead)}`) <= 2;
  if ((startsWithVerb && lead === 0) || notActor.test(flat)) return null;
  if (colon > 0 && colon - 1 <= at) return { name: withoutOrder(text.slice(0, colon - 1)), end: colon };
  if (colon > 0 && isBody(flat.slice(lead)) && at < colon && /\([^)]*$/.test(text.slice(0, at)))
    return { name: withoutOrder(text.slice(0, colon - 1)), end: colon };
  if (!isBody(flat.slice(lead))) return null;
  if (at >= flat.length) return flat.length < 220 ? { name: withoutOrder(text), end: flat.length } : null;
  const name = withoutOrder(text.slice(0, at));
  return name.length > 2 && name.length < 220 ? { name, end: at } : null;
}

const isBody = (flat: string): boolean => bodyWord.test(flat);

function inherited(p: Paragraph): string | null {
  for (let q = p.parent; q !== null; q = q.parent) {
    if (q.style === 'part' || q.style === 'roman' || q.style === 'caps' || q.style === 'article') return null;
    const name = actorOf(q.text, q.flat)?.name;
    if (name) return name;
  }
  return null;
}

/** A line may give a second actor his own sentence behind a semicolon or a full stop. */
function sentencesByActor(p: Paragraph): [number, number][] {
  const cuts = [0];
  for (const m of p.flat.matchAll(/[;.]\s+/g)) {
    const at = m.index + m[0].length;
    const rest = p.flat.slice(at, at + 260);
    if (!/\p{Lu}/u.test(p.text[at] ?? '') || !(order.test(rest) || isBody(rest))) continue;
    if (/^(?:bao cao|bao dam|truong hop|ban hanh|to chuc|doan vien|doi voi)/.test(rest)) continue;
    if (actorOf(p.text.slice(at), p.flat.slice(at))) cuts.push(at);
  }
  return cuts.map((from, i) => [from, cuts[i + 1] ?? p.flat.length]);
}

function subjectOf(p: Paragraph): string | null {
  const m = /(?:,\s|de nghi |\s)(?=(?:cac|don vi|co quan|thu truong|moi) )/.exec(p.flat);
  if (!m) return null;
  const from = m.index + m[0].length;
  const end = verbAt(p.text.slice(from), p.flat.slice(from));
  const name = withoutOrder(p.text.slice(from, from + end));
  return end < p.flat.length - from && name.length > 3 && name.length < 200 ? name : null;
}
