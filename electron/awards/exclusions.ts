import { desc, eq } from 'drizzle-orm';
import { exclusion, person, unit } from '#db/schema/units.ts';
import type { ExclusionInput, ExclusionView } from '#shared/contract/awards.ts';
import { AppError } from '#shared/errors.ts';
import { type App, newId, stampChange, stampNew } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { AWARD_AREAS } from './nominations.ts';

const AREAS = [...AWARD_AREAS, 'units'];

/** Units and people for whom grounds are on record, the youngest first. */
export function listExclusions(app: App): ExclusionView[] {
  const rows = app.db
    .select({ exclusion, unitName: unit.name, personName: person.fullName })
    .from(exclusion)
    .leftJoin(person, eq(person.id, exclusion.personId))
    .leftJoin(unit, eq(unit.id, exclusion.unitId))
    .orderBy(desc(exclusion.validFrom), desc(exclusion.id))
    .all();
  return rows.map(({ exclusion: row, unitName, personName }) => ({
    id: row.id,
    subject: personName ?? unitName ?? '',
    reason: row.reason,
    source: row.source,
    validFrom: row.validFrom,
    validTo: row.validTo,
  }));
}

/** @throws AppError NOT_FOUND */
export function addExclusion(app: App, input: ExclusionInput): { id: string } {
  const { unitId, personId } = input;
  const found =
    unitId === null
      ? app.db
          .select()
          .from(person)
          .where(eq(person.id, personId ?? ''))
          .get()
      : app.db.select().from(unit).where(eq(unit.id, unitId)).get();
  if (found === undefined) throw AppError.of('NOT_FOUND', { what: 'tập thể, cá nhân đã chọn' });
  const id = newId();
  const change = { action: 'awards.addExclusion', entity: 'exclusion', entityId: id, areas: AREAS };
  mutate(app, change, (tx) =>
    tx
      .insert(exclusion)
      .values({ id, ...input, ...stampNew(app) })
      .run(),
  );
  return { id };
}

/** The last day on which the grounds hold. @throws AppError NOT_FOUND */
export function endExclusion(app: App, { id, validTo }: { id: string; validTo: string }): { id: string } {
  const change = {
    action: 'awards.endExclusion',
    entity: 'exclusion',
    entityId: id,
    detail: { validTo },
    areas: AREAS,
  };
  mutate(app, change, (tx) => {
    const written = tx
      .update(exclusion)
      .set({ validTo, ...stampChange(app) })
      .where(eq(exclusion.id, id))
      .run();
    if (written.changes === 0) throw AppError.of('NOT_FOUND', { what: 'trường hợp loại trừ' });
  });
  return { id };
}
