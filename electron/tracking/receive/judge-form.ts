import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { scoreLock } from '#db/schema/scoring.ts';
import { formReturn } from '#db/schema/tracking.ts';
import type { FormMatch, FormVerdict } from '#shared/contract/tracking-forms.ts';
import type { CellIssue, FoundIssue } from '#shared/domain/forms/cell-issue.ts';
import { partsForGroup } from '#shared/domain/forms/form-content.ts';
import type { FormReading } from '#shared/domain/forms/form-reading.ts';
import { type FormGuess, guessForm, otherUnitInTitles } from '#shared/domain/forms/locate/guess-form.ts';
import { type FormInOwnPlaces, inOwnPlaces } from '#shared/domain/forms/own-places.ts';
import { type FormMap, readForm } from '#shared/domain/forms/read-form.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { cellAt, sheetNamed, type Workbook } from '#shared/domain/workbook.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { type FormOwner, identifyForm, nobody } from './identify-form.ts';
import type { IssuedLayouts } from './issued-layouts.ts';
import { laterReportStands } from './later-report.ts';
import type { NameRegister } from './name-register.ts';
import type { FormFile } from './read-form-file.ts';
import { type ResolvedNomination, resolveNominations } from './resolve-nominations.ts';
import { readNotes } from './return-notes.ts';

export interface JudgeContext {
  db: Reader;
  campaignId: string;
  plan: Plan;
  register: NameRegister;
  layouts: IssuedLayouts;
  receivedOn: string;
  /** What a person said of forms that do not say themselves whose they are, by the token of the file. */
  matches: ReadonlyMap<string, FormMatch>;
  /** Units to which forms went out, for guesses. */
  issuedTo: readonly { id: string; code: string; name: string }[];
  /** Latest saving time of each form in this batch, and the first file of each content. */
  latest: Map<string, string>;
  firstWith: Map<string, string>;
}

/** What is to be said of a file, and what would be taken in. */
export interface Judgement extends FormOwner {
  file: FormFile;
  verdict: FormVerdict;
  /** A refusal from reading the file carries its own text. */
  note: { code: string; message: string };
  cells: FoundIssue[];
  reading: FormReading | null;
  /** Of a form that goes back, what it says in the places that it had when it went out; null where that cannot be told. */
  inOwnPlaces: FormInOwnPlaces | null;
  nominations: ResolvedNomination[];
  /** A later report of the unit is in: points and nominations of this form stay out. */
  isOvertaken: boolean;
  /** Whose form it seems to be, where a person may say so; null where there is nothing to say. */
  guess: FormGuess | null;
}

/** Looks at one file and says what becomes of it. Reads only; the same question gives the same answer. */
export function judgeForm(context: JudgeContext, file: FormFile): Judgement {
  const nothing = {
    ...{ cells: [], reading: null, inOwnPlaces: null, nominations: [], isOvertaken: false, guess: null },
  };
  const blank: Judgement = {
    file,
    verdict: 'unreadable',
    note: { code: '', message: '' },
    ...nobody,
    ...nothing,
  };
  if ('refusal' in file.contents) return { ...blank, note: file.contents.refusal };

  const { workbook } = file.contents;
  const found = identifyForm(context, file, file.contents);
  const judgement: Judgement = { ...blank, ...found.owner };
  const refuse = (verdict: FormVerdict, error: AppError, cells: CellIssue[] = []): Judgement => {
    const { code, message } = error.toNote();
    return { ...judgement, verdict, note: { code, message }, cells: cells.map(withFound(workbook)) };
  };
  if ('error' in found) {
    const refused = refuse(found.verdict, found.error);
    return found.canMatch ? { ...refused, guess: guessOf(context, workbook, file.file) } : refused;
  }

  const { unit, milestone, groupId, map, owner } = found;
  const repeated = repetition(context, file, owner.formIssueId ?? '');
  if (repeated !== null) return refuse(repeated.verdict, repeated.error);
  if (isLocked(context)) return refuse('returned', AppError.of('FORM_LOCKED'));

  const { receivedOn, plan, db, campaignId } = context;
  const rules = { ...partsForGroup(plan, groupId), periodFrom: plan.period.from, receivedOn };
  const reading = readForm(workbook, map, rules);
  const proposer = { unitId: unit.id, name: unit.name };
  const nominations = resolveNominations(db, context.register, proposer, reading.nominations);
  const titles = context.matches.has(file.token)
    ? handMatchNotes(context, file, workbook, found)
    : titleFaults(context, workbook, unit);
  const cells = [...titles, ...reading.issues, ...nominations.issues];
  const faults = cells.filter(({ level }) => level === 'error').length;
  if (faults > 0) {
    const refused = refuse('returned', AppError.of('FORM_HAS_ERRORS', { count: faults }), cells);
    // With the titles of another unit nobody knows whose figures they are: they are not sent to either.
    return titles.length > 0 || reading.found === null
      ? refused
      : {
          ...refused,
          inOwnPlaces: inOwnPlaces(workbook, { issued: issuedEntries(map), found: reading.found }, cells),
        };
  }

  const isOvertaken = laterReportStands(db, plan, unit.id, campaignId, milestone);
  if (isOvertaken && (reading.scores.length > 0 || nominations.resolved.length > 0)) {
    const [sheet = '', cell = ''] = reading.scores[0]?.cell.split('!') ?? [];
    cells.push(warning(sheet, cell, AppError.of('FORM_LATER_REPORT_STANDS')));
  }
  const verdict = cells.length === 0 ? 'accepted' : 'warnings';
  return {
    ...{ ...judgement, verdict, cells: cells.map(withFound(workbook)), reading, isOvertaken },
    nominations: nominations.resolved,
  };
}

