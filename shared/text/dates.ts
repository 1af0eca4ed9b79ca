const calendarDate = /^(\d{4})-(\d{2})-(\d{2})$/;

interface DateParts {
  year: number;
  month: number;
  day: number;
}

function splitDate(date: string): DateParts {
  const match = calendarDate.exec(date);
  if (!match) throw new TypeError(`not a calendar date: ${date}`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** Nghị định 30/2020/NĐ-CP, Annex I: a leading zero for days below 10 and for January and February only. */
export function longDay(day: number): string {
  return day < 10 ? `0${day}` : String(day);
}

export function longMonth(month: number): string {
  return month < 3 ? `0${month}` : String(month);
}

/** "2025-02-05" → "ngày 05 tháng 02 năm 2025", as papers write it. */
export function longDate(date: string): string {
  const { year, month, day } = splitDate(date);
  return `ngày ${longDay(day)} tháng ${longMonth(month)} năm ${year}`;
}

/** "2025-02-05" → "05/02/2025", as tables and screens write it. */
export function shortDate(date: string): string {
  const { year, month, day } = splitDate(date);
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

const vietnamOffset = 7 * 3_600_000;

function inVietnam(instant: string | Date): string {
  return new Date(new Date(instant).getTime() + vietnamOffset).toISOString();
}

/** The calendar day of an instant in Việt Nam (UTC+7, no daylight saving), whatever the machine's time zone is. */
export function dayInVietnam(instant: string | Date): string {
  return inVietnam(instant).slice(0, 10);
}

/** "10/09/2025 09:05" by the clock of Việt Nam. */
export function shortInstant(instant: string | Date): string {
  const local = inVietnam(instant);
  return `${shortDate(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/** "2026-11-20" → "Thứ Sáu". Calendar dates have no time zone, so the weekday is counted in UTC. */
export function weekday(date: string): string {
  const { year, month, day } = splitDate(date);
  const name = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  if (name === undefined) throw new TypeError(`not a calendar date: ${date}`);
  return name;
}

/** "07:30" → "07 giờ 30 phút"; "08:00" → "08 giờ 00 phút". */
export function clockTime(time: string): string {
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  if (!match) throw new TypeError(`not a time of day: ${time}`);
  return `${match[1]} giờ ${match[2]} phút`;
}
