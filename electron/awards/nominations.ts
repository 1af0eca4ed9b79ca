import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Reader, Tx } from '#db/open.ts';
import { nomination } from '#db/schema/awards.ts';
import { person, unit } from '#db/schema/units.ts';
import type { NominationInput } from '#shared/contract/awards.ts';
import type { AwardType } from '#shared/domain/plan/award-type.ts';
import { AppError } from '#shared/errors.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { personSortKey } from '#shared/text/person-name.ts';
import { subjectWords } from '#shared/text/subject-names.ts';
import { type App, newId, stampChange, stampNew } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { currentPlan } from '../plan/current-plan.ts';

export const AWARD_AREAS = ['awards', 'reports', 'ceremonies'];

type Row = typeof nomination.$inferSelect;
interface Subject {
  personId: string | null;
  subjectName: string;
  subjectTitle: string;
}

/** The campaigns whose nominations these are; one in practice. */
export function campaignsOf(rows: readonly Pick<Row, 'campaignId'>[]): string[] {
  return [...new Set(rows.map(({ campaignId }) => campaignId))];
}

/** @throws AppError NOT_FOUND */
export function nominationRows(db: Reader, ids: readonly string[]): Row[] {
  const wanted = [...new Set(ids)];
  const rows = db.select().from(nomination).where(inArray(nomination.id, wanted)).all();
  if (rows.length < wanted.length) throw AppError.of('NOT_FOUND', { what: 'đề nghị khen thưởng' });
  return rows;
}

/** @throws AppError AWARD_NOMINATION_AWARDED */
export function requireOpen(rows: readonly Row[]): void {
  const awarded = rows.find(({ state }) => state === 'awarded');
  if (awarded !== undefined) throw AppError.of('AWARD_NOMINATION_AWARDED', { name: awarded.subjectName });
}

function requireSubjectKind(awardType: AwardType, subject: NominationInput['subject']): void {
  if (!awardType.managedHere) throw AppError.of('AWARD_NOT_MANAGED', { award: awardType.name });
  const { quotas, name } = awardType;
  if (quotas.length > 0 && !quotas.some((quota) => quota.subject === subject)) {
    const names = { subject: subjectWords[subject], award: name };
    throw AppError.of('AWARD_SUBJECT_NOT_ALLOWED', names).at('subject');
  }
}

function requireUnit(db: Reader, unitId: string, field: string): { name: string } {
  const row = db.select({ name: unit.name }).from(unit).where(eq(unit.id, unitId)).get();
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'đơn vị' }).at(field);
  return row;
}

/**
 * Enters a proposal or changes one that is still open. Somebody who is not in the register yet is entered with it.
 * @throws AppError AWARD_NOMINATION_AWARDED, AWARD_NOT_MANAGED, AWARD_SUBJECT_NOT_ALLOWED, AWARD_PERSON_MISSING,
 *   AWARD_PERSON_OTHER_UNIT, AWARD_HOUSEHOLD_NAME_MISSING, AWARD_ALREADY_PROPOSED, NOT_FOUND
 */
export function saveNomination(app: App, input: NominationInput): { id: string } {
  const { campaignId, awardTypeId, subject, unitId, proposerUnitId, achievement, hasConsent } = input;
  const awardType = currentPlan(app.db, campaignId).plan.awardTypes.find(({ id }) => id === awardTypeId);
  if (awardType === undefined) throw AppError.of('NOT_FOUND', { what: 'hình thức khen thưởng' });
  requireSubjectKind(awardType, subject);
  const own = requireUnit(app.db, unitId, 'unitId');
  const proposer = requireUnit(app.db, proposerUnitId, 'proposerUnitId');
  if (input.id !== null) requireOpen(nominationRows(app.db, [input.id]));
  const id = input.id ?? newId();
  const change = {
    action: 'awards.saveNomination',
    entity: 'nomination',
    entityId: id,
    ofCampaigns: [campaignId],
    detail: { awardTypeId, subject, isNew: input.id === null },
    areas: input.newPerson === null ? AWARD_AREAS : [...AWARD_AREAS, 'units'],
  };
  mutate(app, change, (tx) => {
    const who = subjectOf(app, tx, input, own.name);
    requireNew(tx, id, input, who, proposer.name);
    const values = { ...{ awardTypeId, subject, unitId, proposerUnitId, achievement, hasConsent }, ...who };
    if (input.id !== null) {
      tx.update(nomination)
        .set({ ...values, ...stampChange(app) })
        .where(eq(nomination.id, id))
        .run();
      return;
    }
    tx.insert(nomination)
      .values({ id, campaignId, ...values, state: 'proposed', source: 'typed', ...stampNew(app) })
      .run();
  });
  return { id };
}

