import { foldVietnamese } from '../../text/folding.ts';
import { beginsAsAward, fullAwardName } from './award-words.ts';
import { awardYearOf } from './read-decision.ts';

/** A column of a ledger: its heading says the year of the awards in it, or which award its marks and years stand for. */
export interface WideColumn {
  column: number;
  /** Null where the heading names an award. */
  year: number | null;
  /** Empty where the heading names a year. */
  award: string;
}

const YEARS = '\\d{4}(?: ?[-–] ?\\d{4})?';
const bareYear = new RegExp(`^(?:nam(?: hoc)? ?)?${YEARS}$`);
const yearOfAwards = new RegExp(
  `^(?:danh hieu|hinh thuc|khen thuong|thanh tich|ket qua)[^\\d]*${YEARS}$|^(?:nam(?: hoc)? ?)?${YEARS} ?(?:danh hieu|hinh thuc|khen thuong)`,
);

/** What a heading, with those over it, says; null for a column of another kind. */
export function wideColumn(column: number, parts: readonly string[]): WideColumn | null {
  const own = foldVietnamese(parts.at(-1) ?? '');
  const whole = foldVietnamese(parts.join(' '));
  if (bareYear.test(own) || yearOfAwards.test(whole)) {
    const year = awardYearOf(whole);
    return year === null ? null : { column, year, award: '' };
  }
  const text = (parts.at(-1) ?? '').replace(/\s*\(.*$/u, '');
  return beginsAsAward(text) && text.length <= 60 ? { column, year: null, award: fullAwardName(text) } : null;
}
