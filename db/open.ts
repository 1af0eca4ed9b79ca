import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { AppError } from '#shared/errors.ts';
import { toDatabaseError } from './database-error.ts';
import * as schema from './schema/index.ts';

export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database };

/** The connection, or the transaction of a use case. Queries that only read take this. */
export type Reader = Pick<Db, 'select' | 'selectDistinct' | 'all' | 'get' | 'values'>;
/** The transaction that `mutate` gives a use case. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/** "TĐua" in SQLite's application_id, so that a foreign database is recognised before anything is read. */
export const APPLICATION_ID = 0x54447561;

/**
 * Opens the file with the settings that make a committed change survive a power cut. SQLite drops `synchronous` to NORMAL
 * in WAL mode at the first write unless it was set on this connection, so it is set after the mode, and `assertDurable`
 * reads it back after a write.
 * @throws AppError DATABASE_FOREIGN, DATABASE_DAMAGED, DATABASE_LOCKED
 */
export function openDatabase(file: string): Db {
  try {
    const client = new Database(file);
    try {
      prepare(client);
    } catch (error) {
      client.close();
      throw error;
    }
    return drizzle({ client, schema });
  } catch (error) {
    throw toDatabaseError(error, file);
  }
}

/** A further connection to a database that this program has opened and looked through already: for a thread. */
export function openBeside(file: string): Db {
  const client = new Database(file, { fileMustExist: true });
  settle(client);
  return drizzle({ client, schema });
}

function prepare(client: Database.Database): void {
  const applicationId = client.pragma('application_id', { simple: true });
  const isNew = client.prepare('SELECT count(*) AS n FROM sqlite_schema').pluck().get() === 0;
  if (isNew) client.pragma(`application_id = ${APPLICATION_ID}`);
  else if (applicationId !== APPLICATION_ID) throw AppError.of('DATABASE_FOREIGN', { file: client.name });
  settle(client);
  if (client.pragma('quick_check', { simple: true }) !== 'ok') {
    throw AppError.of('DATABASE_DAMAGED', { file: client.name });
  }
}

function settle(client: Database.Database): void {
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.pragma('foreign_keys = ON');
  client.pragma('trusted_schema = OFF');
  client.pragma('cell_size_check = ON');
  client.pragma('mmap_size = 0');
  client.pragma('busy_timeout = 3000');
}

/**
 * Reads the durability settings back; call it after the first write of a connection.
 * @throws AppError DATABASE_NOT_DURABLE
 */
export function assertDurable(db: Db): void {
  const synchronous = db.$client.pragma('synchronous', { simple: true });
  const mode = db.$client.pragma('journal_mode', { simple: true });
  if (synchronous !== 2 || mode !== 'wal') throw AppError.of('DATABASE_NOT_DURABLE');
}
