import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { ofOwnOffice } from '#db/own-office.ts';
import { report } from '#db/schema/tracking.ts';
import { participant, unit } from '#db/schema/units.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { AppError } from '#shared/errors.ts';
import { type App, newId, stampChange, stampNew } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { clusterInYear, unitAreas } from './save-unit.ts';

/** Small teams report through the unit above them. */
export const groupOfKind = (plan: Plan, kind: string) =>
  plan.subjectGroups.find((group) => group.subject === 'collective' && group.unitKinds.includes(kind));

/** Brings in every unit whose kind belongs to a group of the plan, and puts clusters up to date. */
export function enrol(app: App, campaignId: string) {
  const { plan } = currentPlan(app.db, campaignId);
  const year = Number(plan.period.from.slice(0, 4));
  const change = {
    action: 'units.enrol',
    entity: 'campaign',
    entityId: campaignId,
    ofCampaigns: [campaignId],
    areas: unitAreas,
    detail: (result: { added: number; changed: number }) => ({
      added: result.added,
      changed: result.changed,
    }),
  };
  return mutate(app, change, (tx) => {
    const existing = new Map(participantsOf(tx, campaignId).map((row) => [row.unitId, row]));
    const units = tx
      .select()
      .from(unit)
      .where(and(isNull(unit.validTo), ofOwnOffice(unit.officeId)))
      .all();
    let added = 0;
    let changed = 0;
    for (const { id: unitId, kind, isSmallTeam } of units) {
      const group = isSmallTeam ? undefined : groupOfKind(plan, kind);
      const known = existing.get(unitId);
      const clusterId = clusterInYear(tx, unitId, year);
      if (known === undefined && group !== undefined) {
        tx.insert(participant)
          .values({ id: newId(), campaignId, unitId, groupId: group.id, clusterId, ...stampNew(app) })
          .run();
        added += 1;
      } else if (known !== undefined && known.clusterId !== clusterId && clusterId !== null) {
        tx.update(participant)
          .set({ clusterId, ...stampChange(app) })
          .where(eq(participant.id, known.id))
          .run();
        changed += 1;
      }
    }
    return { added, changed, total: existing.size + added };
  });
}

/** Puts units into a group of the plan, or takes them out. A unit that has reported cannot be taken out. */
export function setParticipation(
  app: App,
  { campaignId, unitIds, groupId }: { campaignId: string; unitIds: string[]; groupId: string | null },
): { changed: number } {
  const { plan } = currentPlan(app.db, campaignId);
  if (groupId !== null && !plan.subjectGroups.some(({ id }) => id === groupId)) {
    throw AppError.of('NOT_FOUND', { what: 'nhóm đối tượng trong kế hoạch' });
  }
  const year = Number(plan.period.from.slice(0, 4));
  const change = {
    action: 'units.setParticipation',
    entity: 'campaign',
    entityId: campaignId,
    ofCampaigns: [campaignId],
    detail: { units: unitIds.length, groupId },
    areas: unitAreas,
  };
  return mutate(app, change, (tx) => {
    if (groupId === null) {
      const busy = tx
        .select({ name: unit.name })
        .from(report)
        .innerJoin(unit, eq(unit.id, report.unitId))
        .where(and(eq(report.campaignId, campaignId), inArray(report.unitId, unitIds)))
        .get();
      if (busy !== undefined) throw AppError.of('UNIT_HAS_REPORTED', { unit: busy.name });
      const removed = tx
        .delete(participant)
        .where(and(eq(participant.campaignId, campaignId), inArray(participant.unitId, unitIds)))
        .run();
      return { changed: removed.changes };
    }
    for (const unitId of unitIds) {
      const clusterId = clusterInYear(tx, unitId, year);
      tx.insert(participant)
        .values({ id: newId(), campaignId, unitId, groupId, clusterId, ...stampNew(app) })
        .onConflictDoUpdate({
          target: [participant.campaignId, participant.unitId],
          set: { groupId, ...stampChange(app) },
        })
        .run();
    }
    return { changed: unitIds.length };
  });
}

function participantsOf(tx: Tx, campaignId: string) {
  return tx.select().from(participant).where(eq(participant.campaignId, campaignId)).all();
}
