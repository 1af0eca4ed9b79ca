import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrateDatabase } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { campaign, planVersion } from '#db/schema/plan.ts';
import { blankPlan } from '#shared/domain/plan/blank-plan.ts';
import { migrations, oldMigrations } from './old-migrations.ts';

const { folder, migrationsUpTo } = oldMigrations();

const ids = {
  campaign: '01922189-0000-7000-8000-000000000001',
  version: '01922189-0000-7000-8000-000000000002',
};

/** A plan as the first version of the application stored it. */
function oldBody(): string {
  const plan = blankPlan({ title: 'Phong trào cũ', kind: 'regular', today: '2024-01-01' });
  const known = Object.entries(plan).slice(0, Object.keys(plan).indexOf('parentPlan'));
  const { route: _route, ...dossier } = plan.dossier;
  return JSON.stringify({ ...Object.fromEntries(known), dossier });
}

describe('plan_rounds_and_amendments', () => {
  it('keeps what was issued byte for byte, reads it complete, and keeps it frozen', () => {
    const db = openDatabase(join(folder, 'old.db'));
    const { $client } = db;
    migrateDatabase(db, {
      migrationsFolder: migrationsUpTo(7),
      backupFile: join(folder, 'never.db'),
    });
    const stamp = "'o', 'a', '2024-09-24T00:00:00.000Z', '2024-09-24T00:00:00.000Z'";
    const body = oldBody();
    $client.exec(
      `INSERT INTO campaign (id, title, kind, period_from, state, origin, office_id, author, created_at, updated_at)
       VALUES ('${ids.campaign}', 'x', 'regular', '2024-01-01', 'issued', 'own', ${stamp})`,
    );
    $client
      .prepare(
        `INSERT INTO plan_version (id, campaign_id, number, state, body, office_id, author, created_at, updated_at)
         VALUES ('${ids.version}', '${ids.campaign}', 1, 'issued', ?, ${stamp})`,
      )
      .run(body);

    migrateDatabase(db, { migrationsFolder: migrations, backupFile: join(folder, 'backup.db') });

    expect($client.prepare('SELECT body FROM plan_version').pluck().get()).toBe(body);
    const version = db.select().from(planVersion).get();
    expect(version).toMatchObject({ state: 'issued', amendment: null });
    expect(version?.body).toMatchObject({ title: 'Phong trào cũ', parentPlan: null, inspections: [] });
    expect(version?.body.dossier.route).toEqual([]);
    expect(db.select().from(campaign).get()).toMatchObject({ roundKind: null, roundYear: null });
    expect(() => $client.exec("UPDATE plan_version SET amendment = '{}'")).toThrow('frozen');
    $client.close();
  });
});
