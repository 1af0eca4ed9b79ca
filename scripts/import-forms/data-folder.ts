import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { toDatabaseError } from '#db/database-error.ts';
import { AppError } from '#shared/errors.ts';

/**
 * Where lock and backups of a database lie: in its own folder for that of an installation, else in a folder named after it,
 * as the demo has it ("office.db" and "office-data").
 */
export function dataFolderOf(databaseFile: string): string {
  const name = basename(databaseFile, extname(databaseFile));
  return name === 'thi-dua' ? dirname(databaseFile) : join(dirname(databaseFile), `${name}-data`);
}

export interface TrialCopy {
  file: string;
  folder: string;
  remove(): void;
}

const TRIES = 5;

/**
 * A copy of the database with the log of writes beside it, in a folder of its own. SQLite itself would leave traces beside
 * the original also when it only reads; a program that writes meanwhile is noticed by what the files look like before and
 * after.
 * @throws AppError DATABASE_LOCKED, DATABASE_UNWRITABLE, DISK_FULL
 */
export function copyToTry(databaseFile: string): TrialCopy {
  const folder = mkdtempSync(join(tmpdir(), 'thi-dua-thu-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const file = join(folder, 'thi-dua.db');
  try {
    for (let at = 0; at < TRIES; at += 1) {
      const before = looks(databaseFile);
      copyFileSync(databaseFile, file);
      rmSync(`${file}-wal`, { force: true });
      if (existsSync(`${databaseFile}-wal`)) copyFileSync(`${databaseFile}-wal`, `${file}-wal`);
      if (looks(databaseFile) === before) return { file, folder, remove };
    }
    throw AppError.of('DATABASE_LOCKED', { file: databaseFile });
  } catch (error) {
    remove();
    throw toDatabaseError(error, databaseFile);
  }
}

function looks(databaseFile: string): string {
  return [databaseFile, `${databaseFile}-wal`]
    .map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }))
    .map((stat) => (stat === undefined ? 'none' : `${stat.size} ${stat.mtimeNs}`))
    .join(', ');
}
