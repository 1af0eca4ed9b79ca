import { and, desc, eq, inArray } from 'drizzle-orm';
import { formIssue, formReturn, report } from '#db/schema/tracking.ts';
import { unit } from '#db/schema/units.ts';
import type { FormMilestone, FormReturnRow, FormVerdict } from '#shared/contract/tracking-forms.ts';
import { dueDate } from '#shared/domain/deadlines/due-date.ts';
import { type App, today } from '../app/app.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { formAddressees } from './forms/compose-form.ts';
import { occurrenceName, occurrenceToIssue } from './occurrences.ts';
import { readNotes } from './receive/return-notes.ts';

/** Every file that came in for a campaign, or for one unit of it, the last first. */
export function formReturns(
  app: App,
  input: { campaignId: string; unitId?: string; limit: number },
): FormReturnRow[] {
  const { plan } = currentPlan(app.db, input.campaignId);
  const milestones = new Map(plan.milestones.map(({ id, name }) => [id, name]));
  const rows = app.db
    .select({
      row: formReturn,
      issuedTo: formIssue.unitId,
      issuedFor: formIssue.milestoneId,
      occurrence: formIssue.occurrence,
    })
    .from(formReturn)
    .leftJoin(formIssue, eq(formIssue.id, formReturn.formIssueId))
    .where(
      and(
        eq(formReturn.campaignId, input.campaignId),
        input.unitId === undefined ? undefined : eq(formIssue.unitId, input.unitId),
      ),
    )
    .orderBy(desc(formReturn.id))
    .limit(input.limit)
    .all();
  const names = unitNames(
    app,
    rows.flatMap(({ issuedTo }) => (issuedTo === null ? [] : [issuedTo])),
  );
  const answered = new Set<string>();
  return rows.map(({ row, issuedTo, issuedFor, occurrence }) => {
    const { message, cells } = readNotes(row.notes);
    const isLast = row.formIssueId === null || !answered.has(row.formIssueId);
    // A copy of what is in already, or an older one, says nothing new of the form.
    if (row.formIssueId !== null && !isRepeated(row.verdict)) answered.add(row.formIssueId);
    return {
      id: row.id,
      file: row.fileName,
      verdict: row.verdict,
      unitName: names.get(issuedTo ?? '') ?? '',
      milestoneName: occurrenceName(milestones.get(issuedFor ?? '') ?? '', occurrence ?? ''),
      receivedOn: row.receivedOn,
      message,
      cells,
      isOpen: isLast && isSentBack(row.verdict),
    };
  });
}

const isRepeated = (verdict: FormVerdict) => verdict === 'duplicate' || verdict === 'older';
const isSentBack = (verdict: FormVerdict) =>
  verdict === 'returned' || verdict === 'foreign' || verdict === 'unreadable';

function unitNames(app: App, ids: readonly string[]): Map<string, string> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = app.db
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(inArray(unit.id, wanted))
    .all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How many forms of each milestone went out and came back. */
export function formMilestones(app: App, campaignId: string): FormMilestone[] {
  const { plan } = currentPlan(app.db, campaignId);
  const issues = app.db.select().from(formIssue).where(eq(formIssue.campaignId, campaignId)).all();
  const accepted = app.db
    .select({ milestoneId: report.milestoneId, occurrence: report.occurrence })
    .from(report)
    .where(and(eq(report.campaignId, campaignId), eq(report.source, 'form'), eq(report.state, 'accepted')))
    .all();
  return plan.milestones
    .filter(({ hasForm }) => hasForm)
    .map((milestone) => {
      const occurrence = occurrenceToIssue(plan, milestone, today(app));
      const own = issues.filter(
        (issue) => issue.milestoneId === milestone.id && issue.occurrence === (occurrence?.occurrence ?? ''),
      );
      const issuedAt =
        own
          .map((issue) => issue.issuedAt)
          .sort()
          .at(-1) ?? null;
      return {
        milestoneId: milestone.id,
        name: milestone.name,
        due: occurrence?.due ?? dueDate(milestone.deadline, Number(today(app).slice(0, 4))),
        toIssue: occurrence === null ? 0 : formAddressees(app.db, campaignId, plan, occurrence).length,
        issued: own.length,
        issuedAt,
        returned: accepted.filter(
          (row) => row.milestoneId === milestone.id && row.occurrence === (occurrence?.occurrence ?? ''),
        ).length,
      };
    });
}
