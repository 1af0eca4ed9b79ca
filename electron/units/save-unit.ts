import { and, eq, isNull, lte, max, ne, sql } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { ofOwnOffice } from '#db/own-office.ts';
import { cluster, clusterMember, unit, unitPeriod } from '#db/schema/units.ts';
import type { UnitInput } from '#shared/contract/units.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { sortKey } from '#shared/text/sort-key.ts';
import { type App, newId, stampChange, stampNew } from '../app/app.ts';
import { mutateRegister } from './register-deeds.ts';

export const unitAreas = [
  'units',
  'unitMap',
  'people',
  'awardHistory',
  'tracking',
  'scoring',
  'awards',
  'home',
];

/** Columns that follow from code and name. */
export function unitKeys(code: string, name: string) {
  return { sortKey: sortKey(name), searchKey: foldVietnamese(`${code} ${name}`) };
}

/**
 * Adds a unit or changes it. A new name or parent holds from a day on and the earlier one stays on record, so that what
 * happened before is read under the name of its time.
 * @throws AppError UNIT_CODE_TAKEN, UNIT_PARENT_CYCLE, UNIT_PERIOD_TOO_EARLY
 */
export function saveUnit(app: App, input: UnitInput): { id: string } {
  const id = input.id ?? newId();
  const change = { action: 'units.save', entity: 'unit', entityId: id, areas: unitAreas };
  const label = `${input.id === null ? 'Thêm' : 'Sửa'} ${input.name}`;
  mutateRegister(app, change, label, (tx) => writeUnit(app, tx, id, input));
  return { id };
}

/** The same inside a larger transaction (an import). */
export function writeUnit(app: App, tx: Tx, id: string, input: UnitInput): void {
  requireFreeCode(tx, id, input.code);
  requireNoCycle(tx, id, input.parentId);
  if (input.id === null) insertUnit(app, tx, id, input);
  else changeUnit(app, tx, id, input);
}

function insertUnit(app: App, tx: Tx, id: string, input: UnitInput): void {
  const { code, kind, name, parentId, contactName, contactPhone, isSmallTeam, from, source } = input;
  const last =
    tx
      .select({ at: max(unit.position) })
      .from(unit)
      .get()?.at ?? -1;
  const stamp = stampNew(app);
  const values = { code, kind, name, parentId, contactName, contactPhone, isSmallTeam, validFrom: from };
  tx.insert(unit)
    .values({ id, ...values, ...unitKeys(code, name), position: last + 1, ...stamp })
    .run();
  tx.insert(unitPeriod)
    .values({ id: newId(), unitId: id, name, code, kind, parentId, validFrom: from, source, ...stamp })
    .run();
}

function changeUnit(app: App, tx: Tx, id: string, input: UnitInput): void {
  const before = tx.select().from(unit).where(eq(unit.id, id)).get();
  if (before === undefined) throw AppError.of('NOT_FOUND', { what: 'đơn vị' });
  const { code, kind, name, parentId, contactName, contactPhone, isSmallTeam, from, source } = input;
  if (before.name !== name || before.parentId !== parentId) {
    addPeriod(app, tx, id, { name, code, kind, parentId, from, source });
  }
  const values = { code, kind, name, parentId, contactName, contactPhone, isSmallTeam };
  tx.update(unit)
    .set({ ...values, ...unitKeys(code, name), ...stampChange(app) })
    .where(eq(unit.id, id))
    .run();
}

type Place = Pick<UnitInput, 'name' | 'code' | 'kind' | 'parentId' | 'from' | 'source'>;

/** @throws AppError UNIT_PERIOD_TOO_EARLY */
export function addPeriod(app: App, tx: Tx, unitId: string, { from, source, ...place }: Place): void {
  const latest = tx
    .select({ from: max(unitPeriod.validFrom) })
    .from(unitPeriod)
    .where(eq(unitPeriod.unitId, unitId))
    .get()?.from;
  if (latest && from < latest) {
    throw AppError.of('UNIT_PERIOD_TOO_EARLY', { latest: shortDate(latest) }).at('from');
  }
  tx.insert(unitPeriod)
    .values({ id: newId(), unitId, ...place, validFrom: from, source, ...stampNew(app) })
    .onConflictDoUpdate({
      target: [unitPeriod.unitId, unitPeriod.validFrom],
      set: { ...place, source, ...stampChange(app) },
    })
    .run();
}

function requireFreeCode(tx: Tx, id: string, code: string): void {
  const other = tx
    .select({ name: unit.name })
    .from(unit)
    .where(and(eq(unit.code, code), ne(unit.id, id), isNull(unit.validTo), ofOwnOffice(unit.officeId)))
    .get();
  if (other !== undefined) throw AppError.of('UNIT_CODE_TAKEN', { code, unit: other.name }).at('code');
}

function requireNoCycle(tx: Tx, id: string, parentId: string | null): void {
  const seen = new Set<string>();
  for (let at = parentId; at !== null && !seen.has(at); ) {
    if (at === id) throw AppError.of('UNIT_PARENT_CYCLE').at('parentId');
    seen.add(at);
    const parent = tx.select({ parentId: unit.parentId }).from(unit).where(eq(unit.id, at)).get();
    if (parent === undefined) throw AppError.of('NOT_FOUND', { what: 'đơn vị cấp trên' }).at('parentId');
    at = parent.parentId;
  }
}

/** The unit exists until a day. Its units below must have gone elsewhere before. */
export function closeUnit(app: App, input: { unitId: string; lastDay: string; source: string }): void {
  const { unitId, lastDay, source } = input;
  const change = {
    action: 'units.close',
    entity: 'unit',
    entityId: unitId,
    detail: { lastDay, source },
    areas: unitAreas,
  };
  mutateRegister(app, change, `Kết thúc hoạt động một đơn vị từ ${shortDate(lastDay)}`, (tx) => {
    const found = tx.select({ validFrom: unit.validFrom }).from(unit).where(eq(unit.id, unitId)).get();
    if (found === undefined) throw AppError.of('NOT_FOUND', { what: 'đơn vị' });
    if (lastDay < found.validFrom) {
      throw AppError.of('UNIT_CLOSED_BEFORE_BEGIN', { from: shortDate(found.validFrom) }).at('lastDay');
    }
    const below = tx
      .select({ count: sql<number>`count(*)` })
      .from(unit)
      .where(and(eq(unit.parentId, unitId), isNull(unit.validTo)))
      .get()?.count;
    if (below) throw AppError.of('UNIT_HAS_CHILDREN', { count: below });
    tx.update(unit)
      .set({ validTo: lastDay, ...stampChange(app) })
      .where(eq(unit.id, unitId))
      .run();
  });
}

/** The cluster in which a unit is compared in a year: the newest one not after it. */
export function clusterInYear(tx: Tx, unitId: string, year: number): string | null {
  const found = tx
    .select({ id: cluster.id })
    .from(clusterMember)
    .innerJoin(cluster, eq(cluster.id, clusterMember.clusterId))
    .where(and(eq(clusterMember.unitId, unitId), lte(cluster.year, year)))
    .orderBy(sql`${cluster.year} DESC`, cluster.position)
    .limit(1)
    .get();
  return found?.id ?? null;
}
