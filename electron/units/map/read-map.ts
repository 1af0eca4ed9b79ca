import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { ofOwnOffice } from '#db/own-office.ts';
import { campaign } from '#db/schema/plan.ts';
import { score } from '#db/schema/scoring.ts';
import { report } from '#db/schema/tracking.ts';
import { cluster, clusterMember, participant, person, unit } from '#db/schema/units.ts';
import { dueDates } from '#shared/domain/deadlines/due-date.ts';
import { addDays } from '#shared/domain/local-date.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { EndingUnit, MapUnit } from '#shared/domain/units/plan-map-change.ts';
import { currentPlan } from '../../plan/current-plan.ts';

/** Units of this office of all times. */
export function mapUnits(db: Reader): MapUnit[] {
  const changedOn = lastChanges(db);
  return db
    .select({
      id: unit.id,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      parentId: unit.parentId,
      validFrom: unit.validFrom,
      validTo: unit.validTo,
    })
    .from(unit)
    .where(ofOwnOffice(unit.officeId))
    .all()
    .map((own) => ({ ...own, changedOn: changedOn.get(own.id) }));
}

/** The day of the last change of each unit: its periods, and the land that it gave or took. */
function lastChanges(db: Reader): ReadonlyMap<string, string> {
  const days = db.all<{ unitId: string; day: string }>(sql`
    SELECT unitId, max(day) AS day FROM (
      SELECT unit_id AS unitId, valid_from AS day FROM unit_period
      UNION ALL SELECT predecessor_id, date FROM unit_lineage
      UNION ALL SELECT successor_id, date FROM unit_lineage
    ) GROUP BY unitId`);
  return new Map(days.map(({ unitId, day }) => [unitId, day]));
}

export interface AffectedCampaign {
  campaignId: string;
  title: string;
  plan: Plan;
  /** Participants among the units that end, who have not left before. */
  leaving: { id: string; unitId: string; groupId: string; clusterId: string | null }[];
  members: Set<string>;
  reports: number;
  scored: number;
  dueAfter: number;
}

/** Campaigns of this office that are not over on the day and in which a unit that ends takes part. */
export function affectedCampaigns(
  db: Reader,
  date: string,
  ending: readonly EndingUnit[],
): AffectedCampaign[] {
  if (ending.length === 0) return [];
  const ends = new Map(ending.map(({ unitId, lastDay }) => [unitId, lastDay]));
  const open = db
    .select()
    .from(campaign)
    .where(and(eq(campaign.origin, 'own'), sql`${campaign.state} <> 'closed'`))
    .all();
  return open.flatMap(({ id: campaignId, title }) => {
    const { plan } = currentPlan(db, campaignId);
    const due = plan.milestones
      .flatMap(({ deadline }) => dueDates(deadline, plan.period, addDays(date, 366)))
      .filter((day) => day >= date);
    const isOver = plan.period.to !== null && plan.period.to < date && due.length === 0;
    if (isOver) return [];
    const rows = db.select().from(participant).where(eq(participant.campaignId, campaignId)).all();
    const leaving = rows.filter(({ unitId, validTo }) => {
      const lastDay = ends.get(unitId);
      return lastDay !== undefined && (validTo === null || validTo > lastDay);
    });
    if (leaving.length === 0) return [];
    const ids = leaving.map(({ unitId }) => unitId);
    const count = (table: typeof report | typeof score) =>
      db
        .select({ count: sql<number>`count(DISTINCT ${table.unitId})` })
        .from(table)
        .where(and(eq(table.campaignId, campaignId), inArray(table.unitId, ids)))
        .get()?.count ?? 0;
    return [
      {
        ...{ campaignId, title, plan, leaving },
        members: new Set(rows.map(({ unitId }) => unitId)),
        reports: count(report),
        scored: count(score),
        dueAfter: due.length,
      },
    ];
  });
}

/** Clusters in force in the year, and later ones, in which a unit that ends is a member, with who else is. */
export function affectedClusters(db: Reader, year: number, ending: readonly EndingUnit[]) {
  const ids = new Set(ending.map(({ unitId }) => unitId));
  const rows = db
    .select()
    .from(cluster)
    .where(ofOwnOffice(cluster.officeId))
    .orderBy(cluster.year, cluster.position)
    .all();
  // Where nobody made clusters for the year those of the year before go on.
  const inForce = Math.max(...rows.map((row) => row.year).filter((own) => own <= year), 0);
  const members = Map.groupBy(db.select().from(clusterMember).all(), ({ clusterId }) => clusterId);
  return rows
    .filter((row) => row.year >= inForce)
    .map((row) => ({ ...row, members: (members.get(row.id) ?? []).map(({ unitId }) => unitId) }))
    .filter(({ members: own }) => own.some((unitId) => ids.has(unitId)));
}

export function peopleIn(db: Reader, unitIds: readonly string[]) {
  return unitIds.flatMap((unitId) =>
    db
      .select()
      .from(person)
      .where(and(eq(person.unitId, unitId), isNull(person.validTo)))
      .all(),
  );
}
