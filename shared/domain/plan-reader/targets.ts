import { type Amount, amounts } from './amounts.ts';
import { isUnder, type Paragraph, topicsAround } from './outline.ts';
import { clauseAround, tidy, verbAt } from './phrases.ts';
import type { ReadItem } from './reading.ts';
import type { Source } from './source.ts';

type Target = ReadItem<'targets'>;

/** What plans count, besides shares. People and collectives are quotas, sets are dossiers, years are time. */
const counted =
  /^\s?(?:buoi|luot|cuoc|hoi nghi|lop|mo hinh|viec tot|viec lam tot|viec lam|tuyen (?:duong|pho)|diem (?:nhom|camera|sang|tuyen truyen)|camera|tin,? bai|bai viet|tin|bai|phong su|chuyen muc|chuyen de|cong trinh|sang kien|giai phap|guong|dien hinh|hoat dong|vu(?: viec)?|truong hop|ho(?: dan| gia dinh)?|nguoi dan|hoi vien|nguon tin|phan viec|san pham|de tai|can nha|ngoi nha|trieu dong|ty dong|cay xanh|km|kg|hecta|ha|m2|cau lac bo|to tu quan|nhom|clb)\b/;

const never =
  /\b(?:khong de (?:xay ra|phat sinh|ton|co|lot)|khong xay ra|khong phat sinh|khong con|khong co (?=tinh trang|truong hop|vu|co so|nguoi|cong dan|diem (?:nong|den|phuc tap|do)|ca nhan|tap the|ho |dan|toi pham|hoc sinh|doan vien|can bo|don thu|tai nan|khieu))/g;

/** Quantified targets, wherever they hide: in lists, in brackets at the end of a paragraph, in an implementing clause. */
export function readTargets(source: Source, paragraphs: readonly Paragraph[]): Target[] {
  const found: Target[] = [];
  for (const p of paragraphs) {
    const topics = topicsAround(p);
    const awards = isUnder(p, 'awards') && !topics.includes('content');
    if (topics.includes('programme') || topics.includes('people') || isUnder(p, 'dossier')) continue;
    if (!awards) {
      const list = amounts(p.flat);
      for (const [i, amount] of list.entries()) {
        const target = fromAmount(source, p, amount, list[i + 1]);
        if (!target) continue;
        const whole = found.at(-1);
        // A share of all of them has one possible base; of less, the reader asks.
        const within = list[i - 1];
        if (
          whole?.value === 100 &&
          target.base === null &&
          within?.value === 100 &&
          /trong do/.test(p.flat.slice(within.to, amount.from))
        )
          target.base = whole.what;
        found.push(target);
      }
    }
    if (awards || topics.includes('aims')) continue;
    for (const m of p.flat.matchAll(never)) {
      const [a, b] = clauseAround(p.flat, m.index, m.index + 1, true);
      if (/\b(?:neu|khi|truong hop)\b[^,]*$/.test(p.flat.slice(a, m.index))) continue;
      const comma = p.flat.indexOf(', ', m.index + 40);
      const end =
        comma > 0 &&
        comma < b &&
        /^, (?:dac biet|nhat la|gop phan|dam bao|bao dam|nham|phoi hop|thuc hien|tham gia)/.test(
          p.flat.slice(comma),
        ) &&
        !/^, dac biet (?:nghiem|lon)/.test(p.flat.slice(comma))
          ? comma
          : b;
      found.push({
        // "Số vụ …: không để xảy ra" says in front what must not happen.
        what: tidy(p.text.slice(end - m.index - m[0].length < 4 ? a : m.index, end)),
        op: '=',
        value: 0,
        unit: 'vụ',
        per: null,
        who: subject(p, a),
        base: null,
        span: source.span(p.start + m.index, p.start + end),
        confidence: topics.includes('content') ? 0.85 : 0.6,
      });
    }
  }
  return found;
}

