/**
 * Just enough XML for the parts of a workbook as Excel, LibreOffice, WPS, Google, exceljs and openpyxl write them.
 * Whatever is not in this small grammar – comments, CDATA, prefixes, unknown entities – is `NotPlain`, and the slow
 * general parser takes over; nothing is ever guessed here.
 */
export class NotPlain extends Error {}

export function notPlain(what: string): never {
  throw new NotPlain(what);
}

/** Text of a part (already known to be UTF-8), without its declaration. */
export function plainXml(bytes: Uint8Array): string {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const start = whole.startsWith('\uFEFF') ? 1 : 0;
  const body = whole.startsWith('<?xml', start) ? whole.indexOf('?>', start) + 2 : start;
  if (body === 1 || whole.includes('<!') || whole.includes('<?', body))
    notPlain('comment, CDATA or instruction');
  return body === 0 ? whole : whole.slice(body);
}

/** The inside of the only element of this name; null when there is none. */
export function inside(xml: string, name: string): string | null {
  const start = findTag(xml, name, 0);
  if (start === -1) return null;
  const { end, closed } = readAttributes(xml, start + 1 + name.length, () => {});
  if (findTag(xml, name, end) !== -1) notPlain(`${name} twice`);
  const close = xml.indexOf(`</${name}>`, end);
  if (closed !== (close === -1)) notPlain(`${name} not closed once`);
  return closed ? '' : xml.slice(end, close);
}

function findTag(xml: string, name: string, from: number): number {
  const start = xml.indexOf(`<${name}`, from);
  if (start === -1) return -1;
  const after = xml.charCodeAt(start + name.length + 1);
  return after === 0x3e || after === 0x2f || after <= 0x20 ? start : findTag(xml, name, start + 1);
}

/** The attributes of every element of this name, in order. */
export function* elements(xml: string, name: string): Generator<Map<string, string>> {
  for (let at = findTag(xml, name, 0); at !== -1; at = findTag(xml, name, at + 1)) {
    const attributes = new Map<string, string>();
    readAttributes(xml, at + name.length + 1, (key, value) => attributes.set(key, unescapeXml(value)));
    yield attributes;
  }
}

const NAME = /^[A-Za-z_][\w:.-]{0,60}$/;

/** From behind an element's name to behind its '>'; tells the end and whether the element closes itself. */
export function readAttributes(
  xml: string,
  from: number,
  each: (name: string, value: string) => void,
): { end: number; closed: boolean } {
  let at = from;
  for (;;) {
    const before = at;
    while (xml.charCodeAt(at) <= 0x20) at++;
    const code = xml.charCodeAt(at);
    if (code === 0x3e) return { end: at + 1, closed: false };
    if (code === 0x2f && xml.charCodeAt(at + 1) === 0x3e) return { end: at + 2, closed: true };
    const equals = xml.indexOf('=', at);
    const quote = xml[equals + 1];
    const close = quote === '"' || quote === "'" ? xml.indexOf(quote, equals + 2) : -1;
    const name = xml.slice(at, equals);
    // Checked, or a stray word would take everything up to the next "=" with it.
    if (at === before || equals === -1 || close === -1 || !NAME.test(name)) notPlain('attribute');
    const value = xml.slice(equals + 2, close);
    if (value.includes('<')) notPlain('markup in attribute');
    each(name, value);
    at = close + 1;
  }
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescapeXml(text: string): string {
  if (text.includes('<')) notPlain('markup in text');
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,10});?/g, (whole, name: string) => {
    const known = ENTITIES.get(name);
    if (known !== undefined && whole.endsWith(';')) return known;
    const number = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
    const code =
      number === null
        ? Number.NaN
        : Number.parseInt(number[1] ?? number[2] ?? '', number[1] === undefined ? 10 : 16);
    if (!whole.endsWith(';') || !(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code < 0xe000))
      notPlain('entity');
    return String.fromCodePoint(code);
  });
}

/** Cell text: besides entities, `_x000D_` stands for a character that XML cannot carry. */
export function unescapeText(text: string): string {
  const plain = unescapeXml(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
  if (!plain.includes('_x')) return plain;
  return plain.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Between elements there may only be space. */
export function skipSpace(xml: string, from: number): number {
  let at = from;
  while (at < xml.length && xml.charCodeAt(at) <= 0x20) at++;
  return at;
}
