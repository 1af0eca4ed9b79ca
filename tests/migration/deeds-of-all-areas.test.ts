import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrateDatabase } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { oldMigrations } from './old-migrations.ts';

const { folder, migrationsUpTo } = oldMigrations();

it('deeds_of_all_areas keeps what can be taken back in the register of units', () => {
  const db = openDatabase(join(folder, 'old.db'));
  migrateDatabase(db, { migrationsFolder: migrationsUpTo(8), backupFile: join(folder, 'never.db') });
  const { $client } = db;
  $client.exec(`INSERT INTO register_edit (id, label, body, undone_at, office_id, author, created_at, updated_at, revision)
    VALUES ('d', 'Sửa Xã A', '[]', NULL, 'office-a', 'a', '2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z', 1)`);
  migrateDatabase(db, { migrationsFolder: migrationsUpTo(9), backupFile: join(folder, 'before.db') });
  expect($client.prepare('SELECT id, area, campaign_id, label, body FROM deed').all()).toEqual([
    { id: 'd', area: 'units', campaign_id: null, label: 'Sửa Xã A', body: '[]' },
  ]);
  $client.close();
});
