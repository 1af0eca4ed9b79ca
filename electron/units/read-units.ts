import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { ofOwnOffice } from '#db/own-office.ts';
import { installation } from '#db/schema/settings.ts';
import { cluster, clusterMember, participant, person, unit } from '#db/schema/units.ts';
import type { ClusterView, PersonRow, UnitDetail, UnitRow } from '#shared/contract/units.ts';
import { AppError } from '#shared/errors.ts';
import { heldByUnit } from './award-history/held-awards.ts';
import { kindNames } from './kinds.ts';
import { standardsOf } from './standards.ts';
import { unitHistory } from './unit-history.ts';

/** For the exported list; the window reads it with the unit, its contract leaves it out of the tree. */
type Contact = Pick<typeof unit.$inferSelect, 'contactName' | 'contactPhone'>;

/** All units in the order of the tree; sizes are counted here so that the window only draws. */
export function unitTree(db: Reader): (UnitRow & Contact)[] {
  const clusterNames = new Map(
    db
      .select({ unitId: clusterMember.unitId, name: cluster.name })
      .from(clusterMember)
      .innerJoin(cluster, eq(cluster.id, clusterMember.clusterId))
      .orderBy(asc(cluster.year))
      .all()
      .map(({ unitId, name }) => [unitId, name]),
  );
  const people = countBy(
    db
      .select({ id: person.unitId, count: sql<number>`count(*)` })
      .from(person)
      .where(isNull(person.validTo))
      .groupBy(person.unitId)
      .all(),
  );
  const children = countBy(
    db
      .select({ id: unit.parentId, count: sql<number>`count(*)` })
      .from(unit)
      .where(isNull(unit.validTo))
      .groupBy(unit.parentId)
      .all(),
  );
  const members = participantsOfCurrent(db);
  const { id, code, kind, name, parentId, contactName, contactPhone, validFrom, validTo } = unit;
  return db
    .select({ id, code, kind, name, parentId, contactName, contactPhone, validFrom, validTo })
    .from(unit)
    .where(ofOwnOffice(unit.officeId))
    .orderBy(unit.position, unit.sortKey)
    .all()
    .map((row) => ({
      id: row.id,
      code: row.code,
      kind: row.kind,
      name: row.name,
      parentId: row.parentId,
      contactName: row.contactName,
      contactPhone: row.contactPhone,
      clusterName: clusterNames.get(row.id) ?? '',
      childCount: children.get(row.id) ?? 0,
      personCount: people.get(row.id) ?? 0,
      takesPart: members.has(row.id),
      validFrom: row.validFrom,
      validTo: row.validTo,
    }));
}

function countBy(rows: { id: string | null; count: number }[]): Map<string, number> {
  return new Map(rows.flatMap(({ id, count }) => (id === null ? [] : [[id, count] as const])));
}

function participantsOfCurrent(db: Reader): Set<string> {
  const campaignId = db.select({ id: installation.currentCampaignId }).from(installation).get()?.id;
  if (!campaignId) return new Set();
  const rows = db
    .select({ unitId: participant.unitId })
    .from(participant)
    .where(eq(participant.campaignId, campaignId))
    .all();
  return new Set(rows.map(({ unitId }) => unitId));
}

/** @throws AppError NOT_FOUND */
export function unitDetail(db: Reader, unitId: string): UnitDetail {
  const row = db.select().from(unit).where(eq(unit.id, unitId)).get();
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'đơn vị' });
  const nameOf = (id: string | null) =>
    id === null ? '' : (db.select({ name: unit.name }).from(unit).where(eq(unit.id, id)).get()?.name ?? '');
  const clusters = db
    .select({ name: cluster.name, year: cluster.year })
    .from(clusterMember)
    .innerJoin(cluster, eq(cluster.id, clusterMember.clusterId))
    .where(eq(clusterMember.unitId, unitId))
    .orderBy(desc(cluster.year))
    .all();
  const { id, code, kind, name, parentId, contactName, contactPhone, isSmallTeam, validFrom, validTo } = row;
  return {
    ...{ id, code, kind, name, parentId, contactName, contactPhone, isSmallTeam, validFrom, validTo },
    parentName: nameOf(parentId),
    history: unitHistory(db, unitId, kindNames(db)),
    standards: standardsOf(db, unitId),
    held: heldByUnit(db, unitId),
    clusters,
    people: peopleOf(db, unitId),
  };
}

function peopleOf(db: Reader, unitId: string): PersonRow[] {
  return db
    .select({
      id: person.id,
      unitId: person.unitId,
      fullName: person.fullName,
      position: person.position,
      isLeader: person.isLeader,
      isDirectWorker: person.isDirectWorker,
      sex: person.sex,
      birthYear: person.birthYear,
      sortKey: person.sortKey,
    })
    .from(person)
    .where(and(eq(person.unitId, unitId), isNull(person.validTo)))
    .orderBy(person.sortKey)
    .all();
}

/** Clusters and blocs of all years, the newest year first. */
export function clusterList(db: Reader): ClusterView[] {
  const members = db
    .select({ clusterId: clusterMember.clusterId, id: unit.id, code: unit.code, name: unit.name })
    .from(clusterMember)
    .innerJoin(unit, eq(unit.id, clusterMember.unitId))
    .orderBy(unit.position, unit.sortKey)
    .all();
  const byCluster = Map.groupBy(members, ({ clusterId }) => clusterId);
  const named = (id: string | null) => {
    if (id === null) return null;
    const columns = { id: unit.id, code: unit.code, name: unit.name };
    return db.select(columns).from(unit).where(eq(unit.id, id)).get() ?? null;
  };
  return db
    .select()
    .from(cluster)
    .where(ofOwnOffice(cluster.officeId))
    .orderBy(desc(cluster.year), cluster.position, cluster.name)
    .all()
    .map(({ id, name, type, year, headUnitId, deputyUnitId }) => ({
      ...{ id, name, type, year },
      head: named(headUnitId),
      deputy: named(deputyUnitId),
      members: (byCluster.get(id) ?? []).map(({ id: unitId, code, name: unitName }) => ({
        id: unitId,
        code,
        name: unitName,
      })),
    }));
}
