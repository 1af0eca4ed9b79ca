import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { campaign } from '#db/schema/plan.ts';
import { formIssue } from '#db/schema/tracking.ts';
import type { IssuedForms, IssueFormsInput } from '#shared/contract/tracking-forms.ts';
import { valueWave } from '#shared/domain/forms/form-content.ts';
import type { FormIdentity } from '#shared/domain/forms/form-identity.ts';
import { AppError } from '#shared/errors.ts';
import { type App, newId, nowIso, stampChange, stampNew, today } from '../../app/app.ts';
import type { Job } from '../../app/jobs.ts';
import { mutate } from '../../app/mutate.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { safeFileName, uniqueFileNames } from '../../files/file-names.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { currentPlan, milestoneIn } from '../../plan/current-plan.ts';
import { type Occurrence, occurrenceName, occurrenceToIssue } from '../occurrences.ts';
import { composeForm, type FormAddressee, formAddressees } from './compose-form.ts';
import { type LetterOf, letterWriter } from './form-letters.ts';
import { planForm, writeForm } from './write-form.ts';

type IssueInput = IssueFormsInput;

interface FormToWrite {
  addressee: FormAddressee;
  identity: FormIdentity;
}

/**
 * Writes one form for each unit that owes the milestone, in folders by cluster, each with a letter where one is wanted.
 * Identities are registered before the first file is written: a form that the database does not know can never be on a
 * stick. Issuing again keeps them.
 */
export async function issueForms(app: App, input: IssueInput): Promise<IssuedForms> {
  const folder = app.tokens.resolve(input.folderToken);
  const { versionId, plan } = currentPlan(app.db, input.campaignId);
  const milestone = milestoneIn(plan, input.milestoneId);
  const occurrence = occurrenceToIssue(plan, milestone, today(app));
  const addressees = occurrence === null ? [] : formAddressees(app.db, input.campaignId, plan, occurrence);
  if (addressees.length === 0 || occurrence === null) {
    throw AppError.of('FORMS_NONE_TO_ISSUE', { milestone: milestone.name });
  }
  const name = occurrenceName(milestone.name, occurrence.occurrence);
  const target = join(folder, safeFileName(`Biểu mẫu - ${name}`, ''));
  const letterOf =
    input.letter === undefined ? null : letterWriter(app, input.campaignId, plan, input.letter);
  return app.jobs.run(input.jobId, async (job) => {
    // A stick that cannot be written is met before anything is registered.
    await makeFolder(target);
    const forms = await plannedForms(app, job, { ...input, versionId, occurrence, addressees });
    if (forms === null) throw AppError.of('CANCELLED');
    register(app, input, { versionId, occurrence }, forms);
    const written = await writeAll(job, target, forms, letterOf, (form) =>
      composeForm(app.db, plan, occurrence, form.addressee, form.identity),
    );
    return { folder: app.tokens.issue(target), written, isCancelled: written < forms.length };
  });
}

type PlannedForm = FormToWrite & { isNew: boolean; hash: string };

/** Identity and layout of each form; a unit that has one keeps its id. Null when cancelled: nothing is registered then. */
async function plannedForms(
  app: App,
  job: Job,
  r: IssueInput & { versionId: string; occurrence: Occurrence; addressees: FormAddressee[] },
): Promise<PlannedForm[] | null> {
  const { campaignId, milestoneId, versionId, occurrence } = r;
  const known = new Map(
    app.db
      .select({ unitId: formIssue.unitId, id: formIssue.id })
      .from(formIssue)
      .where(
        and(
          eq(formIssue.campaignId, campaignId),
          eq(formIssue.milestoneId, milestoneId),
          eq(formIssue.occurrence, occurrence.occurrence),
        ),
      )
      .all()
      .map(({ unitId, id }) => [unitId, id]),
  );
  const { plan } = currentPlan(app.db, campaignId);
  const waveId = valueWave(occurrence.milestone);
  const forms: PlannedForm[] = [];
  for (const addressee of r.addressees) {
    const id = known.get(addressee.unitId);
    const where = { campaignId, unitId: addressee.unitId, milestoneId, waveId };
    const rest = { occurrence: occurrence.occurrence, planVersionId: versionId };
    const identity = { formIssueId: id ?? newId(), ...where, ...rest };
    const { hash } = planForm(composeForm(app.db, plan, occurrence, addressee, identity));
    forms.push({ addressee, identity, hash, isNew: id === undefined });
    if (forms.length % 50 > 0) continue;
    // Two thousand layouts take seconds: the window breathes meanwhile and may cancel.
    await new Promise((resolve) => setImmediate(resolve));
    if (job.signal.aborted) return null;
  }
  return forms;
}

