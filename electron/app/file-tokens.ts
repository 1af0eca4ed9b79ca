import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { AppError } from '#shared/errors.ts';

/** What the window knows of a file that a person chose: never its path. */
export interface ChosenFile {
  token: string;
  name: string;
  /** Bytes; 0 for a folder or a file that is still to be written. */
  size: number;
}

/** Paths stay in the main process; the window holds opaque tokens that live as long as the application runs. */
export class FileTokens {
  readonly #paths: Map<string, string>;

  constructor(known: Iterable<readonly [token: string, path: string]> = []) {
    this.#paths = new Map(known);
  }

  issue(path: string): ChosenFile {
    const token = uuidv7();
    this.#paths.set(token, path);
    const stat = statSync(path, { throwIfNoEntry: false });
    return { token, name: basename(path), size: stat?.isFile() ? stat.size : 0 };
  }

  /** @throws AppError FILE_TOKEN_UNKNOWN */
  resolve(token: string): string {
    const path = this.#paths.get(token);
    if (path === undefined) throw AppError.of('FILE_TOKEN_UNKNOWN');
    return path;
  }
}
