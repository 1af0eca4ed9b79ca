import { AppError } from '../../../errors.ts';
import { cellIn, type Sheet } from '../../workbook.ts';
import type { IssueList } from '../cell-issue.ts';
import type { FormEntry } from '../form-identity.ts';
import { tidyText } from '../read-cell.ts';
import { cellOfSpot, type SheetAnchors, type Spot, spotOf } from './anchors.ts';
import { type FoundHead, shownText } from './find-head.ts';

/** Columns as they went out: the code of a row, and the text that tells the rows of one code apart. */
const CODE = 0;
const TOLD_APART_BY = { indicator: 3, score: 1 } as const;

type RowEntry = Extract<FormEntry, { of: 'indicator' | 'score' }>;

/**
 * Where the values of a table stand now: each row is found by its code and the text beside it, each column by its heading.
 * A row that is missing or stands there twice is a fault; nothing is taken from where it merely might be.
 */
export function locateRows(
  sheet: Sheet,
  anchors: SheetAnchors,
  head: FoundHead,
  entries: readonly RowEntry[],
  issues: IssueList,
): FormEntry[] {
  const moved = (column: number) => {
    const at = anchors.heads.findIndex((own) => own.column === column);
    return head.columns[at] ?? column;
  };
  const rowsOf = { indicator: rowsByKey('indicator'), score: rowsByKey('score') };
  const keyFor = (entry: RowEntry) =>
    keyOf(tidyText(entry.code), anchors.texts.get(spotOf(entry).row)?.get(TOLD_APART_BY[entry.of]) ?? '');
  const told = new Set<string>();
  const found: FormEntry[] = [];
  for (const entry of entries) {
    const spot = spotOf(entry);
    const issuedKey = keyFor(entry);
    const rows = rowsOf[entry.of].get(issuedKey) ?? [];
    const [row] = rows;
    // As many rows as went out (nearly always one): they stand in their order.
    const issued = new Set(entries.filter((own) => keyFor(own) === issuedKey).map((own) => spotOf(own).row));
    const own = rows[[...issued].sort((a, b) => a - b).indexOf(spot.row)];
    if (own !== undefined && rows.length === issued.size) {
      found.push({ ...entry, sheet: sheet.name, cell: cellOfSpot({ row: own, column: moved(spot.column) }) });
      continue;
    }
    // Once a row, not once a cell.
    if (told.has(issuedKey)) continue;
    told.add(issuedKey);
    if (row === undefined) reportMissing(entry, spot);
    else {
      const where = { sheet: sheet.name, cell: cellOfSpot({ row: rows[1] ?? row, column: moved(CODE) }) };
      const first = cellOfSpot({ row, column: moved(CODE) });
      issues.error(where, AppError.of('FORM_LAYOUT_TWICE', { code: entry.code, first }));
    }
  }
  return found;

  /** Rows below the heading by code and text; a code holds for the rows under it until the next one. */
  function rowsByKey(of: keyof typeof TOLD_APART_BY): Map<string, number[]> {
    const rows = new Map<string, number[]>();
    let code = '';
    for (let row = head.row + 1; row < sheet.cells.length; row += 1) {
      code = shownText(cellIn(sheet, row, moved(CODE))) || code;
      const text = shownText(cellIn(sheet, row, moved(TOLD_APART_BY[of])));
      if (text === '') continue;
      const key = keyOf(code, text);
      rows.set(key, [...(rows.get(key) ?? []), row]);
    }
    return rows;
  }

  function reportMissing(entry: RowEntry, { row }: Spot): void {
    const where = { sheet: sheet.name, cell: cellOfSpot({ row, column: CODE }) };
    const there = shownText(cellIn(sheet, row, CODE)) || '(trống)';
    if (there !== entry.code) {
      issues.error(where, AppError.of('FORM_LAYOUT_CELL', { expected: entry.code, found: there }));
      return;
    }
    const column = TOLD_APART_BY[entry.of];
    const expected = anchors.texts.get(row)?.get(column) ?? '';
    const found = shownText(cellIn(sheet, row, moved(column))) || '(trống)';
    issues.error(
      { ...where, cell: cellOfSpot({ row, column }) },
      AppError.of('FORM_LAYOUT_CELL', { expected, found }),
    );
  }
}

function keyOf(code: string, text: string): string {
  return `${code}\n${text}`;
}
