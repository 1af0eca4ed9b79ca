import { dateAt, written } from './dates.ts';
import type { Paragraph } from './outline.ts';
import { bodyWord, tidy } from './phrases.ts';
import type { PlanReading, ReadItem } from './reading.ts';
import type { Source } from './source.ts';

type Basis = ReadItem<'legalBases'>;

const opening =
  /^(?:can cu|thuc hien|trien khai|theo|xet|duoc su|tiep tuc thuc hien|de (?:trien khai|thuc hien))\b/;
const paper =
  /\b(?:luat|bo luat|phap lenh|nghi quyet|nghi dinh|quyet dinh|chi thi|thong tu(?: lien tich)?|ket luan|ke hoach|huong dan|chuong trinh|cong dien|cong van|van ban|quy dinh|quy che|thong bao|to trinh|dieu le)\b/g;
/** "số 98/2023/NĐ-CP", "số 34-CT/TW", "số 1187/SGDĐT-VP". */
const number = /^[^;.]{0,40}?\bsố\s*:?\s*(\d{1,6}(?:[/-][\p{L}\d]+(?:[-/][\p{L}\d]+)*)+)/iu;

/** What the paper rests on: "Căn cứ …" line by line, and the papers cited in the opening sentence. */
export function readLegalBases(
  source: Source,
  paragraphs: readonly Paragraph[],
  title: PlanReading['title'],
): Basis[] {
  const found: Basis[] = [];
  for (const p of paragraphs) {
    // "Triển khai Chỉ thị số …" may be the title, or the name of the page that it was copied from.
    if (title && source.span(p.from, p.to)[0] < title.span[1]) continue;
    // The first numbered text ends the opening; a decision's articles come behind its bases.
    if (p.style === 'roman' || p.style === 'part' || p.style === 'article' || p.index > 60) break;
    if (!opening.test(p.flat) || (p.style !== 'none' && p.style !== 'dash')) continue;
    const stated = /^can cu|^theo|^xet/.test(p.flat);
    const ends = [...p.flat.matchAll(/;\s*(?=(?:can cu|thuc hien|theo|xet)\b)/g)].map((m) => m.index);
    let from = 0;
    for (const to of [...ends, p.flat.length]) {
      const basis = basisIn(source, p, from, to, stated);
      if (basis) found.push(basis);
      from = to + 1;
    }
  }
  return found;
}

function basisIn(source: Source, p: Paragraph, from: number, to: number, stated: boolean): Basis | null {
  const flat = p.flat.slice(from, to);
  const named = [...flat.matchAll(paper)][0];
  const lead = opening.exec(flat.trimStart());
  if (!named || !lead) return stated && lead ? statement(source, p, from, to) : null;
  const text = p.text.slice(from + named.index, to);
  const cited = number.exec(text);
  const day = /\bngay\s(?=\d)/.exec(flat.slice(named.index));
  const date = day ? dateAt(flat, named.index + day.index) : null;
  const begun = from + (flat.length - flat.trimStart().length);
  // "…, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:" is what follows from the bases.
  const end = begun + conclusionAt(p.text.slice(begun, to), p.flat.slice(begun, to));
  return {
    text: tidy(p.text.slice(begun, end)),
    number: cited?.[1] ?? null,
    date: date ? written(date) : null,
    span: source.span(p.start + begun, p.start + end),
    confidence: stated ? 0.93 : 0.75,
  };
}

/** Where "…, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:" begins: what follows from the bases is none of them. */
function conclusionAt(text: string, flat: string): number {
  const commas = [...flat.matchAll(/[,;]\s+/g)].reverse();
  for (const m of commas) {
    const at = m.index + m[0].length;
    const rest = flat.slice(at);
    if (!bodyWord.test(rest) || !/\p{Lu}/u.test(text[at] ?? '')) continue;
    if (
      /\b(?:ban hanh|xay dung|phat dong|huong dan|co y kien|trien khai|yeu cau|to chuc|de nghi)\b/.test(rest)
    )
      return m.index;
  }
  return flat.length;
}

/** "Xét đề nghị của Giám đốc …": a basis without a paper. */
function statement(source: Source, p: Paragraph, from: number, to: number): Basis | null {
  const text = tidy(p.text.slice(from, to));
  return text.length < 12
    ? null
    : { text, number: null, date: null, span: source.span(p.start + from, p.start + to), confidence: 0.8 };
}
