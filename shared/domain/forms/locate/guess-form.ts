import { foldVietnamese } from '../../../text/folding.ts';
import { addressOf, type Workbook } from '../../workbook.ts';
import { IDENTITY_SHEET } from '../form-identity.ts';
import { indicatorHeads } from '../lay-out-indicators.ts';
import { scoreHeads } from '../lay-out-scores.ts';
import { sheetNames } from '../wording.ts';
import { findHead, shownText } from './find-head.ts';

/** Titles stand at the top of each sheet. */
const ROWS_WITH_TITLES = 12;

/** Whether a table of one of our forms stands in the workbook, whatever its sheets are called. */
export function looksLikeForm(workbook: Workbook): boolean {
  return workbook.sheets.some(
    (sheet) => findHead(sheet, indicatorHeads) !== null || findHead(sheet, scoreHeads) !== null,
  );
}

interface Candidates {
  units: readonly { id: string; code: string; name: string }[];
  milestones: readonly { id: string; name: string }[];
}

export interface FormGuess {
  unitId: string | null;
  milestoneId: string | null;
}

/**
 * Whose form it seems to be, for a person to confirm: by the code and names in the titles of its sheets, then by the name
 * of the file. Null where nothing or more than one thing is found.
 */
export function guessForm(workbook: Workbook, file: string, { units, milestones }: Candidates): FormGuess {
  const titles = titlesOf(workbook);
  const inTitles = (text: string) => titles.some((title) => containsWord(title, foldVietnamese(text)));
  const codes = titles.flatMap((title) =>
    [...title.matchAll(/\(ma ([^()]{1,40})\)/g)].map(([, code]) => code),
  );
  const name = foldVietnamese(file);
  const ways = [
    units.filter(({ code }) => codes.includes(foldVietnamese(code))),
    longest(units.filter((unit) => inTitles(unit.name))),
    units.filter(({ code }) => name.startsWith(`${foldVietnamese(code)} `)),
  ];
  return {
    unitId: ways.find((found) => found.length === 1)?.[0]?.id ?? null,
    milestoneId: only(longest(milestones.filter((milestone) => inTitles(milestone.name))))?.id ?? null,
  };
}

/** Rows above the tables, in which the name of the unit stands. */
const ROWS_ABOVE = 4;

/**
 * A sheet whose title names another unit than the one that the form went out to, and not that one too: its figures may be
 * another's. Null where there is none.
 */
export function otherUnitInTitles(
  workbook: Workbook,
  owner: { name: string },
  units: readonly { name: string }[],
): { sheet: string; cell: string; found: string } | null {
  const own = foldVietnamese(owner.name);
  const names = units.map(({ name }) => ({ name, folded: foldVietnamese(name) }));
  for (const sheet of workbook.sheets) {
    if (sheet.hidden || sheet.name === sheetNames.guide) continue;
    const named = sheet.cells.slice(0, ROWS_ABOVE).flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const title = foldVietnamese(shownText(cell));
        if (title === '') return [];
        const [first] = longest(names.filter(({ folded }) => containsWord(title, folded)));
        return first === undefined ? [] : [{ ...first, cell: addressOf(row, column) }];
      }),
    );
    const [first] = named;
    if (first === undefined || named.some(({ folded }) => folded === own)) continue;
    return { sheet: sheet.name, cell: first.cell, found: first.name };
  }
  return null;
}

function titlesOf(workbook: Workbook): string[] {
  return workbook.sheets
    .filter(({ name }) => name !== IDENTITY_SHEET)
    .flatMap(({ cells }) => cells.slice(0, ROWS_WITH_TITLES).flat())
    .map((cell) => foldVietnamese(shownText(cell)))
    .filter((text) => text !== '');
}

/** "Phường An" is not found in "Phường An Bình". */
function containsWord(text: string, word: string): boolean {
  if (word === '') return false;
  const at = text.indexOf(word);
  return (
    at !== -1 &&
    !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') &&
    !/[\p{L}\p{N}]/u.test(text[at + word.length] ?? ' ')
  );
}

/** Of names of which one holds the other ("Tân An", "Phường Tân An Thạnh") the longest. */
function longest<T extends { name: string }>(found: readonly T[]): T[] {
  const most = Math.max(0, ...found.map(({ name }) => name.length));
  return found.filter(({ name }) => name.length === most);
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}
