import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { backupTo, isVerifiedBackup, removeBackup } from '#db/backup.ts';
import type { App } from './app.ts';

export const BACKUP_FOLDER = 'sao-luu';
/** thi-dua-<day>-<time in Việt Nam>.db: by name they stand in the order of their making. */
const OWN_NAME = /^thi-dua-(\d{4}-\d\d-\d\d)-\d{9}\.db$/;
const KEPT_OF_TODAY = 3;
const KEPT_IN_ALL = 10;

/** Verified backups, newest first. What was made before an upgrade counts too. */
export function verifiedBackups(dataDir: string): string[] {
  return namesOf(dataDir, /\.db$/)
    .sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1))
    .map((name) => join(dataDir, BACKUP_FOLDER, name))
    .filter(isVerifiedBackup);
}

/**
 * A verified copy of the database, unless the newest one holds everything already: each change has its row in the log of
 * actions, so equal ends of the two logs mean equal contents. Older copies go once the new one stands.
 * @returns the file, or null when nothing has changed
 * @throws AppError DISK_FULL, DATABASE_UNWRITABLE
 */
export function backUp(app: App): string | null {
  const [newest] = verifiedBackups(app.dataDir);
  const end = endOfLog(app.db.$client);
  if (newest !== undefined && endOfBackup(newest) === end) return null;
  const at = new Date(app.ports.clock.now().getTime() + 7 * 3_600_000).toISOString();
  const name = `thi-dua-${at.slice(0, 10)}-${at.slice(11, 23).replace(/\D/g, '')}.db`;
  const file = join(app.dataDir, BACKUP_FOLDER, name);
  backupTo(app.db, file);
  prune(app.dataDir, name);
  return file;
}

/** Three of the day, the last one of each day before, ten in all. A damaged one does not count and is left for whoever looks into it. */
function prune(dataDir: string, justMade: string): void {
  const today = dayOf(justMade);
  const names = namesOf(dataDir, OWN_NAME).sort().reverse();
  const sound = names.filter(
    (name) => name === justMade || isVerifiedBackup(join(dataDir, BACKUP_FOLDER, name)),
  );
  const perDay = new Map<string, number>();
  const wanted = sound.filter((name) => {
    const count = (perDay.get(dayOf(name)) ?? 0) + 1;
    perDay.set(dayOf(name), count);
    return count <= (dayOf(name) === today ? KEPT_OF_TODAY : 1);
  });
  const kept = new Set([justMade, ...wanted.filter((name) => name !== justMade).slice(0, KEPT_IN_ALL - 1)]);
  for (const name of sound) if (!kept.has(name)) removeBackup(join(dataDir, BACKUP_FOLDER, name));
}

function namesOf(dataDir: string, pattern: RegExp): string[] {
  try {
    return readdirSync(join(dataDir, BACKUP_FOLDER)).filter((name) => pattern.test(name));
  } catch {
    return [];
  }
}

const dayOf = (name: string): string => OWN_NAME.exec(name)?.[1] ?? '';

/** Digits only, so that both kinds of names can be compared. */
const timeOf = (name: string): string => name.replace(/\D/g, '').padEnd(17, '0');

function endOfLog(client: Database.Database): string {
  const row = client.prepare('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1').pluck().get();
  return typeof row === 'string' ? row : '';
}

function endOfBackup(file: string): string | null {
  let client: Database.Database | null = null;
  try {
    client = new Database(file, { readonly: true });
    return endOfLog(client);
  } catch {
    return null;
  } finally {
    client?.close();
  }
}
