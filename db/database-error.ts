import { AppError } from '#shared/errors.ts';

/** The SQLite code of an error, whether better-sqlite3 threw it or drizzle wrapped it. */
function sqliteCode(error: unknown): string {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ('code' in e && typeof e.code === 'string' && e.code.startsWith('SQLITE_')) return e.code;
  }
  return '';
}

/** Turns a failure of SQLite into one that a person can act on; anything else comes back as it was. */
export function toDatabaseError(error: unknown, file: string): unknown {
  if (error instanceof AppError) return error;
  const code = sqliteCode(error);
  if (code === 'SQLITE_NOTADB') return AppError.of('DATABASE_FOREIGN', { file });
  if (code.startsWith('SQLITE_CORRUPT')) return AppError.of('DATABASE_DAMAGED', { file });
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return AppError.of('DATABASE_LOCKED', { file });
  if (code === 'SQLITE_FULL') return AppError.of('DISK_FULL', { file });
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_IOERR')
  ) {
    return AppError.of('DATABASE_UNWRITABLE', { file });
  }
  return error;
}
