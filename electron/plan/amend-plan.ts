import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { planUndo, planVersion } from '#db/schema/plan.ts';
import type { AmendPlanInput, PlanChangeView, PlanView } from '#shared/contract/plan.ts';
import { comparePlans, type PlanChange } from '#shared/domain/plan/changes/compare-plans.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { AppError } from '#shared/errors.ts';
import { planChangeInWords } from '#shared/text/documents/plan-amendment.ts';
import { type App, newId, stampChange, stampNew } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { newestVersion, planView, readCampaign } from './read-plan.ts';

const AREAS = ['plan', 'campaigns', 'home'];

/** The version in force, or null while the plan has never been issued. */
export function lastIssued(db: Reader, campaignId: string): { number: number; body: Plan } | null {
  return (
    db
      .select({ number: planVersion.number, body: planVersion.body })
      .from(planVersion)
      .where(and(eq(planVersion.campaignId, campaignId), eq(planVersion.state, 'issued')))
      .orderBy(desc(planVersion.number))
      .limit(1)
      .get() ?? null
  );
}

/**
 * Begins to change an issued plan: a draft of the next version, with every part under the id that it has. While there is
 * such a draft, only its reason is written anew.
 * @throws AppError PLAN_RECEIVED, PLAN_NOT_ISSUED
 */
export function amendPlan(app: App, { campaignId, reason }: AmendPlanInput): PlanView {
  const { title, origin } = readCampaign(app.db, campaignId);
  if (origin === 'received') throw AppError.of('PLAN_RECEIVED', { title });
  const change = {
    action: 'plan.amend',
    entity: 'campaign',
    entityId: campaignId,
    detail: (version: number) => ({ version }),
    areas: AREAS,
  };
  mutate(app, change, (tx) => {
    const newest = newestVersion(tx, campaignId);
    const amendment = { reason };
    if (newest.state === 'draft') {
      if (newest.amendment === null) throw AppError.of('PLAN_NOT_ISSUED', { title });
      tx.update(planVersion)
        .set({ amendment, ...stampChange(app) })
        .where(eq(planVersion.id, newest.id))
        .run();
      return newest.number;
    }
    const number = newest.number + 1;
    const draft = { campaignId, number, state: 'draft', body: newest.body, amendment } as const;
    tx.insert(planVersion)
      .values({ id: newId(), ...draft, ...stampNew(app) })
      .run();
    return number;
  });
  return planView(app.db, campaignId);
}

/**
 * Gives up the draft of a change; the issued version stays in force as it is.
 * @throws AppError PLAN_NO_AMENDMENT
 */
export function dropAmendment(app: App, campaignId: string): PlanView {
  const change = {
    action: 'plan.dropAmendment',
    entity: 'campaign',
    entityId: campaignId,
    areas: AREAS,
    ofCampaigns: [campaignId],
  };
  mutate(app, change, (tx) => {
    const newest = newestVersion(tx, campaignId);
    if (newest.state !== 'draft' || newest.amendment === null) throw AppError.of('PLAN_NO_AMENDMENT');
    tx.delete(planVersion).where(eq(planVersion.id, newest.id)).run();
    tx.delete(planUndo).where(eq(planUndo.campaignId, campaignId)).run();
  });
  return planView(app.db, campaignId);
}

/** Differences between the version in force and the draft; none while there is no draft of a change. */
export function amendmentChanges(db: Reader, campaignId: string): PlanChange[] {
  const newest = newestVersion(db, campaignId);
  const before = lastIssued(db, campaignId);
  if (newest.state !== 'draft' || before === null) return [];
  return comparePlans(before.body, newest.body);
}

export function changeViews(changes: readonly PlanChange[]): PlanChangeView[] {
  return changes.map((change, at) => ({
    id: `${change.section}-${at}`,
    section: change.section,
    text: planChangeInWords(change),
  }));
}
