import type { Cell, Sheet } from '../../workbook.ts';
import type { SheetAnchors, Spot } from './anchors.ts';
import { type FoundHead, shownText } from './find-head.ts';
import { spotsOf } from './locate-paper.ts';

export interface FilledCell extends Spot {
  cell: Cell;
  text: string;
}

/**
 * What people wrote into the part of a sheet that holds the values: neither texts that went out with the form nor results
 * of formulas. Titles above a table, and the lines for signatures below the paper's, are nobody's values.
 */
export function filledCells(sheet: Sheet, anchors: SheetAnchors, head: FoundHead | null): FilledCell[] {
  const isOfForm = textsOfForm(anchors, head);
  const [top, bottom] = head === null ? linesOfPaper(sheet, anchors) : [head.row + 1, sheet.cells.length - 1];
  const found: FilledCell[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (const [column, cell] of (sheet.cells[row] ?? []).entries()) {
      if (cell === null) continue;
      const text = shownText(cell);
      if (text !== '' && !isOfForm(column, text)) found.push({ row, column, cell, text });
    }
  }
  return found;
}

/** Whether a text went out with the form in this column: "3" may be a maximum in one column and a figure in the next. */
function textsOfForm({ heads, texts }: SheetAnchors, head: FoundHead | null) {
  const known = new Set<string>();
  const keyOf = (column: number, text: string) => (head === null ? text : `${column} ${text}`);
  for (const row of texts.values()) {
    for (const [column, text] of row) {
      const at = heads.findIndex((own) => own.column === column);
      known.add(keyOf(head?.columns[at] ?? column, text));
    }
  }
  return (column: number, text: string) => known.has(keyOf(column, text));
}

function linesOfPaper(sheet: Sheet, { texts }: SheetAnchors): [top: number, bottom: number] {
  const labels = [...texts.values()].flatMap((row) => (row.has(2) ? [row.get(0) ?? ''] : []));
  const rows = labels.flatMap((label) => spotsOf(sheet, label).map(({ row }) => row));
  return rows.length === 0 ? [0, -1] : [Math.min(...rows), Math.max(...rows)];
}
