import { desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { ofOwnOffice } from '#db/own-office.ts';
import { award, earlierAward, nomination } from '#db/schema/awards.ts';
import { exclusion, person, personApart, personPeriod, unit } from '#db/schema/units.ts';
import type { PersonDetail, TwinPair } from '#shared/contract/people.ts';
import { possibleTwins, TWINS_SHOWN } from '#shared/domain/units/duplicate-people.ts';
import { type PeopleTable, type PersonLine, packPeople } from '#shared/domain/units/people-table.ts';
import { AppError } from '#shared/errors.ts';
import { heldByPerson } from '../award-history/held-awards.ts';
import { nameOn } from '../unit-history.ts';

const lineColumns = {
  id: person.id,
  unitId: person.unitId,
  fullName: person.fullName,
  position: person.position,
  isLeader: person.isLeader,
  isDirectWorker: person.isDirectWorker,
  sex: person.sex,
  birthYear: person.birthYear,
  validTo: person.validTo,
};

/** Everybody in the register of this office, by given name. */
export function peopleLines(db: Reader): PersonLine[] {
  const awarded = new Map(
    db
      .select({ personId: nomination.personId, count: sql<number>`count(*)` })
      .from(award)
      .innerJoin(nomination, eq(nomination.id, award.nominationId))
      .groupBy(nomination.personId)
      .all()
      .map(({ personId, count }) => [personId, count]),
  );
  const earlier = db
    .select({ personId: earlierAward.personId, count: sql<number>`count(*)` })
    .from(earlierAward)
    .where(isNotNull(earlierAward.personId))
    .groupBy(earlierAward.personId)
    .all();
  for (const { personId, count } of earlier) awarded.set(personId, (awarded.get(personId) ?? 0) + count);
  return db
    .select(lineColumns)
    .from(person)
    .where(ofOwnOffice(person.officeId))
    .orderBy(person.sortKey)
    .all()
    .map((row) => ({ ...row, awards: awarded.get(row.id) ?? 0 }));
}

export const peopleList = (db: Reader): PeopleTable => packPeople(peopleLines(db));

/** @throws AppError NOT_FOUND */
export function personDetail(db: Reader, personId: string): PersonDetail {
  const row = db
    .select({ ...lineColumns, unitName: unit.name })
    .from(person)
    .innerJoin(unit, eq(unit.id, person.unitId))
    .where(eq(person.id, personId))
    .get();
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'người trong danh sách' });
  const periods = db
    .select()
    .from(personPeriod)
    .where(eq(personPeriod.personId, personId))
    .orderBy(desc(personPeriod.since))
    .all()
    .map(({ since, unitId, position, isLeader, source }) => ({
      ...{ since, position, isLeader, source },
      unitName: nameOn(db, unitId, since === '' ? '0001-01-01' : since),
    }));
  const held = heldByPerson(db, personId, row.unitId);
  const exclusions = db
    .select({ reason: exclusion.reason, validFrom: exclusion.validFrom, validTo: exclusion.validTo })
    .from(exclusion)
    .where(eq(exclusion.personId, personId))
    .orderBy(desc(exclusion.validFrom))
    .all();
  return {
    ...row,
    awards: held.filter(({ state }) => state === 'awarded').length,
    periods,
    held,
    exclusions,
  };
}

/** Entries that may be one person, the surest first; pairs that somebody found to be two people are left out. */
export function peopleTwins(db: Reader): TwinPair[] {
  const apart = new Set(
    db
      .select()
      .from(personApart)
      .all()
      .map(({ firstId, secondId }) => `${firstId} ${secondId}`),
  );
  const people = db
    .select({
      id: person.id,
      fullName: person.fullName,
      unitId: person.unitId,
      birthYear: person.birthYear,
      searchKey: person.searchKey,
    })
    .from(person)
    .where(ofOwnOffice(person.officeId))
    .all();
  return possibleTwins(people)
    .filter(({ firstId, secondId }) => !apart.has([firstId, secondId].toSorted().join(' ')))
    .slice(0, TWINS_SHOWN);
}
