/**
 * Calendar dates in Việt Nam as `YYYY-MM-DD`, counted in whole days since 1970-01-01. No time zone and no `Date` object
 * takes part, so a deadline cannot slip by a day. Two dates compare as text (`a <= b`).
 */

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month, `month` 1 to 12. Throws RangeError for another month. */
export function daysInMonth(year: number, month: number): number {
  const days = monthLengths[month - 1];
  if (days === undefined) throw new RangeError(`not a month: ${month}`);
  return month === 2 && isLeapYear(year) ? 29 : days;
}

/** "2025-02-05" from its parts; throws RangeError when there is no such day. */
export function localDate(year: number, month: number, day: number): string {
  if (!Number.isInteger(year) || year < 1 || year > 9999) throw new RangeError(`not a year: ${year}`);
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) {
    throw new RangeError(`no day ${day} in ${month}/${year}`);
  }
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Year, month (1–12) and day of a date; throws RangeError when the text is not an existing date. */
export function dateParts(date: string): { year: number; month: number; day: number } {
  const match = datePattern.exec(date);
  if (match === null) throw new RangeError(`not a calendar date: ${date}`);
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  localDate(parts.year, parts.month, parts.day);
  return parts;
}

/** Whether the text is an existing date in `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  try {
    dateParts(text);
    return true;
  } catch {
    return false;
  }
}

/** Leap days in the years 1 to `year` of the Gregorian calendar. */
function leapDaysThrough(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

/** Days from 1970-01-01 to the first of January of `year`. */
function dayNumberOfYear(year: number): number {
  return (year - 1970) * 365 + leapDaysThrough(year - 1) - leapDaysThrough(1969);
}

/** Days since 1970-01-01 (negative before). Throws RangeError when the text is not an existing date. */
export function toDayNumber(date: string): number {
  const { year, month, day } = dateParts(date);
  let days = dayNumberOfYear(year) + day - 1;
  for (let earlier = 1; earlier < month; earlier += 1) days += daysInMonth(year, earlier);
  return days;
}

/** The date that lies `dayNumber` days after 1970-01-01. */
export function fromDayNumber(dayNumber: number): string {
  if (!Number.isInteger(dayNumber)) throw new RangeError(`not a whole day: ${dayNumber}`);
  let year = 1970 + Math.floor(dayNumber / 365.2425);
  while (dayNumberOfYear(year) > dayNumber) year -= 1;
  while (dayNumberOfYear(year + 1) <= dayNumber) year += 1;
  let rest = dayNumber - dayNumberOfYear(year);
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return localDate(year, month, rest + 1);
}

/** The date `days` days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Whole days from `from` to `to`: 1 when `to` is the day after, negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** The last day of a month: (2024, 2) → "2024-02-29". */
export function lastDayOfMonth(year: number, month: number): string {
  return localDate(year, month, daysInMonth(year, month));
}
