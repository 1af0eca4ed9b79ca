import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#shared/errors.ts';
import { toDatabaseError } from './database-error.ts';

/** One page of the smallest size. */
const SMALLEST = 512;

/**
 * Looks at the files before SQLite opens them for writing. A database that was there must be there still: nothing new is
 * made in its place. Changes that wait in the log of writes beside it (after a crash, or a log that belongs to another
 * copy) are tried on a copy first, because opening merges them into the database for good.
 * @throws AppError DATABASE_MISSING, DATABASE_EMPTY, DATABASE_DAMAGED, DATABASE_UNWRITABLE, DISK_FULL
 */
export function checkBeforeOpening(file: string, wasThereBefore: boolean): void {
  const log = sizeOf(`${file}-wal`);
  const size = sizeOf(file);
  if (size === null) {
    if (wasThereBefore || (log ?? 0) > 0) throw AppError.of('DATABASE_MISSING', { file });
    return;
  }
  // A folder has whatever size its file system gives it, on Windows none.
  if (statSync(file).isDirectory()) throw AppError.of('DATABASE_UNWRITABLE', { file });
  if (size === 0) {
    if (wasThereBefore || (log ?? 0) > 0) throw AppError.of('DATABASE_EMPTY', { file });
    return;
  }
  // SQLite takes so short a file for a new database and writes over it.
  if (size < SMALLEST) throw AppError.of('DATABASE_DAMAGED', { file });
  if ((log ?? 0) > 0) tryOnCopy(file);
}

function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}

function tryOnCopy(file: string): void {
  const folder = join(dirname(file), 'tam-kiem-tra');
  const copy = join(folder, 'ban-sao.db');
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    copyFileSync(file, copy);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    if (!isSound(copy)) throw AppError.of('DATABASE_DAMAGED', { file });
  } catch (error) {
    throw toDatabaseError(error, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isSound(file: string): boolean {
  const client = new Database(file);
  try {
    client.pragma('cell_size_check = ON');
    const isWhole = client.pragma('integrity_check', { simple: true }) === 'ok';
    return isWhole && (client.pragma('foreign_key_check') as unknown[]).length === 0;
  } finally {
    client.close();
  }
}
