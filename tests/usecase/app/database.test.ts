import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupTo } from '#db/backup.ts';
import { knownMigrations, migrateDatabase } from '#db/migrate.ts';
import { APPLICATION_ID, assertDurable, openDatabase } from '#db/open.ts';

const migrationsFolder = new URL('../../../db/migrations', import.meta.url).pathname;
let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thi-dua-db-'));
  file = join(folder, 'thi-dua.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function openMigrated() {
  const db = openDatabase(file);
  migrateDatabase(db, { migrationsFolder, backupFile: join(folder, 'backup.db') });
  return db;
}

describe('the database file', () => {
  it('keeps what is committed: full synchronisation still stands after the first write', () => {
    const db = openMigrated();
    db.$client.exec("INSERT INTO stored_file VALUES ('00', 1, 'x')");
    expect(db.$client.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.$client.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
    assertDurable(db);
    db.$client.pragma('synchronous = NORMAL');
    expect(() => assertDurable(db)).toThrow(/chế độ ghi an toàn/);
    db.$client.close();
  });

  it('holds only strict tables', () => {
    const db = openMigrated();
    const loose = db.$client
      .prepare(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all();
    expect(loose).toEqual(['__drizzle_migrations']);
    db.$client.close();
  });

  it('refuses a foreign database and leaves it as it was', () => {
    const foreign = new Database(file);
    foreign.exec('CREATE TABLE t (a)');
    foreign.close();
    const before = readFileSync(file);
    expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: 'DATABASE_FOREIGN' }));
    expect(readFileSync(file)).toEqual(before);
  });

  it('refuses a file that is no database', () => {
    writeFileSync(file, 'Kính gửi: Sở Nội vụ. '.repeat(500));
    expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: 'DATABASE_FOREIGN' }));
  });

  it('refuses a damaged database', () => {
    openMigrated().$client.close();
    const bytes = readFileSync(file);
    bytes.fill(0xaa, 4096, 12_288);
    writeFileSync(file, bytes);
    expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: 'DATABASE_DAMAGED' }));
  });

  it('refuses a database of a newer version without touching it', () => {
    const db = openMigrated();
    db.$client
      .prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
      .run('from the future', 9e12);
    const open = () => migrateDatabase(db, { migrationsFolder, backupFile: join(folder, 'b.db') });
    expect(open).toThrow(expect.objectContaining({ code: 'DATABASE_NEWER' }));
    db.$client.prepare("DELETE FROM __drizzle_migrations WHERE hash = 'from the future'").run();
    db.$client.prepare("UPDATE __drizzle_migrations SET hash = 'another' WHERE rowid = 1").run();
    expect(open).toThrow(expect.objectContaining({ code: 'DATABASE_MISMATCH' }));
    db.$client.close();
  });

  it('records every known migration once', () => {
    const db = openMigrated();
    migrateDatabase(db, { migrationsFolder, backupFile: join(folder, 'b.db') });
    const applied = db.$client.prepare('SELECT hash FROM __drizzle_migrations ORDER BY rowid').pluck().all();
    expect(applied).toEqual(knownMigrations(migrationsFolder));
    expect(db.$client.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    db.$client.close();
  });

  it('writes a backup that opens on its own and equals the source', () => {
    const db = openMigrated();
    db.$client.exec("INSERT INTO stored_file VALUES ('ab', 7, 'x')");
    const backup = join(folder, 'sao-luu', 'b.db');
    backupTo(db, backup);
    db.$client.close();
    copyFileSync(backup, join(folder, 'copy.db'));
    const copy = openDatabase(join(folder, 'copy.db'));
    expect(copy.$client.prepare('SELECT size FROM stored_file').pluck().get()).toBe(7);
    copy.$client.close();
  });
});
