import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrateDatabase } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { oldMigrations } from './old-migrations.ts';

const { folder, migrationsUpTo } = oldMigrations();

const stamp = `'2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z', 1`;
const unit = (id: string, code: string) =>
  `INSERT INTO unit (id, code, kind, name, valid_from, sort_key, search_key, office_id, author, created_at, updated_at, revision)
   VALUES ('${id}', '${code}', 'ward', 'Phường ${id}', '2024-01-01', 'k', 's', 'office-a', 'a', ${stamp})`;

describe('0005_register_and_map', () => {
  it('keeps units, people, periods and lineage, and lets a new unit carry the code of a former one', () => {
    const db = openDatabase(join(folder, 'old.db'));
    migrateDatabase(db, { migrationsFolder: migrationsUpTo(5), backupFile: join(folder, 'never.db') });
    const { $client } = db;
    $client.exec(unit('a', 'P1'));
    expect(() => $client.exec(unit('b', 'P1'))).toThrow(/UNIQUE/);
    $client.exec(unit('c', 'P3'));
    $client.exec(`INSERT INTO unit_period (id, unit_id, name, valid_from, source, office_id, author, created_at, updated_at, revision)
      VALUES ('p', 'a', 'Phường a', '2024-01-01', 'NQ', 'office-a', 'a', ${stamp})`);
    $client.exec(`INSERT INTO unit_lineage (id, predecessor_id, successor_id, date, extent, source, office_id, author, created_at, updated_at, revision)
      VALUES ('l', 'a', 'c', '2025-07-01', 'part', 'NQ 1', 'office-a', 'a', ${stamp})`);
    $client.exec(`INSERT INTO person (id, unit_id, full_name, is_leader, is_direct_worker, sort_key, search_key, office_id, author, created_at, updated_at, revision)
      VALUES ('n', 'a', 'Lê Văn Tám', 1, 0, 'k', 's', 'office-a', 'a', ${stamp})`);

    migrateDatabase(db, { migrationsFolder: migrationsUpTo(6), backupFile: join(folder, 'before.db') });

    $client.exec(unit('b', 'P1'));
    const row = (sql: string) => $client.prepare(sql).get();
    expect(row('SELECT name, code, kind, source FROM unit_period')).toEqual({
      name: 'Phường a',
      code: '',
      kind: '',
      source: 'NQ',
    });
    expect(row('SELECT extent, source, note FROM unit_lineage')).toEqual({
      extent: 'part',
      source: 'NQ 1',
      note: '',
    });
    expect(row('SELECT full_name, is_leader, valid_to FROM person')).toEqual({
      full_name: 'Lê Văn Tám',
      is_leader: 1,
      valid_to: null,
    });
    const triggers = $client
      .prepare(`SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'`)
      .pluck()
      .get();
    expect(triggers).toBeGreaterThanOrEqual(6);
    $client.close();
  });
});
