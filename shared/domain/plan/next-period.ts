import { addDays, dateParts } from '../local-date.ts';
import { moveDate } from './move-years.ts';

interface Period {
  from: string;
  to: string | null;
}

/** How long before the end of a year, or of a campaign, the next one is prepared. */
const DAYS_AHEAD = 60;

/** More years than a campaign that ended is likely to be looked at for. */
const MOST_YEARS = 50;

/**
 * The round to be opened next: the first that is not open, has not ended and begins soon. A review of several years comes
 * up when its last year ends.
 */
export function roundToOpen<
  Round extends { kind: 'year' | 'review'; from: string; to: string; campaignId: string | null },
>(rounds: readonly Round[], today: string): Round | null {
  const soon = addDays(today, DAYS_AHEAD);
  const isDue = ({ kind, from, to }: Round) => to >= today && (kind === 'year' ? from : to) <= soon;
  return rounds.find((round) => round.campaignId === null && isDue(round)) ?? null;
}

/** By how many years a campaign that has ended, or ends soon, is moved so that the copy lies ahead; null while it runs. */
export function yearsToNext({ to }: Period, today: string): number | null {
  if (to === null || to > addDays(today, DAYS_AHEAD)) return null;
  for (let years = 1; years <= MOST_YEARS; years += 1) {
    if (moveDate(to, years) >= today) return years;
  }
  return null;
}

/** "năm 2027", or "giai đoạn 2026 - 2027" where the period reaches over a new year. */
export function yearsOfPeriod({ from, to }: Period): string {
  const first = dateParts(from).year;
  const last = to === null ? first : dateParts(to).year;
  return first === last ? `năm ${first}` : `giai đoạn ${first} - ${last}`;
}

/** The title without its years: the same of the movement of one year and of the next. */
export function titleWithoutYears(title: string): string {
  return title.replace(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/g, '').replace(/\s+/g, ' ');
}
