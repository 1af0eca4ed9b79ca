import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { earlierAward, nomination } from '#db/schema/awards.ts';
import { unit, unitLineage } from '#db/schema/units.ts';
import type { HeldAward } from '#shared/contract/held-award.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { nameOn } from '../unit-history.ts';
import { type RecordedAward, recordedAwards } from './recorded-awards.ts';

type EarlierAward = typeof earlierAward.$inferSelect;

/** Awards and proposals of a person, of campaigns and from before, the youngest first, with the unit of that time where it is another. */
export function heldByPerson(db: Reader, personId: string, unitId: string): HeldAward[] {
  const recorded = recordedAwards(db, eq(nomination.personId, personId)).map((row) =>
    fromCampaign(row, row.unitId === unitId ? '' : `ghi nhận khi ở ${nameOn(db, row.unitId, row.date)}`),
  );
  const earlier = db.select().from(earlierAward).where(eq(earlierAward.personId, personId)).all();
  const told = earlier.map((row) =>
    fromBefore(row, row.unitId === unitId ? '' : `ghi nhận khi ở ${nameOn(db, row.unitId, dayOf(row))}`),
  );
  return youngestFirst([...recorded, ...told]);
}

/** Those of a unit, of collectives and households in it that the register does not name, and of the units that it was made of until they went into it. */
export function heldByUnit(db: Reader, unitId: string): HeldAward[] {
  const forebears = forebearsOf(db, unitId);
  const ids = [unitId, ...forebears.keys()];
  /** Null: the land came here before the award was given. */
  const earnedBy = (at: string, date: string, name: string): string | null => {
    if (at === unitId) return '';
    const { until = '', isPart = false } = forebears.get(at) ?? {};
    return date >= until ? null : `ghi nhận khi là ${name}${isPart ? ' (một phần)' : ''}`;
  };
  const own = and(inArray(nomination.unitId, ids), eq(nomination.subject, 'collective'));
  const recorded = recordedAwards(db, own).flatMap((row) => {
    const from = earnedBy(row.unitId, row.date, nameOn(db, row.unitId, row.date));
    return from === null ? [] : [fromCampaign(row, from)];
  });
  const name = db.select({ name: unit.name }).from(unit).where(eq(unit.id, unitId)).get()?.name ?? '';
  const earlier = db
    .select()
    .from(earlierAward)
    .where(and(inArray(earlierAward.unitId, ids), ne(earlierAward.subject, 'individual')))
    .all()
    .flatMap((row) => {
      const from = earnedBy(row.unitId, dayOf(row), row.subjectName);
      if (from === null) return [];
      const isOther = foldVietnamese(row.subjectName) !== foldVietnamese(name);
      if (row.isWithin) return [fromBefore(row, `của ${row.subjectName}`)];
      return [fromBefore(row, from === '' && isOther ? `ghi nhận khi là ${row.subjectName}` : from)];
    });
  return youngestFirst([...recorded, ...earlier]);
}

const dayOf = ({ decisionDate, year }: EarlierAward) => decisionDate ?? `${year}-01-01`;

function fromCampaign(row: RecordedAward, earnedBy: string): HeldAward {
  return {
    ...{ award: row.award, level: row.issuer, campaign: row.campaign, earnedBy, title: row.title },
    ...{ decision: row.decisionNumber, date: row.date, year: row.year, state: row.state, earlierId: null },
  };
}

function fromBefore(row: EarlierAward, earnedBy: string): HeldAward {
  return {
    ...{ award: row.award, level: row.issuer, campaign: row.achievement, earnedBy, title: row.subjectTitle },
    ...{ decision: row.decisionNumber, date: row.decisionDate, year: row.year },
    ...{ state: 'awarded', earlierId: row.id },
  };
}

function youngestFirst(held: HeldAward[]): HeldAward[] {
  return held.sort((a, b) => b.year - a.year || ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
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
