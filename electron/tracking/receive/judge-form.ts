import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { campaign } from '#db/schema/plan.ts';
import { scoreLock } from '#db/schema/scoring.ts';
import { formIssue, formReturn } from '#db/schema/tracking.ts';
import { participant, unit } from '#db/schema/units.ts';
import type { FormVerdict } from '#shared/contract/tracking.ts';
import type { CellIssue } from '#shared/domain/forms/cell-issue.ts';
import { partsForGroup, valueWave } from '#shared/domain/forms/form-content.ts';
import type { FormIdentity } from '#shared/domain/forms/form-identity.ts';
import type { FormReading } from '#shared/domain/forms/form-reading.ts';
import { readForm } from '#shared/domain/forms/read-form.ts';
import type { Milestone } from '#shared/domain/plan/milestone.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { sha256Of } from '../../files/sha256.ts';
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
  receivedOn: string;
  /** Latest saving time of each form in this batch, and the first file of each content. */
  latest: Map<string, string>;
  firstWith: Map<string, string>;
}

/** What is to be said of a file, and what would be taken in. */
export interface Judgement {
  file: FormFile;
  verdict: FormVerdict;
  error: AppError | null;
  /** A refusal from reading the file carries its own text. */
  note: { code: string; message: string };
  cells: CellIssue[];
  formIssueId: string | null;
  unit: { id: string; name: string } | null;
  milestone: Milestone | null;
  identity: FormIdentity | null;
  reading: FormReading | null;
  nominations: ResolvedNomination[];
  /** A later report of the unit is in: points and nominations of this form stay out. */
  isOvertaken: boolean;
}

/** Looks at one file and says what becomes of it. Reads only; the same question gives the same answer. */
export function judgeForm(context: JudgeContext, file: FormFile): Judgement {
  const judgement: Judgement = {
    file,
    verdict: 'unreadable',
    error: null,
    note: { code: '', message: '' },
    cells: [],
    formIssueId: null,
    unit: null,
    milestone: null,
    identity: null,
    reading: null,
    nominations: [],
    isOvertaken: false,
  };
  const refuse = (verdict: FormVerdict, error: AppError): Judgement => {
    const { code, message } = error.toNote();
    return { ...judgement, verdict, error, note: { code, message }, cells: judgement.cells };
  };
  if ('refusal' in file.contents) return { ...judgement, note: file.contents.refusal };

  const { workbook, hidden } = file.contents;
  if (hidden.state === 'foreign') return refuse('foreign', AppError.of('FORM_NOT_OURS'));
  if (hidden.state === 'lost') return refuse('foreign', AppError.of('FORM_IDENTITY_LOST'));
  if (hidden.state === 'newer') return refuse('returned', AppError.of('FORM_NEWER'));
  if (hidden.state === 'damaged') return refuse('returned', AppError.of('FORM_IDENTITY_DAMAGED'));

  const { identity, entries } = hidden;
  const stranger = strangeness(context, identity);
  if (stranger !== null) return refuse('foreign', stranger);
  const issue = context.db.select().from(formIssue).where(eq(formIssue.id, identity.formIssueId)).get();
  if (issue === undefined) return refuse('foreign', AppError.of('FORM_OTHER_OFFICE'));
  judgement.formIssueId = issue.id;
  judgement.identity = identity;
  const owner = context.db
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(eq(unit.id, issue.unitId))
    .get();
  judgement.unit = owner ?? null;
  if (issue.unitId !== identity.unitId || owner === undefined) {
    return refuse('returned', AppError.of('FORM_UNIT_MISMATCH'));
  }
  const milestone = context.plan.milestones.find(({ id }) => id === issue.milestoneId);
  judgement.milestone = milestone ?? null;
  const isSameTime =
    milestone !== undefined &&
    identity.milestoneId === issue.milestoneId &&
    identity.waveId === (issue.waveId ?? '') &&
    identity.waveId === valueWave(milestone);
  if (!isSameTime) return refuse('returned', AppError.of('FORM_MILESTONE_MISMATCH'));
  const hash = sha256Of(hidden.hashedText);
  if (hash !== hidden.hash) return refuse('returned', AppError.of('FORM_LAYOUT_CHANGED'));
  if (hash !== issue.layoutHash) return refuse('returned', AppError.of('FORM_SUPERSEDED'));
  const repeated = repetition(context, file, issue.id);
  if (repeated !== null) return refuse(repeated.verdict, repeated.error);
  const groupId = context.db
    .select({ groupId: participant.groupId })
    .from(participant)
    .where(and(eq(participant.campaignId, context.campaignId), eq(participant.unitId, owner.id)))
    .get()?.groupId;
  if (groupId === undefined || !milestone.groupIds.includes(groupId)) {
    return refuse('returned', AppError.of('FORM_UNIT_NOT_TAKING_PART', { unit: owner.name }));
  }
  if (isLocked(context)) return refuse('returned', AppError.of('FORM_LOCKED'));

  const { receivedOn, plan } = context;
  const rules = { ...partsForGroup(plan, groupId), periodFrom: plan.period.from, receivedOn };
  const reading = readForm(workbook, entries, rules);
  const proposer = { unitId: owner.id, name: owner.name };
  const nominations = resolveNominations(context.db, context.register, proposer, reading.nominations);
  const cells = [...reading.issues, ...nominations.issues];
  judgement.cells = cells;
  const faults = cells.filter(({ level }) => level === 'error').length;
  if (faults > 0) return refuse('returned', AppError.of('FORM_HAS_ERRORS', { count: faults }));

  const isOvertaken = laterReportStands(context.db, plan, owner.id, context.campaignId, milestone);
  if (isOvertaken && (reading.scores.length > 0 || nominations.resolved.length > 0)) {
    const place = reading.scores[0]?.cell.split('!') ?? [];
    const { code, message } = AppError.of('FORM_LATER_REPORT_STANDS').toNote();
    cells.push({ level: 'warning', sheet: place[0] ?? '', cell: place[1] ?? '', code, message });
  }
  return {
    ...judgement,
    verdict: cells.length === 0 ? 'accepted' : 'warnings',
    reading,
    nominations: nominations.resolved,
    isOvertaken,
  };
}

/** A form of another campaign of ours, or of a campaign that this database does not know. */
function strangeness({ db, campaignId }: JudgeContext, identity: FormIdentity): AppError | null {
  if (identity.campaignId === campaignId) return null;
  const other = db
    .select({ id: campaign.id })
    .from(campaign)
    .where(eq(campaign.id, identity.campaignId))
    .get();
  return AppError.of(other === undefined ? 'FORM_OTHER_OFFICE' : 'FORM_OTHER_CAMPAIGN');
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
