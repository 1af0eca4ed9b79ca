import { eq, inArray, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Tx } from '#db/open.ts';
import { storedFile } from '#db/schema/documents.ts';
import { AppError } from '#shared/errors.ts';
import type { TablePlan } from './compare-rows.ts';
import { columnOf } from './package-tables.ts';
import { type PackageRow, toDatabaseRow } from './row-schema.ts';

/**
 * Writes what the comparison decided. References are checked at the end, since rows that point to each other come and go
 * in one transaction.
 * @throws AppError EXCHANGE_ROWS_CLASH; the caller's transaction then leaves everything as it was
 */
export function writeRows(
  tx: Tx,
  plans: readonly TablePlan[],
  attachments: ReadonlyMap<string, Uint8Array>,
  at: string,
): void {
  tx.run(sql`PRAGMA defer_foreign_keys = ON`);
  for (const [sha256, bytes] of attachments) {
    tx.insert(storedFile).values({ sha256, size: bytes.length, addedAt: at }).onConflictDoNothing().run();
  }
  for (const { spec, removals } of [...plans].reverse()) {
    for (const id of removals)
      tx.delete(spec.table)
        .where(eq(columnOf(spec, 'id'), id))
        .run();
  }
  try {
    for (const plan of plans) writeTable(tx, plan);
  } catch (error) {
    if (isUniqueFailure(error)) throw clash(error);
    throw error;
  }
  const broken = tx.all(sql`PRAGMA foreign_key_check`);
  if (broken.length > 0) throw clash(new Error(`${broken.length} broken references`));
}

function writeTable(tx: Tx, { spec, inserts, updates, replaced }: TablePlan): void {
  const insert = (row: PackageRow) =>
    tx
      .insert(spec.table)
      .values(toDatabaseRow(row, spec.json) as SQLiteTable['$inferInsert'])
      .run();
  const displaced: PackageRow[] = [];
  for (const row of updates) {
    const isRow = eq(columnOf(spec, 'id'), String(row['id']));
    try {
      tx.update(spec.table).set(toDatabaseRow(row, spec.json)).where(isRow).run();
    } catch (error) {
      if (!isUniqueFailure(error)) throw error;
      // Its new place is still held by a row that moves as well (two numbers exchanged): out first, in again below.
      tx.delete(spec.table).where(isRow).run();
      displaced.push(row);
    }
  }
  for (const row of [...displaced, ...inserts]) insert(row);
  for (const [parent, rows] of replaced) {
    tx.delete(spec.table)
      .where(inArray(columnOf(spec, spec.parent), [parent]))
      .run();
    for (const row of rows) insert(row);
  }
}

function isUniqueFailure(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ('code' in e && (e.code === 'SQLITE_CONSTRAINT_UNIQUE' || e.code === 'SQLITE_CONSTRAINT_PRIMARYKEY'))
      return true;
  }
  return false;
}

function clash(cause: unknown): AppError {
  const failure = AppError.of('EXCHANGE_ROWS_CLASH');
  failure.cause = cause;
  return failure;
}
