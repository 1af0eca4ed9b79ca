import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { toDatabaseError } from './database-error.ts';
import type { Db } from './open.ts';

/**
 * Writes a consistent, compact copy: to a temporary name, flushed, opened and checked, its SHA-256 in a side file, and only
 * then renamed. Never a copy of the open file. After a failure nothing of it is left.
 * @throws AppError DISK_FULL, DATABASE_UNWRITABLE
 */
export function backupTo(db: Db, file: string): void {
  const part = `${file}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    rmSync(part, { force: true });
    db.$client.prepare('VACUUM INTO ?').run(part);
    flush(part);
    check(part);
    writeFileSync(sideFile(file), hashOf(part), { flush: true });
    renameSync(part, file);
  } catch (error) {
    removeQuietly([part, `${part}-journal`, `${part}-wal`, `${part}-shm`, sideFile(file)]);
    throw toDatabaseError(error, file);
  }
}

/** Whether the file is still what was checked when it was written. */
export function isVerifiedBackup(file: string): boolean {
  try {
    return readFileSync(sideFile(file), 'utf8') === hashOf(file);
  } catch {
    return false;
  }
}

/** Takes a backup away, its side file last: a side file alone says nothing. */
export function removeBackup(file: string): void {
  rmSync(file, { force: true });
  rmSync(sideFile(file), { force: true });
}

const sideFile = (file: string): string => `${file}.sha256`;

function removeQuietly(files: readonly string[]): void {
  for (const file of files) {
    try {
      rmSync(file, { force: true });
    } catch {
      // What went wrong before is what matters.
    }
  }
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function check(file: string): void {
  const copy = new Database(file, { readonly: true });
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('the backup is damaged');
  } finally {
    copy.close();
  }
}
