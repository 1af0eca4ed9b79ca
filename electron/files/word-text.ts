import { refusal } from './refuse.ts';
import { readZip, workbookProfile } from './zip/read-zip.ts';

const DOCUMENT = 'word/document.xml';
const tokens = /<(\/?)w:(p|t|tab|br|cr|numPr|noBreakHyphen|instrText)(?=[\s/>])([^<>]*)>/g;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of a .docx, a line for each paragraph. Numbering that Word makes itself shows as a list sign. */
export function wordText(bytes: Uint8Array): string | null {
  const part = readZip(bytes, workbookProfile).get(DOCUMENT);
  if (!part) return null;
  const xml = withoutFallbacks(decode(part));
  const lines: string[] = [];
  let line = '';
  let listed = false;
  for (const match of xml.matchAll(tokens)) {
    const [whole, closing, name, attributes] = match;
    const empty = attributes?.endsWith('/') ?? false;
    if (name === 'numPr' && !closing) listed = true;
    else if (name === 'tab') line += ' ';
    else if (name === 'br' || name === 'cr') line += '\n';
    else if (name === 'noBreakHyphen') line += '-';
    else if (name === 't' && !closing && !empty) {
      const from = match.index + whole.length;
      const to = xml.indexOf('<', from);
      line += unescapeText(xml.slice(from, to < 0 ? xml.length : to));
    } else if (name === 'p' && (closing || empty)) {
      lines.push(listed && isPlainLine(line) ? `- ${line}` : line);
      line = '';
      listed = false;
    }
  }
  if (line !== '') lines.push(line);
  return lines.join('\n');
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
