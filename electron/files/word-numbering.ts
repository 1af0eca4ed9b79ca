import { romanNumeral } from '#shared/text/numbers.ts';

/** What Word puts before the paragraphs of a list; none of it stands in the text itself. */
export interface WordNumbering {
  /** The label of the next paragraph of this list ("1.", "a)", "-"), or null when the list has none. */
  label(place: ListPlace): string | null;
  /** The list that a paragraph belongs to through its style. */
  ofStyle(style: string): ListPlace | null;
}

export interface ListPlace {
  list: string;
  level: number;
}

interface Level {
  start: number;
  format: string;
  text: string;
}

const attribute = (xml: string, tag: string): string | null =>
  new RegExp(`<w:${tag}\\b[^>]*\\bw:val="([^"]*)"`).exec(xml)?.[1] ?? null;

/** Elements of one kind that do not hold themselves: `<w:lvl …>…</w:lvl>`. */
function* elements(xml: string, name: string): Generator<{ head: string; body: string }> {
  const opening = new RegExp(`<w:${name}\\b([^>]*)>`, 'g');
  for (const match of xml.matchAll(opening)) {
    const head = match[1] ?? '';
    const from = match.index + match[0].length;
    const end = head.endsWith('/') ? from : xml.indexOf(`</w:${name}>`, from);
    yield { head, body: end < 0 ? '' : xml.slice(from, end) };
  }
}

const idOf = (head: string, name: string): string =>
  new RegExp(`\\bw:${name}="([^"]*)"`).exec(head)?.[1] ?? '';

/** Lists of `numbering.xml`, and the styles of `styles.xml` that put paragraphs into one. */
export function readNumbering(numberingXml: string, stylesXml: string): WordNumbering {
  const patterns = new Map<string, Map<number, Level>>();
  for (const { head, body } of elements(numberingXml, 'abstractNum')) {
    const levels = new Map<number, Level>();
    for (const level of elements(body, 'lvl'))
      levels.set(Number(idOf(level.head, 'ilvl')), {
        start: Number(attribute(level.body, 'start') ?? 1),
        format: attribute(level.body, 'numFmt') ?? 'decimal',
        text: attribute(level.body, 'lvlText') ?? '',
      });
    patterns.set(idOf(head, 'abstractNumId'), levels);
  }
  const lists = new Map<string, { pattern: string; starts: Map<number, number> }>();
  for (const { head, body } of elements(numberingXml, 'num')) {
    const starts = new Map<number, number>();
    for (const override of elements(body, 'lvlOverride')) {
      const start = attribute(override.body, 'startOverride');
      if (start !== null) starts.set(Number(idOf(override.head, 'ilvl')), Number(start));
    }
    lists.set(idOf(head, 'numId'), { pattern: attribute(body, 'abstractNumId') ?? '', starts });
  }
  const styles = new Map<string, ListPlace>();
  for (const { head, body } of elements(stylesXml, 'style')) {
    const list = attribute(body, 'numId');
    if (list !== null)
      styles.set(idOf(head, 'styleId'), { list, level: Number(attribute(body, 'ilvl') ?? 0) });
  }
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    ofStyle: (style) => styles.get(style) ?? null,
    label({ list, level }) {
      const { pattern, starts } = lists.get(list) ?? { pattern: '', starts: new Map<number, number>() };
      const levels = patterns.get(pattern);
      const own = levels?.get(level);
      if (!levels || !own) return null;
      // Lists of one pattern count on together, unless one is told to start anew.
      const counts = counters.get(pattern) ?? [];
      counters.set(pattern, counts);
      if (!begun.has(list)) {
        begun.add(list);
        for (const [at, start] of starts) counts[at] = start - 1;
      }
      const count = (at: number) => counts[at] ?? (starts.get(at) ?? levels.get(at)?.start ?? 1) - 1;
      counts[level] = count(level) + 1;
      counts.length = level + 1;
      if (own.format === 'bullet') return '-';
      if (own.format === 'none') return null;
      const label = own.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        return written(
          Math.max(1, at === level ? count(at) : (counts[at] ?? levels.get(at)?.start ?? 1)),
          levels.get(at)?.format ?? 'decimal',
        );
      });
      return label.trim() === '' ? null : label.trim();
    },
  };
}

/** There are numerals from 1 to 3999; a file may count with anything. */
const roman = (value: number): string => (value >= 1 ? romanNumeral(Math.trunc(Math.min(value, 3999))) : '');

/** "z" is followed by "aa", as Word counts. */
const letter = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(5, Math.ceil(value / 26)));

function written(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerLetter':
      return letter(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}
