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
  span(from: number, to: number): Span;
}

const DROPPED = /[\u200b-\u200f\u00ad\ufeff\u2060*\u202a-\u202e]/;
const BULLET = /[\u2022\u25cf\u25aa\u00b7\uf0b7\u2013\u2014\u2212]/;
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
    if (raw.startsWith('\r') || raw === '\n' || raw === '\u2028' || raw === '|') put('\n', at, end);
    else if (raw === '*' && last === '\n' && original[end] === ' ') put('-', at, end);
    else if (raw === '\\' && /[*_#.()-]/.test(original[end] ?? '')) continue;
    else if ((raw === '#' || raw === '>') && last === '\n') continue;
    else if (raw === '_' && original[end] === '_') continue;
    else if (DROPPED.test(raw)) continue;
    else if (BULLET.test(raw)) put('-', at, end);
    else if (raw === ' ' || SPACE.test(raw)) {
      if (last !== ' ' && last !== '\n') put(' ', at, end);
    } else put(raw, at, end);
  }
  joinBrokenLines(chars);
  const text = chars.join('');
  return {
    original,
    text,
    flat: chars.map(fold).join(''),
    span(from, to) {
      let a = from;
      let b = to;
      while (a < b && /\s/.test(text[a] ?? '')) a++;
      while (b > a && /\s/.test(text[b - 1] ?? '')) b--;
      return [
        starts[a] ?? original.length,
        b > a ? (ends[b - 1] ?? original.length) : (starts[a] ?? original.length),
      ];
    },
  };
}

const MARKED = /^(?:[-+]|[IVX]{1,5}\s*[.)/]|\d{1,2}(?:\.\d{1,2})*\s*[.)/]\s|[a-zđ]{1,2}\s*\)|Điều \d|\(\d)/;
const isCapitals = (line: string) => line === line.toUpperCase() && /\p{L}/u.test(line);

/** A page or a scan breaks lines in mid-sentence; a line break that cannot be the end of a paragraph becomes a space. */
function joinBrokenLines(chars: string[]): void {
  let start = 0;
  let previous = '';
  let previousEnd = -1;
  let blanks = 0;
  for (let i = 0; i <= chars.length; i++) {
    if (i < chars.length && chars[i] !== '\n') continue;
    const line = chars.slice(start, i).join('').trim();
    if (line === '') blanks++;
    else {
      if (previousEnd >= 0 && continues(previous, line, blanks > 0)) {
        for (let at = previousEnd; at < start; at++) if (chars[at] === '\n') chars[at] = ' ';
      }
      previous = line;
      previousEnd = i;
      blanks = 0;
    }
    start = i + 1;
  }
}

function continues(previous: string, line: string, apart: boolean): boolean {
  if (/[.;:!?]["”)]?$/.test(previous) || MARKED.test(line) || isCapitals(previous) || isCapitals(line))
    return false;
  if (/^\p{Ll}/u.test(line) || / -$|,$/.test(previous)) return true;
  return !apart && previous.length > 55;
}
