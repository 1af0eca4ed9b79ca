import type { Cell, Sheet } from '../../workbook.ts';
import { tidyText } from '../read-cell.ts';

/** A heading is looked for near the top: lists below it may be long. */
const ROWS_WITH_HEADS = 40;

/** What a locked cell shows. Programs turn the text "1.2" into a number when it is copied; its digits stay the same. */
export function shownText(cell: Cell | null | undefined): string {
  if (cell === null || cell === undefined || cell.kind === 'empty') return '';
  return tidyText(cell.kind === 'number' ? String(cell.value) : cell.text);
}

export interface FoundHead {
  row: number;
  /** Column of each heading, in the order asked for. */
  columns: number[];
}

/** The only row in which every heading stands exactly once; null where there is none, or more than one. */
export function findHead(sheet: Sheet, heads: readonly string[]): FoundHead | null {
  let found: FoundHead | null = null;
  const rows = Math.min(ROWS_WITH_HEADS, sheet.cells.length);
  for (let row = 0; row < rows; row += 1) {
    const texts = (sheet.cells[row] ?? []).map(shownText);
    const columns = heads.map((head) => {
      const at = texts.indexOf(head);
      return texts.indexOf(head, at + 1) === -1 ? at : -1;
    });
    if (columns.includes(-1)) continue;
    if (found !== null) return null;
    found = { row, columns };
  }
  return found;
}
