import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { backupTo, isVerifiedBackup } from '#db/backup.ts';
import { toDatabaseError } from '#db/database-error.ts';
import { APPLICATION_ID, openDatabase } from '#db/open.ts';
import type { BackupView } from '#shared/contract/settings.ts';
import { AppError } from '#shared/errors.ts';
import type { App } from './app.ts';
import { BACKUP_FOLDER, verifiedBackups } from './daily-backup.ts';

/** Which backup takes the place of the database at the next start; while the program runs, nothing can be exchanged. */
const REQUEST = 'khoi-phuc.txt';

function kindOf(name: string): BackupView['kind'] {
  if (name.startsWith('truoc-nang-cap')) return 'beforeUpgrade';
  return name.startsWith('truoc-khoi-phuc') ? 'beforeRestore' : 'daily';
}

/** Verified backups, newest first. */
export function listBackups(dataDir: string): BackupView[] {
  return verifiedBackups(dataDir).map((file) => {
    const { size, mtime } = statSync(file);
    const name = basename(file);
    return { name, kind: kindOf(name), madeAt: mtime.toISOString(), size };
  });
}

export function pendingRestore(dataDir: string): string | null {
  try {
    return readFileSync(join(dataDir, REQUEST), 'utf8').trim() || null;
  } catch {
    return null;
  }
}

function migrationsOf(client: Database.Database): string[] {
  return client.prepare('SELECT hash FROM __drizzle_migrations ORDER BY rowid').pluck().all() as string[];
}

/** Whole, ours, and of this version or an older one. @throws AppError BACKUP_DAMAGED, BACKUP_NEWER */
function checkBackup(app: App, file: string): void {
  const name = basename(file);
  let applied: string[];
  const client = new Database(file, { readonly: true });
  try {
    const isOurs = client.pragma('application_id', { simple: true }) === APPLICATION_ID;
    const isWhole = client.pragma('integrity_check', { simple: true }) === 'ok';
    const broken = client.pragma('foreign_key_check') as unknown[];
    if (!isOurs || !isWhole || broken.length > 0) throw AppError.of('BACKUP_DAMAGED', { name });
    applied = migrationsOf(client);
  } catch (error) {
    throw error instanceof AppError ? error : AppError.of('BACKUP_DAMAGED', { name });
  } finally {
    client.close();
  }
  const known = migrationsOf(app.db.$client);
  if (applied.some((hash, at) => hash !== known[at])) throw AppError.of('BACKUP_NEWER', { name });
}

/**
 * Notes that the backup takes the place of the database at the next start, after looking through it.
 * @throws AppError NOT_FOUND, BACKUP_DAMAGED, BACKUP_NEWER, DATABASE_UNWRITABLE, DISK_FULL
 */
export function requestRestore(app: App, name: string): void {
  const file = join(app.dataDir, BACKUP_FOLDER, name);
  if (basename(name) !== name || !existsSync(file)) throw AppError.of('NOT_FOUND', { what: 'bản sao lưu' });
  if (!isVerifiedBackup(file)) throw AppError.of('BACKUP_DAMAGED', { name });
  checkBackup(app, file);
  const path = join(app.dataDir, REQUEST);
  try {
    writeFileSync(`${path}.part`, name, { flush: true });
    renameSync(`${path}.part`, path);
  } catch (error) {
    throw toDatabaseError(error, path);
  }
}

export function cancelRestore(dataDir: string): void {
  rmSync(join(dataDir, REQUEST), { force: true });
}

/** What is there now stays as a backup of its own; where it cannot be read any more, its files are kept as they are. */
function setAside(file: string, folder: string, stamp: string): void {
  if (!existsSync(file)) return;
  try {
    const db = openDatabase(file);
    try {
      backupTo(db, join(folder, `truoc-khoi-phuc-${stamp}.db`));
    } finally {
      db.$client.close();
    }
  } catch {
    const raw = join(folder, `truoc-khoi-phuc-${stamp}-hong`);
    mkdirSync(raw, { recursive: true });
    for (const ending of ['', '-wal'])
      if (existsSync(file + ending)) copyFileSync(file + ending, join(raw, basename(file) + ending));
  }
}

/**
 * At the start, before the database is opened: the chosen backup is copied and flushed, the present state set aside, and only
 * then the copy takes its place. Cut off anywhere, the next start does it anew. A backup that is no longer sound changes nothing.
 * @throws AppError DISK_FULL, DATABASE_UNWRITABLE
 */
export function applyPendingRestore(dataDir: string, file: string, stamp: string): void {
  const name = pendingRestore(dataDir);
  if (name === null) return;
  const folder = join(dataDir, BACKUP_FOLDER);
  const backup = join(folder, basename(name));
  const part = `${file}.khoi-phuc`;
  try {
    if (isVerifiedBackup(backup)) {
      copyFileSync(backup, part);
      flush(part);
      setAside(file, folder, stamp);
      for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true });
      renameSync(part, file);
    }
    cancelRestore(dataDir);
  } catch (error) {
    rmSync(part, { force: true });
    throw toDatabaseError(error, file);
  }
}

function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