function fromAmount(source: Source, p: Paragraph, amount: Amount, next: Amount | undefined): Target | null {
  const tail = p.flat.slice(amount.to);
  const noun = amount.percent ? null : counted.exec(tail);
  if (!amount.percent && !noun) return null;
  const [a, b] = bounds(p, amount, next);
  const clause = p.flat.slice(a, b);
  if (/^can cu|^thuc hien quyet dinh/.test(p.flat) || isRatio(clause)) return null;
  const per = perWhat(p, a, amount.from);
  // A bare count is a target only when the text asks for it: each, at least, build …
  if (
    !amount.percent &&
    amount.op === null &&
    per === null &&
    !/(?:xay dung|to chuc|moi|co|phan dau|dat|thuc hien|dang|ra mat|duy tri|nhan rong)[^,;]{0,40}$/.test(
      p.flat.slice(a, amount.numberAt),
    )
  )
    return null;
  if (!amount.percent && amount.value === 0 && amount.op !== null) return null;
  const atStart =
    amount.from - a < 12 ||
    /^[\s,]*(?:trong do,?|va|co|dat|phan dau|dat tu)[\s,]*(?:co|dat|it nhat)?\s*$/.test(
      p.flat.slice(a, amount.from),
    );
  const base = /\b(?:tren tong so|tren so|tong so|cua tong so|trong so) ([^,;.()]{3,120})/.exec(
    p.flat.slice(amount.to, b),
  );
  const after = tidy(p.text.slice(amount.to, b));
  const all = tidy(p.text.slice(a, b));
  // "… đều có lực lượng đến kịp thời (100%)": the bracket holds nothing but the number.
  const outside =
    all.replace(/[\s\d.,%]/g, '') === '' ? tidy(p.text.slice(clauseAround(p.flat, a, b, false)[0], a)) : '';
  return {
    what: outside || (atStart && after) || all,
    op: amount.op ?? (amount.percent && amount.value === 100 ? '=' : null),
    value: amount.value,
    unit: amount.percent ? '%' : tidy(p.text.slice(amount.to, amount.to + (noun?.[0].length ?? 0))),
    per,
    who: subject(p, a),
    base: base ? tidy(p.text.slice(amount.to + base.index, amount.to + base.index + base[0].length)) : null,
    span: source.span(p.start + amount.from, p.start + Math.max(b, amount.to)),
    confidence: amount.percent || amount.op ? 0.9 : 0.7,
  };
}

/** The clause of one number: cut at stops and brackets, at ", trong đó", and where the next number begins. */
function bounds(p: Paragraph, amount: Amount, next: Amount | undefined): [number, number] {
  let [a, b] = clauseAround(p.flat, amount.from, amount.to, true);
  const split = p.flat.slice(a, amount.from).lastIndexOf('trong do');
  if (split >= 0) a += split;
  const link = [...p.flat.slice(a, amount.from).matchAll(/\d\s?%[^,;]{3,}?(\sva\s|,\s)/g)].at(-1);
  if (link) a += link.index + link[0].length;
  const inner = p.flat.slice(amount.to, b).indexOf(', trong do');
  if (inner >= 0) b = amount.to + inner;
  if (next && next.from < b && (next.percent || counted.test(p.flat.slice(next.to)))) {
    const gap = p.flat.slice(amount.to, next.from);
    b = amount.to + gap.replace(/(?:\s?,?\s?(?:va|trong do|co|,))+\s*$/, '').length;
  }
  return [a, Math.max(b, amount.to)];
}

const isRatio = (clause: string) =>
  /ty le (?:de nghi )?(?:khen|xet)|tong so (?:ca nhan|tap the) (?:duoc )?de nghi/.test(clause);

/** "mỗi tháng", "Mỗi xã …": the nearest one in front of the number. "mới" has another mark and is not "mỗi". */
function perWhat(p: Paragraph, from: number, to: number): string | null {
  let per: string | null = null;
  for (const m of p.flat.slice(from, to).matchAll(/\b(?:moi|tung)\s/g)) {
    const word = p.text.slice(from + m.index, from + m.index + 3).toLowerCase();
    if (word !== 'mỗi' && word !== 'moi' && word !== 'từn') continue;
    const at = from + m.index + m[0].length;
    const end = verbAt(p.text.slice(at, to), p.flat.slice(at, to));
    const time = /^(?:thang|nam|quy|tuan|dot)\b/.exec(p.flat.slice(at, to));
    per = time
      ? time[0] && p.text.slice(at, at + time[0].length)
      : tidy(p.text.slice(at, at + end)).slice(0, 120);
  }
  return per === '' ? null : per;
}

/** "Các xã, phường tổ chức …", "Đối với cơ quan …": who owes it, when the clause begins with them. */
function subject(p: Paragraph, from: number): string | null {
  const text = p.text.slice(from);
  const flat = p.flat.slice(from);
  const lead =
    /^[\s,(-]*(?:doi voi |dong thoi,? )?(?=(?:cac|moi|tung|cong an|so |ban |to |luc luong|uy ban|ubnd|co quan|don vi)\b)/.exec(
      flat,
    );
  if (!lead || text.slice(lead[0].length).toLowerCase().startsWith('mới')) return null;
  const end = verbAt(text, flat, lead[0].length);
  if (end === flat.length || end > 170) return null;
  return tidy(text.slice(lead[0].length, end).replace(/\s+mỗi (?:tháng|quý|năm|tuần)\s*$/i, '')) || null;
}
