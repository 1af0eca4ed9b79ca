import { and, eq } from 'drizzle-orm';
import { evidence, extension, formReturn, indicatorValue, report } from '#db/schema/tracking.ts';
import { participant, unit } from '#db/schema/units.ts';
import type { ExtendInput, TypedReportInput, WithdrawInput } from '#shared/contract/tracking.ts';
import { dueDate } from '#shared/domain/deadlines/due-date.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { type App, newId, stampChange, stampNew } from '../app/app.ts';
import { currentPlan, milestoneIn } from '../plan/current-plan.ts';
import { askedElsewhere, unitsWithPaper } from './asked-elsewhere.ts';
import { columnKey, occurrenceName } from './occurrences.ts';
import { readNotes } from './receive/return-notes.ts';
import { evidenceOfReports, rowsAt } from './rows-at.ts';
import { mutateTracking } from './tracking-deeds.ts';

/** Enters papers that came without a form, for one or many units at once. A paper that is in already gets the new dates. */
export function saveReports(app: App, input: TypedReportInput): { saved: number } {
  const { campaignId, milestoneId, occurrence, paperDate, receivedOn, note } = input;
  if (paperDate > receivedOn) {
    throw AppError.of('REPORT_DATE_FUTURE', { date: shortDate(paperDate) }).at('paperDate');
  }
  const milestone = milestoneIn(currentPlan(app.db, campaignId).plan, milestoneId);
  const unitIds = owingUnits(app, input);
  const change = {
    action: 'tracking.saveReports',
    entity: 'campaign',
    entityId: campaignId,
    detail: { milestoneId, units: unitIds.length, paperDate },
  };
  const label = `Ghi nhận văn bản ${ofUnits(app, unitIds)}, ${occurrenceName(milestone.name, occurrence)}`;
  mutateTracking(app, campaignId, change, label, (tx) => {
    const fresh = stampNew(app);
    const changed = stampChange(app);
    const values = { state: 'accepted' as const, paperDate, receivedOn, note };
    for (const unitId of unitIds) {
      tx.insert(report)
        .values({
          id: newId(),
          campaignId,
          unitId,
          milestoneId,
          occurrence,
          source: 'typed',
          ...values,
          ...fresh,
        })
        .onConflictDoUpdate({
          target: [report.campaignId, report.unitId, report.milestoneId, report.occurrence],
          set: { ...values, ...changed },
        })
        .run();
    }
  });
  return { saved: unitIds.length };
}

/** Sends a report back for correction: the unit owes it again, its figures stay until the corrected one replaces them. */
export function returnReport(app: App, { reportId, reason }: { reportId: string; reason: string }): void {
  const { campaignId, unitId, milestoneId, occurrence } = reportRow(app, reportId);
  const change = { action: 'tracking.returnReport', entity: 'report', entityId: reportId };
  const milestone = milestoneIn(currentPlan(app.db, campaignId).plan, milestoneId);
  const label = `Trả lại báo cáo ${ofUnits(app, [unitId])}, ${occurrenceName(milestone.name, occurrence)}`;
  mutateTracking(app, campaignId, change, label, (tx) => {
    tx.update(report)
      .set({ state: 'returned', note: reason, ...stampChange(app) })
      .where(eq(report.id, reportId))
      .run();
  });
}

/**
 * Takes back what was entered for the chosen units: papers that were typed in, with their files, or later days that were
 * granted. A paper that brought figures stays and is counted: it is returned for correction instead.
 * @throws AppError REPORT_HAS_FIGURES when nothing could be taken back
 */
export function withdraw(app: App, input: WithdrawInput): { withdrawn: number; kept: number } {
  const { campaignId, milestoneId, occurrence, what } = input;
  const found = rowsAt(app.db, what, input, [...new Set(input.unitIds)]);
  const going = what === 'report' ? withoutFigures(app, found as (typeof report.$inferSelect)[]) : found;
  const kept = found.length - going.length;
  if (going.length === 0) {
    throw kept > 0 ? AppError.of('REPORT_HAS_FIGURES') : AppError.of('TRACKING_NOTHING_TO_WITHDRAW');
  }
  const ids = going.map(({ id }) => id);
  const files = what === 'report' ? evidenceOfReports(app.db, ids) : [];
  const change = {
    action: 'tracking.withdraw',
    entity: 'campaign',
    entityId: campaignId,
    detail: { what, milestoneId, units: ids.length, files: files.length },
  };
  const table = what === 'report' ? report : extension;
  const milestone = milestoneIn(currentPlan(app.db, campaignId).plan, milestoneId);
  const done = what === 'report' ? 'Xóa ghi nhận' : 'Bỏ gia hạn';
  const units = going.map(({ unitId }) => unitId);
  const label = `${done} ${ofUnits(app, units)}, ${occurrenceName(milestone.name, occurrence)}`;
  mutateTracking(app, campaignId, change, label, (tx) => {
    for (const { id } of files) tx.delete(evidence).where(eq(evidence.id, id)).run();
    for (const id of ids) tx.delete(table).where(eq(table.id, id)).run();
  });
  return { withdrawn: ids.length, kept };
}

