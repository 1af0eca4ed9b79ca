import type { Run } from './blocks.ts';
import { mmPerPoint } from './page-layout.ts';

/**
 * Advance widths of Times New Roman, in 2048ths of the type size: the signs from space to ~, then those of `extraSigns`.
 * Tinos, which is shipped, has the same; a test compares them with the font files. Vietnamese tone marks and đ are as wide
 * as the letter below them, only ơ and ư are not.
 */
const widths = {
  regular:
    '512 682 836 1024 1024 1706 1593 369 682 682 1024 1155 512 682 512 569 1024 1024 1024 1024 1024 1024 1024 1024 1024 1024 569 569 1155 1155 1155 909 1886 1479 1366 1366 1479 1251 1139 1479 1479 682 797 1479 1251 1821 1479 1479 1139 1479 1366 1139 1251 1479 1479 1933 1479 1479 1251 682 569 682 961 1024 682 909 1024 909 1024 909 682 1024 1024 569 569 1024 569 1593 1024 1024 1024 1024 682 797 569 1024 1024 1479 1024 1024 909 983 410 983 1108 1083 1110 1479 1589 909 909 682 682 1024 2048 2048 1124 1124 1155',
  bold: '512 682 1137 1024 1024 2048 1706 569 682 682 1024 1167 512 682 512 569 1024 1024 1024 1024 1024 1024 1024 1024 1024 1024 682 682 1167 1167 1167 1024 1905 1479 1366 1479 1479 1366 1251 1593 1593 797 1024 1593 1366 1933 1479 1593 1251 1593 1479 1139 1366 1479 1479 2048 1479 1479 1366 682 569 682 1190 1024 682 1024 1139 909 1139 909 682 1024 1139 569 682 1139 569 1706 1139 1024 1139 1139 909 797 682 1139 1024 1479 1024 1024 909 807 451 807 1065 1134 1229 1593 1630 1024 1024 682 682 1024 2048 2048 1124 1124 1167',
  italic:
    '512 682 860 1024 1024 1706 1593 438 682 682 1024 1382 512 682 512 569 1024 1024 1024 1024 1024 1024 1024 1024 1024 1024 682 682 1382 1382 1382 1024 1884 1251 1251 1366 1479 1251 1251 1479 1479 682 909 1366 1139 1706 1366 1479 1251 1479 1251 1024 1139 1479 1251 1706 1251 1139 1139 797 569 797 864 1024 682 1024 1024 909 1024 909 569 1024 1024 569 569 909 569 1479 1024 1024 1024 1024 797 797 569 1024 909 1366 909 909 797 819 563 819 1108 1093 1117 1479 1544 1139 1139 682 682 1024 1821 1821 1124 1124 1382',
  boldItalic:
    '512 797 1137 1024 1024 1706 1593 569 682 682 1024 1167 512 682 512 569 1024 1024 1024 1024 1024 1024 1024 1024 1024 1024 682 682 1167 1167 1167 1024 1704 1366 1366 1366 1479 1366 1366 1479 1593 797 1024 1366 1251 1821 1479 1479 1251 1479 1366 1139 1251 1479 1366 1821 1366 1251 1251 682 569 682 1167 1024 682 1024 1024 909 1024 909 682 1024 1139 569 569 1024 569 1593 1139 1024 1024 1024 797 797 569 1139 909 1366 1024 909 797 713 451 713 1167 1099 1227 1479 1587 1024 1024 682 682 1024 2048 2048 1124 1124 1167',
} as const;
const extraSigns = 'ơưƠƯ“”‘’–—…≥≤×';
const unitsPerSize = 2048;

type Face = keyof typeof widths;

function tableOf(face: Face): Map<string, number> {
  const signs = [...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)), ...extraSigns];
  const numbers = widths[face].split(' ').map(Number);
  return new Map(signs.map((sign, at) => [sign, numbers[at] ?? 0]));
}

const tables = {
  regular: tableOf('regular'),
  bold: tableOf('bold'),
  italic: tableOf('italic'),
  boldItalic: tableOf('boldItalic'),
} satisfies Record<Face, Map<string, number>>;

/** The letter that decides the width: without tone mark, breve or circumflex, but with its horn. */
function baseOf(sign: string): string {
  if (sign === '\u00A0') return ' ';
  if (sign === 'đ') return 'd';
  if (sign === 'Đ') return 'D';
  const parts = sign.normalize('NFD');
  const letter = parts.charAt(0);
  return parts.includes('\u031B') ? `${letter}\u031B`.normalize('NFC') : letter;
}

function faceOf({ bold, italic }: Pick<Run, 'bold' | 'italic'>): Face {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

/** Width in points of a text in one look; a sign that the table does not know counts as wide as "n". */
export function textWidthPt(text: string, sizePt: number, look: Pick<Run, 'bold' | 'italic'> = {}): number {
  const table = tables[faceOf(look)];
  const usual = table.get('n') ?? 0;
  let units = 0;
  for (const sign of text) {
    const own = table.get(sign);
    if (own === undefined) units += table.get(baseOf(sign)) ?? usual;
    else units += own;
  }
  return (units / unitsPerSize) * sizePt;
}

/** Width of bold type in millimetres: headings, names of bodies, heads of columns. */
export function boldWidthMm(text: string, sizePt: number): number {
  return textWidthPt(text, sizePt, { bold: true }) * mmPerPoint;
}
