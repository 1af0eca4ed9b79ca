import { type Amount, amounts } from './amounts.ts';
import { isUnder, type Paragraph, topicsAround } from './outline.ts';
import { clauseAround, tidy, verbAt } from './phrases.ts';
import type { ReadItem } from './reading.ts';
import type { Source } from './source.ts';

type Target = ReadItem<'targets'>;

/** What plans count most, besides shares, as whole nouns. People and collectives are quotas, sets are dossiers. */
const counted =
  /^\s?(?:buoi|luot|cuoc|hoi nghi|lop|mo hinh|viec tot|viec lam tot|viec lam|tuyen (?:duong|pho)|diem (?:nhom|camera|sang|tuyen truyen)|camera|tin,? bai|bai viet|tin|bai|phong su|chuyen muc|chuyen de|cong trinh|sang kien|giai phap|guong|dien hinh|hoat dong|vu(?: viec)?|truong hop|ho(?: dan| gia dinh)?|nguoi dan|hoi vien|dang vien|doan vien|nguon tin|phan viec|san pham|de tai|can nha|can|ngoi nha|nha|giai(?! (?:nhat|nhi|ba|khuyen|thuong))|diem (?:den|nong|ngap|un tac)|chau|doan duong|trieu dong|ty dong|nghin dong|dong|cay xanh|cay|km|kg|tan|hecta|ha|m2|cau lac bo|to tu quan|nhom|clb|tieu chi|bac|cach lam|lao dong|ngay cong|don vi mau|suat qua|truong|xa|thon|chi hoi|hop tac xa)\b/;
/** Nouns of time, of parts of a paper, of points and of people: never what a target counts. */
const uncounted =
  /^\s?(?:thang|nam hoc|ngay(?! cong)|gio|phut|dot|lan|bo\b|ban (?:chinh|sao|goc)|tap the|ca nhan|ho so|cap\b|dieu|khoan|muc|trang|diem|trong|tren|den|va\b|cua|theo|tai|voi|quy|buoc|nguoi|dai bieu|van dong vien|dong chi|thanh vien|can bo|tuoi|vi tri|ve\b|la\b|co\b|de\b|cho\b|duoc|thi\b|\d|h\b)/;
/** Right in front of a number: whatever comes behind it is to be made or kept. */
const asked =
  /\b(?:duy tri|thanh lap|xay dung|ket nap|trong|ra mat|nhan rong|phat trien|tao|xoa|sua chua|giup|lap dat|thu hut|cong nhan)(?: duoc| them| moi| lai| tu)? $/;
const wanted =
  /(?:xay dung|to chuc|phan dau|dat|thuc hien|dang|ra mat|duy tri|nhan rong|tao|ket nap|trong|xoa|van dong|ho tro|phat trien|thanh lap|dao tao|tap huan|them|hoan thanh|khoi cong|thu hut|sua chua|tang|gom|moi|co)[^,;]{0,40}$/;

const never =
  /\b(?:khong de (?:xay ra|phat sinh|ton|co|lot)|khong xay ra|khong phat sinh|khong con|khong co (?=tinh trang|truong hop|vu|co so|nguoi|cong dan|diem (?:nong|den|phuc tap|do)|ca nhan|tap the|ho |dan|toi pham|hoc sinh|doan vien|can bo|don thu|tai nan|khieu|[^,;.]{2,60}\b(?:bi (?:ky luat|khoi to|xu ly)|vi pham|pham toi)\b))/g;

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
        upTo: null,
        unit: 'vụ',
        per: null,
        change: null,
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
  const [a, b] = bounds(p, amount, next);
  const clause = p.flat.slice(a, b);
  if (/^can cu|^thuc hien quyet dinh/.test(p.flat) || isRatio(clause)) return null;
  // "không còn xã dưới 15 tiêu chí" is one target of none, read below.
  const behind = p.flat.slice(Math.max(a, amount.from - 60), amount.from);
  if ([...behind.matchAll(never)].some((m) => behind.length - m.index < 45)) return null;
  const each = /^\s?\/\s?(1\s)?([a-z]+(?: hoc| ky)?)/.exec(tail.slice(unitOf(p, amount)?.length ?? 0));
  const per =
    perWhat(p, a, amount.from) ??
    (each
      ? tidy(
          p.text
            .slice(amount.to)
            .slice((unitOf(p, amount)?.length ?? 0) + 1, (unitOf(p, amount)?.length ?? 0) + each[0].length),
        )
      : null);
  const unit = amount.percent ? '%' : unitOf(p, amount);
  if (unit === null) return null;
  if (amount.percent && amount.value === 0 && amount.op === null) return null;
  // A norm of support ("60 triệu đồng/căn") is no target unless the text bounds it.
  if (
    amount.op === null &&
    /^(?:(?:trieu|ty|nghin) )?dong$/.test(unitFlat(p, amount).trim()) &&
    (each || /tri gia|muc|giai|moi /.test(clause)) &&
    !/\bdat $/.test(p.flat.slice(a, amount.numberAt))
  )
    return null;
  if (!amount.percent && amount.op === null && !isWanted(p, a, amount, per)) return null;
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
  const change = /\b(tang(?: truong)?|giam|keo giam)\b[^,;.]{0,45}$/.exec(p.flat.slice(a, amount.from));
  return {
    what: outside || (atStart && after) || all,
    op: amount.op ?? (amount.percent && amount.value === 100 ? '=' : null),
    value: amount.value,
    upTo: amount.upTo,
    unit: tidy(unit),
    per,
    change: change?.[1] ? (change[1].startsWith('tang') ? 'up' : 'down') : null,
    who: subject(p, a),
    base: base
      ? tidy(p.text.slice(amount.to + base.index, amount.to + base.index + base[0].length))
      : amount.of === null
        ? null
        : `${amount.of} ${tidy(unit)}`,
    span: source.span(p.start + amount.from, p.start + Math.max(b, amount.to)),
    confidence: amount.percent || amount.op ? 0.9 : 0.7,
  };
}

