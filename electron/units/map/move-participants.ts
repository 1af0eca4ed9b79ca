import { eq } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { participant, unit } from '#db/schema/units.ts';
import { addDays } from '#shared/domain/local-date.ts';
import type { MapPlan } from '#shared/domain/units/plan-map-change.ts';
import { type App, newId, stampChange, stampNew } from '../../app/app.ts';
import { groupOfKind } from '../participation.ts';
import type { AffectedCampaign } from './read-map.ts';

/** Heirs that do not take part yet, each with the participant whose place it takes: the first that goes over to it. */
export function joiningUnits({ leaving, members }: AffectedCampaign, { ending }: Pick<MapPlan, 'ending'>) {
  const heirOf = new Map(ending.map(({ unitId, heir }) => [unitId, heir]));
  const joining = new Map<string, AffectedCampaign['leaving'][number]>();
  for (const own of leaving) {
    const heir = heirOf.get(own.unitId) ?? null;
    if (heir !== null && !members.has(heir) && !joining.has(heir)) joining.set(heir, own);
  }
  return [...joining].map(([heir, place]) => ({ heir, place }));
}

/**
 * The old units take part until the day before and keep what they reported and were scored; their heirs begin on the day, so
 * they owe what falls due from then on.
 */
export function moveParticipants(
  app: App,
  tx: Tx,
  own: AffectedCampaign,
  { plan, date, idOf }: { plan: MapPlan; date: string; idOf: (unitId: string) => string },
): void {
  for (const { id } of own.leaving) {
    tx.update(participant)
      .set({ validTo: addDays(date, -1), ...stampChange(app) })
      .where(eq(participant.id, id))
      .run();
  }
  for (const { heir, place } of joiningUnits(own, plan)) {
    const unitId = idOf(heir);
    const kind = tx.select({ kind: unit.kind }).from(unit).where(eq(unit.id, unitId)).get()?.kind ?? '';
    const former = own.plan.subjectGroups.find(({ id }) => id === place.groupId);
    const group = former?.unitKinds.includes(kind) ? former : (groupOfKind(own.plan, kind) ?? former);
    if (group === undefined) continue;
    tx.insert(participant)
      .values({
        ...{ id: newId(), campaignId: own.campaignId, unitId, groupId: group.id },
        // Compared where its predecessor was, also when that is a cluster of the year before.
        clusterId: place.clusterId,
        validFrom: date,
        ...stampNew(app),
      })
      .run();
  }
}
