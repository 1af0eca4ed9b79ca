import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrateDatabase } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { oldMigrations } from './old-migrations.ts';

const { folder, migrationsUpTo } = oldMigrations();

describe('0004_register_and_templates', () => {
  it('keeps papers, files and the office, with nobody known to have received a copy', () => {
    const db = openDatabase(join(folder, 'old.db'));
    migrateDatabase(db, { migrationsFolder: migrationsUpTo(4), backupFile: join(folder, 'never.db') });
    const { $client } = db;
    const stamp = `'office-a', 'a', '2024-09-24T00:00:00.000Z', '2024-09-24T00:00:00.000Z', 1`;
    $client.exec(`
      INSERT INTO office (id, name, short_name, letterhead, place, symbol, is_own, created_at)
        VALUES ('office-a', 'A', 'A', 'A', 'A', 'UBND', 1, '2024-01-01T00:00:00.000Z');
      INSERT INTO document (id, kind, year, number, symbol, subject, date, state, purpose, office_id, author, created_at, updated_at, revision)
        VALUES ('d1', 'plan', 2024, 214, 'KH-UBND', 'x', '2024-09-24', 'issued', 'plan', ${stamp});
      INSERT INTO stored_file (sha256, size, added_at) VALUES ('s1', 3, '2024-09-24T00:00:00.000Z');
      INSERT INTO document_file (id, document_id, format, sha256, file_name, made_at)
        VALUES ('f1', 'd1', 'pdf', 's1', 'x.pdf', '2024-09-24T00:00:00.000Z');`);

    migrateDatabase(db, { migrationsFolder: migrationsUpTo(5), backupFile: join(folder, 'before.db') });

    expect(
      $client.prepare('SELECT number, recipients, keeper, withdrawn_on, withdraw_reason FROM document').get(),
    ).toEqual({ number: 214, recipients: '[]', keeper: '', withdrawn_on: null, withdraw_reason: '' });
    expect($client.prepare('SELECT file_name, role FROM document_file').get()).toEqual({
      file_name: 'x.pdf',
      role: 'made',
    });
    expect($client.prepare('SELECT symbol, drafter, drafter_name, symbols FROM office').get()).toEqual({
      symbol: 'UBND',
      drafter: '',
      drafter_name: '',
      symbols: '{}',
    });
    const series = `INSERT INTO number_series (id, kind, year, first_number, office_id, author, created_at, updated_at, revision)`;
    $client.exec(`${series} VALUES ('n1', 'plan', 2024, 200, ${stamp})`);
    expect(() => $client.exec(`${series} VALUES ('n2', 'plan', 2024, 300, ${stamp})`)).toThrow(/UNIQUE/);
    expect(() =>
      $client.exec(`INSERT INTO document_template (id, kind, file_name, sha256, state, office_id, author, created_at, updated_at, revision)
        VALUES ('t1', 'plan', 'x.docx', 'unknown', 'trial', ${stamp})`),
    ).toThrow(/FOREIGN KEY/);
    $client.close();
  });
});
