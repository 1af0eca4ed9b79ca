import { desc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/open.ts';
import { registerEdit } from '#db/schema/units.ts';
import type { RegisterDeed } from '#shared/contract/register-edits.ts';
import { AppError } from '#shared/errors.ts';
import { type App, currentActor, nowIso } from '../../app/app.ts';
import type { Job } from '../../app/jobs.ts';
import { unitAreas } from '../save-unit.ts';
import { type EditedRow, mutateRegister } from './record-edit.ts';
import { RegisterRows } from './register-rows.ts';

/** What was done to units and people lately and can be taken back, the last first. */
export function registerDeeds(db: Reader): RegisterDeed[] {
  return db
    .select({
      id: registerEdit.id,
      label: registerEdit.label,
      at: registerEdit.createdAt,
      author: registerEdit.author,
      rows: sql<number>`json_array_length(${registerEdit.body})`,
    })
    .from(registerEdit)
    .where(isNull(registerEdit.undoneAt))
    .orderBy(desc(registerEdit.id))
    .all();
}

/** Characters of the rows that a deed keeps; 0 for an unknown one. */
export function deedSize(db: Reader, deedId: string): number {
  const found = db
    .select({ size: sql<number>`length(${registerEdit.body})` })
    .from(registerEdit)
    .where(eq(registerEdit.id, deedId))
    .get();
  return found?.size ?? 0;
}

/**
 * Puts every row of a deed back as it was. All or nothing: a row that was written since, or that something new hangs on, stops it.
 * Taking back is itself a deed, so it can be taken back as well.
 * @throws AppError UNDO_CHANGED_SINCE, UNDO_IN_USE, NOT_FOUND
 */
export function undoDeed(
  app: App,
  { deedId }: { deedId: string },
  job: Job,
): { label: string; rows: number } {
  const deed = app.db.select().from(registerEdit).where(eq(registerEdit.id, deedId)).get();
  if (deed === undefined || deed.undoneAt !== null)
    throw AppError.of('NOT_FOUND', { what: 'thao tác cần hoàn tác' });
  const rows = deed.body as EditedRow[];
  const change = {
    action: 'units.undo',
    entity: 'registerEdit',
    entityId: deedId,
    detail: { label: deed.label, rows: rows.length },
    areas: unitAreas,
  };
  const label = deed.label.startsWith('Hoàn tác: ') ? deed.label.slice(10) : `Hoàn tác: ${deed.label}`;
  return mutateRegister(app, change, label, (tx) => {
    const register = new RegisterRows(app);
    for (const row of rows) {
      if (!isAsLeft(register, row)) throw AppError.of('UNDO_CHANGED_SINCE', { label: deed.label });
    }
    tx.run(sql.raw('PRAGMA defer_foreign_keys = ON'));
    const stamp = { author: currentActor(app).actor, at: nowIso(app) };
    for (const [at, row] of rows.toReversed().entries()) {
      job.progress(at, rows.length, 'dòng đã trả lại');
      putBack(register, row, stamp);
    }
    // Only now: rows of one deed may point at each other in any order.
    if (pointsNowhere(tx)) throw AppError.of('UNDO_IN_USE', { label: deed.label });
    tx.update(registerEdit).set({ undoneAt: stamp.at }).where(eq(registerEdit.id, deedId)).run();
    return { label: deed.label, rows: rows.length };
  });
}

function pointsNowhere(tx: Tx): boolean {
  return tx.all(sql.raw('PRAGMA foreign_key_check')).length > 0;
}

function isAsLeft(register: RegisterRows, { table, key, isRemoved, revision }: EditedRow): boolean {
  const now = register.get(table, key);
  if (isRemoved) return now === undefined;
  return now !== undefined && (revision === null || now['revision'] === revision);
}

function putBack(
  register: RegisterRows,
  { table, key, before, isRemoved, revision }: EditedRow,
  { author, at }: { author: string; at: string },
): void {
  if (before === null) {
    register.remove(table, key);
    return;
  }
  // A row that comes back is a newer one for whoever knows it from a package.
  const written = register.isStamped(table)
    ? { ...before, author, updated_at: at, revision: (revision ?? Number(before['revision'])) + 1 }
    : before;
  if (isRemoved) register.insert(table, written);
  else register.update(table, key, written);
}
