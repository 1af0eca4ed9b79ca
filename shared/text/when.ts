import { isLocalDate } from '../domain/local-date.ts';

/**
 * A date as a plan may leave it: "2025-02-14", a month "2025-08", a quarter "2026-Q1" or a year "2026", written as offices
 * write it: "14/02/2025", "08/2025", "quý I/2026", "năm 2026".
 */
export function formatWhen(when: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(when);
  if (quarter) return `quý ${quarterNames[Number(quarter[2]) - 1]}/${quarter[1]}`;
  const parts = when.split('-').reverse();
  return parts.length === 1 ? `năm ${when}` : parts.join('/');
}

const quarterNames = ['I', 'II', 'III', 'IV'];

/** The reverse, from what a person types; null when it is no such date. */
export function parseWhen(typed: string): string | null {
  const text = typed.trim().toUpperCase().replaceAll(/\s+/g, ' ');
  const year = /^(?:NĂM )?(\d{4})$/.exec(text);
  if (year?.[1] !== undefined) return year[1];
  const quarter = /^QUÝ (IV|I{1,3}|[1-4])(?:\/| NĂM | )(\d{4})$/.exec(text);
  if (quarter?.[1] !== undefined) {
    const at = quarterNames.indexOf(quarter[1]) + 1 || Number(quarter[1]);
    return `${quarter[2]}-Q${at}`;
  }
  const month = /^(?:THÁNG )?(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (month !== null) {
    const number = Number(month[1]);
    return number >= 1 && number <= 12 ? `${month[2]}-${String(number).padStart(2, '0')}` : null;
  }
  const day = /^(?:NGÀY )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (day === null) return null;
  const date = `${day[3]}-${day[2]?.padStart(2, '0')}-${day[1]?.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}
