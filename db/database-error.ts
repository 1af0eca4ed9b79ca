import { AppError } from '#shared/errors.ts';

const FULL = ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'];
const UNWRITABLE = [
  'EACCES',
  'EEXIST',
  'EPERM',
  'EROFS',
  'EIO',
  'EBUSY',
  'ENOTDIR',
  'EISDIR',
  'ENODEV',
  'ENXIO',
  'EMFILE',
];

/** The code of an error, of SQLite (thrown by better-sqlite3 or wrapped by drizzle) or of the file system. */
function codeOf(error: unknown): string {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ('code' in e && typeof e.code === 'string') return e.code;
  }
  return '';
}

/** Turns a failure of SQLite or of the disk into one that a person can act on; anything else comes back as it was. */
export function toDatabaseError(error: unknown, file: string): unknown {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  if (code === 'SQLITE_NOTADB') return AppError.of('DATABASE_FOREIGN', { file });
  if (code.startsWith('SQLITE_CORRUPT')) return AppError.of('DATABASE_DAMAGED', { file });
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return AppError.of('DATABASE_LOCKED', { file });
  if (FULL.includes(code)) return AppError.of('DISK_FULL', { file });
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_IOERR') ||
    UNWRITABLE.includes(code)
  ) {
    return AppError.of('DATABASE_UNWRITABLE', { file });
  }
  return error;
}
