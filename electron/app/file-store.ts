import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toDatabaseError } from '#db/database-error.ts';
import { AppError } from '#shared/errors.ts';
import { sha256Of } from '../files/sha256.ts';

/** Files kept beside the database under their SHA-256: the same bytes once, and read back only if they still match. */
export class FileStore {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  #pathOf(sha256: string): string {
    return join(this.#root, sha256.slice(0, 2), sha256);
  }

  /**
   * Stores the bytes and returns their SHA-256 in hex.
   * @throws AppError DISK_FULL, DATABASE_UNWRITABLE
   */
  put(bytes: Uint8Array): string {
    const sha256 = sha256Of(bytes);
    const path = this.#pathOf(sha256);
    if (existsSync(path)) return sha256;
    const part = `${path}.part`;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(part, bytes, { flush: true });
      renameSync(part, path);
    } catch (error) {
      rmSync(part, { force: true });
      throw toDatabaseError(error, path);
    }
    return sha256;
  }

  /** @throws AppError FILE_UNREADABLE when the file is gone or was changed */
  get(sha256: string, displayName: string): Uint8Array {
    const path = this.#pathOf(sha256);
    if (!existsSync(path)) throw AppError.of('FILE_UNREADABLE', { file: displayName });
    const bytes = readFileSync(path);
    if (sha256Of(bytes) !== sha256) {
      throw AppError.of('FILE_UNREADABLE', { file: displayName });
    }
    return bytes;
  }
}
