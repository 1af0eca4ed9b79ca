/** A date as far as the text says it. */
export interface WrittenDate {
  from: number;
  to: number;
  year: number | null;
  month: number | null;
  day: number | null;
  quarter: number | null;
}

const sep = '\\s?[/.-]\\s?';
const patterns: [RegExp, (m: RegExpExecArray) => Partial<WrittenDate>][] = [
  [
    new RegExp(`(?:ngay )?(?:mung )?(\\d{1,2})${sep}(\\d{1,2})${sep}(\\d{4})(?!\\d)`, 'y'),
    (m) => ({ day: Number(m[1]), month: Number(m[2]), year: Number(m[3]) }),
  ],
  [
    /(?:ngay )?(?:mung )?(\d{1,2})\s?thang\s?(\d{1,2})\s?(?:,\s?)?(?:nam|\/|-)?\s?(\d{4})(?!\d)/y,
    (m) => ({ day: Number(m[1]), month: Number(m[2]), year: Number(m[3]) }),
  ],
  [
    /(?:ngay )?(?:mung )?(\d{1,2})(?:\s?[/-]\s?|\s?thang\s?)(\d{1,2})(?!\s?[/\d%])/y,
    (m) => ({ day: Number(m[1]), month: Number(m[2]) }),
  ],
  [
    /thang\s?(\d{1,2})\s?(?:\/|-|,?\s?nam)\s?(\d{4})(?!\d)/y,
    (m) => ({ month: Number(m[1]), year: Number(m[2]) }),
  ],
  [/(\d{1,2})\/(\d{4})(?!\d)/y, (m) => ({ month: Number(m[1]), year: Number(m[2]) })],
  [
    /quy\s(iv|i{1,3}|[1-4])(?:\s?[/,-]\s?|\s)(?:nam\s)?(\d{4})(?!\d)/y,
    (m) => ({ quarter: quarterOf(m[1] ?? ''), year: Number(m[2]) }),
  ],
  [/quy\s(iv|i{1,3}|[1-4])\b(?!\s?%)/y, (m) => ({ quarter: quarterOf(m[1] ?? '') })],
  [/thang\s?(\d{1,2})(?!\s?[/\d%])\b/y, (m) => ({ month: Number(m[1]) })],
  [/ngay\s(?:mung\s)?(\d{1,2})(?!\s?[/\d%])\b/y, (m) => ({ day: Number(m[1]) })],
  [/nam\s(\d{4})(?!\d)/y, (m) => ({ year: Number(m[1]) })],
];

function quarterOf(text: string): number {
  return ['i', 'ii', 'iii', 'iv'].indexOf(text) + 1 || Number(text);
}

/** The date that begins exactly at `at` of the flat text, "ngày" included. */
export function dateAt(flat: string, at: number): WrittenDate | null {
  for (const [pattern, read] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(flat);
    if (!match) continue;
    const date: WrittenDate = {
      from: at,
      to: at + match[0].length,
      year: null,
      month: null,
      day: null,
      quarter: null,
      ...read(match),
    };
    if (isPossible(date)) return date;
  }
  return null;
}

