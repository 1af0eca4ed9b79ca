import { eq } from 'drizzle-orm';
import { installation } from '#db/schema/settings.ts';
import { formReturn } from '#db/schema/tracking.ts';
import type { FormFileResult, FormMatch } from '#shared/contract/tracking-forms.ts';
import { AppError } from '#shared/errors.ts';
import { type App, newId, stampNew, today } from '../../app/app.ts';
import type { Job } from '../../app/jobs.ts';
import { mutate } from '../../app/mutate.ts';
import { refusal } from '../../files/refuse.ts';
import { currentPlan } from '../../plan/current-plan.ts';
import { occurrenceName } from '../occurrences.ts';
import { unitsWithForms } from './forms-to-match.ts';
import { IssuedLayouts } from './issued-layouts.ts';
import { type JudgeContext, type Judgement, judgeForm } from './judge-form.ts';
import { NameRegister } from './name-register.ts';
import { type FormFile, readFormFiles } from './read-form-file.ts';
import type { ReturnNotes } from './return-notes.ts';
import { storeForm } from './store-form.ts';

export interface TakeInInput {
  tokens: string[];
  /** Day on which the forms came; today unless told. */
  receivedOn?: string | undefined;
  /** The campaign of the window unless told. */
  campaignId?: string | undefined;
  /** Whose the forms are that do not say so themselves. */
  matches?: FormMatch[] | undefined;
  jobId: string;
}

/** Told of each file as soon as it is judged, with its place in the list of tokens. */
export type OnResult = (result: FormFileResult, at: number) => void;

/** Says of each file what would become of it. Changes nothing. */
export function checkForms(
  app: App,
  input: TakeInInput,
  onResult: OnResult = () => {},
): Promise<FormFileResult[]> {
  return app.jobs.run(input.jobId, async (job) => {
    const results = await eachFile(app, input, job, 'Kiểm tra', (judgement, _context, at) => {
      const result = toResult(judgement, null);
      onResult(result, at);
      return result;
    });
    job.throwIfCancelled();
    return results;
  });
}

/**
 * Takes in the good files, each in a transaction of its own, and enters every file in the register of returns. Of a file
 * with one bad cell nothing is taken in. Cancelling stops between two files: what is taken in stays, and only of those files
 * there are results.
 */
export function takeInForms(
  app: App,
  input: TakeInInput,
  onResult: OnResult = () => {},
): Promise<FormFileResult[]> {
  return app.jobs.run(input.jobId, (job) =>
    eachFile(app, input, job, 'Nhận', (judgement, context, at) => {
      const result = takeIn(app, context, judgement);
      onResult(result, at);
      return result;
    }),
  );
}

type Step = (judgement: Judgement, context: JudgeContext, at: number) => FormFileResult;

