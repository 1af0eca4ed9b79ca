import { desc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/open.ts';
import { registerEdit } from '#db/schema/units.ts';
import type { RegisterDeed } from '#shared/contract/register-edits.ts';
import { AppError } from '#shared/errors.ts';
import { type App, currentActor, nowIso } from '../../app/app.ts';
import { unitAreas } from '../save-unit.ts';
import {
  type EditedRow,
  keyIs,
  mutateRegister,
  type RegisterTable,
  type Row,
  readRow,
  registerTables,
} from './record-edit.ts';

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

/**
 * Puts every row of a deed back as it was. All or nothing: a row that was written since, or that something new hangs on, stops it.
 * Taking back is itself a deed, so it can be taken back as well.
 * @throws AppError UNDO_CHANGED_SINCE, UNDO_IN_USE, NOT_FOUND
 */
export function undoDeed(app: App, deedId: string): { label: string; rows: number } {
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
    for (const row of rows) requireUnchanged(tx, row, deed.label);
    tx.run(sql.raw('PRAGMA defer_foreign_keys = ON'));
    const stamp = { author: currentActor(app).actor, at: nowIso(app) };
    for (const row of rows.toReversed()) putBack(tx, row, stamp);
    // Only now: rows of one deed may point at each other in any order.
    if (tx.all(sql.raw('PRAGMA foreign_key_check')).length > 0)
      throw AppError.of('UNDO_IN_USE', { label: deed.label });
    tx.update(registerEdit).set({ undoneAt: stamp.at }).where(eq(registerEdit.id, deedId)).run();
    return { label: deed.label, rows: rows.length };
  });
}

function tableOf({ table }: EditedRow): RegisterTable {
  const spec = registerTables.find(({ name }) => name === table);
  if (spec === undefined) throw new Error(`not a table of the register: ${table}`);
  return spec;
}

function requireUnchanged(tx: Tx, row: EditedRow, label: string): void {
  const now = readRow(tx, tableOf(row), row.key);
  const isAsLeft = row.isRemoved
    ? now === undefined
    : now !== undefined && (row.revision === null || now['revision'] === row.revision);
  if (!isAsLeft) throw AppError.of('UNDO_CHANGED_SINCE', { label });
}

function putBack(tx: Tx, row: EditedRow, { author, at }: { author: string; at: string }): void {
  const spec = tableOf(row);
  const table = sql.identifier(spec.name);
  if (row.before === null) {
    tx.run(sql`DELETE FROM ${table} WHERE ${keyIs(spec.keys, row.key)}`);
    return;
  }
  const isStamped = spec.columns.includes('revision');
  // A row that comes back is a newer one for whoever knows it from a package.
  const written: Row = isStamped
    ? {
        ...row.before,
        author,
        updated_at: at,
        revision: (row.revision ?? Number(row.before['revision'])) + 1,
      }
    : row.before;
  const columns = Object.keys(written).filter((column) => spec.columns.includes(column));
  if (row.isRemoved) {
    const names = sql.join(
      columns.map((column) => sql.identifier(column)),
      sql`, `,
    );
    const values = sql.join(
      columns.map((column) => sql`${written[column] ?? null}`),
      sql`, `,
    );
    tx.run(sql`INSERT INTO ${table} (${names}) VALUES (${values})`);
    return;
  }
  const set = sql.join(
    columns.map((column) => sql`${sql.identifier(column)} = ${written[column] ?? null}`),
    sql`, `,
  );
  tx.run(sql`UPDATE ${table} SET ${set} WHERE ${keyIs(spec.keys, row.key)}`);
}
