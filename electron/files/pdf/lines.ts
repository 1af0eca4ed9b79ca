import type { PdfPage, PdfPiece } from './page.ts';
import { tablesOf } from './tables.ts';

/** Words that stand together; a wide gap before them parts them from what stands left on the same line. */
export interface Segment {
  text: string;
  x: number;
  end: number;
}

export interface Line {
  page: number;
  y: number;
  size: number;
  segments: Segment[];
  /** Not a line but a table: its rows, with "|" between the cells. */
  rows: string[] | null;
}

/** In widths of a letter: justified text stretches its spaces, columns stand further apart. */
const WORD_GAP = 0.16;
const COLUMN_GAP = 1.6;

/** The lines of a page from top to bottom, whatever order it was drawn in. */
export function linesOf(page: PdfPage, number: number): Line[] {
  const visible = page.pieces.filter(
    ({ text, size, x, y }) =>
      text !== '' && size > 0 && y >= 0 && y <= page.height && x >= -1 && x <= page.width,
  );
  const { tables, outside } = tablesOf({ ...page, pieces: visible });
  const lines = linesFrom(outside, number);
  for (const { top, rows } of tables) {
    const texts = rows
      .map((cells) => cells.map((pieces) => linesFrom(pieces, number).map(wordsOf).join(' ')).join(' | '))
      .filter((row) => /[^\s|]/.test(row));
    lines.push({ page: number, y: top, size: 12, segments: [], rows: texts });
  }
  return lines.sort((a, b) => b.y - a.y);
}

function linesFrom(pieces: readonly PdfPiece[], page: number): Line[] {
  const rows: PdfPiece[][] = [];
  let base = Number.POSITIVE_INFINITY;
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    // Raised and lowered figures belong to the line beside them.
    if (row && base - piece.y < Math.max(piece.size, row[0]?.size ?? 0) * 0.45) row.push(piece);
    else {
      rows.push([piece]);
      base = piece.y;
    }
  }
  return rows.flatMap((row) => {
    const segments = segmentsOf(row);
    if (segments.length === 0) return [];
    const largest = row.reduce((a, b) => (b.size > a.size ? b : a));
    return [{ page, y: largest.y, size: largest.size, segments, rows: null }];
  });
}

function segmentsOf(row: readonly PdfPiece[]): Segment[] {
  const segments: Segment[] = [];
  for (const piece of [...row].sort((a, b) => a.x - b.x)) {
    if (piece.text.trim() === '') continue;
    const current = segments.at(-1);
    const gap = current ? piece.x - current.end : 0;
    // Bold drawn twice, a little beside itself.
    if (current && gap < -piece.width * 0.8 && current.text.endsWith(piece.text.trim())) continue;
    if (!current || gap > piece.size * COLUMN_GAP) {
      segments.push({ text: piece.text, x: piece.x, end: piece.x + piece.width });
      continue;
    }
    const apart = gap > piece.size * WORD_GAP && !/\s$/.test(current.text) && !/^\s/.test(piece.text);
    current.text += (apart ? ' ' : '') + piece.text;
    current.end = Math.max(current.end, piece.x + piece.width);
  }
  return segments
    .map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

const EDGE = 0.1;
const pageNumber = /^(?:[-–] ?)?(?:trang )?\d{1,3}(?: ?[/-] ?\d{1,3})?(?: ?[-–])?$/i;
export const wordsOf = (line: Line): string => line.segments.map(({ text }) => text).join(' ');

/** Without the numbers of pages and without what stands at the same edge of most pages. */
export function withoutEdges(pages: readonly PdfPage[], lines: readonly Line[][]): Line[][] {
  const seen = new Map<string, number>();
  const atEdge = (line: Line): boolean => {
    const height = pages[line.page]?.height ?? 0;
    if (line.rows) return false;
    return line.y > height * (1 - EDGE) || line.y < height * EDGE;
  };
  const key = (line: Line): string => `${wordsOf(line).replace(/\d+/g, '#')} ${Math.round(line.y / 4)}`;
  for (const page of lines)
    for (const k of new Set(page.filter(atEdge).map(key))) seen.set(k, (seen.get(k) ?? 0) + 1);
  const often = Math.max(3, Math.ceil(lines.length / 2));
  return lines.map((page) =>
    page.filter(
      (line) => !atEdge(line) || (!pageNumber.test(wordsOf(line)) && (seen.get(key(line)) ?? 0) < often),
    ),
  );
}