/** The noun behind a number: one that plans count often, else the next two words if they name a thing. */
function unitOf(p: Paragraph, amount: Amount): string | null {
  if (amount.percent) return '%';
  const tail = p.flat.slice(amount.to, amount.to + 60);
  const noun = counted.exec(tail);
  if (noun) return p.text.slice(amount.to, amount.to + noun[0].length);
  if (amount.op !== null && /^\s?nam\b/.test(tail)) return p.text.slice(amount.to, amount.to + 4);
  if (amount.op !== null && /^\s?lan\s?(?:\/|moi|trong)/.test(tail))
    return p.text.slice(amount.to, amount.to + 4);
  if (uncounted.test(tail)) return null;
  if (amount.op === null && amount.of === null && !asked.test(p.flat.slice(0, amount.numberAt))) return null;
  const words = /^\s[a-z]+(?:\s(?!tro|moi|duoc|dat|co|va|de|cho|trong|tren|cua|theo|o|la)[a-z]+)?/.exec(tail);
  return words ? p.text.slice(amount.to, amount.to + words[0].length) : null;
}

const unitFlat = (p: Paragraph, amount: Amount): string =>
  counted.exec(p.flat.slice(amount.to, amount.to + 60))?.[0] ?? '';

/** A bare count is a target only when the text asks for it: each, build, organise, reach … */
function isWanted(p: Paragraph, from: number, amount: Amount, per: string | null): boolean {
  if (per !== null || amount.of !== null) return true;
  return wanted.test(p.flat.slice(from, amount.numberAt));
}

/** The clause of one number: cut at stops and brackets, at ", trong đó", and where the next number begins. */
function bounds(p: Paragraph, amount: Amount, next: Amount | undefined): [number, number] {
  let [a, b] = clauseAround(p.flat, amount.from, amount.to, true);
  const split = p.flat.slice(a, amount.from).lastIndexOf('trong do');
  if (split >= 0) a += split;
  const near = Math.max(a, amount.from - 300);
  const link = [...p.flat.slice(near, amount.from).matchAll(/\d\s?%[^,;]{3,200}?(\sva\s|,\s)/g)].at(-1);
  if (link) a = near + link.index + link[0].length;
  const inner = p.flat.slice(amount.to, b).indexOf(', trong do');
  if (inner >= 0) b = amount.to + inner;
  if (next && next.from < b && (next.percent || counted.test(p.flat.slice(next.to)))) {
    const gap = p.flat.slice(amount.to, next.from);
    b = amount.to + gap.replace(/(?:\s?,?\s?(?:va|trong do|co|,))+\s*$/, '').length;
  }
  return [a, Math.max(b, amount.to)];
}

const isRatio = (clause: string) =>
  /ty le (?:de nghi )?(?:khen|xet)|(?:tong so|so) (?:ca nhan|tap the)[^;.]{0,30}(?:de nghi|khen)/.test(
    clause,
  );

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
      : tidy(p.text.slice(at, at + end))
          .replace(/\s+(?:t[ăa]ng|gi[ảa]m)$/i, '')
          .slice(0, 120);
  }
  if (per === null) {
    const often = /^[\s,]*(?:binh quan )?(?:hang|moi) (nam|quy|thang|tuan)\b/.exec(p.flat.slice(from, to));
    if (often?.[1]) per = p.text.slice(from + often[0].length - often[1].length, from + often[0].length);
  }
  return per === '' ? null : per;
}

/** "Các xã, phường tổ chức …", "Đối với cơ quan …": who owes it, when the clause begins with them. */
function subject(p: Paragraph, from: number): string | null {
  const text = p.text.slice(from, from + 300);
  const flat = p.flat.slice(from, from + 300);
  const lead =
    /^[\s,(-]*(?:doi voi |dong thoi,? )?(?=(?:cac|moi|tung|cong an|so |ban |to |luc luong|uy ban|ubnd|co quan|don vi)\b)/.exec(
      flat,
    );
  if (!lead || text.slice(lead[0].length).toLowerCase().startsWith('mới')) return null;
  const end = verbAt(text, flat, lead[0].length);
  if (end === flat.length || end > 170) return null;
  return tidy(text.slice(lead[0].length, end).replace(/\s+mỗi (?:tháng|quý|năm|tuần)\s*$/i, '')) || null;
}
