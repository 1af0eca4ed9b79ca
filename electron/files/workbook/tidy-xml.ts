/**
 * XML that is well-formed but not as office programs write it – comments, CDATA, instructions, tags over several lines –
 * in the plain way of saying the same. null where it cannot be told: the file is refused then, never guessed at.
 */
export function tidyXml(xml: string): string | null {
  const pieces: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open === -1) break;
    pieces.push(xml.slice(at, open));
    const next = tidyMarkup(xml, open);
    if (next === null) return null;
    pieces.push(next.text);
    at = next.end;
  }
  pieces.push(xml.slice(at));
  return withoutPrefix(pieces.join(''));
}

const NAMESPACES =
  /\sxmlns:(\w{1,20})=["'][^"']*\/(?:spreadsheetml\/2006\/main|spreadsheetml\/main|package\/2006\/(?:relationships|content-types))["']/;

/**
 * Elements that carry a prefix for the namespace that others write without one. Where both are used one name could mean two
 * things: left as it is.
 */
function withoutPrefix(xml: string): string {
  const prefix = NAMESPACES.exec(xml)?.[1];
  if (prefix === undefined || /\sxmlns=/.test(xml)) return xml;
  return xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
}

interface Piece {
  text: string;
  end: number;
}

function tidyMarkup(xml: string, open: number): Piece | null {
  if (xml.startsWith('<!--', open)) return upTo(xml, open + 4, '-->', () => '');
  if (xml.startsWith('<![CDATA[', open)) return upTo(xml, open + 9, ']]>', escapeText);
  if (xml.startsWith('<!', open)) return null;
  if (xml.startsWith('<?', open)) {
    const isDeclaration = xml.startsWith('<?xml ', open);
    return upTo(xml, open + 2, '?>', (inside) => (isDeclaration ? `<?${inside}?>` : ''));
  }
  return tidyTag(xml, open);
}

function upTo(xml: string, from: number, end: string, change: (inside: string) => string): Piece | null {
  const close = xml.indexOf(end, from);
  return close === -1 ? null : { text: change(xml.slice(from, close)), end: close + end.length };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A tag up to the ">" that is in no value; whatever space is in it becomes a plain one, as XML has it for values too. */
function tidyTag(xml: string, open: number): Piece | null {
  let quote = '';
  for (let at = open + 1; at < xml.length; at += 1) {
    const sign = xml[at] ?? '';
    if (quote !== '') {
      if (sign === '<') return null;
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '<') return null;
    else if (sign === '>') {
      const tag = xml.slice(open, at + 1);
      return { text: /[\t\r\n]/.test(tag) ? tag.replace(/[\t\r\n]+/g, ' ') : tag, end: at + 1 };
    }
  }
  return null;
}
