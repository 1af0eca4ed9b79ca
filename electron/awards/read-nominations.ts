import { asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/open.ts';
import { dossierCheck, nomination } from '#db/schema/awards.ts';
import { exclusion, person, unit } from '#db/schema/units.ts';

const proposer = alias(unit, 'proposer');
const above = alias(unit, 'above');

/** The nominations of a campaign with what the register says of subject, unit and proposer; in the order of entry. */
export function readNominations(db: Reader, campaignId: string) {
  return db
    .select({
      id: nomination.id,
      awardTypeId: nomination.awardTypeId,
      subject: nomination.subject,
      unitId: nomination.unitId,
      unitName: unit.name,
      unitKind: unit.kind,
      unitAboveName: above.name,
      isSmallTeam: unit.isSmallTeam,
      personId: nomination.personId,
      birthYear: person.birthYear,
      isLeader: person.isLeader,
      isDirectWorker: person.isDirectWorker,
      sex: person.sex,
      proposerUnitId: nomination.proposerUnitId,
      proposerName: proposer.name,
      name: nomination.subjectName,
      title: nomination.subjectTitle,
      achievement: nomination.achievement,
      hasConsent: nomination.hasConsent,
      state: nomination.state,
      reason: nomination.reason,
      source: nomination.source,
    })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .innerJoin(proposer, eq(proposer.id, nomination.proposerUnitId))
    .leftJoin(above, eq(above.id, unit.parentId))
    .leftJoin(person, eq(person.id, nomination.personId))
    .where(eq(nomination.campaignId, campaignId))
    .orderBy(asc(nomination.id))
    .all();
}
export type NominationRow = ReturnType<typeof readNominations>[number];

/** Copies in the office: by nomination, then by dossier item. */
export function readCopies(db: Reader, campaignId: string): Map<string, Map<string, number>> {
  const rows = db
    .select({ id: dossierCheck.nominationId, itemId: dossierCheck.itemId, copies: dossierCheck.copies })
    .from(dossierCheck)
    .innerJoin(nomination, eq(nomination.id, dossierCheck.nominationId))
    .where(eq(nomination.campaignId, campaignId))
    .all();
  const copies = new Map<string, Map<string, number>>();
  for (const { id, itemId, copies: count } of rows) {
    const own = copies.get(id) ?? new Map<string, number>();
    copies.set(id, own.set(itemId, count));
  }
  return copies;
}

/** Grounds on record on a day for which no award may be given, by the id of the unit or the person. */
export function readExclusions(db: Reader, day: string): Map<string, string[]> {
  const grounds = new Map<string, string[]>();
  for (const row of db.select().from(exclusion).all()) {
    const isInForce = row.validFrom <= day && (row.validTo === null || day <= row.validTo);
    const subjectId = row.personId ?? row.unitId;
    if (!isInForce || subjectId === null) continue;
    const ground = row.source === '' ? row.reason : `${row.reason} (${row.source})`;
    grounds.set(subjectId, [...(grounds.get(subjectId) ?? []), ground]);
  }
  return grounds;
}

/** The unit itself and all above it, nearest first. */
export function lineAbove(db: Reader): (unitId: string) => string[] {
  const rows = db.select({ id: unit.id, parentId: unit.parentId }).from(unit).all();
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  return (unitId) => {
    const line: string[] = [];
    for (let at: string | null = unitId; at !== null && !line.includes(at); at = parents.get(at) ?? null) {
      line.push(at);
    }
    return line;
  };
}
