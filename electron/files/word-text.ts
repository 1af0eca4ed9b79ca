import { refusal } from './refuse.ts';
import { type ListPlace, readNumbering, type WordNumbering } from './word-numbering.ts';
import { readZip, workbookProfile } from './zip/read-zip.ts';

const tokens =
  /<(\/?)w:(p|t|tab|br|cr|numPr|numId|ilvl|pStyle|noBreakHyphen|softHyphen|tbl|tr|tc)(?=[\s/>])([^<>]*)>/g;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The words of a .docx, a line for each paragraph, with the numbers that Word makes itself; rows of a table are lines with
 * "|" between the cells, notes stand at the end.
 */
export function wordText(bytes: Uint8Array): string | null {
  const parts = readZip(bytes, workbookProfile);
  const part = (name: string) => {
    const found = parts.get(name);
    return found ? decode(found) : '';
  };
  if (!parts.has('word/document.xml')) return null;
  const numbering = readNumbering(part('word/numbering.xml'), part('word/styles.xml'));
  const body = linesOf(withoutFallbacks(part('word/document.xml')), numbering);
  const notes = linesOf(part('word/footnotes.xml'), numbering).filter((line) => /\p{L}/u.test(line));
  return [...body, ...notes].join('\n');
}

/** A table under way: its rows, each a list of cells, each a list of lines. */
type Table = string[][][];

function linesOf(xml: string, numbering: WordNumbering): string[] {
  const lines: string[] = [];
  const tables: Table[] = [];
  let line = '';
  let style = '';
  let place: Partial<ListPlace> | null = null;
  const put = (text: string) => {
    const cell = tables.at(-1)?.at(-1)?.at(-1);
    (cell ?? lines).push(text);
  };
  for (const match of xml.matchAll(tokens)) {
    const [whole, closing, name, attributes = ''] = match;
    const empty = attributes.endsWith('/');
    const value = /\bw:val="([^"]*)"/.exec(attributes)?.[1] ?? '';
    if (name === 'tab') line += '\t';
    else if (name === 'br' || name === 'cr') line += '\n';
    else if (name === 'noBreakHyphen') line += '-';
    else if (name === 'numPr' && !closing) place = { level: 0 };
    else if (name === 'ilvl' && place) place.level = Number(value);
    else if (name === 'numId' && place) place.list = value;
    else if (name === 'pStyle') style = value;
    else if (name === 't' && !closing && !empty) {
      const from = match.index + whole.length;
      const to = xml.indexOf('<', from);
      line += unescapeText(xml.slice(from, to < 0 ? xml.length : to));
    } else if (name === 'p' && (closing || empty)) {
      put(`${labelOf(place, style, line, numbering)}${line}`);
      line = '';
      style = '';
      place = null;
    } else if (name === 'tbl' && !closing && !empty) tables.push([]);
    else if (name === 'tr' && !closing) tables.at(-1)?.push([]);
    else if (name === 'tc' && !closing) tables.at(-1)?.at(-1)?.push([]);
    else if (name === 'tbl' && closing) for (const text of tableLines(tables.pop() ?? [])) put(text);
  }
  if (line !== '') put(line);
  for (const table of tables.reverse()) lines.push(...tableLines(table));
  return lines;
}

function labelOf(
  place: Partial<ListPlace> | null,
  style: string,
  line: string,
  numbering: WordNumbering,
): string {
  const own = place?.list === undefined ? null : { list: place.list, level: place.level ?? 0 };
  const at = own ?? (style === '' ? null : numbering.ofStyle(style));
  if (at === null || at.list === '0' || line.trim() === '') return '';
  const label = numbering.label(at);
  if (label !== null) return `${label} `;
  // A list that is not described anywhere is still a list.
  return own && isPlainLine(line) ? '- ' : '';
}

/** The head and the end of a paper are tables without borders: read cell by cell. */
const layout = /CỘNG H|Độc lập\s*-|Nơi nhận|KÝ THAY|KT\.|TM\./;

function tableLines(table: Table): string[] {
  const isLayout = table.some((row) => row.some((cell) => cell.some((text) => layout.test(text))));
  return table.flatMap((row) => {
    if (isLayout || row.length < 2) return row.flat();
    const cells = row.map((cell) => cell.join(' ').replace(/\s+/g, ' ').trim());
    return cells.every((cell) => cell === '') ? [] : [cells.join(' | ')];
  });
}

function decode(part: Uint8Array): string {
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(part);
  } catch {
    throw refusal('CONTAINER_DAMAGED');
  }
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY'))
    throw refusal('CONTAINER_UNSAFE', { reason: 'có khai báo XML không được phép' });
  return xml;
}

/** Text boxes stand twice in the file: as drawn today and as older versions drew them. */
function withoutFallbacks(xml: string): string {
  let result = '';
  let from = 0;
  for (;;) {
    const start = xml.indexOf('<mc:Fallback', from);
    if (start < 0) return result + xml.slice(from);
    const end = xml.indexOf('</mc:Fallback>', start);
    result += xml.slice(from, start);
    if (end < 0) return result;
    from = end;
  }
}

const isPlainLine = (line: string) =>
  line.trim() !== '' && !/^\s*(?:[-+•]|\S{1,5}[.)])/.test(line) && line !== line.toUpperCase();

const unescapeText = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (all, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