function isPossible({ year, month, day }: WrittenDate): boolean {
  if (year !== null && (year < 1900 || year > 2100)) return false;
  if (month !== null && (month < 1 || month > 12)) return false;
  if (day === null) return true;
  if (day < 1 || day > 31) return false;
  return month === null || day <= new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

const two = (n: number) => String(n).padStart(2, '0');

/** "2025-02-14", "2025-08", "2026-Q1", "2026"; null without a year. */
export function written(date: WrittenDate): string | null {
  const { year, month, day, quarter } = date;
  // A day without its month says nothing.
  if (year === null || (day !== null && month === null)) return null;
  if (quarter !== null) return `${year}-Q${quarter}`;
  if (month === null) return String(year);
  return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** "11-20" of a date that comes back every year, "25" of one that comes back every month. */
export function dayOfYear({ month, day }: WrittenDate): string | null {
  if (day === null) return month === null ? null : two(month);
  return month === null ? two(day) : `${two(month)}-${two(day)}`;
}

/** "31/5 và 30/11", "15/4, 15/7 và 15/10/2026": what is missing in one is taken from the last. */
export function datesAt(flat: string, at: number): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (let from = at; found.length < 12; ) {
    const date = dateAt(flat, from);
    if (!date) break;
    found.push(date);
    const link =
      /^(?:,\s?|\s(?:va|hoac)\s)(?:(?:truoc|vao)\s)?(?=ngay \d|\d{1,2}\s?[/.]\s?\d|\d{1,2} thang|thang \d|quy [iv\d])/.exec(
        flat.slice(date.to, date.to + 30),
      );
    if (!link) break;
    from = date.to + link[0].length;
  }
  const last = found.at(-1);
  for (const date of found) {
    date.year ??= last?.year ?? null;
    if (date.quarter === null && last?.quarter === null) date.month ??= last?.month ?? null;
  }
  return found;
}

export interface DateRange {
  from: number;
  to: number;
  /** null: it begins when the paper is issued ("từ ngày ban hành", "từ nay"). */
  first: WrittenDate | null;
  last: WrittenDate | null;
}

const aDate = '(?=ngay|thang|\\d|quy|nam \\d)';
const rangeStart =
  /\b(?:ke )?tu (?=ngay|thang|\d|quy|dau|nam \d)(?:dau )?|\b(?:giai doan|nam) (?=20\d\d ?(?:-|den) ?(?:nam )?20\d\d)|\(|: (?=(?:ngay )?\d{1,2}[/.]\d)/g;
const rangeLink = new RegExp(
  `\\s?(?:\\([^)]{1,60}\\)\\s?)?(?:,\\s?)?(?:cho\\s)?(?:(?:den|toi)\\s(?:het\\s|truoc\\s|khoang\\s)?(?:cuoi\\s)?|-\\s?|(?:va )?ket thuc (?:vao |truoc |trong )?(?:het )?)${aDate}`,
  'y',
);
const bareYears = /(20\d{2})\s?(?:-|den)\s?(?:nam )?(20\d{2})(?![\d/])/y;
const sinceIssue =
  /\btu (?:nay|khi (?:ban hanh|phat dong)|ngay (?:ban hanh|ky|phat dong|ke hoach)[^,;.\d]{0,50}?) (?:cho )?den (?:het )?/g;

/** "từ ngày … đến ngày …", "(01/3 - 31/5/2025)", "giai đoạn 2026 - 2030", and "từ tháng …" without an end. */
export function ranges(flat: string): DateRange[] {
  const found: DateRange[] = [];
  for (const match of flat.matchAll(rangeStart)) {
    const opening = match.index + match[0].length;
    bareYears.lastIndex = opening;
    const years = bareYears.exec(flat);
    if (years) {
      const [first, last] = [years[1], years[2]].map((year) =>
        yearOnly(opening, opening + years[0].length, year),
      );
      if (first && last && Number(first.year) < Number(last.year))
        found.push({ from: match.index, to: last.to, first, last });
      continue;
    }
    const first = dateAt(flat, opening);
    if (!first) continue;
    rangeLink.lastIndex = first.to;
    const link = rangeLink.exec(flat);
    const last = link ? dateAt(flat, first.to + link[0].length) : null;
    if (last === null && !match[0].includes('tu ')) continue;
    if (last !== null && first.year === null) first.year = last.year;
    if (last !== null && first.month === null && first.quarter === null && last.quarter === null)
      first.month = last.month;
    found.push({ from: match.index, to: last?.to ?? first.to, first, last });
  }
  for (const match of flat.matchAll(sinceIssue)) {
    const last = dateAt(flat, match.index + match[0].length);
    if (last) found.push({ from: match.index, to: last.to, first: null, last });
  }
  return found.sort((a, b) => a.from - b.from);
}

function yearOnly(from: number, to: number, year: string | undefined): WrittenDate {
  return { from, to, year: Number(year), month: null, day: null, quarter: null };
}
