import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { ofOwnOffice } from '#db/own-office.ts';
import { person, personPeriod, unit } from '#db/schema/units.ts';
import type { PersonSave } from '#shared/contract/people.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { personSortKey } from '#shared/text/person-name.ts';
import { type App, newId, stampChange, stampNew } from '../../app/app.ts';
import { mutateRegister } from '../register-deeds.ts';
import { unitAreas } from '../save-unit.ts';

export const personKeys = (fullName: string) => ({
  sortKey: personSortKey(fullName),
  searchKey: foldVietnamese(fullName),
});

/** Adds a person or changes one; a new unit or position with a date leaves the former one on record. */
export function savePersonOf(app: App, input: PersonSave): { id: string } {
  const entityId = input.id ?? newId();
  const change = { action: 'people.save', entity: 'person', entityId, areas: unitAreas };
  mutateRegister(app, change, `${input.id === null ? 'Thêm' : 'Sửa'} ${input.fullName}`, (tx) =>
    writePerson(app, tx, entityId, input),
  );
  return { id: entityId };
}

/**
 * The same inside a larger transaction.
 * @throws AppError NOT_FOUND, PERSON_PERIOD_TOO_EARLY
 */
export function writePerson(app: App, tx: Tx, personId: string, input: PersonSave): void {
  const { id, since, source, ...values } = input;
  requireUnit(tx, values.unitId);
  const stamp = stampNew(app);
  if (id === null) {
    tx.insert(person)
      .values({ ...values, id: personId, ...personKeys(values.fullName), ...stamp })
      .run();
    if (since !== null) addPersonPeriod(app, tx, personId, { ...values, since, source });
    return;
  }
  const own = and(eq(person.id, id), ofOwnOffice(person.officeId));
  const before = tx.select().from(person).where(own).get();
  if (before === undefined) throw AppError.of('NOT_FOUND', { what: 'người trong danh sách' });
  const isMoved =
    before.unitId !== values.unitId ||
    before.position !== values.position ||
    before.isLeader !== values.isLeader;
  if (isMoved && since !== null) {
    keepFormer(app, tx, before);
    addPersonPeriod(app, tx, personId, { ...values, since, source });
  } else if (isMoved) putRight(app, tx, personId, values);
  tx.update(person)
    .set({ ...values, ...personKeys(values.fullName), ...stampChange(app) })
    .where(eq(person.id, id))
    .run();
}

type Place = Pick<PersonSave, 'unitId' | 'position' | 'isLeader'>;

/** The first change of a person leaves what was before it as a period of its own. */
export function keepFormer(
  app: App,
  tx: Tx,
  { id: personId, unitId, position, isLeader }: Place & { id: string },
): void {
  const known = tx
    .select({ id: personPeriod.id })
    .from(personPeriod)
    .where(eq(personPeriod.personId, personId))
    .limit(1)
    .get();
  if (known !== undefined) return;
  tx.insert(personPeriod)
    .values({ id: newId(), personId, unitId, position, isLeader, since: '', ...stampNew(app) })
    .run();
}

export function addPersonPeriod(
  app: App,
  tx: Tx,
  personId: string,
  { unitId, position, isLeader, since, source }: Place & { since: string; source: string },
): void {
  const latest = latestPeriod(tx, personId);
  if (latest !== undefined && since < latest.since) {
    throw AppError.of('PERSON_PERIOD_TOO_EARLY', { latest: shortDate(latest.since) }).at('since');
  }
  const set = { unitId, position, isLeader, source };
  tx.insert(personPeriod)
    .values({ id: newId(), personId, since, ...set, ...stampNew(app) })
    .onConflictDoUpdate({
      target: [personPeriod.personId, personPeriod.since],
      set: { ...set, ...stampChange(app) },
    })
    .run();
}

/** What was written wrongly was never so: the period in force is mended with it. */
function putRight(app: App, tx: Tx, personId: string, { unitId, position, isLeader }: Place): void {
  const latest = latestPeriod(tx, personId);
  if (latest === undefined) return;
  tx.update(personPeriod)
    .set({ unitId, position, isLeader, ...stampChange(app) })
    .where(eq(personPeriod.id, latest.id))
    .run();
}

function latestPeriod(tx: Tx, personId: string) {
  return tx
    .select({ id: personPeriod.id, since: personPeriod.since })
    .from(personPeriod)
    .where(eq(personPeriod.personId, personId))
    .orderBy(desc(personPeriod.since))
    .limit(1)
    .get();
}

export function requireUnit(tx: Tx, unitId: string): void {
  const found = tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, unitId), ofOwnOffice(unit.officeId)))
    .get();
  if (found === undefined) throw AppError.of('NOT_FOUND', { what: 'đơn vị' });
}
