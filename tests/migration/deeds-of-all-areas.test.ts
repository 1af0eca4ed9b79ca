import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { migrateDatabase } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';

const migrations = new URL('../../db/migrations', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'thi-dua-migration-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The migrations as they were when those before the one named, and it as well if so told, existed. */
function migrationsUpTo(name: string, included: boolean): string {
  const target = join(folder, `${included}`);
  cpSync(migrations, target, { recursive: true });
  const journalFile = join(target, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { tag: string }[] };
  const at = journal.entries.findIndex(({ tag }) => tag.endsWith(name));
  expect(at).toBeGreaterThan(0);
  const entries = journal.entries.slice(0, included ? at + 1 : at);
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries }));
  return target;
}

it('deeds_of_all_areas keeps what can be taken back in the register of units', () => {
  const db = openDatabase(join(folder, 'old.db'));
  const name = 'deeds_of_all_areas';
  migrateDatabase(db, {
    migrationsFolder: migrationsUpTo(name, false),
    backupFile: join(folder, 'never.db'),
  });
  const { $client } = db;
  $client.exec(`INSERT INTO register_edit (id, label, body, undone_at, office_id, author, created_at, updated_at, revision)
    VALUES ('d', 'Sửa Xã A', '[]', NULL, 'office-a', 'a', '2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z', 1)`);
  migrateDatabase(db, {
    migrationsFolder: migrationsUpTo(name, true),
    backupFile: join(folder, 'before.db'),
  });
  expect($client.prepare('SELECT id, area, campaign_id, label, body FROM deed').all()).toEqual([
    { id: 'd', area: 'units', campaign_id: null, label: 'Sửa Xã A', body: '[]' },
  ]);
  $client.close();
});
