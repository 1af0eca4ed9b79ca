import { eq, ne, sql } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { unit, unitKind } from '#db/schema/units.ts';
import type { UnitKindInput, UnitKindView } from '#shared/contract/units.ts';
import { unitKinds } from '#shared/domain/units/unit-kind.ts';
import { AppError } from '#shared/errors.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { type App, newId, stampChange, stampNew } from '../app/app.ts';
import { mutateRegister } from './register-deeds.ts';
import { unitAreas } from './save-unit.ts';

/** Kinds that were added to those that every installation knows, with how many units have them. */
export function ownKinds(db: Reader): UnitKindView[] {
  return db
    .select({
      id: unitKind.id,
      name: unitKind.name,
      isSmallTeam: unitKind.isSmallTeam,
      units: sql<number>`(SELECT count(*) FROM unit WHERE unit.kind = unit_kind.id)`,
    })
    .from(unitKind)
    .orderBy(unitKind.position, unitKind.name)
    .all();
}

/** @throws AppError UNIT_KIND_TAKEN, NOT_FOUND */
export function saveKind(app: App, { id, name, isSmallTeam }: UnitKindInput): { id: string } {
  const entityId = id ?? newId();
  const change = { action: 'units.saveKind', entity: 'unitKind', entityId, areas: unitAreas };
  mutateRegister(app, change, `Lưu loại đơn vị “${name}”`, (tx) => {
    const others = tx.select({ name: unitKind.name }).from(unitKind).where(ne(unitKind.id, entityId)).all();
    const taken = [...Object.values(unitKinds), ...others.map((own) => own.name)];
    if (taken.some((own) => foldVietnamese(own) === foldVietnamese(name))) {
      throw AppError.of('UNIT_KIND_TAKEN', { name }).at('name');
    }
    if (id === null) {
      tx.insert(unitKind)
        .values({ id: entityId, name, isSmallTeam, position: taken.length, ...stampNew(app) })
        .run();
      return;
    }
    const set = { name, isSmallTeam, ...stampChange(app) };
    const written = tx.update(unitKind).set(set).where(eq(unitKind.id, id)).run();
    if (written.changes === 0) throw AppError.of('NOT_FOUND', { what: 'loại đơn vị' });
  });
  return { id: entityId };
}

/** @throws AppError UNIT_KIND_IN_USE, NOT_FOUND */
export function removeKind(app: App, kindId: string): void {
  const change = { action: 'units.removeKind', entity: 'unitKind', entityId: kindId, areas: unitAreas };
  mutateRegister(app, change, 'Xóa một loại đơn vị', (tx) => {
    const found = tx.select().from(unitKind).where(eq(unitKind.id, kindId)).get();
    if (found === undefined) throw AppError.of('NOT_FOUND', { what: 'loại đơn vị' });
    const count = tx.select({ id: unit.id }).from(unit).where(eq(unit.kind, kindId)).all().length;
    if (count > 0) throw AppError.of('UNIT_KIND_IN_USE', { name: found.name, count });
    tx.delete(unitKind).where(eq(unitKind.id, kindId)).run();
  });
}

/** The Vietnamese name of any kind, those of the office among them. */
export function kindNames(db: Reader): (kind: string) => string {
  const own = db.select({ id: unitKind.id, name: unitKind.name }).from(unitKind).all();
  const names = new Map<string, string>([
    ...Object.entries(unitKinds),
    ...own.map(({ id, name }) => [id, name] as const),
  ]);
  return (kind) => names.get(kind) ?? kind;
}
