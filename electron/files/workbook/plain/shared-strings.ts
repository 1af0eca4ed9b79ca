import { inside, notPlain, readAttributes, skipSpace, unescapeText } from './xml.ts';

/** The texts of `sharedStrings.xml` in order. */
export function readSharedStrings(xml: string): string[] {
  const texts: string[] = [];
  const table = inside(xml, 'sst') ?? '';
  for (let at = skipSpace(table, 0); at < table.length; at = skipSpace(table, at)) {
    if (table.startsWith('<extLst', at)) return texts;
    if (!table.startsWith('<si', at)) notPlain('si expected');
    const { end, closed } = readAttributes(table, at + 3, () => {});
    const close = closed ? end : table.indexOf('</si>', end);
    if (close === -1) notPlain('si not closed');
    texts.push(closed ? '' : readRichText(table.slice(end, close)));
    at = closed ? end : close + 5;
  }
  return texts;
}

const SIMPLE = /^<t(?: xml:space="preserve")?>([^<]*)<\/t>$/;

/** The inside of `<si>` or `<is>`: one `<t>`, or runs `<r>` with formatting; readings `<rPh>` are not part of the text. */
export function readRichText(xml: string): string {
  const simple = SIMPLE.exec(xml);
  if (simple !== null) return unescapeText(simple[1] ?? '');
  let text = '';
  for (let at = skipSpace(xml, 0); at < xml.length; at = skipSpace(xml, at)) {
    const name = /^<(\/?[A-Za-z0-9]+)/.exec(xml.slice(at, at + 40))?.[1] ?? notPlain('rich text');
    const { end, closed } = readAttributes(xml, at + 1 + name.length, () => {});
    at = end;
    if (closed || name === 'r' || name === '/r') continue;
    if (name !== 't' && name !== 'rPh' && name !== 'rPr') notPlain('rich text');
    const close = xml.indexOf(`</${name}>`, end);
    if (close === -1) notPlain(`${name} not closed`);
    const contents = xml.slice(end, close);
    if (name === 't') text += unescapeText(contents);
    else if (contents.includes('</r>') || (name === 'rPr' && contents.includes('</t>')))
      notPlain('rich text');
    at = close + name.length + 3;
  }
  return text;
}
