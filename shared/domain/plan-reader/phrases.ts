import { foldKeepingLength } from './source.ts';

/** Verbs that end the name of an actor. Written without marks; the letter in the text must be a small one. */
const verbs =
  'chu tri|phoi hop|tham muu|xay dung|to chuc(?!,|$|\\)| (?:chinh|doan|ton|tham|thanh|xa hoi|dang|kinh|va\\b))|trao doi|phan anh|thong tin(?= (?:gui|ve))|trien khai|thuc hien|huong dan|thi dua(?!,? ?-? ?khen)|lap|cu(?= dai| can| lanh)|gui|bao cao|de nghi|de xuat|chi dao|tang cuong|phan bo|phan cong|kiem tra|theo doi|don doc|tong hop|tham dinh|tuyen truyen|can cu|chuan bi|bo tri|ban hanh|dam bao|bao dam|phai|co trach nhiem|chiu trach nhiem|dang ky|phat dong|dat|duoc|thuong xuyen|tich cuc|chu dong|nghien cuu|dinh huong|xem xet|trinh|hoan thanh|van dong|quan triet|pho bien|co(?! (?:so|quan|cau|lien|hoi))|khong|nham|gop phan|tiep tuc|moi(?= dai dien)|giao (?=chi tieu|nhiem vu)|giam sat|ra soat|thong bao|thanh lap|day manh|lua chon|cham diem|thong nhat|hoan thien|tiep nhan|phat huy|danh gia|mo(?= cac)|duy tri|thuoc dien|cung cap|chua chay|tu van|tiep thu|tuyen chon|binh xet|to giac|nghiem tuc|khan truong|kip thoi|tap trung|quan tam|khuyen khich|huy dong|bo sung|nop|ho tro|cong bo|thay mat|giup|dieu hanh';
const verb = new RegExp(`(?<=^|[\\s,])(?:${verbs})\\b`, 'g');

/** Offset in `flat` of the first verb behind a name, or its end. */
export function verbAt(text: string, flat: string, from = 0): number {
  verb.lastIndex = from;
  for (let m = verb.exec(flat); m; m = verb.exec(flat)) {
    if (m.index > from && /\p{Ll}/u.test(text[m.index] ?? '') && !inBracket(flat, from, m.index))
      return m.index;
  }
  return flat.length;
}

const inBracket = (flat: string, from: number, at: number): boolean =>
  flat.lastIndexOf('(', at) > Math.max(flat.lastIndexOf(')', at), from - 1);

/** First word of the name of a body or of people in an office. Without marks. */
export const bodyWord =
  /^(?:cac|so|ban|bo|cong an|uy ban|ubnd|phong|hoi dong|van phong|chu tich|mat tran|ubmttq|tinh uy|thanh uy|cuc|dai|bao|trung tam|chi cuc|lien doan|hoi|doan|co quan|thu truong|giam doc|thanh vien|cum|khoi|don vi|to|truong|truc|benh vien|bao tang|bao hiem|dang uy|can bo|nhung|tung|moi|lanh dao|thuong truc|toa|vien|kho bac|ngan hang|doanh nghiep|cap uy|nguoi dung dau|xa|phuong|vu|tinh doan|thanh doan|chanh van phong|cong doan|hiep hoi|lien minh|lien hiep|tong|tap doan|nha truong|hop tac xa|dia phuong|ldld|mttq|ubmt|hdnd|thanh tra|khoi (?:truong|pho)|cum (?:truong|pho)|khu (?:pho|dan cu)|thon|ban chi huy|bi thu|truong (?:khoi|cum|ban|phong)|huyen doan|cong ty|hoc vien|nguoi|dang bo|chi bo|cap|uy vien|kiem sat)\b/;

/** Outer list signs and connecting words do not belong to a name. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.\-+–"“”]+/, '')
    .replace(/[\s,;:.\-+–/]+$/, '')
    .trim();
}

const orders = /^(?:dong thoi,?\s+|de nghi\s+|giao\s+|yeu cau\s+|giao cho\s+|moi\s+)+/;
export function withoutOrder(text: string): string {
  const tidied = tidy(text);
  return tidy(tidied.slice(orders.exec(foldKeepingLength(tidied))?.[0].length ?? 0));
}

/** "Sở Nội vụ (qua Ban …) và Công an tỉnh" → two bodies. A comma or “và” parts them only before another body. */
export function bodies(text: string): string[] {
  const flat = foldKeepingLength(text);
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const m of text.matchAll(/[()]|[;,]\s+|\s+(?:và|cùng)\s+/g)) {
    if (m[0] === '(') depth++;
    else if (m[0] === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const at = m.index + m[0].length;
      const named = bodyWord.test(flat.slice(at));
      if (
        !named ||
        (m[0].startsWith(',') &&
          /^(?:ban|phong|to),? /.test(flat.slice(at)) &&
          /\p{Ll}/u.test(text[at] ?? ''))
      )
        continue;
      parts.push(text.slice(from, m.index));
      from = at;
    }
  }
  parts.push(text.slice(from));
  return parts
    .map(tidy)
    .filter((part) => part.length > 2 && part.length < 160 && bodyWord.test(foldKeepingLength(part)));
}

/** No clause that people write is longer; a text without stops must not be read over and over. */
const CLAUSE = 1500;

/** The sentence or clause around [from, to): between full stops, semicolons and, when asked, brackets. */
export function clauseAround(flat: string, from: number, to: number, brackets: boolean): [number, number] {
  const stops = (at: number): boolean => {
    const c = flat[at];
    if (c === ';') return true;
    if (c === '.') return at === flat.length - 1 || /\s/.test(flat[at + 1] ?? '');
    return brackets && (c === '(' || c === ')');
  };
  let start = from;
  const first = Math.max(0, from - CLAUSE);
  while (start > first && !stops(start - 1)) start--;
  let end = Math.max(to, 0);
  const last = Math.min(flat.length, to + CLAUSE);
  while (end < last && !stops(end)) end++;
  return [start, end];
}
