import type { Orientation } from '#shared/domain/documents/document.ts';

/** The properties of the last section: page, margins, headers. Null in a file that states none. */
export function lastSection(xml: string): string | null {
  return xml.match(/<w:sectPr\b(?:[^>]*\/>|[\s\S]*?<\/w:sectPr>)/g)?.at(-1) ?? null;
}

function twips(section: string, element: string, name: string): number | null {
  const tag = new RegExp(`<w:${element}\\b[^>]*>`).exec(section)?.[0] ?? '';
  const value = new RegExp(`w:${name}="(\\d{1,6})"`).exec(tag)?.[1];
  return value === undefined ? null : Number(value);
}

/** Width between the margins, in millimetres. */
export function textWidthOf(section: string): number | null {
  const width = twips(section, 'pgSz', 'w');
  if (width === null) return null;
  const text = width - (twips(section, 'pgMar', 'left') ?? 0) - (twips(section, 'pgMar', 'right') ?? 0);
  return text > 1_000 ? (text / 1440) * 25.4 : null;
}

/** The template's own page for a part, turned where the part lies down; pages are counted from 1 again. */
export function sectionFor(section: string, orientation: Orientation): string {
  const width = twips(section, 'pgSz', 'w') ?? 11_906;
  const height = twips(section, 'pgSz', 'h') ?? 16_838;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const size = orientation === 'portrait' ? [short, long] : [long, short];
  const turned = section.replace(
    /<w:pgSz\b[^>]*\/>/,
    `<w:pgSz w:w="${size[0]}" w:h="${size[1]}" w:orient="${orientation}"/>`,
  );
  return /<w:pgNumType\b/.test(turned)
    ? turned.replace(/<w:pgNumType\b[^>]*\/>/, '<w:pgNumType w:start="1"/>')
    : turned.replace(/(<w:pgMar\b[^>]*\/>)/, '$1<w:pgNumType w:start="1"/>');
}
