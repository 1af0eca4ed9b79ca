import { lstat, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { refusal } from './refuse.ts';

const CHUNK = 4 * 1024 * 1024;

export interface ReadOptions {
  maxBytes: number;
  signal?: AbortSignal | undefined;
}

/** The whole of an ordinary file, or an error that says what to do. Links, devices and pipes are not followed. */
export async function readFileLimited(path: string, { maxBytes, signal }: ReadOptions): Promise<Uint8Array> {
  const file = basename(path);
  if (file.startsWith('~$') || /^\.~lock\..*#$/.test(file)) throw refusal('FILE_IS_LOCK');
  try {
    // Before opening: opening a pipe would wait for ever.
    if (!(await lstat(path)).isFile()) throw AppError.of('FILE_UNREADABLE', { file });
    return await readOpened(path, maxBytes, signal);
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (signal?.aborted) throw AppError.of('CANCELLED');
    const failure = AppError.of('FILE_UNREADABLE', { file });
    failure.cause = error;
    throw failure;
  }
}

async function readOpened(
  path: string,
  maxBytes: number,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size === 0) throw refusal('FILE_EMPTY');
    if (size > maxBytes) throw refusal('FILE_TOO_BIG', { limitMb: Math.floor(maxBytes / 1024 / 1024) });
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; ) {
      if (signal?.aborted) throw AppError.of('CANCELLED');
      const { bytesRead } = await handle.read(bytes, at, Math.min(CHUNK, size - at), at);
      if (bytesRead === 0) throw new Error('file became shorter while it was read');
      at += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close().catch(() => {});
  }
}
