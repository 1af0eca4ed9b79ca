export type FormatKind = 'date' | 'time' | 'percent' | 'plain';

const known = new Map<string, FormatKind>();

/** What a number format makes of a number: a calendar date, a time of day, a share, or just a number. */
export function kindOfFormat(format: string | undefined): FormatKind {
  if (format === undefined || format === 'General') return 'plain';
  let kind = known.get(format);
  if (kind === undefined) {
    kind = classify(format);
    // Formats come from foreign files: forget rather than grow.
    if (known.size > 500) known.clear();
    known.set(format, kind);
  }
  return kind;
}

function classify(format: string): FormatKind {
  // Literal text, escaped characters, colours and conditions say nothing; the first section is for ordinary numbers.
  const codes = format
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./gs, '')
    .replace(/\[[^\]]*\]?/g, '')
    .split(';', 1)
    .join('')
    .toLowerCase();
  if (codes.includes('general')) return 'plain';
  if (/[dy]/.test(codes) || (codes.includes('m') && !/[hs]/.test(codes))) return 'date';
  if (codes.includes(':') && /(^|[^a-z])(h{1,2}|s{1,2})([^a-z]|$)/.test(codes)) return 'time';
  return codes.includes('%') ? 'percent' : 'plain';
}

const MINUTES_A_DAY = 1440;

/** A share of a day as clocks write it: 0.25 → "06:00"; null for what is no time of one day. */
export function timeOfDay(share: number): string | null {
  if (share < 0 || share >= 1) return null;
  const minutes = Math.floor(share * MINUTES_A_DAY + 1e-6);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const DAY_MS = 86_400_000;
const LAST_DAY = 2_958_465; // 31/12/9999

/**
 * Serial day to calendar date; null where there is none: before the first day, beyond the last, and day 60 of the
 * 1900 system, a 29/02/1900 that never was.
 */
export function dateOfSerial(serial: number, date1904: boolean): string | null {
  const day = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (day < 1 || day > LAST_DAY || day === 60) return null;
  const days = day < 60 ? day + 1 : day;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY_MS).toISOString().slice(0, 10);
}
