import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LateRow } from '#shared/contract/tracking.ts';
import type { Reminded, ReminderInput } from '#shared/contract/tracking-papers.ts';
import { buildReminder } from '#shared/domain/documents/builders/reminder.ts';
import type { Milestone } from '#shared/domain/plan/milestone.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { reminderText } from '#shared/text/documents/reminder.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { type App, today } from '../app/app.ts';
import { documentContext } from '../documents/document-context.ts';
import { readFrozenFile } from '../documents/export-document.ts';
import { issueDocument } from '../documents/issue-document.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { safeFileName } from '../files/file-names.ts';
import { currentPlan, milestoneIn } from '../plan/current-plan.ts';
import { lateUnits } from './late-units.ts';
import { columnKey } from './occurrences.ts';
import { basisOf } from './plan-basis.ts';

/** Beyond this many the letter goes to "Các đơn vị có tên trong danh sách" and lists them in its table. */
const NAMED_ADDRESSEES = 12;

/**
 * Công văn đôn đốc in one step: one letter to all late units, or one for each; every letter is numbered and frozen in the
 * register as a whole. Cancelling stops between two letters; those that are out stay.
 * @throws AppError REMINDER_NOBODY_LATE, REMINDER_DEADLINE_PAST, CAMPAIGN_RECEIVED, DOCUMENT_*
 */
export async function remind(app: App, input: ReminderInput): Promise<Reminded> {
  if (input.newDeadline <= today(app)) throw AppError.of('REMINDER_DEADLINE_PAST').at('newDeadline');
  const late = lateFor(app, input);
  if (late.length === 0) throw AppError.of('REMINDER_NOBODY_LATE');
  const letters = input.letters === 'one' ? [late] : [...Map.groupBy(late, ({ unitId }) => unitId).values()];
  const folder = await folderFor(app, input.folderToken);
  const result: Reminded = { letters: [], units: 0, late: unitsIn(late), folder: null };
  await app.jobs.run(input.jobId, async (job) => {
    for (const rows of letters) {
      if (job.signal.aborted) break;
      job.progress(result.letters.length, letters.length, rows[0]?.unitName ?? '');
      const { documentId, number } = await issueLetter(app, input, rows);
      if (folder !== null) await writeLetter(app, folder, documentId, input.letters === 'each' ? rows : null);
      result.letters.push({ documentId, number, units: unitsIn(rows) });
      result.units += unitsIn(rows);
    }
    job.progress(result.letters.length, letters.length, '');
  });
  return folder === null ? result : { ...result, folder: { ...app.tokens.issue(folder), size: 0 } };
}

const unitsIn = (rows: readonly LateRow[]) => new Set(rows.map(({ unitId }) => unitId)).size;

function lateFor(app: App, { campaignId, milestone, unitIds }: ReminderInput): LateRow[] {
  if (milestone !== null) milestoneIn(currentPlan(app.db, campaignId).plan, milestone.id);
  const columns = milestone === null ? [] : [columnKey(milestone.id, milestone.occurrence)];
  return lateUnits(app, campaignId, { columns, unitIds });
}

async function issueLetter(app: App, input: ReminderInput, late: readonly LateRow[]) {
  const { campaignId, newDeadline } = input;
  const { plan } = currentPlan(app.db, campaignId);
  const day = today(app);
  const { issuer, signature } = documentContext(app, input.signerId, day);
  const names = [...new Set(late.map(({ unitName }) => unitName))];
  const asked = [...new Set(late.map(({ milestoneId }) => milestoneId))].map((id) => milestoneIn(plan, id));
  const addressees = [...new Set(asked.flatMap((milestone) => milestone.addressees))];
  const contact = input.contact.trim();
  return issueDocument(app, {
    ...{ campaignId, kind: 'dispatch', purpose: 'reminder', date: day, number: null },
    build: (registration) =>
      buildReminder({
        ...{ issuer, registration, signature, newDeadline },
        ...matterOf(asked, late),
        addressees:
          names.length <= NAMED_ADDRESSEES
            ? names
            : [`${formatNumber(names.length, 0)} đơn vị có tên trong danh sách tại Công văn này`],
        recipients: ['Như trên', ...addressees],
        basis: basisOf(app, campaignId, plan, issuer.name),
        checkedOn: day,
        sendTo: addressees.join('; ') || issuer.name,
        contact: contact === '' ? null : contact,
        isScored: plan.scoreTables.length > 0,
        late: late.map(({ unitName, milestoneName, due, daysLate }) => ({
          ...{ unit: unitName, item: milestoneName, due, daysLate },
        })),
      }),
    change: {
      action: 'tracking.reminder',
      entity: 'campaign',
      entityId: campaignId,
      ofCampaigns: [campaignId],
      detail: { milestones: asked.map(({ id }) => id), units: names.length },
      areas: ['tracking', 'documents', 'home'],
    },
  });
}

/** What is owed, to follow "thời hạn": a report is handed in, other milestones begin with a verb of their own. */
function matterOf(
  asked: readonly Milestone[],
  late: readonly LateRow[],
): { matter: string; deadline: string | null } {
  const [only] = asked;
  const days = new Set(late.map(({ due }) => due));
  if (only === undefined || asked.length > 1) return { matter: reminderText.several, deadline: null };
  const lower = lowerFirst(only.name);
  const isReport = only.kind === 'waveReport' || only.kind === 'finalReport';
  const matter = isReport ? `nộp ${lower}` : lower;
  // Units with a later day of their own, or the same report of several years: the list names the days.
  return { matter, deadline: days.size === 1 ? (late[0]?.due ?? null) : null };
}

async function folderFor(app: App, token: string | null): Promise<string | null> {
  if (token === null) return null;
  const name = safeFileName(`Công văn đôn đốc ${shortDate(today(app)).replaceAll('/', '-')}`, '');
  const folder = join(app.tokens.resolve(token), name);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const failure = AppError.of('FILE_UNWRITABLE', { file: name });
    failure.cause = error;
    throw failure;
  }
  return folder;
}

/** The frozen Word file; a letter of its own is named after its unit, so that the right one is found in the folder. */
async function writeLetter(
  app: App,
  folder: string,
  documentId: string,
  rows: readonly LateRow[] | null,
): Promise<void> {
  const { fileName, bytes } = readFrozenFile(app, documentId, 'docx');
  const unit = rows?.[0];
  const stem = fileName.replace(/\.docx$/, '');
  const name = unit === undefined ? fileName : safeFileName(`${stem} - ${unit.unitName}`, 'docx');
  await writeFileAtomically(join(folder, name), bytes);
}
