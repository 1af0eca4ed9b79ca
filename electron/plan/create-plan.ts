import { eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/open.ts';
import { campaign, planVersion } from '#db/schema/plan.ts';
import { installation, office } from '#db/schema/settings.ts';
import { cluster, clusterMember, participant, unit } from '#db/schema/units.ts';
import type { CreatePlanInput, PlanSource } from '#shared/contract/plan.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { dateParts } from '#shared/domain/local-date.ts';
import { blankPlan } from '#shared/domain/plan/blank-plan.ts';
import { movePlanYears } from '#shared/domain/plan/move-years.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planBelow } from '#shared/domain/plan/plan-below.ts';
import { newIdsFor, replaceIds } from '#shared/domain/sample/with-new-ids.ts';
import { paperNumber } from '#shared/text/documents/plan-amendment.ts';
import { type App, newId, stampNew, today } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { ownOffice } from '../documents/document-context.ts';
import { readSample } from '../settings/read-sample.ts';
import { papersInForce } from './base-paper.ts';
import { currentPlan } from './current-plan.ts';
import { campaignColumns } from './write-draft.ts';

export const NEW_CAMPAIGN_AREAS = [
  'campaigns',
  'plan',
  'units',
  'tracking',
  'scoring',
  'awards',
  'ceremonies',
  'home',
];

/** The plan of another office, or of ours, as the one above a plan that carries it out. */
function planUnder(app: App, source: Extract<PlanSource, { kind: 'parent' }>): Plan {
  const { campaignId, issuedAs, daysEarlier } = source;
  const { plan } = currentPlan(app.db, campaignId);
  const [paper] = papersInForce(app.db, campaignId);
  const owner = app.db
    .select({ name: office.name })
    .from(campaign)
    .innerJoin(office, eq(office.id, campaign.officeId))
    .where(eq(campaign.id, campaignId))
    .get();
  const parent = {
    documentName: paper === undefined ? 'Kế hoạch' : documentKinds[paper.kind].name,
    number:
      paper === undefined || paper.number === null ? '' : `${paperNumber(paper.number)}/${paper.symbol}`,
    issuedOn: paper?.date ?? null,
    issuer: owner?.name ?? 'cơ quan cấp trên',
    title: plan.subject,
    campaignId,
  };
  return planBelow(plan, { parent, issuedAs, daysEarlier, office: ownOffice(app.db) });
}

function planOf(app: App, source: PlanSource): Plan {
  switch (source.kind) {
    case 'sample':
      return readSample(app.resourcesDir, source.sampleId).plan;
    case 'campaign':
      return currentPlan(app.db, source.campaignId).plan;
    case 'parent':
      return planUnder(app, source);
    case 'blank':
      return blankPlan({ title: source.title, kind: source.campaignKind, today: today(app) });
  }
}

/**
 * A new campaign with a plan to work on. Every part gets an id of its own, so that nothing of the new campaign points into
 * the old one; from another campaign the units still in being come along, its reports, points and awards do not.
 * @throws AppError NOT_FOUND, OFFICE_NOT_SET_UP
 */
export function createPlan(app: App, { source, yearsLater }: CreatePlanInput): { campaignId: string } {
  const original = planOf(app, source);
  const ids = newIdsFor(original, newId);
  const plan = replaceIds(source.kind === 'blank' ? original : movePlanYears(original, yearsLater), ids);
  const campaignId = newId();
  const change = {
    action: 'plan.create',
    entity: 'campaign',
    entityId: campaignId,
    detail: { source: source.kind, yearsLater },
    areas: NEW_CAMPAIGN_AREAS,
  };
  mutate(app, change, (tx) => {
    insertCampaign(app, tx, campaignId, plan, source.kind === 'parent' ? source.campaignId : null);
    if (source.kind === 'campaign')
      copyParticipants(app, tx, {
        ...{ from: source.campaignId, to: campaignId, ids },
        ...{ year: dateParts(plan.period.from).year, keepsClusters: false },
      });
  });
  return { campaignId };
}

/** A campaign of this office with its first draft; it becomes the one that is worked on. */
export function insertCampaign(
  app: App,
  tx: Tx,
  campaignId: string,
  plan: Plan,
  parentCampaignId: string | null = null,
): void {
  const stamp = stampNew(app);
  tx.insert(campaign)
    .values({
      id: campaignId,
      ...campaignColumns(plan),
      state: 'draft',
      origin: 'own',
      parentCampaignId,
      ...stamp,
    })
    .run();
  tx.insert(planVersion)
    .values({ id: newId(), campaignId, number: 1, state: 'draft', body: plan, ...stamp })
    .run();
  tx.update(installation).set({ currentCampaignId: campaignId }).run();
}

/**
 * Clusters belong to a year: those of the copy's own year are taken where units are in one. A copy for another year is left
 * without; a round goes on in the clusters of the whole (`keepsClusters`) until its year has its own.
 */
export function copyParticipants(
  app: App,
  tx: Tx,
  copy: { from: string; to: string; ids: ReadonlyMap<string, string>; year: number; keepsClusters: boolean },
): void {
  const ofYear = clustersOfYear(tx, copy.year);
  for (const { unitId, groupId, clusterId } of livingParticipants(tx, copy.from)) {
    const newGroupId = copy.ids.get(groupId);
    if (newGroupId === undefined) continue;
    const ownCluster = ofYear.get(unitId) ?? (copy.keepsClusters ? clusterId : null);
    tx.insert(participant)
      .values({
        ...{ id: newId(), campaignId: copy.to, unitId, groupId: newGroupId },
        clusterId: ownCluster,
        ...stampNew(app),
      })
      .run();
  }
}

/** The cluster of each unit in a year. */
function clustersOfYear(db: Reader, year: number): Map<string, string> {
  const rows = db
    .select({ unitId: clusterMember.unitId, clusterId: cluster.id })
    .from(clusterMember)
    .innerJoin(cluster, eq(cluster.id, clusterMember.clusterId))
    .where(eq(cluster.year, year))
    .all();
  return new Map(rows.map(({ unitId, clusterId }) => [unitId, clusterId]));
}

function livingParticipants(db: Reader, campaignId: string) {
  return db
    .select({
      unitId: participant.unitId,
      groupId: participant.groupId,
      clusterId: participant.clusterId,
      validTo: unit.validTo,
    })
    .from(participant)
    .innerJoin(unit, eq(unit.id, participant.unitId))
    .where(eq(participant.campaignId, campaignId))
    .all()
    .filter(({ validTo }) => validTo === null);
}
