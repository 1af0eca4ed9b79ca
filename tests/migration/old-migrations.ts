import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export const migrations = new URL('../../db/migrations', import.meta.url).pathname;

interface OldMigrations {
  /** For the databases of the test; removed at its end. */
  folder: string;
  /** The migrations as they were when the given number of them existed. */
  migrationsUpTo(count: number): string;
}

export function oldMigrations(): OldMigrations {
  const folder = mkdtempSync(join(tmpdir(), 'thi-dua-migration-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    folder,
    migrationsUpTo(count) {
      const target = join(folder, `first-${count}`);
      cpSync(migrations, target, { recursive: true });
      const journalFile = join(target, 'meta/_journal.json');
      const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: unknown[] };
      writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
      return target;
    },
  };
}
