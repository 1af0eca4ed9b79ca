import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { AppError } from '#shared/errors.ts';
import { backupTo } from './backup.ts';
import type { Db } from './open.ts';

interface Journal {
  entries: { tag: string; when: number }[];
}

/** Hashes of the migrations this program knows, oldest first, computed as drizzle computes them. */
export function knownMigrations(folder: string): string[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as Journal;
  return journal.entries.map(({ tag }) =>
    createHash('sha256')
      .update(readFileSync(join(folder, `${tag}.sql`)).toString())
      .digest('hex'),
  );
}

function appliedMigrations(db: Db): string[] {
  const exists = db.$client
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '__drizzle_migrations'")
    .get();
  if (exists === undefined) return [];
  return db.$client.prepare('SELECT hash FROM __drizzle_migrations ORDER BY rowid').pluck().all() as string[];
}

/**
 * Brings the database to this program's schema. The applied migrations must be a prefix of ours; before the first change a
 * backup is made and checked. Foreign keys are off around the migrator, because SQLite rebuilds a table by dropping it and
 * would delete the child rows by cascade; they are checked afterwards.
 * @throws AppError DATABASE_NEWER, DATABASE_MISMATCH, DATABASE_MIGRATION_FAILED
 */
export function migrateDatabase(db: Db, options: { migrationsFolder: string; backupFile: string }): void {
  const file = db.$client.name;
  const known = knownMigrations(options.migrationsFolder);
  const applied = appliedMigrations(db);
  if (applied.length > known.length) throw AppError.of('DATABASE_NEWER', { file });
  if (applied.some((hash, i) => hash !== known[i])) throw AppError.of('DATABASE_MISMATCH', { file });
  if (applied.length === known.length) return;
  if (applied.length > 0) backupTo(db, options.backupFile);

  db.$client.pragma('foreign_keys = OFF');
  try {
    migrate(db, { migrationsFolder: options.migrationsFolder });
    const broken = db.$client.pragma('foreign_key_check') as unknown[];
    const integrity = db.$client.pragma('integrity_check', { simple: true });
    if (broken.length > 0 || integrity !== 'ok') {
      throw new Error(`after migration: ${broken.length} broken references, integrity ${String(integrity)}`);
    }
  } catch (error) {
    // The migrator runs in one transaction, so a failure inside it leaves the old schema in place.
    if (applied.length === 0) throw error;
    throw AppError.of('DATABASE_MIGRATION_FAILED', { file, backup: options.backupFile });
  } finally {
    db.$client.pragma('foreign_keys = ON');
  }
}
