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
import type { Db } from './open.ts';

/**
 * Writes a consistent, compact copy: to a temporary name, flushed, opened and checked, named by its SHA-256 in a side file,
 * and only then renamed. Never a copy of the open file.
 */
export function backupTo(db: Db, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.part`;
  rmSync(part, { force: true });
  db.$client.prepare('VACUUM INTO ?').run(part);
  const handle = openSync(part, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  const copy = new Database(part, { readonly: true });
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('the backup is damaged');
  } finally {
    copy.close();
  }
  writeFileSync(`${file}.sha256`, createHash('sha256').update(readFileSync(part)).digest('hex'));
  renameSync(part, file);
}