const issuedEntries = (map: FormMap) => ('anchors' in map ? map.anchors.entries : map.entries);

/** Longer texts than any cell is asked for; the register need not keep them whole. */
const FOUND_LETTERS = 300;

function withFound(workbook: Workbook): (issue: CellIssue) => FoundIssue {
  return (issue) => {
    const sheet = sheetNamed(workbook, issue.sheet);
    const found = sheet === undefined ? '' : cellAt(sheet, issue.cell).text;
    return { ...issue, found: found.slice(0, FOUND_LETTERS) };
  };
}

function warning(sheet: string, cell: string, error: AppError): CellIssue {
  return { level: 'warning', sheet, cell, code: error.code, message: error.message };
}

/** Hidden sheet of one unit, visible sheets of another: copied together, and nobody can tell whose figures they are. */
function titleFaults({ issuedTo }: JudgeContext, workbook: Workbook, unit: { name: string }): CellIssue[] {
  const other = otherUnitInTitles(workbook, unit, issuedTo);
  if (other === null) return [];
  const error = AppError.of('FORM_TITLE_OTHER_UNIT', { found: other.found, unit: unit.name });
  return [{ level: 'error', sheet: other.sheet, cell: other.cell, code: error.code, message: error.message }];
}

/** That a person said whose form it is stays with its figures, above all where its own titles say otherwise. */
function handMatchNotes(
  context: JudgeContext,
  { file }: FormFile,
  workbook: Workbook,
  { unit, milestone }: { unit: { id: string; name: string }; milestone: { name: string } },
): CellIssue[] {
  const sheet = workbook.sheets[0]?.name ?? '';
  const names = { unit: unit.name, milestone: milestone.name };
  const notes = [warning(sheet, 'A1', AppError.of('FORM_MATCHED_BY_HAND', names))];
  const { unitId } = guessOf(context, workbook, file);
  const other = context.issuedTo.find(({ id }) => id === unitId && id !== unit.id);
  if (other !== undefined) {
    const both = { unit: other.name, chosen: unit.name };
    notes.push(warning(sheet, 'A1', AppError.of('FORM_MATCHED_OTHER_UNIT', both)));
  }
  return notes;
}

function guessOf({ plan, issuedTo }: JudgeContext, workbook: Workbook, file: string): FormGuess {
  const milestones = plan.milestones.filter(({ hasForm }) => hasForm);
  return guessForm(workbook, file, { units: issuedTo, milestones });
}

/** The same bytes again, or a form saved before one that is in already or comes in the same batch. */
function repetition(
  { db, latest, firstWith }: JudgeContext,
  file: FormFile,
  formIssueId: string,
): { verdict: FormVerdict; error: AppError } | null {
  const taken = db
    .select({ sha256: formReturn.sha256, receivedOn: formReturn.receivedOn, notes: formReturn.notes })
    .from(formReturn)
    .where(
      and(eq(formReturn.formIssueId, formIssueId), inArray(formReturn.verdict, ['accepted', 'warnings'])),
    )
    .all();
  const first = firstWith.get(file.sha256);
  if (first !== undefined && first !== file.token) {
    return { verdict: 'duplicate', error: AppError.of('FORM_DUPLICATE_IN_BATCH') };
  }
  const same = taken.find(({ sha256 }) => sha256 === file.sha256);
  if (same !== undefined) {
    const receivedOn = shortDate(same.receivedOn);
    return { verdict: 'duplicate', error: AppError.of('FORM_DUPLICATE', { receivedOn }) };
  }
  const newest = taken
    .map(({ notes }) => readNotes(notes).savedAt)
    .concat(latest.get(formIssueId) ?? '')
    .reduce((a, b) => (a > b ? a : b), '');
  if (newest > file.savedAt) return { verdict: 'older', error: AppError.of('FORM_OLDER') };
  return null;
}

/** Once points are locked no form may change them. */
function isLocked({ db, campaignId }: JudgeContext): boolean {
  const lock = db
    .select({ id: scoreLock.id })
    .from(scoreLock)
    .where(eq(scoreLock.campaignId, campaignId))
    .limit(1)
    .get();
  return lock !== undefined;
}
