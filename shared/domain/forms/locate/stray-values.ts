import { AppError } from '../../../errors.ts';
import { cellIn, type Sheet } from '../../workbook.ts';
import type { IssueList } from '../cell-issue.ts';
import type { FormEntry } from '../form-identity.ts';
import { RESULT_HEAD } from '../lay-out-indicators.ts';
import { shorten } from '../read-cell.ts';
import { cellOfSpot, type SheetAnchors, type Spot, spotOf } from './anchors.ts';
import { filledCells } from './filled-cells.ts';
import { type FoundHead, shownText } from './find-head.ts';

/** A sheet that was used for something else is not listed cell by cell. */
const MOST = 5;

/**
 * Values beside the cells that are read: somebody typed them, and nobody would ever see them again. Where the cell that
 * they were meant for is empty the form goes back; elsewhere they are shown with their cells.
 */
export function reportStrayValues(
  sheet: Sheet,
  anchors: SheetAnchors,
  head: FoundHead | null,
  located: readonly FormEntry[],
  issues: IssueList,
): void {
  const isRead = readSpots(located);
  const empty = emptyFigures(sheet, located);
  const results = resultSpots(anchors, head, located);
  const strays = filledCells(sheet, anchors, head).filter(
    (filled) =>
      filled.cell.formula !== true &&
      !isRead(filled) &&
      (empty.has(filled.row) || !results.has(cellOfSpot(filled))),
  );
  for (const stray of strays.slice(0, MOST)) {
    const where = { sheet: sheet.name, cell: cellOfSpot(stray) };
    const value = shorten(stray.text);
    const place = empty.get(stray.row);
    if (place === undefined) issues.warn(where, AppError.of('FORM_STRAY_VALUE', { value }));
    else issues.error(where, AppError.of('FORM_VALUE_BESIDE', { value, place }));
  }
}

/** By row the cell for a figure in which nothing stands. */
function emptyFigures(sheet: Sheet, located: readonly FormEntry[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const entry of located) {
    if (entry.part !== 'numerator' && entry.part !== 'denominator' && entry.part !== 'points') continue;
    const spot = spotOf(entry);
    if (shownText(cellIn(sheet, spot.row, spot.column)) === '') found.set(spot.row, entry.cell);
  }
  return found;
}

function readSpots(located: readonly FormEntry[]): (spot: Spot) => boolean {
  const cells = new Set<string>();
  const columns = new Set<number>();
  for (const entry of located) {
    if (entry.of === 'nomination') columns.add(spotOf(entry).column);
    else cells.add(entry.cell);
  }
  return (spot) => columns.has(spot.column) || cells.has(cellOfSpot(spot));
}

/** Results that went out as formulas stand there as plain values once somebody has pasted values only. */
function resultSpots(
  { heads }: SheetAnchors,
  head: FoundHead | null,
  located: readonly FormEntry[],
): Set<string> {
  const found = new Set<string>();
  const own = heads.findIndex(({ text }) => text === RESULT_HEAD);
  const column = own === -1 ? undefined : head?.columns[own];
  if (column === undefined) return found;
  const ratios = new Set(
    located.flatMap((entry) => (entry.of === 'indicator' && entry.part === 'denominator' ? [entry.id] : [])),
  );
  for (const entry of located) {
    if (entry.of !== 'indicator' || entry.part !== 'numerator' || !ratios.has(entry.id)) continue;
    found.add(cellOfSpot({ row: spotOf(entry).row, column }));
  }
  return found;
}
