import { AppError } from '../../errors.ts';
import { foldVietnamese } from '../../text/folding.ts';
import { subjectNames } from '../../text/subject-names.ts';
import type { AwardType, SubjectKind } from '../plan/award-type.ts';
import { addressOf, parseAddress, sheetNamed, type Workbook } from '../workbook.ts';
import type { IssueList, Place } from './cell-issue.ts';
import type { EntryOf } from './form-identity.ts';
import type { ReadNomination } from './form-reading.ts';
import { readNumberCell, readTextCell, shorten } from './read-cell.ts';
import { NO, YES } from './wording.ts';

type Part = EntryOf<'nomination'>['part'];
type Texts = Record<Exclude<Part, 'order' | 'birthYear'>, string>;

/** A form has twenty rows; rows that a clerk adds are read, a list of everybody is not. */
const MOST_NOMINATIONS = 200;

/** Reads the rows in which anything is written. A row that is begun must be finished. */
export function readNominations(
  workbook: Workbook,
  entries: readonly EntryOf<'nomination'>[],
  awardTypes: readonly AwardType[],
  latestYear: number,
  issues: IssueList,
): ReadNomination[] {
  const columns = new Map(entries.map((entry) => [entry.part, entry]));
  const first = columns.get('name');
  if (first === undefined) return [];
  const [from = '', to = ''] = first.cell.split(':');
  const [top, bottom] = [parseAddress(from)?.row ?? 0, parseAddress(to)?.row ?? -1];
  const found: ReadNomination[] = [];
  const rows = sheetNamed(workbook, first.sheet)?.cells ?? [];
  const nameColumn = parseAddress(from)?.column ?? 0;
  const named = rows.flatMap((cells, row) => (row >= top && cells[nameColumn] ? [row] : []));
  const tooMany = named[MOST_NOMINATIONS];
  if (tooMany !== undefined) {
    const where = { sheet: first.sheet, cell: addressOf(tooMany, nameColumn) };
    const count = { count: named.length, limit: MOST_NOMINATIONS };
    issues.error(where, AppError.of('FORM_NOMINATIONS_TOO_MANY', count));
    return [];
  }
  for (let row = top; row <= bottom; row += 1) {
    // A stray cell far below must not cost a look at every row above it.
    if ((rows[row] ?? []).every((cell) => cell === null)) continue;
    const place = (part: Part): Place => {
      const entry = columns.get(part);
      const column = parseAddress(entry?.cell.split(':')[0] ?? '')?.column ?? 0;
      return { sheet: entry?.sheet ?? first.sheet, cell: addressOf(row, column) };
    };
    const nomination = readRow(workbook, place, awardTypes, latestYear, issues);
    if (nomination !== null) found.push(nomination);
  }
  return found;
}

function readRow(
  workbook: Workbook,
  place: (part: Part) => Place,
  awardTypes: readonly AwardType[],
  latestYear: number,
  issues: IssueList,
): ReadNomination | null {
  const read = (part: Part) => readTextCell(workbook, place(part), issues, true);
  const texts: Texts = {
    award: read('award'),
    subject: read('subject'),
    name: read('name'),
    position: read('position'),
    unit: read('unit'),
    leader: read('leader'),
    achievement: read('achievement'),
  };
  const year = readNumberCell(workbook, place('birthYear'), true, issues);
  if (Object.values(texts).every((text) => text === '') && year.kind === 'empty') return null;

  for (const [part, what] of required) {
    if (texts[part] === '') issues.error(place(part), AppError.of('FORM_NOMINATION_MISSING', { what }));
  }
  const award = awardTypes.find((type) => foldVietnamese(type.name) === foldVietnamese(texts.award));
  if (award === undefined && texts.award !== '') {
    issues.error(place('award'), AppError.of('FORM_AWARD_UNKNOWN', { value: shorten(texts.award) }));
  }
  const subject = subjectOf(texts.subject);
  if (subject === null && texts.subject !== '') {
    issues.error(place('subject'), AppError.of('FORM_SUBJECT_UNKNOWN', { value: shorten(texts.subject) }));
  }
  const isPerson = subject === 'individual';
  const leader = leaderOf(texts.leader, isPerson, place('leader'), issues);
  const birthYear = birthYearOf(year, isPerson, latestYear, place('birthYear'), issues);
  const complete = required.every(([part]) => texts[part] !== '');
  if (!complete || award === undefined || subject === null) return null;
  const { name, position, unit, achievement } = texts;
  const cells = { sheet: place('name').sheet, nameCell: place('name').cell, unitCell: place('unit').cell };
  const rest = { name, position, unit, achievement, birthYear, isLeader: leader };
  return { ...cells, awardTypeId: award.id, subject, ...rest };
}

const required = [
  ['award', 'hình thức khen thưởng'],
  ['subject', 'đối tượng'],
  ['name', 'họ tên hoặc tên tập thể'],
  ['achievement', 'tóm tắt thành tích'],
] as const satisfies readonly [keyof Texts, string][];

function subjectOf(text: string): SubjectKind | null {
  const wanted = foldVietnamese(text);
  const kinds = Object.entries(subjectNames) as [SubjectKind, string][];
  return kinds.find(([, name]) => foldVietnamese(name) === wanted)?.[0] ?? null;
}

/** The share of leaders is a rule of many plans, so a person's row must say it. */
function leaderOf(text: string, isPerson: boolean, place: Place, issues: IssueList): boolean {
  const answer = foldVietnamese(text);
  if (answer === foldVietnamese(YES)) return true;
  if (answer === foldVietnamese(NO) || (answer === '' && !isPerson)) return false;
  const what = 'cột “Cán bộ lãnh đạo” (Có hoặc Không)';
  if (answer === '') issues.error(place, AppError.of('FORM_NOMINATION_MISSING', { what }));
  else issues.error(place, AppError.of('FORM_YES_NO_EXPECTED', { value: shorten(text) }));
  return false;
}

function birthYearOf(
  reading: ReturnType<typeof readNumberCell>,
  isPerson: boolean,
  latestYear: number,
  place: Place,
  issues: IssueList,
): number | null {
  if (reading.kind === 'faulty') return null;
  if (reading.kind === 'empty') {
    if (isPerson) issues.warn(place, AppError.of('FORM_BIRTH_YEAR_BLANK'));
    return null;
  }
  const year = reading.kind === 'number' ? reading.value : Number.NaN;
  if (Number.isInteger(year) && year >= 1900 && year <= latestYear - 14) return year;
  issues.error(place, AppError.of('FORM_BIRTH_YEAR_INVALID', { value: String(reading.value) }));
  return null;
}
