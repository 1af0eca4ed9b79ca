import { dateAt, type WrittenDate, written } from './dates.ts';
import { readIssuer } from './issuer.ts';
import type { Paragraph } from './outline.ts';
import { tidy } from './phrases.ts';
import type { PlanReading } from './reading.ts';
import type { Source } from './source.ts';

type Header = Pick<PlanReading, 'kind' | 'number' | 'date' | 'issuer' | 'title'>;
type KindName = NonNullable<PlanReading['kind']>['value'];

const kindLines: [RegExp, KindName][] = [
  [/^ke hoach(?: (?:lien tich|phoi hop|lien nganh|hoat dong|cong tac|to chuc|thuc hien))?$/, 'plan'],
  [/^quyet dinh$/, 'decision'],
  [/^to trinh$/, 'submission'],
  [/^bao cao(?: [a-z]+){0,3}$/, 'report'],
  [/^thong bao(?: ket luan)?$/, 'notice'],
  [/^huong dan(?: lien nganh)?$/, 'guidance'],
  [/^chi thi$/, 'directive'],
  [/^nghi quyet$/, 'resolution'],
  [/^cong dien$/, 'telegram'],
  [/^(?:quy che|quy dinh|the le)$/, 'regulation'],
  [/^(?:chuong trinh|kich ban)(?: (?:phoi hop|hanh dong|cong tac))?$/, 'programme'],
];
const kindSymbols: [RegExp, KindName][] = [
  [/\/KH\b/, 'plan'],
  [/\/QĐ(?![\p{L}\d])/u, 'decision'],
  [/\/TTr\b/i, 'submission'],
  [/\/BC\b/, 'report'],
  [/\/TB\b/, 'notice'],
  [/\/HD\b/, 'guidance'],
  [/\/CT\b/, 'directive'],
  [/\/NQ\b/, 'resolution'],
  [/\/CĐ(?![\p{L}\d])/u, 'telegram'],
  [/\/CTr\b/i, 'programme'],
];
const bodyStart =
  /^(?:can cu|thuc hien|theo de nghi|dieu \d|de |nham|kinh gui|\(?kem theo|xet|ngay|so:|trien khai thuc hien (?:quyet dinh|ke hoach) so|[ivx]+\.)/;

/** "ngày    tháng    năm 2025" before it is signed. */
function yearAt(flat: string): WrittenDate | null {
  const m = /\b(?:nam )?(\d{4})\s*$/.exec(flat);
  return m
    ? {
        from: m.index,
        to: m.index + m[0].trimEnd().length,
        year: Number(m[1]),
        month: null,
        day: null,
        quarter: null,
      }
    : null;
}

/** "KẾ HOẠCH TỔ CHỨC KỶ NIỆM …": kind and title in one line of capitals. */
const kindAndTitle =
  /^(ke hoach|quyet dinh|chi thi|thong bao|huong dan|cong dien|chuong trinh)\s+(?=[a-z].{20})/;
const inOneLine = (p: Paragraph): RegExpExecArray | null =>
  isCapitals(p.text) && !kindLines.some(([pattern]) => pattern.test(p.flat))
    ? kindAndTitle.exec(p.flat)
    : null;

/** "77/KH-UBND", "77 /KH-UBND", "18-KH/ĐU" of the Party, and "/KH-UBND" that is still to be numbered. */
const papersNumber =
  /^[^\d/:]{0,4}\s*:?\s*(\d*)[\s./]*([/-])\s*((?:\d{4}\s?\/\s?)?\p{Lu}[\p{L}\d]*(?:\s?[-/]\s?\p{Lu}[\p{L}\d]*)*)/u;
const lengthBefore = (n: RegExpExecArray): number => (/^[^\d/:]{0,4}\s*:?\s*/.exec(n[0])?.[0] ?? '').length;

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
    const n: RegExpExecArray | null = number || !/^so\b/.test(flat) ? null : papersNumber.exec(line);
    if (n?.[3]) {
      number = {
        value: `${n[1] ?? ''}${n[2] ?? '/'}${n[3].replace(/\s/g, '')}`,
        span: span(p.from + lengthBefore(n), p.from + n[0].length),
        confidence: n[1] ? 0.97 : 0.6,
      };
    }
    const d: RegExpExecArray | null = date
      ? null
      : /ngay\s*(?=[\d ]*\s?thang)|, ?ngay (?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*$)/.exec(flat);
    if (d && flat.length < 90 && !/^(?:can cu|\(|thuc hien)/.test(flat) && /^[^;]*\d{4}\s*$/.test(flat)) {
      const places: number[] = [d.index, flat.indexOf('ngay', d.index), flat.indexOf('thang', d.index)];
      const full: WrittenDate | null =
        places
          .map((at) => dateAt(flat, at))
          .find((one: WrittenDate | null) => one !== null && written(one) !== null) ?? yearAt(flat);
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
    const one = inOneLine(p);
    const name = kindLines.find(([pattern]) => pattern.test(one?.[1] ?? p.flat));
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

const prefix = /^(?:ve viec|v\s?\/\s?v)\s*:?\s*/;
/** A line of capitals that is no title: who issues, the motto, the next part. */
const notTitle =
  /^(?:chu tich|pho chu tich|bo truong|giam doc|uy ban nhan dan|ubnd|hoi dong|ban chi dao|cong hoa|doc lap|quyet dinh\s*:|truong ban)\b/;

function readTitle(source: Source, head: readonly Paragraph[]): Header['title'] {
  for (const [i, p] of head.entries()) {
    // A dispatch's "V/v", a title behind its kind, or "VỀ VIỆC …" where the line of the kind is lost.
    const re =
      inOneLine(p) ??
      /^v\s?\/\s?v:?\s*/.exec(p.flat) ??
      (isCapitals(p.text) ? /^ve viec\s+/.exec(p.flat) : null);
    const isKind = kindLines.some(([pattern]) => pattern.test(p.flat)) && isCapitals(p.text);
    if (!re && !isKind) continue;
    const first = re ? p : head[i + 1];
    if (!first || bodyStart.test(first.flat) || notTitle.test(first.flat)) continue;
    const capitals = isCapitals(first.text);
    let last = first;
    for (const next of head.slice(first.index + 1, first.index + 5)) {
      if (next.apart || next.cell !== null || bodyStart.test(next.flat) || notTitle.test(next.flat)) break;
      if (isCapitals(next.text) !== capitals || /[.;]$/.test(last.text)) break;
      last = next;
    }
    const from = re ? p.start + re[0].length : first.start + (prefix.exec(first.flat)?.[0].length ?? 0);
    return {
      value: tidy(source.text.slice(from, last.to)).replace(/^([^“”]*)”$/, '$1”'),
      span: source.span(from, last.to),
      confidence: 0.9,
    };
  }
  return null;
}

const isCapitals = (line: string): boolean => line === line.toUpperCase() && /\p{L}{2}/u.test(line);