/** Reads, judges and goes on to the next one; the results in the order of the tokens. */
async function eachFile(
  app: App,
  input: TakeInInput,
  job: Job,
  label: string,
  step: Step,
): Promise<FormFileResult[]> {
  const { tokens } = input;
  const context = contextFor(app, input);
  const results: (FormFileResult | undefined)[] = tokens.map(() => undefined);
  let done = 0;
  for await (const { at, file } of readFormFiles(app, tokens, job)) {
    results[at] = step(judgeSafely(app, context, file), context, at);
    done += 1;
    job.progress(done, tokens.length, `${label} ${file.file}`);
    // Lets the window breathe and a cancellation arrive.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return results.filter((result) => result !== undefined);
}

/** A form that trips over a mistake of ours costs itself only; the log says what it was. */
function judgeSafely(app: App, context: JudgeContext, file: FormFile): Judgement {
  remember(context, file);
  try {
    return judgeForm(context, file);
  } catch (error) {
    if (error instanceof AppError) throw error;
    app.ports.log.error('judging a form failed', error);
    const contents = { refusal: refusal('FORM_MALFORMED').toNote() };
    return judgeForm(context, { ...file, contents });
  }
}

/** Files come the last saved first, so what has been seen is what a file is compared with. */
function remember({ latest, firstWith }: JudgeContext, { contents, savedAt, sha256, token }: FormFile): void {
  if ('refusal' in contents) return;
  if (!firstWith.has(sha256)) firstWith.set(sha256, token);
  if (contents.hidden.state !== 'read') return;
  const id = contents.hidden.identity.formIssueId;
  if ((latest.get(id) ?? '') < savedAt) latest.set(id, savedAt);
}

function contextFor(app: App, input: TakeInInput): JudgeContext {
  const campaignId = input.campaignId ?? shownCampaign(app);
  const { plan } = currentPlan(app.db, campaignId);
  const receivedOn = input.receivedOn ?? today(app);
  return {
    db: app.db,
    campaignId,
    plan,
    receivedOn,
    register: new NameRegister(app.db),
    layouts: new IssuedLayouts(app.db, campaignId),
    matches: new Map((input.matches ?? []).map((match) => [match.token, match])),
    issuedTo: unitsWithForms(app.db, campaignId),
    latest: new Map(),
    firstWith: new Map(),
  };
}

function shownCampaign(app: App): string {
  const id = app.db.select({ id: installation.currentCampaignId }).from(installation).get()?.id;
  if (!id) throw AppError.of('NOT_FOUND', { what: 'phong trào thi đua đang chọn' });
  return id;
}

function takeIn(app: App, context: JudgeContext, judgement: Judgement): FormFileResult {
  const { campaignId, receivedOn } = context;
  const { file, verdict, cells, formIssueId, unit, milestone, reading } = judgement;
  const formReturnId = newId();
  const isGood = (verdict === 'accepted' || verdict === 'warnings') && reading !== null && unit !== null;
  const change = {
    action: 'tracking.takeInForms',
    entity: 'form_return',
    entityId: formReturnId,
    ofCampaigns: [campaignId],
    detail: {
      verdict,
      sha256: file.sha256,
      byHand: context.matches.has(file.token),
      errors: cells.filter(({ level }) => level === 'error').length,
    },
    areas: isGood ? ['tracking', 'scoring', 'awards', 'units', 'home'] : ['tracking', 'home'],
  };
  mutate(app, change, (tx) => {
    const row = {
      id: formReturnId,
      campaignId,
      formIssueId,
      sha256: file.sha256,
      fileName: file.file,
      verdict,
      receivedOn,
    };
    const notes: ReturnNotes = {
      ...judgement.note,
      unitId: unit?.id ?? '',
      milestoneId: milestone?.id ?? '',
      savedAt: file.savedAt,
      marked: judgement.inOwnPlaces === null ? '' : JSON.stringify(judgement.inOwnPlaces),
      nominationIds: [],
      cells,
    };
    tx.insert(formReturn)
      .values({ ...row, notes, ...stampNew(app) })
      .run();
    if (!isGood) return;
    const accepted = { formReturnId, campaignId, unitId: unit.id, receivedOn, judgement, reading };
    const nominationIds = storeForm(app, tx, accepted);
    tx.update(formReturn)
      .set({ notes: { ...notes, nominationIds } })
      .where(eq(formReturn.id, formReturnId))
      .run();
  });
  return toResult(judgement, formReturnId);
}

function toResult(judgement: Judgement, formReturnId: string | null): FormFileResult {
  const { file, verdict, note, cells, unit, milestone, occurrence, reading, nominations, guess } = judgement;
  return {
    token: file.token,
    file: file.file,
    verdict,
    code: note.code,
    message: note.message,
    unitName: unit?.name ?? '',
    milestoneName: occurrenceName(milestone?.name ?? '', occurrence),
    paperDate: reading?.paper.date ?? null,
    cells,
    formReturnId,
    guess,
    counts: {
      values: reading?.values.filter(({ value }) => value !== null).length ?? 0,
      scores: reading?.scores.length ?? 0,
      nominations: nominations.length,
    },
  };
}
