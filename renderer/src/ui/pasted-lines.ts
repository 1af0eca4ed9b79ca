/** What was copied: from Word both kinds, from a plain editor text alone. */
export interface Pasted {
  html: string;
  text: string;
}

const blockTag = /<(?:p|li|h[1-6]|tr|div|br)\b/i;

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  bull: '•',
  middot: '·',
};

function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/**
 * Words of a page, a line for each paragraph, list item or row. Only text is taken: styles, comments, the numbers that Word
 * puts before list items and every tag are left behind.
 */
function textOfHtml(html: string): string {
  const fragment = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/.exec(html)?.[1] ?? html;
  const words = fragment
    .replace(/<!\[if !supportLists\]>[\s\S]*?<!\[endif\]>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(style|script|xml|head|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<span[^>]*mso-list:\s*Ignore[^>]*>(?:[^<]|<(?!\/span))*(?:<\/span>\s*)+/gi, '')
    // A line break of the source is a space; only tags begin a new line.
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|\/?(?:p|li|h[1-6]|tr|div|ul|ol|table))\b[^>]*>/gi, '\n')
    .replace(/<\/t[dh]\s*>/gi, ' ')
    .replace(/<[^>]*>/g, '');
  return decoded(words);
}

/** Numbers and marks before a sentence: "I.", "1.", "2.1.", "a)", "-", "+", "•". A quantity ("20 tập thể") is no number. */
const leadingMark =
  /^(?:[IVXLC]{1,6}[.)]|\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+\p{Lu})|[a-zđ]{1,2}\)|[-–—+*•·▪▫◦●○■□➢✓§\uf000-\uf0ff])\s+/u;

/** One line without what copying brings along: odd spaces, invisible characters, the number before it. */
export function cleanLine(line: string): string {
  return line
    .normalize('NFC')
    .replace(/^\s*o\t/, '')
    .replace(/[\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(leadingMark, '');
}

/** Lines that a page's width cut apart are one sentence: the first has no closing mark, the next goes on in small letters. */
function joinBroken(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const goesOn = last !== undefined && last.trim() !== '' && !/[.;:!?…]\s*$/.test(last);
    if (goesOn && /^\s*\p{Ll}/u.test(line) && !leadingMark.test(line.trim())) {
      joined[joined.length - 1] = `${last} ${line.trim()}`;
    } else {
      joined.push(line);
    }
  }
  return joined;
}

/** The sentences of what was pasted, one each, in order. */
export function linesOfPaste({ html, text }: Pasted): string[] {
  const lines = blockTag.test(html)
    ? textOfHtml(html).split('\n')
    : joinBroken(text.split(/\r\n|[\n\r\v\f\u2028\u2029]/));
  return lines.map(cleanLine).filter((line) => line !== '');
}
