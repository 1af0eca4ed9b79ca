import type { ReadOperator } from './reading.ts';

/** A number with what says whether it is a floor, a ceiling or a mark. Offsets are into the paragraph's flat text. */
export interface Amount {
  from: number;
  to: number;
  /** Where the number itself begins; `from` takes in the words of the operator. */
  numberAt: number;
  value: number;
  /** The upper end of "5 - 10%", "từ 02 đến 03 mô hình". */
  upTo: number | null;
  /** A share: a percentage, or a fraction of a total such as "1/3 tổng số". */
  percent: boolean;
  /** 19 of "18/19 tiêu chí". */
  of: number | null;
  op: ReadOperator;
}

const before: [RegExp, NonNullable<ReadOperator>][] = [
  [
    /(?:khong (?:duoc )?(?:vuot )?qua|khong vuot(?: muc)?|toi da|nhieu nhat|cao nhat|khong (?:nhieu|cao|lon) hon|gioi han)$/,
    '<=',
  ],
  [/(?:it nhat|toi thieu|khong duoi|khong thap hon|khong it hon|thap nhat|it ra|dat va vuot)$/, '>='],
  [/(?:\btren|\bhon|\bvuot)$/, '>'],
  [/(?:\bduoi|\bit hon|\bthap hon|\bchua den)$/, '<'],
];
const filler =
  /(?:\s(?:la|tu|dat|duoc|den|co|tong so|so luong|ty le|muc|phai|cho|bang|khoang|voi|con|chi|xuong|them|moi))+$/;

const digits = '(\\d{1,3}(?:\\.\\d{3})+|\\d{1,7})(?:,(\\d{1,2}))?';
const share = '(\\s?(?:%|phan tram))';
const numbers = new RegExp(
  `(?<![\\d/.,-]|so )${digits}(?:\\s?\\([a-z ]{2,20}\\))?${share}?(?:\\s?(?:-|den|toi)\\s?${digits}(?!\\d)${share}?)?(?!\\d|[./-]\\d)`,
  'g',
);
const fractions =
  /(?<![\d/.,-]|ngay |so |truoc |den |tu |vao |(?:cham|muon|tre) nhat |sang |chieu )(\d{1,2})\/(\d{1,2})(?![\d/.,-])(?=\s[a-z])/g;
const total = /^\s(?:tong so|so |thanh vien|uy vien|tong )/;
const words: Record<string, number> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};
const spelled =
  /(?<=(?:it nhat|toi thieu|toi da|khong qua|khong duoi|khong it hon) (?:la |co |duoc )?)(mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?= (?!so |phan |trong |lan )[a-z])|(?<=\bva )(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?= (?:tap the|ca nhan|ho gia dinh|don vi)\b)/g;

const number = (whole: string | undefined, decimals: string | undefined): number =>
  Number(`${(whole ?? '').replaceAll('.', '')}.${decimals ?? 0}`);

export function amounts(flat: string): Amount[] {
  const found: Amount[] = [];
  for (const m of flat.matchAll(numbers)) {
    const value = number(m[1], m[2]);
    const upTo = m[4] === undefined ? null : number(m[4], m[5]);
    const end = m.index + m[0].trimEnd().length;
    const percent = m[3] !== undefined || m[6] !== undefined;
    if (upTo !== null && upTo <= value) continue;
    found.push({ ...operatorAt(flat, m.index, end, percent, upTo), value, upTo, percent, of: null });
  }
  for (const m of flat.matchAll(spelled)) {
    const at = operatorAt(flat, m.index, m.index + m[0].length, false, null);
    found.push({ ...at, value: words[m[0]] ?? 0, upTo: null, percent: false, of: null });
  }
  if (flat.includes('/'))
    for (const m of flat.matchAll(fractions)) {
      const [part, whole] = [Number(m[1]), Number(m[2])];
      const end = m.index + m[0].length;
      if (whole < 2 || part > whole || part === 0) continue;
      const bounded = whole <= 5 && operatorAt(flat, m.index, end, false, null).op !== null;
      const ofAll = (whole <= 10 && total.test(flat.slice(end))) || bounded;
      const value = ofAll ? Math.round((part / whole) * 10_000) / 100 : part;
      found.push({
        ...operatorAt(flat, m.index, end, ofAll, null),
        value,
        upTo: null,
        percent: ofAll,
        of: ofAll ? null : whole,
      });
    }
  return found.sort((a, b) => a.numberAt - b.numberAt);
}

/** What the words around a number say of it, and where they begin. */
function operatorAt(
  flat: string,
  at: number,
  end: number,
  percent: boolean,
  upTo: number | null,
): Pick<Amount, 'from' | 'to' | 'numberAt' | 'op'> {
  const lead = flat.slice(Math.max(0, at - 45), at).trimEnd();
  const leadEnd = flat.slice(0, at).trimEnd().length;
  const bare = lead.replace(filler, '');
  // "Tối thiểu mỗi xã 01 sản phẩm": the words of the operator stand before those of the share-out.
  const each = lead.replace(/\s(?:moi|tung)\s[a-z ]{2,25}$/, '');
  for (const [pattern, op] of before) {
    const m = pattern.exec(lead) ?? pattern.exec(bare) ?? pattern.exec(each);
    if (m) return { from: leadEnd - lead.length + m.index, to: end, numberAt: at, op };
  }
  const fromWord = /\btu$/.test(lead) ? flat.lastIndexOf('tu', at) : at;
  if (upTo !== null) return { from: fromWord, to: end, numberAt: at, op: '>=' };
  const tail = flat.slice(end, end + 160);
  // "Từ 80% hộ dân" is a floor; "từ 80% lên 90%" is a change.
  if (percent && fromWord < at && !/^\s?(?:len|den|xuong|-|ve)\b/.test(tail))
    return { from: fromWord, to: end, numberAt: at, op: '>=' };
  const clause = tail.split(/[;()]|\.\s/)[0] ?? '';
  if (
    /^[^\d]{0,140}?\btro len\b/.test(clause) &&
    // "100% học sinh từ tiểu học trở lên": the words speak of pupils, not of the number.
    !/\btu (?!\d)[^,]*tro len/.test(clause)
  )
    return { from: fromWord, to: end, numberAt: at, op: '>=' };
  if (/^[^\d]{0,60}?\btro xuong\b/.test(clause)) return { from: fromWord, to: end, numberAt: at, op: '<=' };
  return { from: at, to: end, numberAt: at, op: null };
}
