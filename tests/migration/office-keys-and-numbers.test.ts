import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrateDatabase } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { oldMigrations } from './old-migrations.ts';

const { folder, migrationsUpTo } = oldMigrations();

const stamp = `'2024-09-24T00:00:00.000Z', '2024-09-24T00:00:00.000Z', 1`;
const paper = (id: string, officeId: string) =>
  `INSERT INTO document (id, kind, year, number, symbol, subject, date, state, purpose, office_id, author, created_at, updated_at, revision)
   VALUES ('${id}', 'plan', 2024, 214, 'KH-UBND', 'x', '2024-09-24', 'issued', 'plan', '${officeId}', 'a', ${stamp})`;

describe('0001_office_keys_and_numbers', () => {
  it('keeps papers and offices, and lets two offices have the same number', () => {
    const db = openDatabase(join(folder, 'old.db'));
    migrateDatabase(db, { migrationsFolder: migrationsUpTo(1), backupFile: join(folder, 'never.db') });
    const { $client } = db;
    $client.exec(paper('d1', 'office-a'));
    expect(() => $client.exec(paper('d2', 'office-b'))).toThrow(/UNIQUE/);
    $client.exec(`INSERT INTO office (id, name, short_name, letterhead, place, symbol, is_own, created_at)
      VALUES ('office-a', 'A', 'A', 'A', 'A', 'A', 1, '2024-01-01T00:00:00.000Z')`);

    migrateDatabase(db, { migrationsFolder: migrationsUpTo(2), backupFile: join(folder, 'before.db') });

    $client.exec(paper('d2', 'office-b'));
    expect(() => $client.exec(paper('d3', 'office-a'))).toThrow(/UNIQUE/);
    expect($client.prepare('SELECT id FROM document ORDER BY id').pluck().all()).toEqual(['d1', 'd2']);
    expect($client.prepare('SELECT name, revoked_at FROM office').get()).toEqual({
      name: 'A',
      revoked_at: null,
    });
    $client.close();
  });
});
