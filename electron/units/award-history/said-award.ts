import type { AwardListDefaults } from '#shared/contract/award-history.ts';
import type { AwardEntry } from '#shared/domain/awards/award-entries.ts';
import { fullAwardName } from '#shared/domain/awards/award-words.ts';
import type { HeadingWords } from '#shared/domain/awards/list-heading.ts';
import { awardYearOf, readDecision } from '#shared/domain/awards/read-decision.ts';
import { dateFromText } from '#shared/domain/forms/read-cell.ts';
import type { ListRow } from '#shared/domain/units/import/list-rows.ts';
import { shortDate } from '#shared/text/dates.ts';

/** What an entry of a list says of its award, with what holds for the whole list. */
export interface SaidAward {
  award: string;
  year: number | null;
  issuer: string;
  decisionNumber: string;
  decisionDate: string | null;
  achievement: string;
}

const FIRST_YEAR = 1945;

/** `reasons` takes what is missing or cannot be. */
export function saidAward(
  { text, doubts }: AwardEntry,
  heading: HeadingWords,
  defaults: AwardListDefaults,
  today: string,
  reasons: string[],
): SaidAward {
  const award = text('award') || heading.award || fullAwardName(defaults.award);
  if (award === '') reasons.push('Chưa rõ danh hiệu, hình thức khen thưởng.');
  reasons.push(...doubts);
  const own = ownDecision(text, reasons);
  const yearText = text('year');
  const decided = own === null ? defaults.decisionDate : own.date;
  // What is said of the achievement counts before the day of the decision, which often falls into the next year.
  const year =
    yearText === ''
      ? (defaults.year ?? (decided === null ? null : Number(decided.slice(0, 4))))
      : awardYearOf(yearText);
  const thisYear = Number(today.slice(0, 4));
  if (year === null) {
    if (yearText !== '') reasons.push(`Không rõ năm “${yearText}”.`);
    else if (doubts.length === 0) reasons.push('Chưa rõ năm khen thưởng.');
  } else if (year > thisYear) reasons.push(`Năm ${year} chưa đến.`);
  else if (year < FIRST_YEAR) reasons.push(`Năm ${year} quá sớm: chỉ ghi từ năm ${FIRST_YEAR}.`);
  if (decided !== null && decided > today) reasons.push(`Ngày quyết định ${shortDate(decided)} chưa đến.`);
  return {
    ...{ award, year, achievement: text('achievement'), issuer: text('issuer') || defaults.issuer },
    decisionNumber: own === null ? defaults.decisionNumber : own.number,
    decisionDate: decided,
  };
}

/** Whether it can be written at all, once somebody has said whose it is. */
export function canBeWritten({ award, year, decisionDate }: SaidAward, today: string): boolean {
  if (award === '' || year === null) return false;
  return year >= FIRST_YEAR && year <= Number(today.slice(0, 4)) && (decisionDate ?? '') <= today;
}

/** Null where the row names none: then the decision of the whole list holds. */
function ownDecision(
  text: ListRow['text'],
  reasons: string[],
): { number: string; date: string | null } | null {
  const { number, date } = readDecision(text('decision'));
  if (text('decision') !== '' && number === '') reasons.push(`Không rõ số quyết định “${text('decision')}”.`);
  const dateText = text('decisionDate');
  const stated = dateText === '' ? date : dateFromText(dateText);
  if (dateText !== '' && stated === null) reasons.push(`Không rõ ngày quyết định “${dateText}”.`);
  return number === '' && stated === null ? null : { number, date: stated };
}
