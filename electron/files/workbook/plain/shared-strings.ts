import { notPlain, readAttributes, unescapeText } from './xml.ts';

/** The texts of `sharedStrings.xml` in order. */
export function readSharedStrings(xml: string): string[] {
  const texts: string[] = [];
  for (let at = xml.indexOf('<si'); at !== -1; at = xml.indexOf('<si', at)) {
    const { end, closed } = readAttributes(xml, at + 3, () => {});
    if (closed) {
      texts.push('');
      at = end;
      continue;
    }
    const close = xml.indexOf('</si>', end);
    if (close === -1) notPlain('si not closed');
    texts.push(readRichText(xml.slice(end, close)));
    at = close + 5;
  }
  return texts;
}

const SIMPLE = /^<t(?: xml:space="preserve")?>([^<]*)<\/t>$/;

/** The inside of `<si>` or `<is>`: one `<t>`, or runs `<r>` with formatting; readings `<rPh>` are not part of the text. */
export function readRichText(xml: string): string {
  const simple = SIMPLE.exec(xml);
  if (simple !== null) return unescapeText(simple[1] ?? '');
  let text = '';
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const name = /^<(\/?[A-Za-z0-9]+)/.exec(xml.slice(at, at + 40))?.[1] ?? notPlain('rich text');
    const { end, closed } = readAttributes(xml, at + 1 + name.length, () => {});
    at = end;
    if (closed) continue;
    if (name === 't') {
      const close = xml.indexOf('</t>', end);
      if (close === -1) notPlain('t not closed');
      text += unescapeText(xml.slice(end, close));
      at = close + 4;
    } else if (name === 'rPh' || name === 'rPr') {
      const close = xml.indexOf(`</${name}>`, end);
      if (close === -1) notPlain(`${name} not closed`);
      at = close + name.length + 3;
    } else if (name !== 'r' && name !== '/r') notPlain('rich text');
  }
  return text;
}
