import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { earlierAward, nomination } from '#db/schema/awards.ts';
import { exclusion, person, personApart, personPeriod } from '#db/schema/units.ts';
import type { MergedPeople, MergeInput } from '#shared/contract/people.ts';
import { AppError } from '#shared/errors.ts';
import { type App, stampChange } from '../../app/app.ts';
import { mutateRegister } from '../register-deeds.ts';
import { unitAreas } from '../save-unit.ts';
import { writePerson } from './save-person.ts';

const peopleAreas = [...unitAreas, 'reports'];

/** The two are two people: they are not offered for merging again. */
export function setPeopleApart(app: App, { firstId, secondId }: { firstId: string; secondId: string }): void {
  const [first = '', second = ''] = [firstId, secondId].toSorted();
  const change = { action: 'people.setApart', entity: 'person', entityId: first, areas: unitAreas };
  mutateRegister(app, change, 'Ghi hai người khác nhau', (tx) => {
    for (const id of [first, second]) requirePerson(tx, id);
    tx.insert(personApart).values({ firstId: first, secondId: second }).onConflictDoNothing().run();
  });
}

/**
 * Makes one entry of two: whatever names the one that goes names the one that stays. Nothing is lost, and it can be taken back.
 * @throws AppError NOT_FOUND, PEOPLE_SAME
 */
export function mergePeople(app: App, { keepId, dropId, kept }: MergeInput): MergedPeople {
  if (keepId === dropId) throw AppError.of('PEOPLE_SAME');
  const change = {
    action: 'people.merge',
    entity: 'person',
    entityId: keepId,
    detail: { dropId },
    areas: peopleAreas,
  };
  return mutateRegister(app, change, `Gộp hai bản ghi của ${kept.fullName}`, (tx) => {
    requirePerson(tx, dropId);
    const stamp = stampChange(app);
    const to = { personId: keepId, ...stamp };
    const nominations = tx.update(nomination).set(to).where(eq(nomination.personId, dropId)).run().changes;
    const earlierAwards = tx
      .update(earlierAward)
      .set(to)
      .where(eq(earlierAward.personId, dropId))
      .run().changes;
    const exclusions = tx.update(exclusion).set(to).where(eq(exclusion.personId, dropId)).run().changes;
    const known = new Set(
      tx
        .select({ since: personPeriod.since })
        .from(personPeriod)
        .where(eq(personPeriod.personId, keepId))
        .all()
        .map(({ since }) => since),
    );
    const others = tx.select().from(personPeriod).where(eq(personPeriod.personId, dropId)).all();
    for (const { id, since } of others) {
      // Of two periods from one day the one of the entry that stays counts.
      if (known.has(since)) tx.delete(personPeriod).where(eq(personPeriod.id, id)).run();
      else tx.update(personPeriod).set(to).where(eq(personPeriod.id, id)).run();
    }
    tx.delete(personApart)
      .where(sql`${personApart.firstId} = ${dropId} OR ${personApart.secondId} = ${dropId}`)
      .run();
    tx.delete(person).where(eq(person.id, dropId)).run();
    writePerson(app, tx, keepId, { ...kept, id: keepId, since: null, source: '' });
    return { nominations, earlierAwards, exclusions, periods: others.length };
  });
}

function requirePerson(tx: Tx, id: string): void {
  const found = tx
    .select({ id: person.id })
    .from(person)
    .where(sql`${person.id} = ${id} AND ${person.officeId} = (SELECT office_id FROM installation)`)
    .get();
  if (found === undefined) throw AppError.of('NOT_FOUND', { what: 'người trong danh sách' });
}
