import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { cluster, clusterMember } from '#db/schema/units.ts';
import type { MapPlan } from '#shared/domain/units/plan-map-change.ts';
import { type App, stampChange } from '../../app/app.ts';
import type { affectedClusters } from './read-map.ts';

type AffectedCluster = ReturnType<typeof affectedClusters>[number];

interface ClusterMove {
  clusterId: string;
  /** Joins in place of units that end. */
  joining: string[];
  /** Only of later years: in the year of the change the old units did take part. */
  leaving: string[];
  head: string | null;
  deputy: string | null;
  inWords: (nameOf: (unitId: string) => string) => string;
}

/** Clusters in which units end: their heirs join, once a year, and take over as head or deputy. */
export function clusterMoves(
  clusters: readonly AffectedCluster[],
  { ending }: Pick<MapPlan, 'ending'>,
  date: string,
): ClusterMove[] {
  const heirOf = new Map(ending.map(({ unitId, heir }) => [unitId, heir]));
  const placed = new Set(
    clusters.flatMap(({ year, members }) => members.map((unitId) => `${year} ${unitId}`)),
  );
  return clusters.map((own) => {
    const gone = own.members.filter((unitId) => heirOf.has(unitId));
    const joining: string[] = [];
    for (const unitId of gone) {
      const heir = heirOf.get(unitId) ?? null;
      if (heir === null || placed.has(`${own.year} ${heir}`)) continue;
      placed.add(`${own.year} ${heir}`);
      joining.push(heir);
    }
    const leaving = own.year > Number(date.slice(0, 4)) ? gone : [];
    const after = new Set([...own.members.filter((unitId) => !gone.includes(unitId)), ...joining]);
    const officer = (unitId: string | null): string | null => {
      const next = unitId === null ? null : heirOf.has(unitId) ? (heirOf.get(unitId) ?? null) : unitId;
      return next !== null && after.has(next) ? next : null;
    };
    const head = officer(own.headUnitId);
    const deputy = officer(own.deputyUnitId) === head ? null : officer(own.deputyUnitId);
    return {
      ...{ clusterId: own.id, joining, leaving, head, deputy },
      inWords: (nameOf) => {
        const parts = [`${own.name} (${own.year}):`];
        parts.push(joining.length === 0 ? 'không có đơn vị mới' : `thêm ${joining.map(nameOf).join(', ')}`);
        if (own.headUnitId !== null && head !== own.headUnitId) {
          parts.push(head === null ? '; chưa có cụm trưởng' : `; ${nameOf(head)} làm cụm trưởng`);
        }
        if (own.deputyUnitId !== null && deputy !== own.deputyUnitId) {
          parts.push(deputy === null ? '; chưa có cụm phó' : `; ${nameOf(deputy)} làm cụm phó`);
        }
        return `${parts.join(' ').replaceAll(' ;', ';')}.`;
      },
    };
  });
}

export function moveClusters(
  app: App,
  tx: Tx,
  moves: readonly ClusterMove[],
  idOf: (unitId: string) => string,
): void {
  for (const { clusterId, joining, leaving, head, deputy } of moves) {
    for (const unitId of joining)
      tx.insert(clusterMember)
        .values({ clusterId, unitId: idOf(unitId) })
        .run();
    for (const unitId of leaving) {
      tx.delete(clusterMember)
        .where(and(eq(clusterMember.clusterId, clusterId), eq(clusterMember.unitId, unitId)))
        .run();
    }
    tx.update(cluster)
      .set({
        headUnitId: head === null ? null : idOf(head),
        deputyUnitId: deputy === null ? null : idOf(deputy),
        ...stampChange(app),
      })
      .where(eq(cluster.id, clusterId))
      .run();
  }
}
