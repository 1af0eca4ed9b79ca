import type { ReadOperator } from './reading.ts';

/** A number with what says whether it is a floor, a ceiling or a mark. Offsets are into the paragraph's flat text. */
export interface Amount {
  from: number;
  to: number;
  /** Where the number itself begins; `from` takes in the words of the operator. */
  numberAt: number;
  value: number;
  percent: boolean;
  op: ReadOperator;
}

const before: [RegExp, NonNullable<ReadOperator>][] = [
  [/(?:khong (?:vuot )?qua|toi da|nhieu nhat|khong nhieu hon|khong cao hon|khong lon hon|gioi han)$/, '<='],
  [/(?:it nhat|toi thieu|khong duoi|khong thap hon|khong it hon|thap nhat|it ra)$/, '>='],
  [/(?:\btren|\bhon|\bvuot)$/, '>'],
  [/(?:\bduoi|\bit hon|\bthap hon|\bchua den)$/, '<'],
];
const filler = /(?:\s(?:la|tu|dat|duoc|den|co|tong so|so luong|ty le|muc|phai|cho|bang|khoang|voi))+$/;
const numbers =
  /(?<![\d/.,-]|so )(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(\d{1,2}))?(?!\d|[./-]\d)(?:\s?\([a-z ]{2,20}\))?\s?(%|phan tram)?/g;

export function amounts(flat: string): Amount[] {
  const found: Amount[] = [];
  for (const m of flat.matchAll(numbers)) {
    const value = Number(`${(m[1] ?? '').replaceAll('.', '')}.${m[2] ?? 0}`);
    const end = m.index + m[0].trimEnd().length;
    const lead = flat.slice(Math.max(0, m.index - 45), m.index).trimEnd();
    const bare = lead.replace(filler, '');
    const known = before.find(([words]) => words.test(lead)) ?? before.find(([words]) => words.test(bare));
    let op: ReadOperator = known?.[1] ?? null;
    let from = m.index;
    if (known) {
      const words = known[0].exec(known[0].test(lead) ? lead : bare);
      from =
        m.index -
        (flat.slice(0, m.index).length - flat.slice(0, m.index).trimEnd().length) -
        lead.length +
        (words?.index ?? lead.length);
    }
    // "Từ 80% hộ dân" is a floor; "từ 80% lên 90%" is a change.
    if (
      op === null &&
      m[3] !== undefined &&
      /\btu$/.test(lead) &&
      !/^\s?(?:len|den|xuong|-|ve)\b/.test(flat.slice(end))
    ) {
      op = '>=';
      from = flat.lastIndexOf('tu', m.index);
    }
    if (op === null) {
      const tail = upTo(flat.slice(end));
      if (
        /^[^\d]{0,140}?\btro len\b/.test(tail) &&
        !/\btu (?:loai|muc|hang|cap|pho|truong)[^,]*tro len/.test(tail)
      ) {
        op = '>=';
        if (/\btu$/.test(lead)) from = flat.lastIndexOf('tu', m.index);
      } else if (/^[^\d]{0,60}?\btro xuong\b/.test(tail)) op = '<=';
    }
    found.push({
      from: Math.max(0, from),
      to: end,
      numberAt: m.index,
      value,
      percent: m[3] !== undefined,
      op,
    });
  }
  return found;
}

const upTo = (text: string) => text.split(/[;()]|\.\s/)[0] ?? '';
