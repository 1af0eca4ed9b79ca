import { and, eq, inArray } from 'drizzle-orm';
import { cluster, clusterMember, unit } from '#db/schema/units.ts';
import type { UnitBulkEdit } from '#shared/contract/units.ts';
import { AppError } from '#shared/errors.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { type App, stampChange } from '../app/app.ts';
import type { Job } from '../app/jobs.ts';
import { mutateRegister } from './register-deeds.ts';
import { unitAreas } from './save-unit.ts';
import { requireUnits } from './standards.ts';

/** Changes the same fields of many units. Names, parents and ends are dated and go through a change of the map. */
export function bulkEditUnits(app: App, input: UnitBulkEdit, job: Job): { changed: number } {
  const { unitIds, kind, isSmallTeam, contactPhone, contactName, clusterId } = input;
  const fields = { kind, isSmallTeam, contactName, contactPhone };
  const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  const change = {
    action: 'units.bulkEdit',
    entity: 'unit',
    entityId: '*',
    detail: {
      units: unitIds.length,
      fields: [...Object.keys(set), ...(clusterId === null ? [] : ['cluster'])],
    },
    areas: unitAreas,
  };
  return mutateRegister(app, change, `Sửa cùng lúc ${formatNumber(unitIds.length)} đơn vị`, (tx) => {
    requireUnits(tx, unitIds);
    const stamp = stampChange(app);
    if (Object.keys(set).length > 0) {
      for (const [at, id] of unitIds.entries()) {
        job.progress(at, unitIds.length, 'đơn vị đã sửa');
        tx.update(unit)
          .set({ ...set, ...stamp })
          .where(eq(unit.id, id))
          .run();
      }
    }
    if (clusterId !== null) {
      const target = tx.select().from(cluster).where(eq(cluster.id, clusterId)).get();
      if (target === undefined) throw AppError.of('NOT_FOUND', { what: 'cụm, khối thi đua' });
      const ofYear = tx.select().from(cluster).where(eq(cluster.year, target.year)).all();
      const others = ofYear.map(({ id }) => id).filter((id) => id !== clusterId);
      for (const unitId of unitIds) {
        tx.delete(clusterMember)
          .where(and(eq(clusterMember.unitId, unitId), inArray(clusterMember.clusterId, others)))
          .run();
        tx.insert(clusterMember).values({ clusterId, unitId }).onConflictDoNothing().run();
      }
      // Who left a cluster no longer heads it.
      const moved = new Set(unitIds);
      for (const own of ofYear.filter(({ id }) => id !== clusterId)) {
        const headUnitId = moved.has(own.headUnitId ?? '') ? null : own.headUnitId;
        const deputyUnitId = moved.has(own.deputyUnitId ?? '') ? null : own.deputyUnitId;
        if (headUnitId === own.headUnitId && deputyUnitId === own.deputyUnitId) continue;
        tx.update(cluster)
          .set({ headUnitId, deputyUnitId, ...stamp })
          .where(eq(cluster.id, own.id))
          .run();
      }
    }
    return { changed: unitIds.length };
  });
}
