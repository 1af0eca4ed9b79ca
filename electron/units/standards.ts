import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#db/open.ts';
import { ofOwnOffice } from '#db/own-office.ts';
import { unit, unitStandard } from '#db/schema/units.ts';
import type { StandardInput, UnitStandardRow } from '#shared/contract/units.ts';
import { AppError } from '#shared/errors.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { type App, newId, stampChange, stampNew } from '../app/app.ts';
import { mutateRegister } from './register-deeds.ts';
import { unitAreas } from './save-unit.ts';

/** Standards of a unit by year, the youngest first. */
export function standardsOf(db: Reader, unitId: string): UnitStandardRow[] {
  return db
    .select({
      year: unitStandard.year,
      standard: unitStandard.standard,
      isHeld: unitStandard.isHeld,
      source: unitStandard.source,
    })
    .from(unitStandard)
    .where(eq(unitStandard.unitId, unitId))
    .orderBy(desc(unitStandard.year), unitStandard.standard)
    .all();
}

/** Names that were used before, so that one standard is not written in three ways. */
export function standardNames(db: Reader): string[] {
  return db
    .selectDistinct({ standard: unitStandard.standard })
    .from(unitStandard)
    .where(ofOwnOffice(unitStandard.officeId))
    .orderBy(unitStandard.standard)
    .all()
    .map(({ standard }) => standard);
}

/** Records for many units at once whether they were recognised; null takes the record away. */
export function setStandards(app: App, input: StandardInput): { changed: number } {
  const { unitIds, year, standard, isHeld, source } = input;
  const change = {
    action: 'units.setStandards',
    entity: 'unit',
    entityId: unitIds.length === 1 ? (unitIds[0] ?? '*') : '*',
    detail: { units: unitIds.length, year, standard, isHeld },
    areas: unitAreas,
  };
  return mutateRegister(
    app,
    change,
    `Ghi “${standard}” năm ${year} cho ${formatNumber(unitIds.length, 0)} đơn vị`,
    (tx) => {
      requireUnits(tx, unitIds);
      return { changed: writeStandards(app, tx, unitIds, { year, standard, isHeld, source }) };
    },
  );
}

/** The same inside a larger transaction (an import). */
export function writeStandards(
  app: App,
  tx: Tx,
  unitIds: readonly string[],
  { year, standard, isHeld, source }: Omit<StandardInput, 'unitIds'>,
): number {
  const standardKey = foldVietnamese(standard);
  const stamp = stampNew(app);
  let changed = 0;
  for (const unitId of new Set(unitIds)) {
    const place = and(
      eq(unitStandard.unitId, unitId),
      eq(unitStandard.year, year),
      eq(unitStandard.standardKey, standardKey),
    );
    if (isHeld === null) {
      changed += tx.delete(unitStandard).where(place).run().changes;
      continue;
    }
    const written = tx
      .insert(unitStandard)
      .values({ id: newId(), unitId, year, standard, standardKey, isHeld, source, ...stamp })
      .onConflictDoUpdate({
        target: [unitStandard.unitId, unitStandard.year, unitStandard.standardKey],
        set: { standard, isHeld, source, ...stampChange(app) },
      })
      .run();
    changed += written.changes;
  }
  return changed;
}

/** @throws AppError NOT_FOUND */
export function requireUnits(tx: Tx, unitIds: readonly string[]): void {
  const ids = [...new Set(unitIds)];
  let found = 0;
  for (let at = 0; at < ids.length; at += 500) {
    const chunk = ids.slice(at, at + 500);
    const own = and(inArray(unit.id, chunk), ofOwnOffice(unit.officeId));
    found += tx.select({ id: unit.id }).from(unit).where(own).all().length;
  }
  if (found < ids.length) throw AppError.of('NOT_FOUND', { what: 'đơn vị đã chọn' });
}
