import { z } from 'zod';
import { foldVietnamese } from '../../text/folding.ts';
import { LocalDate } from '../values.ts';

export const Province = z.object({
  /** Of the national list of administrative units. */
  code: z.string().regex(/^\d\d$/),
  /** Without "tỉnh" or "thành phố". */
  name: z.string(),
  kind: z.enum(['tinh', 'thanhPho']),
  /** Its provinces before 1 July 2025; only itself where it was not touched. */
  formedFrom: z.array(z.string()).min(1),
  communes: z.int(),
  wards: z.int(),
  specialZones: z.int(),
  /** What an office should know before it relies on the row. */
  note: z.string(),
});
export type Province = z.infer<typeof Province>;

export const ProvinceList = z.object({
  source: z.string(),
  countSource: z.string(),
  codeSource: z.string(),
  asOf: LocalDate,
  provinces: z.array(Province),
});
export type ProvinceList = z.infer<typeof ProvinceList>;

const kindNames = { tinh: 'Tỉnh', thanhPho: 'Thành phố' };

/** "Tỉnh An Giang", "Thành phố Cần Thơ". */
export function provinceName({ kind, name }: Province): string {
  return `${kindNames[kind]} ${name}`;
}

/** Communes, wards and special zones. */
export function communeCount({ communes, wards, specialZones }: Province): number {
  return communes + wards + specialZones;
}

/** "72 xã, 31 phường"; what it has none of is left out. */
export function communeWords({ communes, wards, specialZones }: Province): string {
  const parts = [
    [communes, 'xã'],
    [wards, 'phường'],
    [specialZones, 'đặc khu'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

/** What it was made of on 1 July 2025, in words. */
export function formedWords({ formedFrom }: Province): string {
  return formedFrom.length > 1 ? `Hợp nhất ${formedFrom.join(', ')}` : 'Giữ nguyên';
}

/** The province that a unit is, by its name with or without "tỉnh", "thành phố", "TP."; `undefined` for anything else. */
export function provinceNamed(provinces: readonly Province[], unitName: string): Province | undefined {
  const bare = foldVietnamese(unitName).replace(/^(tinh|thanh pho|tp\.?) ?/, '');
  return provinces.find(({ name }) => foldVietnamese(name) === bare);
}

export const officeLevels = {
  province: 'UBND tỉnh, thành phố',
  homeAffairs: 'Sở Nội vụ',
  commune: 'UBND xã, phường, đặc khu',
} as const;
export type OfficeLevel = keyof typeof officeLevels;

export interface OfficeNames {
  name: string;
  shortName: string;
  letterhead: string;
  parentName: string;
  place: string;
  symbol: string;
  head: string;
}

/**
 * How an office of the province names itself on its papers. A city that bears a person's name is written in full in the place
 * (Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.4). `commune` is the full name, "phường An Bình"; without one nothing is known.
 */
export function officeOf(province: Province, level: OfficeLevel, commune: string): OfficeNames | null {
  const full = `${kindNames[province.kind].toLowerCase()} ${province.name}`;
  const place = province.name === 'Hồ Chí Minh' ? provinceName(province) : province.name;
  const committee = 'ỦY BAN NHÂN DÂN';
  if (level === 'homeAffairs') {
    return {
      ...{ name: `Sở Nội vụ ${full}`, shortName: 'Sở Nội vụ', letterhead: 'SỞ NỘI VỤ' },
      ...{ parentName: `${committee}\n${full.toUpperCase()}`, place, symbol: 'SNV', head: 'Giám đốc' },
    };
  }
  const own = level === 'province' ? full : lowerKind(commune);
  if (own === '') return null;
  const short = level === 'province' ? (province.kind === 'tinh' ? 'tỉnh' : 'thành phố') : own.split(' ')[0];
  return {
    ...{ name: `Ủy ban nhân dân ${own}`, shortName: `UBND ${short}`, parentName: '' },
    ...{ letterhead: `${committee}\n${own.toUpperCase()}`, symbol: 'UBND', head: 'Chủ tịch' },
    place: level === 'province' ? place : own.replace(/^(xã|phường|đặc khu) /, ''),
  };
}

/** "Phường  An Bình" → "phường An Bình". */
function lowerKind(commune: string): string {
  return commune
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(xã|phường|đặc khu)(?= )/iu, (kind) => kind.toLowerCase());
}
