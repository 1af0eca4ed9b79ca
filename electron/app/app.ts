import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Db } from '#db/open.ts';
import { installation } from '#db/schema/settings.ts';
import { AppError } from '#shared/errors.ts';
import { dayInVietnam } from '#shared/text/dates.ts';
import type { FileStore } from './file-store.ts';
import type { FileTokens } from './file-tokens.ts';
import type { Jobs } from './jobs.ts';
import type { Ports } from './ports.ts';

/** Copies that were opened with a program of the system lie here, below the data folder, until the next start. */
export const VIEWED_FOLDER = 'xem';

/** What every use case is given. */
export interface App {
  db: Db;
  ports: Ports;
  tokens: FileTokens;
  files: FileStore;
  jobs: Jobs;
  /** Folder of the database, its files, keys, backups and logs. */
  dataDir: string;
  /** Samples, legal tables, fonts. */
  resourcesDir: string;
  version: string;
}

/** A new UUIDv7: sortable by time of creation, never derived from a name. */
export function newId(): string {
  return uuidv7();
}

/** Who writes: this office and the person named in the top bar. */
export function currentActor(app: Pick<App, 'db'>): { officeId: string; actor: string } {
  const row = app.db
    .select({ officeId: installation.officeId, actor: installation.currentActor })
    .from(installation)
    .get();
  if (row === undefined) throw AppError.of('OFFICE_NOT_SET_UP');
  return row;
}

/** ISO UTC instant for stamps and logs. */
export function nowIso(app: Pick<App, 'ports'>): string {
  return app.ports.clock.now().toISOString();
}

/** The calendar day in Việt Nam, whatever the machine's time zone is. */
export function today(app: Pick<App, 'ports'>): string {
  return dayInVietnam(app.ports.clock.now());
}

/** The `stamp` columns of a new record. */
export function stampNew(app: App) {
  const { officeId, actor } = currentActor(app);
  const at = nowIso(app);
  return { officeId, author: actor, createdAt: at, updatedAt: at, revision: 1 };
}

/** The `stamp` columns that change when a record is written again. The office that made it stays its owner. */
export function stampChange(app: App) {
  return { author: currentActor(app).actor, updatedAt: nowIso(app), revision: sql<number>`revision + 1` };
}
