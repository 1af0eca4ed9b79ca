import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { type FileIo, type OpenFile, systemCode, systemIo } from './file-io.ts';
import { sha256Of } from './sha256.ts';

export interface WriteOptions {
  /** Rights of a new file; 0o600 for keys. */
  mode?: number;
  io?: FileIo;
}

/** Files in the making end like this; nothing ever reads them. */
const UNFINISHED = '.part';

const RENAME_WAITS_MS = [20, 50, 100, 200, 400, 800];
const CHUNK = 1024 * 1024;
const running = new Map<string, Promise<void>>();

/**
 * Afterwards the path holds the whole new contents, flushed and read back – or, after any failure, what it held before.
 * Throws DISK_FULL or FILE_UNWRITABLE.
 */
export async function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  // Two writers of one file would share the temporary name: one after the other.
  const key = keyOf(path);
  const before = running.get(key) ?? Promise.resolve();
  const mine = before.catch(() => {}).then(() => write(path, bytes, options));
  running.set(key, mine);
  try {
    await mine;
  } finally {
    if (running.get(key) === mine) running.delete(key);
  }
}

/** Removes what writes left behind that were cut off by a power failure or a pulled stick. Failures do not matter. */
export async function removeUnfinishedWrites(folder: string, io: FileIo = systemIo): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  const unfinished = names
    .filter((name) => name.endsWith(UNFINISHED))
    .filter((name) => !running.has(keyOf(join(folder, name.slice(0, -UNFINISHED.length)))))
    .map((name) => join(folder, name));
  await Promise.allSettled(unfinished.map((path) => io.unlink(path)));
}

function keyOf(path: string): string {
  return resolve(path).toLowerCase();
}

async function write(
  path: string,
  bytes: Uint8Array,
  { mode = 0o666, io = systemIo }: WriteOptions,
): Promise<void> {
  const temporary = path + UNFINISHED;
  try {
    await remove(io, temporary);
    await writeWhole(io, temporary, bytes, mode);
    // Read back while the old file is still in place: a stick that lies must not cost the last good copy.
    if ((await hashOfFile(io, temporary)) !== sha256Of(bytes)) throw new Error('read back differs');
    await renameStubbornly(io, temporary, path);
  } catch (error) {
    await remove(io, temporary).catch(() => {});
    throw asAppError(error, basename(path));
  }
  // From here on the new file is in place. Windows cannot flush folders, some sticks neither.
  await io.syncFolder(dirname(path)).catch(() => {});
}

async function writeWhole(io: FileIo, path: string, bytes: Uint8Array, mode: number): Promise<void> {
  await withFile(await io.create(path, mode), async (file) => {
    for (let at = 0; at < bytes.length; ) {
      const written = await file.write(bytes.subarray(at, at + CHUNK));
      if (written <= 0) throw new Error('nothing written');
      at += written;
    }
    await file.sync();
  });
}

async function hashOfFile(io: FileIo, path: string): Promise<string> {
  const hash = createHash('sha256');
  const chunk = new Uint8Array(CHUNK);
  await withFile(await io.openForReading(path), async (file) => {
    for (let read = await file.read(chunk); read > 0; read = await file.read(chunk))
      hash.update(chunk.subarray(0, read));
  });
  return hash.digest('hex');
}

async function withFile(file: OpenFile, use: (file: OpenFile) => Promise<void>): Promise<void> {
  let failed = true;
  try {
    await use(file);
    failed = false;
  } finally {
    // A failing close can be the first news of a failed write; after another failure it says nothing new.
    await (failed ? file.close().catch(() => {}) : file.close());
  }
}

/** Virus scanners and the indexing service hold fresh files for a moment on Windows. */
async function renameStubbornly(io: FileIo, from: string, to: string): Promise<void> {
  for (const wait of RENAME_WAITS_MS) {
    try {
      return await io.rename(from, to);
    } catch (error) {
      if (!['EBUSY', 'EPERM', 'EACCES'].includes(systemCode(error))) throw error;
      await io.wait(wait);
    }
  }
  await io.rename(from, to);
}

async function remove(io: FileIo, path: string): Promise<void> {
  try {
    await io.unlink(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

function asAppError(error: unknown, file: string): AppError {
  const full = ['ENOSPC', 'EDQUOT'].includes(systemCode(error));
  const failure = full ? AppError.of('DISK_FULL', { file }) : AppError.of('FILE_UNWRITABLE', { file });
  failure.cause = error;
  return failure;
}
