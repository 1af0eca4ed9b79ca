import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { toDatabaseError } from './database-error.ts';

/** How long a program that is just closing may still hold the folder. */
const WAIT_MS = 1_500;

/**
 * Keeps a data folder for this program alone: a lock of the operating system on an empty file, so it is gone with the
 * process however that ends. Two programs on one folder would each believe what they have in memory.
 * @throws AppError DATABASE_LOCKED, DATABASE_UNWRITABLE
 */
export function lockFile(file: string, databaseFile: string): () => void {
  try {
    return hold(file);
  } catch (error) {
    throw toDatabaseError(error, databaseFile);
  }
}

function hold(file: string, isSecondTry = false): () => void {
  const client = new Database(file, { timeout: WAIT_MS });
  try {
    client.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    client.close();
    const isForeign = error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB';
    if (!isForeign || isSecondTry) throw error;
    // Something else under this name holds nothing that anybody needs.
    rmSync(file);
    return hold(file, true);
  }
  return () => client.close();
}
