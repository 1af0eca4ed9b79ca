import { isUnder, type Paragraph } from './outline.ts';
import { tidy } from './phrases.ts';
import type { ReadItem } from './reading.ts';
import type { Source } from './source.ts';

type Part = ReadItem<'dossier'>;

const paper =
  /^(?:\d+ (?:ban )?|mot |cac )?(?:to trinh|danh sach|bien ban|bao cao|ban (?:sao|tom tat|chup|xac nhan|thanh tich|trich)|tai lieu|quyet dinh|y kien|van ban|phieu|giay|anh|hinh anh|tep|file|minh chung|cong van|ho so minh|chung nhan|trich ngang|ket qua)/;
const setsOf = /(\d{1,2})\s?(?:\([^)]{1,15}\)\s?)?bo\b(?:\s?(?:ho so|chinh))?/;
const form = /(?:theo )?(mau (?:so )?\d[\w.]*[^,;)]*|phu luc (?:so )?[\divx]+[^,;)]*)/;

/** "(3) Báo cáo …" at the head of a line. */
const counted = (flat: string): number => /^\(\d\)\s?/.exec(flat)?.[0].length ?? 0;

/** The papers of a nomination, under the heading that speaks of a dossier, and how many sets. */
export function readDossier(source: Source, paragraphs: readonly Paragraph[]): Part[] {
  const found: Part[] = [];
  const item = (from: number, to: number, p: Paragraph, confidence: number) => {
    const flat = source.flat.slice(from, to);
    const m = form.exec(flat);
    const name = tidy(source.text.slice(from, to));
    if (name.length > 5 && !/\b(?:phai|can|bao dam) neu|neu ro\b/.test(flat))
      found.push({
        item: name,
        form: m?.[1]
          ? tidy(source.text.slice(from + m.index + m[0].length - m[1].length, from + m.index + m[0].length))
          : null,
        span: source.span(from, to),
        confidence: isUnder(p, 'awards') ? confidence : confidence - 0.1,
      });
  };
  for (const p of paragraphs) {
    const sets = setsOf.exec(p.flat);
    const around = isUnder(p, 'dossier') || /ho so|so luong ho so/.test(p.flat);
    if (sets && around && !/\bbo (?:tieu chi|cau hoi|luat|may|quy)/.test(p.flat.slice(sets.index))) {
      const near = p.flat.slice(sets.index, sets.index + 60);
      found.push({
        sets: Number(sets[1]),
        originals: /ban chinh|ban goc/.test(near) ? true : /ban sao|photo/.test(near) ? false : null,
        span: source.span(p.start + sets.index, p.start + sets.index + sets[0].length),
        confidence: 0.92,
      });
    }
    if (!isUnder(p, 'dossier') && !/ho so[^:]{0,90}(?:gom|bao gom)[^:]{0,40}:/.test(p.flat)) continue;
    const inline =
      /(?:gom|bao gom)(?: co)?\s?:\s*(?=\S)/.exec(p.flat) ??
      /^[^:]*ho so[^:]*:\s*(?=(?:\(?\d\)?\s?)?(?:to trinh|bao cao|danh sach))/.exec(p.flat);
    if (inline) {
      let from = p.start + inline.index + inline[0].length;
      for (let i = from; i <= p.to; i++) {
        if (
          i < p.to &&
          !/[;.]/.test(source.text[i] ?? '') &&
          !(source.text[i] === ',' && paper.test(source.flat.slice(i + 2)))
        )
          continue;
        const lead = /^\s*(?:va |\(\d\)\s?|\d\)\s?)*/.exec(source.flat.slice(from, i))?.[0].length ?? 0;
        if (paper.test(source.flat.slice(from + lead, i))) item(from + lead, i, p, 0.8);
        from = i + 1;
      }
      continue;
    }
    const underNote =
      /^(?:luu y|ghi chu)/.test(p.parent?.flat ?? '') || (p.style === 'plus' && previousNote(p));
    const enclosed =
      /(?:gui|dinh|nop) kem (?:theo )?(?:ho so )?(?=(?:y kien|van ban|ban|to|bien ban|bao cao))/.exec(p.flat);
    if (enclosed) item(p.start + enclosed.index + enclosed[0].length, p.to, p, 0.65);
    else if (!underNote && p.topics.length === 0 && paper.test(p.flat.slice(counted(p.flat))))
      item(p.start + counted(p.flat), p.to, p, 0.9);
    else if (!underNote && p.style !== 'none' && /ho so/.test(p.parent?.flat ?? '') && paper.test(p.flat))
      item(p.start, p.to, p, 0.85);
  }
  return found;
}

/** Lines with "+" below "- Lưu ý:" explain; they are no papers of their own. */
function previousNote(p: Paragraph): boolean {
  return (
    p.parent?.children.some(
      (q) => q.index < p.index && q.style === 'dash' && /^(?:luu y|ghi chu)/.test(q.flat),
    ) ?? false
  );
}
