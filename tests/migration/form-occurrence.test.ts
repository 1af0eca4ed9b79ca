import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrateDatabase } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { oldMigrations } from './old-migrations.ts';

const { folder, migrationsUpTo } = oldMigrations();

/** An INSERT of a row; every value is a plain text or number of this test. */
function insert(table: string, row: Record<string, string | number | null>): string {
  const at = '2024-09-24T00:00:00.000Z';
  const whole = { ...row, office_id: 'o', author: 'a', created_at: at, updated_at: at, revision: 1 };
  const values = Object.values(whole).map((value) =>
    value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value}'`,
  );
  return `INSERT INTO ${table} (${Object.keys(whole).join(', ')}) VALUES (${values.join(', ')})`;
}

const ofUnit = { campaign_id: 'c', unit_id: 'u' };
const delivered = { state: 'accepted', paper_date: '2025-06-30', received_on: '2025-06-30', source: 'form' };
const value = (id: string, indicator_id: string, report_id: string | null) =>
  insert('indicator_value', { id, ...ofUnit, indicator_id, numerator: 5, report_id });
const issued = { plan_version_id: 'p', layout_hash: 'h', issued_at: '2024-09-24T00:00:00.000Z' };
const form = (id: string) => insert('form_issue', { id, ...ofUnit, milestone_id: 'yearly', ...issued });

describe('0002_form_occurrence', () => {
  it('gives each figure the year of its report, and lets the next year have its own', () => {
    const db = openDatabase(join(folder, 'old.db'));
    migrateDatabase(db, { migrationsFolder: migrationsUpTo(2), backupFile: join(folder, 'never.db') });
    const { $client } = db;
    const campaign = {
      title: 'x',
      kind: 'regular',
      period_from: '2024-01-01',
      state: 'issued',
      origin: 'own',
    };
    $client.exec(insert('campaign', { id: 'c', ...campaign }));
    const unit = {
      code: 'A',
      kind: 'ward',
      name: 'x',
      valid_from: '2024-01-01',
      sort_key: 'x',
      search_key: 'x',
    };
    $client.exec(insert('unit', { id: 'u', ...unit }));
    const yearly = { milestone_id: 'yearly', occurrence: '2025-06-30' };
    $client.exec(insert('report', { id: 'r1', ...ofUnit, ...yearly, ...delivered }));
    $client.exec(insert('report', { id: 'r2', ...ofUnit, milestone_id: 'final', ...delivered }));
    $client.exec([value('v1', 'i1', 'r1'), value('v2', 'i2', 'r2'), value('v3', 'i3', null)].join(';'));
    $client.exec(form('f1'));
    expect(() => $client.exec(value('v4', 'i1', 'r1'))).toThrow(/UNIQUE/);
    expect(() => $client.exec(form('f2'))).toThrow(/UNIQUE/);

    migrateDatabase(db, { migrationsFolder: migrationsUpTo(3), backupFile: join(folder, 'before.db') });

    expect(
      $client.prepare('SELECT id, occurrence, numerator FROM indicator_value ORDER BY id').all(),
    ).toEqual([
      { id: 'v1', occurrence: '2025-06-30', numerator: 5 },
      { id: 'v2', occurrence: '', numerator: 5 },
      { id: 'v3', occurrence: '', numerator: 5 },
    ]);
    expect($client.prepare('SELECT id, occurrence, layout_hash FROM form_issue').all()).toEqual([
      { id: 'f1', occurrence: '', layout_hash: 'h' },
    ]);
    const next = { id: 'v4', ...ofUnit, indicator_id: 'i1', numerator: 7, occurrence: '2026-06-30' };
    $client.exec(insert('indicator_value', next));
    expect(() => $client.exec(insert('indicator_value', { ...next, id: 'v5' }))).toThrow(/UNIQUE/);
    expect(() =>
      $client.exec(insert('indicator_value', { ...next, id: 'v6', numerator: -1, occurrence: 'x' })),
    ).toThrow(/not negative/);
    $client.close();
  });
});