/** One row of the register for each form, all in one step. */
function register(
  app: App,
  { campaignId, milestoneId }: IssueInput,
  { versionId, occurrence }: { versionId: string; occurrence: Occurrence },
  forms: readonly PlannedForm[],
): void {
  const waveId = valueWave(occurrence.milestone) || null;
  const change = {
    action: 'tracking.issueForms',
    entity: 'campaign',
    entityId: campaignId,
    ofCampaigns: [campaignId],
    detail: { milestoneId, occurrence: occurrence.occurrence, forms: forms.length },
    areas: ['tracking', 'home'],
  };
  mutate(app, change, (tx) => {
    if (
      tx.select({ id: campaign.id }).from(campaign).where(eq(campaign.id, campaignId)).get() === undefined
    ) {
      throw AppError.of('NOT_FOUND', { what: 'phong trào thi đua' });
    }
    const issuedAt = nowIso(app);
    const fresh = stampNew(app);
    for (const { identity, hash, isNew } of forms) {
      const { formIssueId, unitId } = identity;
      const rest = { layoutHash: hash, planVersionId: versionId, issuedAt, waveId };
      if (isNew) {
        const place = { campaignId, unitId, milestoneId, occurrence: occurrence.occurrence };
        tx.insert(formIssue)
          .values({ id: formIssueId, ...place, ...rest, ...fresh })
          .run();
        continue;
      }
      tx.update(formIssue)
        .set({ ...rest, ...stampChange(app) })
        .where(eq(formIssue.id, formIssueId))
        .run();
    }
  });
}

/** Each file is whole or not there. Cancelling stops between two files; what is written stays and is registered. */
async function writeAll(
  job: Job,
  target: string,
  forms: readonly FormToWrite[],
  letterOf: LetterOf | null,
  contentOf: (form: FormToWrite) => ReturnType<typeof composeForm>,
): Promise<number> {
  const names = new Map<string, ReturnType<typeof uniqueFileNames>>();
  let written = 0;
  // The disk flushes one form while the next one is laid out.
  let writing = Promise.resolve();
  for (const form of forms) {
    if (job.signal.aborted) break;
    const { clusterName, code, name } = form.addressee;
    const folder = join(target, safeFileName((clusterName || 'Không thuộc cụm').replaceAll(':', ' –'), ''));
    const unique = names.get(folder) ?? uniqueFileNames();
    names.set(folder, unique);
    const file = join(folder, unique(`${code} - ${name}`, 'xlsx'));
    const content = contentOf(form);
    const { layout, hash } = planForm(content);
    const bytes = await writeForm(content, layout, hash);
    const letter = letterOf === null ? null : await letterOf(content);
    const letterFile = join(folder, unique(`${code} - ${name} - Công văn`, 'docx'));
    await writing;
    writing = (async () => {
      await makeFolder(folder);
      // Before its form: a unit never gets a form without the letter.
      if (letter !== null) await writeFileAtomically(letterFile, letter);
      await writeFileAtomically(file, bytes);
      written += 1;
      job.progress(written, forms.length, name);
    })();
    // Told when it is waited for; meanwhile a failure is nobody's.
    writing.catch(() => undefined);
  }
  await writing;
  return written;
}
