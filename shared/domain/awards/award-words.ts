import { foldVietnamese } from '../../text/folding.ts';
import { tidyText } from '../forms/read-cell.ts';

/** Within words, "LĐTT" is no abbreviation; Đ is often typed as the Icelandic letter or as D. */
const short = (pattern: string, flags = 'giu') =>
  new RegExp(`(?<![\\p{L}\\d])(?:${pattern.replaceAll('Đ', '[ĐÐD]')})(?![\\p{L}\\d])`, flags);

/** What lists of awards abbreviate, the longer form before one that it begins with. Short ones count in capitals only. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [short('CSTĐ[ -]?TQ'), 'Chiến sĩ thi đua toàn quốc'],
  [short('CSTĐ[ -]?CS'), 'Chiến sĩ thi đua cơ sở'],
  [short('CSTĐ[ -]?(?:CT|T)'), 'Chiến sĩ thi đua cấp tỉnh'],
  [short('CSTĐ'), 'Chiến sĩ thi đua'],
  [short('CSTT'), 'Chiến sĩ tiên tiến'],
  [short('TT[ -]?LĐ[ -]?XS'), 'Tập thể lao động xuất sắc'],
  [short('TT[ -]?LĐ[ -]?TT'), 'Tập thể lao động tiên tiến'],
  [short('LĐ[ -]?TT'), 'Lao động tiên tiến'],
  [short('ĐVQT'), 'Đơn vị quyết thắng'],
  [short('ĐVTT'), 'Đơn vị tiên tiến'],
  [short('GĐVH'), 'Gia đình văn hóa'],
  [short('HC ?LĐ'), 'Huân chương Lao động'],
  [short('KNC'), 'Kỷ niệm chương'],
  [short('CTĐ|CỜ TĐ|Cờ TĐ', 'gu'), 'Cờ thi đua'],
  [short('BK', 'gu'), 'Bằng khen'],
  [short('GK', 'gu'), 'Giấy khen'],
  [short('CT\\.? ?UBND', 'gu'), 'Chủ tịch Ủy ban nhân dân'],
  [short('UBND'), 'Ủy ban nhân dân'],
  [short('TTg|TTCP|Thủ tướng CP'), 'Thủ tướng Chính phủ'],
  [short('GĐ', 'gu'), 'Giám đốc'],
  [short('CA(?= (?:tỉnh|thành phố|TP|TỈNH))', 'gu'), 'Công an'],
  [short('TP\\.?', 'gu'), 'thành phố'],
];

/** Most names are written in full, and there are tens of thousands in a list. */
const mayAbbreviate = [
  /\p{Lu}{2}|\bTTg/u,
  /(?<!\p{L})(?:cst|ttl|tt l|l[đðd][ -]?tt|[đðd]v[qt]t|g[đðd]vh|hc|knc|ubnd|ttg)/iu,
];

const kinds =
  'bằng khen|giấy khen|cờ thi đua|kỷ niệm chương|huân chương|huy chương|huy hiệu|chiến sĩ thi đua|chiến sĩ tiên tiến|lao động tiên tiến|tập thể lao động|đơn vị quyết thắng|đơn vị tiên tiến|gia đình văn hóa';
/** Where a text begins to name an award. */
export const awardStart = new RegExp(`(?<![\\p{L}])(?:${kinds})(?![\\p{L}])`, 'iu');

export const namesAward = (text: string): boolean => awardStart.test(fullAwardName(text));

/** Whether nothing but an award is named: "LĐTT", "Danh hiệu Lao động tiên tiến". */
export const beginsAsAward = (text: string): boolean => fullAwardName(text).search(awardStart) === 0;

/** The name as papers write it: "BK của CT UBND tỉnh" is "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh". Other texts stay as they are. */
export function fullAwardName(text: string): string {
  const tidy = tidyText(text).replace(/^[-–•*+\s]+/u, '');
  let full = tidy;
  if (mayAbbreviate.some((sign) => sign.test(tidy))) {
    for (const [pattern, words] of abbreviations) full = full.replace(pattern, words);
  }
  full = full
    .replace(/^(?:(?:đạt |được )?(?:tặng )?danh hiệu |(?:được )?tặng )/iu, '')
    .replace(/^[“"'‘]([^“”"]+)[”"'’]$/u, '$1')
    .replace(
      /^(bằng khen|giấy khen|cờ thi đua) (?=chủ tịch|ủy ban|thủ tướng|bộ|giám đốc|công an|sở)/iu,
      '$1 của ',
    );
  // A name in capitals is written as elsewhere; one that is no award may be a proper name.
  if (!/\p{Ll}/u.test(tidy) && awardStart.test(full)) return sentenceCase(full);
  return full.search(awardStart) === 0 ? capital(full) : full;
}

/** One key for the ways in which one award is written: "Danh hiệu CSTĐ cấp cơ sở", "Bằng khen của (Chủ tịch) UBND tỉnh". */
export function awardKey(name: string): string {
  const folded = foldVietnamese(fullAwardName(name));
  return folded.replace(/\b(?:cua|chu tich(?= uy ban)|cap(?= (?:co so|tinh|thanh pho)))\s/g, '');
}

const properWords = [
  ...['Chủ tịch', 'Ủy ban', 'Thủ tướng', 'Chính phủ', 'Giám đốc', 'Công an', 'Bộ trưởng', 'Tổ quốc'],
  ...['(?<!cơ )Sở', '(?<!cán )Bộ', '(?<=huân chương )Lao động', '(?<=hạng )(?:Nhất|Nhì|Ba)'],
];
const PLACE = /(?<=\s(?:tỉnh|thành phố|xã|phường|huyện|quận)\s)[^,]+/giu;

const capital = (word: string) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);

function sentenceCase(upper: string): string {
  let text = capital(upper.toLocaleLowerCase('vi'));
  for (const word of properWords) {
    text = text.replace(new RegExp(`(?<=\\s)${word}(?=\\s|$)`, 'giu'), capital);
  }
  text = text.replace(/(?<=\s(?:Sở|Bộ) )(?!trưởng|đội|chỉ huy)\p{Ll}/gu, capital);
  return text.replace(PLACE, (place) => place.split(' ').map(capital).join(' '));
}
