import { eq } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { ceremony } from '#db/schema/ceremonies.ts';
import { campaign, planVersion } from '#db/schema/plan.ts';
import { installation, signer } from '#db/schema/settings.ts';
import {
  cluster,
  clusterMember,
  participant,
  person,
  unit,
  unitPeriod,
  unitStandard,
} from '#db/schema/units.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { Sample } from '#shared/domain/sample/sample.ts';
import { groupOf } from '#shared/domain/sample/sample-cases.ts';
import { withNewIds } from '#shared/domain/sample/with-new-ids.ts';
import { AppError } from '#shared/errors.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { personSortKey } from '#shared/text/person-name.ts';
import { sortKey } from '#shared/text/sort-key.ts';
import { type App, newId, stampNew } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { insertOwnOffice, shippedLegalTables } from './set-up-office.ts';

type Stamp = ReturnType<typeof stampNew>;

/**
 * Loads a sample: the office (where none is set up yet), units, clusters, people, the plan as a draft and the ceremonies.
 * Reports and awards are not loaded; they come in through the same steps as real ones.
 */
export function loadSample(app: App, sample: Sample, actor: string): string {
  const campaignId = newId();
  const legal = shippedLegalTables(app.resourcesDir);
  const plan = withNewIds(sample.plan, newId);
  const change = {
    action: 'settings.loadSample',
    entity: 'campaign',
    entityId: campaignId,
    detail: { sample: sample.id, units: sample.units.length, people: sample.people.length },
    areas: ['settings', 'campaigns', 'plan', 'units', 'tracking', 'scoring', 'awards', 'ceremonies', 'home'],
  };
  mutate(app, change, (tx) => {
    requireNewUnits(tx, sample);
    if (tx.select().from(installation).get() === undefined) {
      insertOwnOffice(app, tx, { officeId: newId(), input: sample.office, actor, legal });
    }
    const stamp = stampNew(app);
    for (const { name, position, form, validFrom } of sample.signers) {
      tx.insert(signer)
        .values({ id: newId(), name, position, form, validFrom, ...stamp })
        .run();
    }
    insertCampaign(tx, campaignId, plan, stamp);
    const unitIds = insertUnits(tx, sample, stamp);
    insertPeople(tx, sample, unitIds, stamp);
    insertStandards(tx, sample, unitIds, stamp);
    const clusterOf = insertClusters(tx, sample, unitIds, stamp);
    insertParticipants(tx, { sample, plan, campaignId, unitIds, clusterOf, stamp });
    for (const body of sample.ceremonies) {
      tx.insert(ceremony)
        .values({ id: newId(), campaignId, body, ...stamp })
        .run();
    }
    tx.update(installation).set({ currentCampaignId: campaignId }).run();
  });
  return campaignId;
}

/** Codes of units are unique in an office: a second copy of the same units would be a mistake of the person. */
function requireNewUnits(tx: Tx, sample: Sample): void {
  const own = tx.select({ id: installation.officeId }).from(installation).get();
  if (own === undefined) return;
  const codes = new Set(sample.units.map(({ code }) => code));
  const taken = tx.select({ code: unit.code }).from(unit).where(eq(unit.officeId, own.id)).all();
  if (taken.some(({ code }) => codes.has(code)))
    throw AppError.of('SAMPLE_UNITS_EXIST', { sample: sample.name });
}

function insertCampaign(tx: Tx, campaignId: string, plan: Plan, stamp: Stamp): void {
  const { title, kind, period } = plan;
  const periodColumns = { periodFrom: period.from, periodTo: period.to };
  tx.insert(campaign)
    .values({ id: campaignId, title, kind, ...periodColumns, state: 'draft', origin: 'own', ...stamp })
    .run();
  tx.insert(planVersion)
    .values({ id: newId(), campaignId, number: 1, state: 'draft', body: plan, ...stamp })
    .run();
}

function insertUnits(tx: Tx, sample: Sample, stamp: Stamp): Map<string, string> {
  const unitIds = new Map(sample.units.map(({ key }) => [key, newId()]));
  const validFrom = sample.plan.period.from.slice(0, 4).concat('-01-01');
  sample.units.forEach(({ key, parentKey, isTeam: isSmallTeam, ...u }, position) => {
    const id = requireId(unitIds, key);
    const parentId = parentKey === null ? null : requireId(unitIds, parentKey);
    const keys = { sortKey: sortKey(u.name), searchKey: foldVietnamese(`${u.code} ${u.name}`) };
    tx.insert(unit)
      .values({ id, ...u, parentId, validFrom, isSmallTeam, position, ...keys, ...stamp })
      .run();
    tx.insert(unitPeriod)
      .values({ id: newId(), unitId: id, name: u.name, parentId, validFrom, ...stamp })
      .run();
  });
  return unitIds;
}

function insertPeople(tx: Tx, sample: Sample, unitIds: Map<string, string>, stamp: Stamp): void {
  for (const { key: _key, unitKey, ...p } of sample.people) {
    const keys = { sortKey: personSortKey(p.fullName), searchKey: foldVietnamese(p.fullName) };
    tx.insert(person)
      .values({ id: newId(), unitId: requireId(unitIds, unitKey), ...p, ...keys, ...stamp })
      .run();
  }
}

function insertStandards(tx: Tx, sample: Sample, unitIds: Map<string, string>, stamp: Stamp): void {
  for (const { unitKey, ...held } of sample.standards) {
    const standardKey = foldVietnamese(held.standard);
    tx.insert(unitStandard)
      .values({ id: newId(), unitId: requireId(unitIds, unitKey), ...held, standardKey, ...stamp })
      .run();
  }
}

function insertClusters(
  tx: Tx,
  sample: Sample,
  unitIds: Map<string, string>,
  stamp: Stamp,
): Map<string, string> {
  const clusterOf = new Map<string, string>();
  const year = sample.round?.year ?? Number(sample.plan.period.from.slice(0, 4));
  sample.clusters.forEach(({ headKey, deputyKey, memberKeys, name, type }, position) => {
    const id = newId();
    const headUnitId = requireId(unitIds, headKey);
    const deputyUnitId = deputyKey === null ? null : requireId(unitIds, deputyKey);
    tx.insert(cluster)
      .values({ id, name, type, year, headUnitId, deputyUnitId, position, ...stamp })
      .run();
    for (const memberKey of memberKeys) {
      const unitId = requireId(unitIds, memberKey);
      tx.insert(clusterMember).values({ clusterId: id, unitId }).run();
      clusterOf.set(memberKey, id);
    }
  });
  return clusterOf;
}

function insertParticipants(
  tx: Tx,
  p: {
    sample: Sample;
    plan: Plan;
    campaignId: string;
    unitIds: Map<string, string>;
    clusterOf: Map<string, string>;
    stamp: Stamp;
  },
): void {
  for (const own of p.sample.units) {
    const group = groupOf(p.plan, own);
    if (group === undefined) continue;
    tx.insert(participant)
      .values({
        id: newId(),
        campaignId: p.campaignId,
        unitId: requireId(p.unitIds, own.key),
        groupId: group.id,
        clusterId: p.clusterOf.get(own.key) ?? null,
        ...p.stamp,
      })
      .run();
  }
}

function requireId(ids: Map<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the sample names an unknown unit: ${key}`);
  return id;
}
