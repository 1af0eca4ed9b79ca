import { AppError } from '../../../errors.ts';
import { cellIn, type Sheet } from '../../workbook.ts';
import type { IssueList } from '../cell-issue.ts';
import type { EntryOf, FormEntry } from '../form-identity.ts';
import { cellOfSpot, type SheetAnchors, type Spot, spotOf } from './anchors.ts';
import { shownText } from './find-head.ts';

const [LABEL, VALUE, HINT] = [0, 1, 2] as const;

/** The lines about the signed paper: each found by its label, its value in the cell beside it. */
export function locatePaper(
  sheet: Sheet,
  anchors: SheetAnchors,
  entries: readonly EntryOf<'paper'>[],
  issues: IssueList,
): FormEntry[] {
  const found: FormEntry[] = [];
  for (const entry of entries) {
    const { row } = spotOf(entry);
    const label = anchors.texts.get(row)?.get(LABEL) ?? '';
    const hint = anchors.texts.get(row)?.get(HINT) ?? '';
    const spots = spotsOf(sheet, label);
    const [spot] = spots;
    const issued = { sheet: sheet.name, cell: cellOfSpot({ row, column: LABEL }) };
    if (spot === undefined) {
      const there = shownText(cellIn(sheet, row, LABEL)) || '(trống)';
      issues.error(issued, AppError.of('FORM_LAYOUT_CELL', { expected: label, found: there }));
      continue;
    }
    if (spots.length > 1) {
      const where = { sheet: sheet.name, cell: cellOfSpot(spots[1] ?? spot) };
      issues.error(where, AppError.of('FORM_LAYOUT_TWICE', { code: label, first: cellOfSpot(spot) }));
      continue;
    }
    // The hint stands to the right of the value; anywhere else, a column was put in between.
    const beside = shownText(cellIn(sheet, spot.row, spot.column + HINT));
    if (beside !== hint) {
      const where = { sheet: sheet.name, cell: cellOfSpot({ row: spot.row, column: spot.column + HINT }) };
      issues.error(where, AppError.of('FORM_LAYOUT_CELL', { expected: hint, found: beside || '(trống)' }));
      continue;
    }
    found.push({
      ...entry,
      sheet: sheet.name,
      cell: cellOfSpot({ row: spot.row, column: spot.column + VALUE }),
    });
  }
  return found;
}

/** Every cell that shows the text. */
export function spotsOf(sheet: Sheet, text: string): Spot[] {
  return sheet.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (shownText(cell) === text ? [{ row, column }] : [])),
  );
}
