import { addDays, dateParts, daysInMonth, lastDayOfMonth, localDate } from '../local-date.ts';
import type { Deadline } from '../plan/milestone.ts';

export interface Period {
  readonly from: string;
  /** Last day of the campaign, null for one without an end. */
  readonly to: string | null;
}

/** "trước ngày D" is met on D−1 or earlier, "chậm nhất ngày D" on D or earlier. */
function lastDay(rule: 'before' | 'by', date: string): string {
  return rule === 'before' ? addDays(date, -1) : date;
}

/**
 * Last day for a day of the year that need not exist in it: "29/02" outside leap years is met on the last day of February
 * by either rule, since the day before the missing one is that day.
 */
function lastDayInYear(rule: 'before' | 'by', monthDay: string, year: number): string {
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  if (day > daysInMonth(year, month)) return lastDayOfMonth(year, month);
  return lastDay(rule, localDate(year, month, day));
}

/**
 * The last day on which a deadline is met.
 * A recurring one needs the year of the occurrence; RangeError without it. The others ignore the year.
 */
export function dueDate(deadline: Deadline, occurrenceYear?: number): string {
  switch (deadline.kind) {
    case 'date':
      return lastDay(deadline.rule, deadline.date);
    case 'month': {
      const [year = 0, month = 0] = deadline.month.split('-').map(Number);
      return lastDayOfMonth(year, month);
    }
    case 'quarter': {
      const [year = 0, quarter = 0] = deadline.quarter.split('-Q').map(Number);
      return lastDayOfMonth(year, quarter * 3);
    }
    case 'recurring':
      if (occurrenceYear === undefined) throw new RangeError('a recurring deadline is due in a given year');
      return lastDayInYear(deadline.rule, deadline.monthDay, occurrenceYear);
  }
}

/**
 * Every last day of a deadline inside the campaign, in order, none after `until`.
 * A single deadline counts wherever it lies (a final report is due after the campaign's end). A recurring one counts when
 * its last day lies in the period: each year from the campaign's first; with `everyYears` above 1 the first time after that
 * many years (a five-year review of a campaign begun in 2025 is due in 2030, then 2035).
 * `until` bounds a campaign without an end; without both the year after the first occurrence would never end: RangeError.
 */
export function dueDates(deadline: Deadline, period: Period, until?: string): string[] {
  if (deadline.kind !== 'recurring') {
    const due = dueDate(deadline);
    return until === undefined || due <= until ? [due] : [];
  }
  const end = [period.to, until].filter((day) => day !== null && day !== undefined).sort()[0];
  if (end === undefined) throw new RangeError('a campaign without an end needs a day until which to count');
  const firstYear = dateParts(period.from).year;
  const lastYear = dateParts(end).year + 1;
  const days: string[] = [];
  const start = deadline.everyYears === 1 ? firstYear : firstYear + deadline.everyYears;
  for (let year = start; year <= lastYear; year += deadline.everyYears) {
    const due = dueDate(deadline, year);
    if (due >= period.from && due <= end) days.push(due);
  }
  return days;
}
