import { and, asc, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { ofOwnOffice } from '#db/own-office.ts';
import { person, personPeriod } from '#db/schema/units.ts';
import type { PeopleBulkEdit } from '#shared/contract/people.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { type App, newId, stampChange, stampNew } from '../../app/app.ts';
import type { Job } from '../../app/jobs.ts';
import { mutateRegister } from '../register-deeds.ts';
import { unitAreas } from '../save-unit.ts';
import { requireUnit } from './save-person.ts';

/** So many at a time: a statement for each person takes a minute for a province. */
const AT_A_TIME = 500;

interface Place {
  unitId: string;
  position: string;
  isLeader: boolean;
}

type Fields = Partial<Place & Pick<typeof person.$inferSelect, 'isDirectWorker' | 'sex' | 'validTo'>>;

/**
 * Changes the same fields of many people at once; periods are kept as when one person is saved.
 * @throws AppError NOT_FOUND, PERSON_PERIOD_TOO_EARLY
 */
export function bulkEditPeople(app: App, input: PeopleBulkEdit, job: Job): { changed: number } {
  const { personIds, since, ...fields } = input;
  const ids = [...new Set(personIds)];
  const set: Fields = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  const change = {
    action: 'people.bulkEdit',
    entity: 'person',
    entityId: '*',
    detail: { people: ids.length, fields: Object.keys(set) },
    areas: unitAreas,
  };
  return mutateRegister(app, change, `Sửa cùng lúc ${formatNumber(ids.length)} người`, (tx) => {
    if (set.unitId !== undefined) requireUnit(tx, set.unitId);
    for (let from = 0; from < ids.length; from += AT_A_TIME) {
      job.progress(from, ids.length, 'người đã sửa');
      editSome(app, tx, ids.slice(from, from + AT_A_TIME), set, since);
    }
    return { changed: ids.length };
  });
}

function editSome(app: App, tx: Tx, ids: string[], set: Fields, since: string | null): void {
  const some = and(inArray(person.id, ids), ofOwnOffice(person.officeId));
  const { id, unitId, position, isLeader } = person;
  const before = tx.select({ id, unitId, position, isLeader }).from(person).where(some).all();
  if (before.length < ids.length) throw AppError.of('NOT_FOUND', { what: 'người đã chọn' });
  const moved = before.filter(
    (own) =>
      own.unitId !== (set.unitId ?? own.unitId) ||
      own.position !== (set.position ?? own.position) ||
      own.isLeader !== (set.isLeader ?? own.isLeader),
  );
  if (moved.length > 0) {
    if (since === null) putRight(app, tx, moved, set);
    else addPeriods(app, tx, moved, set, since);
  }
  tx.update(person)
    .set({ ...set, ...stampChange(app) })
    .where(some)
    .run();
}

/** The first change of a person leaves what was before it as a period of its own. */
function addPeriods(
  app: App,
  tx: Tx,
  moved: readonly (Place & { id: string })[],
  set: Fields,
  since: string,
): void {
  const latest = latestPeriods(tx, moved);
  for (const { since: last } of latest.values()) {
    if (since < last) throw AppError.of('PERSON_PERIOD_TOO_EARLY', { latest: shortDate(last) }).at('since');
  }
  const stamp = stampNew(app);
  const rows = moved.flatMap(({ id: personId, unitId, position, isLeader }) => {
    const former = { id: newId(), personId, unitId, position, isLeader, since: '', ...stamp };
    const next = { ...former, ...placeOf(set), id: newId(), since };
    return latest.has(personId) ? [next] : [former, next];
  });
  tx.insert(personPeriod)
    .values(rows)
    .onConflictDoUpdate({
      target: [personPeriod.personId, personPeriod.since],
      set: {
        unitId: sql`excluded.unit_id`,
        position: sql`excluded.position`,
        isLeader: sql`excluded.is_leader`,
        source: '',
        ...stampChange(app),
      },
    })
    .run();
}

/** What was written wrongly was never so: the period in force is mended with it. */
function putRight(app: App, tx: Tx, moved: readonly { id: string }[], set: Fields): void {
  const latest = [...latestPeriods(tx, moved).values()].map(({ id }) => id);
  if (latest.length === 0) return;
  tx.update(personPeriod)
    .set({ ...placeOf(set), ...stampChange(app) })
    .where(inArray(personPeriod.id, latest))
    .run();
}

function placeOf({ unitId, position, isLeader }: Fields): Partial<Place> {
  return {
    ...(unitId === undefined ? {} : { unitId }),
    ...(position === undefined ? {} : { position }),
    ...(isLeader === undefined ? {} : { isLeader }),
  };
}

function latestPeriods(tx: Tx, people: readonly { id: string }[]) {
  const { id, personId, since } = personPeriod;
  const ids = people.map((own) => own.id);
  const rows = tx
    .select({ id, personId, since })
    .from(personPeriod)
    .where(inArray(personId, ids))
    .orderBy(asc(since))
    .all();
  return new Map(rows.map((row) => [row.personId, row]));
}
