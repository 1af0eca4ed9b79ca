import type { Span } from './reading.ts';

/**
 * The text in the shape the rules read, with the way back. `text` is NFC without markdown signs, doubled spaces and
 * broken lines; `flat` is the same text in lower case without marks, character for character, so that patterns written
 * on `flat` survive lost diacritics and give offsets into `text`.
 */
export interface Source {
  readonly original: string;
  readonly text: string;
  readonly flat: string;
  /** Where the "|" between two cells of a table stood; in `text` each is a line break. */
  readonly cells: ReadonlySet<number>;
  span(from: number, to: number): Span;
}

const DROPPED = /[\u200b-\u200f\u00ad\ufeff\u2060*\u202a-\u202e]/;
const BULLET = /[\u2022\u25cf\u25aa\u00b7\uf0b7\u2013\u2014\u2212]/;
const LIGATURES: Record<string, string> = { '\ufb00': 'ff', '\ufb01': 'fi', '\ufb02': 'fl', '\ufb03': 'ffi' };
const SPACE = /[\t\u00a0\u2000-\u200a\u202f\u3000\f\v]/;

const folded = new Map<string, string>();

/** One UTF-16 unit to one unit: what has no plain letter below it stays. */
function fold(unit: string): string {
  if (unit < '\u0080') return unit.toLowerCase();
  const known = folded.get(unit);
  if (known !== undefined) return known;
  const plain =
    unit === 'đ' || unit === 'Đ'
      ? 'd'
      : /[“”„«»]/.test(unit)
        ? '"'
        : (unit.normalize('NFD')[0] ?? unit).toLowerCase();
  const result = plain.length === 1 ? plain : unit;
  folded.set(unit, result);
  return result;
}

/** `text` (NFC) as the patterns read it, character for character. */
export const foldKeepingLength = (text: string): string => text.split('').map(fold).join('');

export function makeSource(original: string): Source {
  const chars: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const bars: number[] = [];
  const put = (char: string, from: number, to: number) => {
    for (let i = 0; i < char.length; i++) {
      chars.push(char[i] as string);
      starts.push(from);
      ends.push(to);
    }
  };
  for (const match of original.matchAll(/\r\n?|[^\p{M}]\p{M}*|\p{M}+/gsu)) {
    const at = match.index;
    const end = at + match[0].length;
    const raw = match[0].length === 1 ? match[0] : match[0].normalize('NFC');
    const last = chars.at(-1) ?? '\n';
    if (raw === '|') bars.push(chars.length);
    if (raw.startsWith('\r') || raw === '\n' || raw === '\u2028' || raw === '|') put('\n', at, end);
    else if (raw === '\t' && endsCell(original, chars, end)) {
      bars.push(chars.length);
      put('\n', at, end);
    } else if (LIGATURES[raw]) put(LIGATURES[raw], at, end);
    else if (raw === '*' && last === '\n' && original[end] === ' ') put('-', at, end);
    else if (raw === '\\' && /[*_#.()-]/.test(original[end] ?? '')) continue;
    else if ((raw === '#' || raw === '>') && last === '\n') continue;
    else if (raw === '_' && original[end] === '_') continue;
    else if (DROPPED.test(raw)) continue;
    else if (BULLET.test(raw)) put('-', at, end);
    else if (raw === ' ' || SPACE.test(raw)) {
      if (
        raw === ' ' &&
        original.startsWith('     ', at) &&
        original[at - 1] !== ' ' &&
        endsCell(original, chars, at + 5)
      )
        put('\n', at, end);
      else if (last !== ' ' && last !== '\n') put(' ', at, end);
    } else put(raw, at, end);
  }
  splitHead(chars);
  const kept = joinBrokenLines(chars, new Set(bars));
  const text = kept.map((i) => chars[i]).join('');
  const cells = new Set(bars);
  return {
    original,
    text,
    flat: repairDigits(text, kept.map((i) => fold(chars[i] as string)).join('')),
    cells: new Set(kept.flatMap((i, at) => (cells.has(i) ? [at] : []))),
    span(from, to) {
      let a = from;
      let b = to;
      while (a < b && /\s/.test(text[a] ?? '')) a++;
      while (b > a && /\s/.test(text[b - 1] ?? '')) b--;
      return [
        starts[kept[a] ?? -1] ?? original.length,
        b > a ? (ends[kept[b - 1] ?? -1] ?? original.length) : (starts[kept[a] ?? -1] ?? original.length),
      ];
    },
  };
}

/** Letters that a scan takes for digits: "l5/6/2O26" is 15/6/2026. Only within the run of a date or a share. */
function repairDigits(text: string, flat: string): string {
  return flat.replace(
    /(?<![a-z\d])(?=[lio]{0,2}\d|\d+[lio])[\dlio]{1,4}(?=[/.,%-]|\s?%|\b)/g,
    (run, at: number) => {
      const inDate =
        /[/.]$/.test(flat.slice(Math.max(0, at - 1), at)) ||
        /^\s?[/%]/.test(flat.slice(at + run.length, at + run.length + 2));
      const read = text
        .slice(at, at + run.length)
        .replace(/[lI]/g, '1')
        .replace(/[oO]/g, '0');
      return inDate && /^\d+$/.test(read) ? read : run;
    },
  );
}

/**
 * Tables copied from Word come with tabs between their cells, two columns of a page with many spaces; behind a number or
 * within a date they are only space.
 */
function endsCell(original: string, chars: readonly string[], next: number): boolean {
  let from = chars.length;
  while (from > 0 && chars[from - 1] !== '\n' && chars.length - from < 60) from--;
  const line = chars.slice(from).join('').trim();
  if (line === '' || /^(?:[-+]|[IVX]{1,5}[.)/]|\d{1,2}(?:\.\d{1,2})*[.)/]|[a-zđ]{1,2}[.)])$/.test(line))
    return false;
  if (/(?:ngày|tháng|năm|số|:)$/i.test(line) && !/^n[ơo]i nh[ậa]n/i.test(line)) return false;
  return /^[\t ]*[\p{Lu}\d“"]/u.test(original.slice(next, next + 120));
}

