import { and, eq } from 'drizzle-orm';
import { extension, formIssue, formReturn } from '#db/schema/tracking.ts';
import { unit } from '#db/schema/units.ts';
import { dueDate } from '#shared/domain/deadlines/due-date.ts';
import { daysLate, extendedDue } from '#shared/domain/deadlines/milestone-status.ts';
import { buildReturnSlip } from '#shared/domain/documents/builders/return-slip.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import type { ReturnSlip, SlipDeadline } from '#shared/domain/forms/return-slip.ts';
import type { Milestone } from '#shared/domain/plan/milestone.ts';
import { AppError } from '#shared/errors.ts';
import { type App, currentActor, today } from '../../app/app.ts';
import { issuerOf, ownOffice } from '../../documents/document-context.ts';
import { currentPlan } from '../../plan/current-plan.ts';
import { occurrenceName } from '../occurrences.ts';
import { readNotes } from './return-notes.ts';

interface FormPlace {
  campaignId: string;
  unitId: string;
  milestoneId: string;
  occurrence: string;
}

/** What the slip of one file that came says. @throws AppError NOT_FOUND */
export function slipOf(app: App, formReturnId: string): ReturnSlip {
  const found = app.db
    .select({ row: formReturn, issue: formIssue })
    .from(formReturn)
    .leftJoin(formIssue, eq(formIssue.id, formReturn.formIssueId))
    .where(eq(formReturn.id, formReturnId))
    .get();
  if (found === undefined) throw AppError.of('NOT_FOUND', { what: 'tệp biểu mẫu đã nhận' });
  const { row, issue } = found;
  const { plan } = currentPlan(app.db, row.campaignId);
  const own = ownOffice(app.db);
  const { code, message, cells, ...noted } = readNotes(row.notes);
  const place: FormPlace = {
    campaignId: row.campaignId,
    unitId: issue?.unitId ?? noted.unitId,
    milestoneId: issue?.milestoneId ?? noted.milestoneId,
    occurrence: issue?.occurrence ?? '',
  };
  const milestone = plan.milestones.find(({ id }) => id === place.milestoneId);
  return {
    office: own.name,
    campaign: plan.title,
    unit: nameOf(app, place.unitId),
    milestone: occurrenceName(milestone?.name ?? '', place.occurrence),
    file: row.fileName,
    receivedOn: row.receivedOn,
    reason: { code, message },
    cells,
    deadline: milestone === undefined ? null : deadlineOf(app, place, milestone),
    sendTo: milestone?.addressees.join('; ') || own.name,
  };
}

function nameOf(app: App, unitId: string): string {
  return app.db.select({ name: unit.name }).from(unit).where(eq(unit.id, unitId)).get()?.name ?? '';
}

/** The day of the plan, or a later one that the unit was granted. Null for a recurring report whose time is not known. */
function deadlineOf(app: App, place: FormPlace, { deadline }: Milestone): SlipDeadline | null {
  const { campaignId, unitId, milestoneId, occurrence } = place;
  if (deadline.kind === 'recurring' && occurrence === '') return null;
  const due = occurrence === '' ? dueDate(deadline) : occurrence;
  const later = app.db
    .select({ lastDay: extension.lastDay })
    .from(extension)
    .where(
      and(
        eq(extension.campaignId, campaignId),
        eq(extension.unitId, unitId),
        eq(extension.milestoneId, milestoneId),
        eq(extension.occurrence, occurrence),
      ),
    )
    .get();
  const day = extendedDue(due, later?.lastDay ?? null);
  return { day, isExtended: day !== due, daysOver: daysLate(day, today(app)) };
}

/** Phiếu trả as a paper. */
export function slipPaper(app: App, slip: ReturnSlip): OfficialDocument {
  const issuer = issuerOf(ownOffice(app.db));
  return buildReturnSlip({ issuer, slip, date: today(app), author: currentActor(app).actor });
}
