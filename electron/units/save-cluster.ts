import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { ofOwnOffice } from '#db/own-office.ts';
import { cluster, clusterMember, participant, unit } from '#db/schema/units.ts';
import type { ClusterInput } from '#shared/contract/units.ts';
import { AppError } from '#shared/errors.ts';
import { type App, newId, stampChange, stampNew } from '../app/app.ts';
import { mutateRegister } from './register-deeds.ts';
import { unitAreas } from './save-unit.ts';

const ROWS_AT_ONCE = 500;

/**
 * Adds a cluster or changes it, members included. Head and deputy are members; a unit is in one cluster a year.
 * @throws AppError CLUSTER_HEAD_NOT_MEMBER, CLUSTER_MEMBER_ELSEWHERE, NOT_FOUND
 */
export function saveCluster(app: App, input: ClusterInput): { id: string } {
  const { name, type, year, headUnitId, deputyUnitId } = input;
  const memberIds = [...new Set(input.memberIds)];
  const id = input.id ?? newId();
  for (const officer of [headUnitId, deputyUnitId]) {
    if (officer !== null && !memberIds.includes(officer)) throw AppError.of('CLUSTER_HEAD_NOT_MEMBER');
  }
  if (headUnitId !== null && headUnitId === deputyUnitId) throw AppError.of('CLUSTER_HEAD_IS_DEPUTY');
  const change = {
    action: 'units.saveCluster',
    entity: 'cluster',
    entityId: id,
    detail: { members: memberIds.length, year },
    areas: unitAreas,
  };
  mutateRegister(app, change, `Lưu ${name} (${year})`, (tx) => {
    const known = tx.select({ id: unit.id }).from(unit).where(inArray(unit.id, memberIds)).all().length;
    if (known < memberIds.length)
      throw AppError.of('NOT_FOUND', { what: 'đơn vị thành viên' }).at('memberIds');
    const elsewhere =
      memberIds.length === 0
        ? []
        : tx
            .select({ unit: unit.name, cluster: cluster.name, id: cluster.id, year: cluster.year })
            .from(clusterMember)
            .innerJoin(cluster, eq(cluster.id, clusterMember.clusterId))
            .innerJoin(unit, eq(unit.id, clusterMember.unitId))
            .where(inArray(clusterMember.unitId, memberIds))
            .all()
            .filter((row) => row.id !== id && row.year === year);
    const [first] = elsewhere;
    if (first !== undefined) {
      throw AppError.of('CLUSTER_MEMBER_ELSEWHERE', { unit: first.unit, cluster: first.cluster, year });
    }
    const values = { name, type, year, headUnitId, deputyUnitId };
    if (input.id === null) {
      const position = tx.select({ id: cluster.id }).from(cluster).all().length;
      tx.insert(cluster)
        .values({ id, ...values, position, ...stampNew(app) })
        .run();
    } else {
      const written = tx
        .update(cluster)
        .set({ ...values, ...stampChange(app) })
        .where(eq(cluster.id, id))
        .run();
      if (written.changes === 0) throw AppError.of('NOT_FOUND', { what: 'cụm, khối thi đua' });
      tx.delete(clusterMember).where(eq(clusterMember.clusterId, id)).run();
    }
    addMembers(tx, id, memberIds);
  });
  return { id };
}

/** Removes a cluster that no campaign compares units in. */
export function removeCluster(app: App, clusterId: string): void {
  const change = { action: 'units.removeCluster', entity: 'cluster', entityId: clusterId, areas: unitAreas };
  mutateRegister(app, change, 'Xóa một cụm, khối', (tx) => {
    const used = tx
      .select({ id: participant.id })
      .from(participant)
      .where(eq(participant.clusterId, clusterId))
      .all().length;
    if (used > 0) throw AppError.of('CLUSTER_IN_USE', { count: used });
    const written = tx.delete(cluster).where(eq(cluster.id, clusterId)).run();
    if (written.changes === 0) throw AppError.of('NOT_FOUND', { what: 'cụm, khối thi đua' });
  });
}

/**
 * The clusters of one year once more for another one. Units that ended since are left out, heads and deputies with them.
 * @throws AppError CLUSTER_YEAR_EMPTY, CLUSTER_YEAR_FULL
 */
export function copyClusters(
  app: App,
  { from, to }: { from: number; to: number },
): { clusters: number; members: number } {
  const change = {
    action: 'units.copyClusters',
    entity: 'cluster',
    entityId: '*',
    detail: { from, to },
    areas: unitAreas,
  };
  return mutateRegister(app, change, `Lập cụm, khối năm ${to} theo năm ${from}`, (tx) => {
    const ofYear = (year: number) =>
      tx
        .select()
        .from(cluster)
        .where(and(eq(cluster.year, year), ofOwnOffice(cluster.officeId)))
        .orderBy(cluster.position)
        .all();
    const former = ofYear(from);
    if (former.length === 0) throw AppError.of('CLUSTER_YEAR_EMPTY', { year: from });
    if (ofYear(to).length > 0) throw AppError.of('CLUSTER_YEAR_FULL', { year: to });
    let members = 0;
    for (const { id: formerId, name, type, position, headUnitId, deputyUnitId } of former) {
      const id = newId();
      const staying = new Set(
        tx
          .select({ unitId: clusterMember.unitId })
          .from(clusterMember)
          .innerJoin(unit, eq(unit.id, clusterMember.unitId))
          .where(and(eq(clusterMember.clusterId, formerId), isNull(unit.validTo)))
          .all()
          .map(({ unitId }) => unitId),
      );
      const officer = (unitId: string | null) => (unitId !== null && staying.has(unitId) ? unitId : null);
      const officers = { headUnitId: officer(headUnitId), deputyUnitId: officer(deputyUnitId) };
      tx.insert(cluster)
        .values({ id, name, type, year: to, position, ...officers, ...stampNew(app) })
        .run();
      addMembers(tx, id, [...staying]);
      members += staying.size;
    }
    return { clusters: former.length, members };
  });
}

/** A province has thousands of schools in a few blocs: hundreds go in with one statement. */
function addMembers(tx: Tx, clusterId: string, unitIds: readonly string[]): void {
  for (let at = 0; at < unitIds.length; at += ROWS_AT_ONCE) {
    const rows = unitIds.slice(at, at + ROWS_AT_ONCE).map((unitId) => ({ clusterId, unitId }));
    tx.insert(clusterMember).values(rows).run();
  }
}