function subjectOf(app: App, tx: Tx, input: NominationInput, unitName: string): Subject {
  switch (input.subject) {
    case 'collective':
      return { personId: null, subjectName: unitName, subjectTitle: '' };
    case 'household': {
      const subjectName = input.householdName.normalize('NFC').replace(/\s+/g, ' ').trim();
      if (subjectName === '') throw AppError.of('AWARD_HOUSEHOLD_NAME_MISSING').at('householdName');
      return { personId: null, subjectName, subjectTitle: '' };
    }
    case 'individual':
      return input.personId === null
        ? newPerson(app, tx, input)
        : knownPerson(tx, input.personId, input.unitId);
  }
}

function knownPerson(tx: Tx, personId: string, unitId: string): Subject {
  const row = tx.select().from(person).where(eq(person.id, personId)).get();
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'cá nhân' }).at('personId');
  if (row.unitId !== unitId)
    throw AppError.of('AWARD_PERSON_OTHER_UNIT', { name: row.fullName }).at('unitId');
  return { personId, subjectName: row.fullName, subjectTitle: row.position };
}

function newPerson(app: App, tx: Tx, { newPerson: given, unitId }: NominationInput): Subject {
  if (given === null) throw AppError.of('AWARD_PERSON_MISSING').at('personId');
  const personId = newId();
  const position = given.position.normalize('NFC').trim();
  const { fullName } = given;
  const keys = { sortKey: personSortKey(fullName), searchKey: foldVietnamese(fullName) };
  tx.insert(person)
    .values({ id: personId, unitId, ...given, position, ...keys, ...stampNew(app) })
    .run();
  return { personId, subjectName: fullName, subjectTitle: position };
}

/** The same proposer does not propose the same subject for the same award again; another proposer may, and is shown. */
function requireNew(tx: Tx, id: string, input: NominationInput, who: Subject, proposerName: string): void {
  const rows = tx
    .select()
    .from(nomination)
    .where(
      and(
        eq(nomination.campaignId, input.campaignId),
        eq(nomination.awardTypeId, input.awardTypeId),
        eq(nomination.proposerUnitId, input.proposerUnitId),
        eq(nomination.subject, input.subject),
        eq(nomination.unitId, input.unitId),
        ne(nomination.id, id),
      ),
    )
    .all();
  const same = rows.some((row) =>
    who.personId === null ? row.subjectName === who.subjectName : row.personId === who.personId,
  );
  if (same) throw AppError.of('AWARD_ALREADY_PROPOSED', { name: who.subjectName, proposer: proposerName });
}

/** Takes proposals back altogether. @throws AppError AWARD_NOMINATION_AWARDED, NOT_FOUND */
export function withdraw(app: App, input: { nominationIds: string[]; reason: string }): { changed: number } {
  const rows = nominationRows(app.db, input.nominationIds);
  requireOpen(rows);
  if (input.reason === '') throw AppError.of('AWARD_REASON_MISSING', { what: 'rút đề nghị' }).at('reason');
  const [first] = rows;
  const change = {
    action: 'awards.withdraw',
    entity: 'nomination',
    entityId: first?.id ?? '*',
    ofCampaigns: campaignsOf(rows),
    detail: { nominationIds: rows.map(({ id }) => id), reason: input.reason },
    areas: AWARD_AREAS,
  };
  mutate(app, change, (tx) => {
    const ids = rows.map(({ id }) => id);
    tx.delete(nomination).where(inArray(nomination.id, ids)).run();
  });
  return { changed: rows.length };
}
