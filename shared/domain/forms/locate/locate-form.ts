import { AppError } from '../../../errors.ts';
import { cellIn, type Sheet, sheetNamed, type Workbook } from '../../workbook.ts';
import type { IssueList } from '../cell-issue.ts';
import type { EntryOf, FormEntry } from '../form-identity.ts';
import { cellOfSpot, type FormAnchors, type SheetAnchors, spotOf } from './anchors.ts';
import { filledCells } from './filled-cells.ts';
import { type FoundHead, findHead, shownText } from './find-head.ts';
import { locatePaper, spotsOf } from './locate-paper.ts';
import { locateRows } from './locate-rows.ts';
import { reportStrayValues } from './stray-values.ts';

/**
 * Where each value of a form stands in the workbook that came back. What stands where it stood needs no word; rows, columns
 * and sheets that were moved or renamed are found by their codes and headings, with a warning; what cannot be told is a
 * fault with its cell. Null when there is a fault.
 */
export function locateForm(
  workbook: Workbook,
  { entries, sheets }: FormAnchors,
  issues: IssueList,
): FormEntry[] | null {
  const before = issues.all.length;
  const located: FormEntry[] = [];
  for (const anchors of sheets) {
    const own = entries.filter(({ sheet }) => sheet === anchors.sheet);
    const found = sheetOf(workbook, anchors, own, issues);
    if (found === null) continue;
    const places = locateOn(found.sheet, anchors, found.head, own, issues);
    if (issues.all.slice(before).some(({ level }) => level === 'error')) continue;
    warnOfChange(anchors, own, places, found.sheet, issues);
    reportStrayValues(found.sheet, anchors, found.head, places, issues);
    located.push(...places);
  }
  const isFaulty = issues.all.slice(before).some(({ level }) => level === 'error');
  return isFaulty ? null : located;
}

interface FoundSheet {
  sheet: Sheet;
  /** Null for the sheet about the paper, whose rows are found by their labels. */
  head: FoundHead | null;
}

/** By its name; under another name by what stands on it. */
function sheetOf(
  workbook: Workbook,
  anchors: SheetAnchors,
  entries: readonly FormEntry[],
  issues: IssueList,
): FoundSheet | null {
  const named = sheetNamed(workbook, anchors.sheet);
  const heads = anchors.heads.map(({ text }) => text);
  const labels = entries.map((entry) => anchors.texts.get(spotOf(entry).row)?.get(0) ?? '');
  const fits = (sheet: Sheet): FoundSheet | null => {
    if (heads.length === 0) {
      return labels.every((label) => spotsOf(sheet, label).length > 0) ? { sheet, head: null } : null;
    }
    const head = findHead(sheet, heads);
    return head === null ? null : { sheet, head };
  };
  const own = named === undefined ? null : fits(named);
  const alike = workbook.sheets.flatMap((sheet) => (sheet === named ? [] : (fits(sheet) ?? [])));
  // A copy of the sheet is no harm while it says nothing else.
  const others = own === null ? alike : alike.filter((copy) => saysMore(copy, own, anchors));
  if (own !== null && others.length === 0) return own;
  if (own !== null) others.unshift(own);
  const [first] = others;
  if (first !== undefined && others.length === 1) return first;
  if (first !== undefined) {
    const names = others.map(({ sheet }) => `“${sheet.name}”`).join(', ');
    issues.error(
      { sheet: anchors.sheet, cell: 'A1' },
      AppError.of('FORM_SHEET_TWICE', { sheet: anchors.sheet, names }),
    );
    return null;
  }
  if (named === undefined) {
    const error = AppError.of('FORM_SHEET_MISSING', { sheet: anchors.sheet });
    issues.error({ sheet: anchors.sheet, cell: 'A1' }, error);
    return null;
  }
  if (heads.length === 0) return { sheet: named, head: null };
  reportHeads(named, anchors, issues);
  return null;
}

/** Whether anything is filled in on a copy that does not stand on the sheet itself. */
function saysMore(copy: FoundSheet, own: FoundSheet, anchors: SheetAnchors): boolean {
  const written = ({ sheet, head }: FoundSheet) =>
    filledCells(sheet, anchors, head).flatMap(({ cell, text }) => (cell.formula === true ? [] : [text]));
  const left = written(own);
  return written(copy).some((text) => {
    const at = left.indexOf(text);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

/** Headings that do not stand where they stood. */
function reportHeads(sheet: Sheet, { heads, headRow }: SheetAnchors, issues: IssueList): void {
  const before = issues.all.length;
  for (const { column, text } of heads) {
    const found = shownText(cellIn(sheet, headRow, column));
    if (found === text) continue;
    const where = { sheet: sheet.name, cell: cellOfSpot({ row: headRow, column }) };
    issues.error(where, AppError.of('FORM_LAYOUT_HEAD', { expected: text, found: found || '(trống)' }));
  }
  if (issues.all.length > before) return;
  // All are in place, so a row with the same headings stands there once more.
  const where = { sheet: sheet.name, cell: cellOfSpot({ row: headRow, column: 0 }) };
  issues.error(where, AppError.of('FORM_HEADS_TWICE'));
}

function locateOn(
  sheet: Sheet,
  anchors: SheetAnchors,
  head: FoundHead | null,
  entries: readonly FormEntry[],
  issues: IssueList,
): FormEntry[] {
  if (head === null) {
    const papers = entries.filter((entry) => entry.of === 'paper');
    return locatePaper(sheet, anchors, papers, issues);
  }
  const rows = entries.filter((entry) => entry.of === 'indicator' || entry.of === 'score');
  const lists = entries.filter((entry) => entry.of === 'nomination');
  return [
    ...locateRows(sheet, anchors, head, rows, issues),
    ...lists.map((entry) => locateColumn(sheet, anchors, head, entry)),
  ];
}

/** A column of a list: from below its heading to the last row in which anything stands, whatever was inserted. */
function locateColumn(
  sheet: Sheet,
  anchors: SheetAnchors,
  head: FoundHead,
  entry: EntryOf<'nomination'>,
): FormEntry {
  const at = anchors.heads.findIndex(({ column }) => column === spotOf(entry).column);
  const column = head.columns[at] ?? 0;
  const issued = entry.cell.split(':');
  const length = spotOf({ cell: issued[1] ?? '' }).row - spotOf({ cell: issued[0] ?? '' }).row;
  const top = head.row + 1;
  const bottom = Math.max(top + length, sheet.cells.length - 1);
  const cell = `${cellOfSpot({ row: top, column })}:${cellOfSpot({ row: bottom, column })}`;
  return { ...entry, sheet: sheet.name, cell };
}

function warnOfChange(
  anchors: SheetAnchors,
  issued: readonly FormEntry[],
  found: readonly FormEntry[],
  sheet: Sheet,
  issues: IssueList,
): void {
  const place = { sheet: sheet.name, cell: 'A1' };
  if (sheet.name !== anchors.sheet) {
    issues.warn(place, AppError.of('FORM_SHEET_RENAMED', { sheet: anchors.sheet, name: sheet.name }));
  }
  const start = (entry: FormEntry) => cellOfSpot(spotOf(entry));
  const moved = issued.find((entry, at) => {
    const now = found[at];
    return now !== undefined && start(now) !== start(entry);
  });
  if (moved === undefined) return;
  const now = found[issued.indexOf(moved)];
  const where = now === undefined ? place : { sheet: sheet.name, cell: start(now) };
  issues.warn(where, AppError.of('FORM_LAYOUT_MOVED', { sheet: sheet.name }));
}
