/**
 * Letters and signs in the order of `Intl.Collator('vi')`, upper case left out. A character's position is its first weight:
 * "ă" and "â" are letters of their own after "a", "đ" after "d"; tones only count when everything else is equal.
 */
const firstWeights =
  '\t\n _-–—,;:!?.…·\'‘’"“”()[]{}@*/\\&#%`^°+×<=>|~$0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';

/** Quotation marks are one sign for the first weight, told apart like tones; three dots are three full stops. */
const quotes = new Map<string, readonly [sign: string, tone: string]>([
  ['‘', ["'", '1']],
  ['’', ["'", '2']],
  ['“', ['"', '1']],
  ['”', ['"', '2']],
]);

/** Marks that make another letter (breve, circumflex, horn), and tones in Vietnamese order: huyền, hỏi, ngã, sắc, nặng. */
const letterMarks = '\u0306\u0302\u031b';
const toneMarks = '\u0300\u0309\u0303\u0301\u0323';

/** First weights are printable ASCII from "!" on; the separator of levels lies below them. */
const lowestCode = 0x21;
const weightOf = new Map(
  [...firstWeights].map((sign, index) => [sign, String.fromCharCode(lowestCode + index)]),
);
/** What the table does not know comes after all letters, by code. */
const unknown = String.fromCharCode(lowestCode + firstWeights.length);

interface Element {
  first: string;
  /** '0' without a tone, '1' to '5' with one. */
  tone: string;
  /** '0' lower case, '1' upper case: lower comes first. */
  case: string;
}

function elementsOf(text: string): Element[] {
  const elements: Element[] = [];
  for (const cluster of text.normalize('NFD').match(/\P{M}\p{M}*/gsu) ?? []) {
    const [base = '', ...marks] = cluster;
    const lower = base.toLowerCase();
    const letter = (lower + marks.filter((mark) => letterMarks.includes(mark)).join('')).normalize('NFC');
    const tone = marks.find((mark) => toneMarks.includes(mark));
    const [sign, ofQuote] = quotes.get(base) ?? [letter, '0'];
    const element = {
      first: weightOf.get(sign) ?? weightOf.get(lower) ?? `${unknown}${lower}`,
      tone: tone === undefined ? ofQuote : String(toneMarks.indexOf(tone) + 1),
      case: lower === base ? '0' : '1',
    };
    if (base === '…') elements.push(...Array(3).fill({ ...element, first: weightOf.get('.'), case: '1' }));
    else elements.push(element);
  }
  return elements;
}

/**
 * Key whose plain comparison (JavaScript `<`, SQLite BINARY) gives Vietnamese order: letters first, then tones, then case.
 * Agrees with `Intl.Collator('vi')` for Vietnamese letters, digits and the signs of `firstWeights`. Other scripts and foreign
 * letters (ñ, ü, ß) come after z by code, where the collator would mix them in; that is the price of a key in a column.
 */
export function sortKey(text: string): string {
  const elements = elementsOf(text);
  const level = (pick: (element: Element) => string) => elements.map(pick).join('');
  return `${level((e) => e.first)}\u0002${level((e) => e.tone)}\u0002${level((e) => e.case)}`;
}

/** Compares in Vietnamese order, as `sortKey` does. */
export function compareVietnamese(a: string, b: string): number {
  const [keyA, keyB] = [sortKey(a), sortKey(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}