const HEAD = 1500;

/** A copy from a page of two columns puts both heads on one line; they are parted again where the right one begins. */
function splitHead(chars: string[]): void {
  const head = chars.slice(0, HEAD).join('');
  const right =
    /(?<=\S) (?=C[ỘO]NG H[ÒO][ÀA]? X[ÃA] H[ỘO]I CH[ỦU]|[ĐD][ộo]c l[ậa]p ?- ?T[ựu] do)|(?<=^Số ?:.{2,30}) (?=\p{Lu}[\p{L}. ]{2,40}, ?ngày)/gmu;
  for (const m of head.matchAll(right)) chars[m.index] = '\n';
}

/** A number alone on its line is the number of a page. */
const PAGE = /^(?:- ?)?(?:trang )?\d{1,3}(?: ?[/-] ?\d{1,3})?(?: ?-)?$/i;
export const isPageNumber = (line: string): boolean => PAGE.test(line);

/** Lines of the head and the end that stand for themselves. */
const LABELLED = /^(?:Số\s*:?\s*\d*\s*[/-]|Nơi nhận|Kính gửi|V\/v|NƠI NHẬN|\p{Lu}[\p{L} .-]{1,30},\s*ngày)/u;
const WAITING =
  /(?:^|\s)\(?(?:ngày|tháng|năm|trước|và|từ|đến|nhất|trên|dưới|thiểu|đa|quá|vào|đạt|gồm|ngay|thang|nam|truoc|va|tu|den|nhat)$/i;
const MARKED = /^(?:[-+]|[IVX]{1,5}\s*[.)/]|\d{1,2}(?:\.\d{1,2})*\s*[.)/]\s|[a-zđ]{1,2}\s*\)|Điều \d|\(\d)/;
const isCapitals = (line: string) => line === line.toUpperCase() && /\p{L}/u.test(line);

/**
 * A page or a scan breaks lines in mid-sentence; a line break that cannot be the end of a paragraph becomes one space,
 * with what stands between (blank lines, the number of a page). Gives the places of the characters that stay.
 */
function joinBrokenLines(chars: string[], bars: ReadonlySet<number>): number[] {
  const dropped = new Set<number>();
  let start = 0;
  let previous = '';
  let previousEnd = -1;
  let blanks = 0;
  for (let i = 0; i <= chars.length; i++) {
    if (i < chars.length && chars[i] !== '\n') continue;
    const raw = chars.slice(start, i).join('');
    const line = raw.trim();
    if (line === '' || isPageNumber(line)) blanks++;
    else {
      const first = start + raw.indexOf(line);
      if (
        previousEnd >= 0 &&
        !crossesBar(previousEnd, start, bars) &&
        continues(previous, line, blanks > 0)
      ) {
        chars[previousEnd] = ' ';
        for (let at = previousEnd + 1; at < first; at++) dropped.add(at);
      }
      previous = line;
      previousEnd = first + line.length;
      blanks = 0;
    }
    start = i + 1;
  }
  return chars.flatMap((_, i) => (dropped.has(i) ? [] : [i]));
}

function crossesBar(from: number, to: number, bars: ReadonlySet<number>): boolean {
  for (let at = from; at < to; at++) if (bars.has(at)) return true;
  return false;
}

function continues(previous: string, line: string, apart: boolean): boolean {
  // "GIAI ĐOẠN 2026 -" / "2030": in capitals too a span of years goes on.
  if (/\d -$/.test(previous) && /^\d{4}\b/.test(line)) return true;
  // "… trước ngày" / "10/10/2027": a number that the words before it wait for.
  if (/^\d/.test(line) && !MARKED.test(line) && WAITING.test(previous)) return true;
  if (
    /[.;:!?]["”)]?$/.test(previous) ||
    MARKED.test(line) ||
    LABELLED.test(line) ||
    isCapitals(previous) ||
    isCapitals(line)
  )
    return false;
  if (/^\p{Ll}/u.test(line) || / -$|,$/.test(previous)) return true;
  return !apart && previous.length > 55;
}
