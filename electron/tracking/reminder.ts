import type { ReminderInput } from '#shared/contract/tracking.ts';
import { buildReminder } from '#shared/domain/documents/builders/reminder.ts';
import type { Milestone } from '#shared/domain/plan/milestone.ts';
import { AppError } from '#shared/errors.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { type App, today } from '../app/app.ts';
import { documentContext } from '../documents/document-context.ts';
import { issueDocument } from '../documents/issue-document.ts';
import { currentPlan, milestoneIn } from '../plan/current-plan.ts';
import { lateUnits } from './matrix.ts';
import { basisOf } from './plan-basis.ts';

/** Beyond this many the letter goes to "Các đơn vị có tên trong danh sách" and lists them in its table. */
const NAMED_ADDRESSEES = 12;

/**
 * Công văn đôn đốc: one letter to all late units of a milestone (or to those chosen), numbered and frozen in the register.
 * @throws AppError REMINDER_NOBODY_LATE, REMINDER_DEADLINE_PAST, DOCUMENT_*
 */
export async function remind(app: App, input: ReminderInput): Promise<{ documentId: string; units: number }> {
  const { campaignId, milestoneId, occurrence, signerId, newDeadline } = input;
  const { plan } = currentPlan(app.db, campaignId);
  const milestone = milestoneIn(plan, milestoneId);
  const day = today(app);
  if (newDeadline <= day) throw AppError.of('REMINDER_DEADLINE_PAST').at('newDeadline');
  const chosen = new Set(input.unitIds);
  const late = lateUnits(app, campaignId)
    .filter((row) => row.milestoneId === milestoneId && row.occurrence === occurrence)
    .filter(({ unitId }) => chosen.size === 0 || chosen.has(unitId));
  const [first] = late;
  if (first === undefined) throw AppError.of('REMINDER_NOBODY_LATE');
  const { issuer, signature } = documentContext(app, signerId, day);
  const names = late.map(({ unitName }) => unitName);
  const matter = matterOf(milestone);
  const contact = input.contact.trim();
  const issued = await issueDocument(app, {
    ...{ campaignId, kind: 'dispatch', purpose: 'reminder', date: day, number: null },
    build: (registration) =>
      buildReminder({
        ...{ issuer, registration, signature, matter, newDeadline },
        addressees:
          names.length <= NAMED_ADDRESSEES
            ? names
            : [`${names.length} đơn vị có tên trong danh sách tại Công văn này`],
        recipients: ['Như trên', ...milestone.addressees],
        basis: basisOf(app, campaignId, plan, issuer.name),
        deadline: first.due,
        checkedOn: day,
        sendTo: milestone.addressees.join('; '),
        contact: contact === '' ? null : contact,
        late: late.map(({ unitName, due, daysLate }) => ({
          unit: unitName,
          item: milestone.name,
          due,
          daysLate,
        })),
      }),
    change: {
      action: 'tracking.reminder',
      entity: 'campaign',
      entityId: campaignId,
      detail: { milestoneId, occurrence, units: late.length },
      areas: ['tracking', 'documents', 'home'],
    },
  });
  return { documentId: issued.documentId, units: late.length };
}

/** What is owed, to follow "thời hạn": a report is handed in, other milestones begin with a verb of their own. */
function matterOf({ name, kind }: Milestone): string {
  const lower = lowerFirst(name);
  return kind === 'waveReport' || kind === 'finalReport' ? `nộp ${lower}` : lower;
}
