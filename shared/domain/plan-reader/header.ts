import { dateAt, type WrittenDate, written } from './dates.ts';
import type { Paragraph } from './outline.ts';
import { tidy } from './phrases.ts';
import type { PlanReading } from './reading.ts';
import type { Source } from './source.ts';

type Header = Pick<PlanReading, 'kind' | 'number' | 'date' | 'issuer' | 'title'>;
type KindName = NonNullable<PlanReading['kind']>['value'];

const kindLines: [RegExp, KindName][] = [
  [/^ke hoach$/, 'plan'],
  [/^quyet dinh$/, 'decision'],
  [/^to trinh$/, 'submission'],
  [/^bao cao$/, 'report'],
  [/^thong bao$/, 'notice'],
  [/^huong dan$/, 'guidance'],
  [/^(?:chuong trinh|kich ban)$/, 'programme'],
];
const kindSymbols: [RegExp, KindName][] = [
  [/\/KH\b/, 'plan'],
  [/\/QĐ\b/, 'decision'],
  [/\/TTr\b/i, 'submission'],
  [/\/BC\b/, 'report'],
  [/\/TB\b/, 'notice'],
  [/\/HD\b/, 'guidance'],
];
const bodyStart =
  /^(?:can cu|thuc hien|theo de nghi|dieu \d|de |nham|kinh gui|\(?kem theo|xet|ngay|so:|trien khai thuc hien (?:quyet dinh|ke hoach) so|[ivx]+\.)/;

/** What stands above the first section. `head` are the paragraphs before the numbered text of the first part. */
export function readHeader(source: Source, paragraphs: readonly Paragraph[]): Header {
  const firstNumbered = paragraphs.findIndex((p) => p.style === 'roman' || p.style === 'article');
  const head = paragraphs.slice(0, firstNumbered < 0 ? 40 : Math.min(firstNumbered, 60));
  const span = (from: number, to: number) => source.span(from, to);

  let number: Header['number'] = null;
  let date: Header['date'] = null;
  for (const p of head) {
    // "Số:" may stand alone, with the number in the line below.
    const end = /^so\s*:$/.test(source.flat.slice(p.from, p.to))
      ? (paragraphs[p.index + 1]?.to ?? p.to)
      : p.to;
    const line = source.text.slice(p.from, end);
    const flat = source.flat.slice(p.from, end);
    const n: RegExpExecArray | null = number
      ? null
      : /^so\s*:?\s*(\d*)\s*[./]*\s*\/\s*([\w-]+(?:\s?-\s?[\w]+)*)/.exec(flat);
    if (n?.[2]) {
      const slash = line.indexOf('/');
      const symbol =
        /^\s*(?:\d{4}\s?\/\s?)?[\p{Lu}\d][\p{L}\d-]*/u.exec(line.slice(slash + 1))?.[0].trim() ?? '';
      const symbolEnd = p.from + slash + 1 + line.slice(slash + 1).indexOf(symbol) + symbol.length;
      const digits = /^so\s*:?\s*/.exec(flat)?.[0].length ?? 0;
      if (symbol !== '')
        number = {
          value: `${n[1]}/${symbol}`,
          span: span(p.from + digits, symbolEnd),
          confidence: n[1] ? 0.97 : 0.6,
        };
    }
    const d: RegExpExecArray | null = date ? null : /ngay\s*(?=[\d ]*\s?thang)/.exec(flat);
    if (d && flat.length < 90 && !/^(?:can cu|\(|thuc hien)/.test(flat) && /^[^;]*\d{4}\s*$/.test(flat)) {
      const full: WrittenDate | null = dateAt(flat, d.index) ?? dateAt(flat, flat.indexOf('thang', d.index));
      const value: string | null = full ? written(full) : null;
      if (full && value)
        date = { value, span: span(p.from + d.index, p.from + full.to), confidence: full.day ? 0.97 : 0.6 };
    }
  }

  const kind = readKind(source, head, paragraphs, number?.value ?? '');
  return {
    kind,
    number,
    date,
    issuer: readIssuer(source, head, number?.value ?? ''),
    title: readTitle(source, head),
  };
}

function readKind(
  source: Source,
  head: readonly Paragraph[],
  all: readonly Paragraph[],
  symbol: string,
): Header['kind'] {
  let value: KindName | null = null;
  let at = head[0];
  for (const p of head) {
    const name = kindLines.find(([pattern]) => pattern.test(p.flat));
    const re = /^v\s?\/\s?v\b|^kinh gui/.test(p.flat);
    if (!name && !re) continue;
    value = name ? name[1] : 'dispatch';
    at = p;
    break;
  }
  let confidence = 0.95;
  if (value === null) {
    value = kindSymbols.find(([pattern]) => pattern.test(symbol))?.[1] ?? null;
    confidence = 0.7;
  }
  if (value === null || !at) return null;
  const later = all.filter((p) => p.index > (at?.index ?? 0) && p.part > 0);
  const attached =
    value !== 'decision'
      ? null
      : later.some((p) => p.flat === 'ke hoach')
        ? 'plan'
        : later.some((p) => /^quy (?:che|dinh)$/.test(p.flat))
          ? 'regulation'
          : all.some((p) => /^danh sach/.test(p.flat) && p.text === p.text.toUpperCase())
            ? 'list'
            : null;
  return { value, attached, span: source.span(at.from, at.to), confidence };
}

function readTitle(source: Source, head: readonly Paragraph[]): Header['title'] {
  for (const [i, p] of head.entries()) {
    const re = /^v\s?\/\s?v:?\s*/.exec(p.flat);
    const isKind = kindLines.some(([pattern]) => pattern.test(p.flat));
    if (!re && !isKind) continue;
    const first = re ? p : head[i + 1];
    if (!first || bodyStart.test(first.flat)) continue;
    let last = first;
    for (const next of head.slice(first.index + 1, first.index + 4)) {
      if (next.apart || bodyStart.test(next.flat) || next.text === next.text.toUpperCase()) break;
      last = next;
    }
    const from = re ? p.start + re[0].length : first.start;
    return {
      value: tidy(source.text.slice(from, last.to)).replace(/^([^“”]*)”$/, '$1”'),
      span: source.span(from, last.to),
      confidence: 0.9,
    };
  }
  return null;
}

const placeNames = '(?:tinh|thanh pho|tp\\.?|xa|phuong|dac khu|huyen|quan|thi xa)';
const issuerBodies = `(?:chu tich )?(?:uy ban nhan dan|ubnd|cong an|so [a-z]+ [a-z]+|hoi dong thi dua)`;

function readIssuer(source: Source, head: readonly Paragraph[], symbol: string): Header['issuer'] {
  const place = head
    .map((p) => /^(\p{Lu}[\p{L} .-]{2,30}),\s*ngày/u.exec(source.text.slice(p.from, p.to))?.[1])
    .find((name) => name !== undefined);
  let bare: Header['issuer'] = null;
  // Left column of the head: capitals above the national motto or above the number.
  for (const [i, p] of head.entries()) {
    if (p.text !== p.text.toUpperCase() || !new RegExp(`^${issuerBodies}`).test(p.flat)) continue;
    let last = p;
    const next = head[i + 1];
    if (
      next &&
      !next.apart &&
      next.text === next.text.toUpperCase() &&
      /^(?:tinh|thanh pho|tp|xa|phuong|dac khu|huyen|quan|thi xa)\b/.test(next.flat)
    )
      last = next;
    // "UBND TỈNH … / SỞ …": the body below is the issuer, the one above it only its superior.
    if (
      next &&
      !next.apart &&
      next.text === next.text.toUpperCase() &&
      /^(?:so|ban|cong an|phong|hoi dong)\b/.test(next.flat)
    )
      return { value: tidy(next.text), span: source.span(next.start, next.to), confidence: 0.9 };
    const value = tidy(source.text.slice(p.start, last.to));
    const found = { value, span: source.span(p.start, last.to), confidence: 0.95 };
    // "ỦY BAN NHÂN DÂN" alone says nothing; the full name may stand below, above the legal bases.
    if (!/^(?:uy ban nhan dan|ubnd|cong an)$/.test(p.flat) || last !== p) return found;
    bare ??= { ...found, value: place ? `${value} ${place}` : value, confidence: 0.5 };
  }
  // No head: the committee named in the opening paragraphs, with the place of the date line.
  const wanted = /UBND/.test(symbol) ? '(?:uy ban nhan dan|ubnd)' : issuerBodies;
  for (const p of head) {
    if (p.flat.length < 60) continue;
    const found = [...p.flat.matchAll(new RegExp(`\\b${wanted} ${placeNames}`, 'g'))].at(-1);
    if (!found) continue;
    const named = /^(?:\s\p{Lu}\p{L}*)+/u.exec(p.text.slice(found.index + found[0].length))?.[0] ?? '';
    const end = found.index + found[0].length + named.length;
    const text = tidy(p.text.slice(found.index, end));
    return {
      value: named === '' && place ? `${text} ${place}` : text,
      span: source.span(p.start + found.index, p.start + end),
      confidence: named === '' ? 0.6 : 0.75,
    };
  }
  return bare;
}
