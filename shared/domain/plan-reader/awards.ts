import { amounts } from './amounts.ts';
import { isUnder, type Paragraph } from './outline.ts';
import { clauseAround, tidy } from './phrases.ts';
import type { ReadItem } from './reading.ts';
import type { Source } from './source.ts';

type Quota = ReadItem<'quotas'>;

const award =
  /\b(?:bang khen|giay khen|co thi dua|huan chuong|huy chuong|ky niem chuong|huy hieu|chien si thi dua|danh hieu|lao dong tien tien|giay chung nhan)\b/;
const awardEnd = /[,;:.()]| cho | do | khong | toi da | it nhat | theo | doi voi | duoc | \d/;

export function awardIn(text: string, flat: string): string | null {
  const m = award.exec(flat);
  if (!m) return null;
  const end = awardEnd.exec(flat.slice(m.index + m[0].length));
  return tidy(text.slice(m.index, end ? m.index + m[0].length + end.index : undefined)).slice(0, 160);
}

/** The award a quota belongs to: named in front of the number, else in a heading above, else in the line before. */
function awardOf(p: Paragraph, upTo: number, previous: string | null): string | null {
  const nearest = p.flat
    .slice(0, upTo)
    .search(
      /\b(?:bang khen|giay khen|co thi dua|huan chuong|ky niem chuong)\b(?!.*\b(?:bang khen|giay khen|co thi dua|huan chuong|ky niem chuong)\b)/,
    );
  const from = Math.max(nearest, 0);
  const own = awardIn(p.text.slice(from, upTo), p.flat.slice(from, upTo)) ?? awardIn(p.text, p.flat);
  if (own) return own;
  for (let q = p.parent; q !== null; q = q.parent) {
    const above = q.flat.length < 200 ? awardIn(q.text, q.flat) : null;
    if (above) return above;
  }
  return previous;
}

const objects: [RegExp, NonNullable<Quota['object']>][] = [
  [
    /^\s?(?:\([^)]{1,20}\)\s?)?(?:tap the|don vi|xa|phuong|thon|ban (?!chinh|sao|goc)|to dan pho|khu (?:pho|dan cu)|ap\b|to bao ve|to\b|co quan|doanh nghiep|hop tac xa|huyen|tinh|so\b|truong|phong\b|dia phuong|cong doan|chi (?:bo|hoi|doan))\b/,
    'collective',
  ],
  [
    /^\s?(?:\([^)]{1,20}\)\s?)?(?:ca nhan|nguoi|dong chi|dang vien|doan vien|hoi vien|can bo|cong nhan|nong dan|giao vien|hoc sinh|chien si|doanh nhan)\b/,
    'individual',
  ],
  [/^\s?(?:\([^)]{1,20}\)\s?)?(?:ho gia dinh|gia dinh)\b/, 'household'],
];

export function readQuotas(source: Source, paragraphs: readonly Paragraph[]): Quota[] {
  const found: Quota[] = [];
  let previous: string | null = null;
  for (const p of paragraphs) {
    if (!isUnder(p, 'awards') && !/\bkhen thuong|bang khen|giay khen/.test(p.flat)) continue;
    let op: Quota['op'] = '=';
    let lastEnd = -1;
    let any = false;
    for (const amount of amounts(p.flat)) {
      if (amount.percent) continue;
      const object = objects.find(([words]) => words.test(p.flat.slice(amount.to)));
      if (!object) continue;
      // "không quá 5 tập thể và 9 cá nhân": one operator for both.
      const linked = lastEnd >= 0 && /^[^;.]{0,40}(?:va|,|\+)\s*$/.test(p.flat.slice(lastEnd, amount.from));
      // "xã có từ 20 thôn trở lên" is a condition.
      if (
        amount.op === '>=' &&
        amount.upTo === null &&
        /\bco tu$|\bco$/.test(p.flat.slice(0, amount.from).trimEnd())
      )
        continue;
      // "từ 10 đến 15 tập thể": what may not be passed is the upper end.
      op = amount.upTo === null ? (amount.op ?? (linked ? op : '=')) : '<=';
      const named = awardOf(p, amount.from, previous);
      if (named === null && !isUnder(p, 'awards')) continue;
      found.push({
        award: named,
        object: object[1],
        op,
        value: Math.round(amount.upTo ?? amount.value),
        rule: null,
        span: source.span(
          p.start + amount.from,
          p.start + amount.to + (object[0].exec(p.flat.slice(amount.to))?.[0].length ?? 0),
        ),
        confidence: isUnder(p, 'awards') ? 0.92 : 0.65,
      });
      lastEnd = amount.to;
      any = true;
    }
    const inNumbers = /so luong|chi tieu khen/.test(p.parent?.flat.slice(0, 60) ?? '');
    const name = awardIn(p.text, p.flat);
    if (!any && inNumbers && name && award.exec(p.flat)?.index === 0) {
      const rule = tidy(p.text.slice(name.length));
      if (rule !== '')
        found.push({
          award: name,
          object: null,
          op: null,
          value: null,
          rule,
          span: source.span(p.start, p.to),
          confidence: 0.75,
        });
    }
    previous = name ?? previous;
  }
  return found;
}

/** Shares among those proposed: "tỷ lệ lãnh đạo không quá 40% tổng số cá nhân được đề nghị". */
export function readRatios(source: Source, paragraphs: readonly Paragraph[]): ReadItem<'ratios'>[] {
  const found: ReadItem<'ratios'>[] = [];
  for (const p of paragraphs) {
    for (const amount of amounts(p.flat)) {
      if (!amount.percent) continue;
      const [a, b] = clauseAround(p.flat, amount.from, amount.to, false);
      const clause = p.flat.slice(a, b);
      const inAwards =
        isUnder(p, 'awards') &&
        /tong so|so luong|ca nhan|tap the|thanh vien|phieu|uu tien|hoi vien|doan vien|so (?:xa|phuong|thon|don vi|co so)|ty le (?:khen|de nghi|xet|lanh dao|can bo|nguoi|duoc)/.test(
          clause,
        );
      const named =
        /(?:ty le|so luong|tong so|so (?:ca nhan|tap the))[^;.]{0,80}(?:khen|de nghi|xet tang|bo phieu|dong y)/.test(
          clause,
        );
      if (!inAwards && !named) continue;
      const opening =
        /^[\s-]*(?:ty le )?(?:de nghi |xet )*(?:khen thuong |tang )*/.exec(clause)?.[0].length ?? 0;
      const before = p.text.slice(a + opening, amount.from);
      const about = /(?:cho |đối với )(?:đối tượng (?:là )?)?([\s\S]+)$/i.exec(before)?.[1] ?? before;
      const after = p.flat.slice(amount.to, b);
      const stop = /[(,]/.exec(after)?.index ?? after.length;
      const leading = tidy(p.text.slice(amount.to, amount.to + stop));
      const part = tidy(about).replace(/\s+(?:chiếm|đạt|là|phải)$/, '');
      found.push({
        part: part || leading,
        whole: part === '' || leading === '' ? null : leading,
        op: amount.op,
        value: amount.value,
        span: source.span(p.start + a, p.start + amount.to + stop),
        confidence: amount.op ? 0.9 : 0.6,
      });
    }
  }
  return found;
}
