import { and, desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { award, decision, nomination } from '#db/schema/awards.ts';
import { documentRegister } from '#db/schema/documents.ts';
import { campaign } from '#db/schema/plan.ts';
import { unitLineage } from '#db/schema/units.ts';
import type { HeldAward } from '#shared/contract/held-award.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { nameOn } from './unit-history.ts';

/** Awards and proposals of a person over all campaigns, the youngest first, with the unit of that time where it is another. */
export function heldByPerson(db: Reader, personId: string, unitId: string): HeldAward[] {
  return rowsWhere(db, eq(nomination.personId, personId)).map(({ own, unitId: at }) => ({
    ...own,
    earnedBy: at === unitId ? '' : nameOn(db, at, own.date),
  }));
}

/** Those of a unit, and of the units that it was made of until they went into it. */
export function heldByUnit(db: Reader, unitId: string): HeldAward[] {
  const forebears = forebearsOf(db, unitId);
  const ids = [unitId, ...forebears.keys()];
  const where = and(inArray(nomination.unitId, ids), eq(nomination.subject, 'collective'));
  return rowsWhere(db, where).flatMap(({ own, unitId: at }) => {
    if (at === unitId) return [own];
    const { until = '', isPart = false } = forebears.get(at) ?? {};
    if (own.date >= until) return [];
    return [{ ...own, earnedBy: `${nameOn(db, at, own.date)}${isPart ? ' (một phần)' : ''}` }];
  });
}

interface Forebear {
  /** From this day on its land is here. */
  until: string;
  isPart: boolean;
}

/** Units whose land came here, through any number of changes; land moves on only with changes later than the one that brought it. */
function forebearsOf(db: Reader, unitId: string): Map<string, Forebear> {
  const found = new Map<string, Forebear>();
  const open = [{ id: unitId, until: '9999-12-31', isPart: false }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const ties = db.select().from(unitLineage).where(eq(unitLineage.successorId, at.id)).all();
    for (const { predecessorId, date, extent } of ties) {
      if (date > at.until || predecessorId === unitId) continue;
      const isPart = at.isPart || extent === 'part';
      const known = found.get(predecessorId);
      // Whole counts before part, the later day before the earlier one.
      if (known !== undefined && known.until >= date && (!known.isPart || isPart)) continue;
      found.set(predecessorId, { until: date, isPart });
      open.push({ id: predecessorId, until: date, isPart });
    }
  }
  return found;
}

function rowsWhere(db: Reader, where: SQL | undefined): { unitId: string; own: HeldAward }[] {
  const rows = db
    .select({
      campaignId: nomination.campaignId,
      campaign: campaign.title,
      unitId: nomination.unitId,
      awardTypeId: nomination.awardTypeId,
      state: nomination.state,
      createdAt: nomination.createdAt,
      number: documentRegister.number,
      symbol: documentRegister.symbol,
      date: documentRegister.date,
    })
    .from(nomination)
    .innerJoin(campaign, eq(campaign.id, nomination.campaignId))
    .leftJoin(award, eq(award.nominationId, nomination.id))
    .leftJoin(decision, eq(decision.id, award.decisionId))
    .leftJoin(documentRegister, eq(documentRegister.id, decision.documentId))
    .where(where)
    .orderBy(desc(nomination.createdAt))
    .all();
  const types = new Map(
    [...new Set(rows.map(({ campaignId }) => campaignId))].flatMap((campaignId) =>
      currentPlan(db, campaignId).plan.awardTypes.map((type) => [`${campaignId} ${type.id}`, type] as const),
    ),
  );
  const told = rows.map((row) => {
    const type = types.get(`${row.campaignId} ${row.awardTypeId}`);
    const own: HeldAward = {
      ...{ award: type?.name ?? '', level: type?.decidedBy ?? '', campaign: row.campaign, earnedBy: '' },
      decision:
        row.date === null ? '' : row.number === null ? (row.symbol ?? '') : `${row.number}/${row.symbol}`,
      date: row.date ?? row.createdAt.slice(0, 10),
      state: row.date === null ? row.state : 'awarded',
    };
    return { unitId: row.unitId, own };
  });
  return told.sort((a, b) => (a.own.date < b.own.date ? 1 : a.own.date > b.own.date ? -1 : 0));
}
