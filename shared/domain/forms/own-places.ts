import { addressOf, type Cell, cellIn, parseAddress, sheetNamed, type Workbook } from '../workbook.ts';
import type { CellIssue, Place } from './cell-issue.ts';
import type { FormEntry } from './form-identity.ts';

/** What a unit wrote into one cell, under the address that the cell had when the form went out. */
export interface FormAnswer extends Place {
  kind: 'text' | 'number' | 'date';
  value: string | number;
}

/** What is to be said at a cell of the form as it went out. */
export interface FormMark extends Place {
  level: CellIssue['level'];
  message: string;
}

/** A filled form told in the places that it had when it went out, wherever the unit has moved them. */
export interface FormInOwnPlaces {
  answers: FormAnswer[];
  marks: FormMark[];
}

interface Spot {
  row: number;
  column: number;
}

/** Null where the unit has written more rows of a list than the form has. */
export function inOwnPlaces(
  workbook: Workbook,
  { issued, found }: { issued: readonly FormEntry[]; found: readonly FormEntry[] },
  issues: readonly CellIssue[],
): FormInOwnPlaces | null {
  const now = new Map(found.map((entry) => [keyOf(entry), entry]));
  const answers: FormAnswer[] = [];
  const ownPlaces = new Map<string, Place>();
  for (const entry of issued) {
    const here = now.get(keyOf(entry));
    const sheet = here === undefined ? undefined : sheetNamed(workbook, here.sheet);
    if (here === undefined || sheet === undefined) continue;
    const own = spotsOf(entry);
    const seen = spotsOf(here);
    for (const [at, spot] of seen.entries()) {
      const place = own[at];
      const cell = cellIn(sheet, spot.row, spot.column);
      if (place === undefined) {
        if (cell.kind !== 'empty') return null;
        continue;
      }
      const ownPlace = { sheet: entry.sheet, cell: addressOf(place.row, place.column) };
      ownPlaces.set(`${here.sheet}!${addressOf(spot.row, spot.column)}`, ownPlace);
      const answer = isAsked(entry) ? answerOf(cell) : null;
      if (answer !== null) answers.push({ ...ownPlace, ...answer });
    }
  }
  const first = issued[0]?.sheet ?? '';
  const sheets = new Map(found.map(({ sheet }, at) => [sheet, issued[at]?.sheet ?? first]));
  const marks = issues.map(({ level, sheet, cell, message }): FormMark => {
    const place = ownPlaces.get(`${sheet}!${cell}`) ?? { sheet: sheets.get(sheet) ?? first, cell: 'A1' };
    return { ...place, level, message };
  });
  return { answers, marks };
}

const keyOf = ({ of, id, code, part }: FormEntry) => `${of} ${id} ${code} ${part}`;

/** Codes and numbers of rows stand there already. */
const isAsked = ({ part }: FormEntry) => part !== 'code' && part !== 'order';

/** The one cell of an entry, or those of its column from the top down. */
function spotsOf({ cell }: FormEntry): Spot[] {
  const [from = '', to = from] = cell.split(':');
  const first = parseAddress(from);
  const last = parseAddress(to);
  if (first === null || last === null) return [];
  return Array.from({ length: last.row - first.row + 1 }, (_, at) => ({
    row: first.row + at,
    column: first.column,
  }));
}

/** As it came, so that what was wrong is seen: a share stays a share, a formula leaves its result. */
function answerOf(cell: Cell): Pick<FormAnswer, 'kind' | 'value'> | null {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'number':
      return cell.text.endsWith('%')
        ? { kind: 'text', value: cell.text }
        : { kind: 'number', value: cell.value };
    case 'date':
      return { kind: 'date', value: cell.value };
    case 'text':
    case 'error':
      return { kind: 'text', value: cell.value };
    case 'boolean':
      return { kind: 'text', value: cell.value ? 'Có' : 'Không' };
  }
}
