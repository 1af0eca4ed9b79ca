import { foldVietnamese } from '../../../text/folding.ts';

/** Heads and deputies from deputy head of a section upwards; "tổ trưởng" and "nhóm trưởng" lead no office. */
const leads =
  /^(quyen |q\. ?)?(pho (?:phong|ban|khoa)\b|(pho |pho tong )?(truong (phong|ban|khoa|cong an|doan|chi cuc|dai dien|bo mon)|(tong )?giam doc|chu tich|bi thu|hieu truong|vien truong|chanh (van phong|thanh tra|an)|cuc truong|chi cuc truong|chi huy truong|doi truong|tram truong|thu truong|chu nhiem)\b)/;
/** Whether the position is one of "lãnh đạo, quản lý (từ Phó Trưởng phòng và tương đương trở lên)". */
export function leadsBy(position: string): boolean {
  return position
    .split(/[,;/]|\bkiêm\b/)
    .map((part) => foldVietnamese(part))
    .some((part) => leads.test(part));
}

const SERIAL_OF_1920 = 7306;
const SERIAL_OF_2020 = 43_831;

/**
 * The year of "1985", "01/02/1985", "02.9.85" and of a day that a spreadsheet shows as its number; null for anything else. Two
 * digits are of the last century: whoever is on the list works.
 */
export function birthYearOf(text: string): number | null {
  const full = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0];
  if (full !== undefined) return Number(full);
  const short = /^\d{1,2}[/.-]\d{1,2}[/.-](\d\d)$/.exec(text)?.[1];
  if (short !== undefined && Number(short) > 25) return 1900 + Number(short);
  const serial = /^\d{4,5}$/.test(text) ? Number(text) : 0;
  if (serial < SERIAL_OF_1920 || serial > SERIAL_OF_2020) return null;
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).getUTCFullYear();
}