function withoutFigures(app: App, rows: readonly (typeof report.$inferSelect)[]) {
  const withFigures = new Set(
    app.db
      .selectDistinct({ reportId: indicatorValue.reportId })
      .from(indicatorValue)
      .where(eq(indicatorValue.campaignId, rows[0]?.campaignId ?? ''))
      .all()
      .map(({ reportId }) => reportId),
  );
  return rows.filter(({ id, source }) => source === 'typed' && !withFigures.has(id));
}

/** Grants units a later day for one milestone. */
export function extend(app: App, input: ExtendInput): { saved: number } {
  const { campaignId, milestoneId, occurrence, lastDay, reason } = input;
  const milestone = milestoneIn(currentPlan(app.db, campaignId).plan, milestoneId);
  const due = occurrence === '' ? dueDate(milestone.deadline) : occurrence;
  if (lastDay <= due) throw AppError.of('EXTENSION_NOT_LATER', { due: shortDate(due) }).at('lastDay');
  const unitIds = owingUnits(app, input);
  const change = {
    action: 'tracking.extend',
    entity: 'campaign',
    entityId: campaignId,
    detail: { milestoneId, units: unitIds.length, lastDay },
  };
  const label = `Gia hạn đến ${shortDate(lastDay)} ${ofUnits(app, unitIds)}, ${occurrenceName(milestone.name, occurrence)}`;
  mutateTracking(app, campaignId, change, label, (tx) => {
    const fresh = stampNew(app);
    const changed = stampChange(app);
    for (const unitId of unitIds) {
      tx.insert(extension)
        .values({ id: newId(), campaignId, unitId, milestoneId, occurrence, lastDay, reason, ...fresh })
        .onConflictDoUpdate({
          target: [extension.campaignId, extension.unitId, extension.milestoneId, extension.occurrence],
          set: { lastDay, reason, ...changed },
        })
        .run();
    }
  });
  return { saved: unitIds.length };
}

/**
 * Those of the chosen units that owe the milestone here; a choice across groups may hold others, which are left out, and so
 * are those whose report a round has taken over.
 * @throws AppError NOT_FOUND, MILESTONE_NOT_OWED
 */
function owingUnits(
  app: App,
  input: Pick<ExtendInput, 'campaignId' | 'milestoneId' | 'occurrence' | 'unitIds'>,
) {
  const { plan } = currentPlan(app.db, input.campaignId);
  const milestone = milestoneIn(plan, input.milestoneId);
  const members = app.db
    .select({ unitId: participant.unitId, groupId: participant.groupId })
    .from(participant)
    .where(eq(participant.campaignId, input.campaignId))
    .all();
  const groupOf = new Map(members.map(({ unitId, groupId }) => [unitId, groupId]));
  const unitIds = [...new Set(input.unitIds)];
  if (unitIds.some((unitId) => !groupOf.has(unitId))) {
    throw AppError.of('NOT_FOUND', { what: 'đơn vị tham gia phong trào' });
  }
  const elsewhere = askedElsewhere(app.db, input.campaignId, plan).get(
    columnKey(milestone.id, input.occurrence),
  );
  const here = unitsWithPaper(app.db, input.campaignId, input);
  const owing = unitIds.filter(
    (unitId) =>
      milestone.groupIds.includes(groupOf.get(unitId) ?? '') &&
      (here.has(unitId) || elsewhere?.has(unitId) !== true),
  );
  if (owing.length === 0) throw AppError.of('MILESTONE_NOT_OWED', { milestone: milestone.name });
  return owing;
}

/** @throws AppError NOT_FOUND */
function reportRow(app: App, reportId: string): typeof report.$inferSelect {
  const row = app.db.select().from(report).where(eq(report.id, reportId)).get();
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'báo cáo' });
  return row;
}

/** In the list of recent deeds: the one unit by its name, many by their number. */
function ofUnits(app: App, unitIds: readonly string[]): string {
  const [first = ''] = unitIds;
  if (unitIds.length !== 1) return `của ${formatNumber(unitIds.length, 0)} đơn vị`;
  const row = app.db.select({ name: unit.name }).from(unit).where(eq(unit.id, first)).get();
  return `của ${row?.name ?? 'một đơn vị'}`;
}

/** The file that a report came with. */
export function fileOfReport(
  app: App,
  formReturnId: string | null,
): { file: string; notes: ReturnType<typeof readNotes> } {
  if (formReturnId === null) return { file: '', notes: readNotes(null) };
  const row = app.db
    .select({ file: formReturn.fileName, notes: formReturn.notes })
    .from(formReturn)
    .where(and(eq(formReturn.id, formReturnId)))
    .get();
  return { file: row?.file ?? '', notes: readNotes(row?.notes) };
}
