import type { PdfPage, PdfPiece } from './page.ts';

export interface PdfTable {
  top: number;
  /** Cells row by row; each holds what is drawn inside it. */
  rows: PdfPiece[][][];
}

const SAME = 3;

/** Tables are where upright and level rules cross; without rules there is no telling a table from two columns. */
export function tablesOf({ pieces, rules, width, height }: PdfPage): {
  tables: PdfTable[];
  outside: PdfPiece[];
} {
  const inside = rules.filter((r) => r.to - r.from < (r.level ? width : height) * 0.97);
  const upright = inside.filter((r) => !r.level && r.to - r.from > 8);
  const level = inside.filter((r) => r.level && r.to - r.from > 20);
  let outside = pieces;
  const tables: PdfTable[] = [];
  for (const [bottom, top] of bands(upright)) {
    const xs = distinct(upright.filter((r) => r.from < top && r.to > bottom).map((r) => r.at));
    const [left, right] = [xs[0], xs.at(-1)];
    if (xs.length < 3 || left === undefined || right === undefined) continue;
    const across = level.filter((r) => r.from < right - 5 && r.to > left + 5);
    const ys = distinct([bottom, top, ...across.map((r) => r.at).filter((y) => y > bottom && y < top)]);
    if (ys.length < 3) continue;
    const rows = ys.slice(1).map(() => xs.slice(1).map((): PdfPiece[] => []));
    outside = outside.filter((piece) => {
      const row = ys.findLastIndex((y) => piece.y + piece.size * 0.3 >= y);
      const column = xs.findLastIndex((x) => piece.x + Math.min(2, piece.width / 2) >= x);
      const cell = rows[row]?.[column];
      if (!cell) return true;
      cell.push(piece);
      return false;
    });
    tables.push({ top, rows: rows.reverse() });
  }
  return { tables, outside };
}

/** The stretches of the page that upright rules cover without a gap. */
function bands(upright: readonly { from: number; to: number }[]): [number, number][] {
  const found: [number, number][] = [];
  for (const { from, to } of [...upright].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from <= last[1] + SAME) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}

function distinct(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (value - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME) found.push(value);
  return found;
}
