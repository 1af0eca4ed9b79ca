import { mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#shared/errors.ts';

/** The folder and those above it, where they are not there yet. Throws FILE_UNWRITABLE. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const failure = AppError.of('FILE_UNWRITABLE', { file: basename(folder) });
    failure.cause = error;
    throw failure;
  }
}
