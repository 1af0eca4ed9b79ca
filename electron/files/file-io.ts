import { open, rename, unlink } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** A file that is being written or read back. */
export interface OpenFile {
  write(bytes: Uint8Array): Promise<number>;
  read(into: Uint8Array): Promise<number>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The few steps that safe writing is made of, so that tests can make each one fail. */
export interface FileIo {
  create(path: string, mode: number): Promise<OpenFile>;
  openForReading(path: string): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  syncFolder(path: string): Promise<void>;
  wait(milliseconds: number): Promise<void>;
}

export const systemIo: FileIo = {
  // 'wx': never through a link that somebody has put there.
  create: async (path, mode) => wrap(await open(path, 'wx', mode)),
  openForReading: async (path) => wrap(await open(path, 'r')),
  rename,
  unlink,
  syncFolder: async (path) => {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  wait: (milliseconds) => setTimeout(milliseconds),
};

function wrap(handle: Awaited<ReturnType<typeof open>>): OpenFile {
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    read: async (into) => (await handle.read(into, 0, into.length)).bytesRead,
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/** The system's code of a failure (ENOSPC, EBUSY …), or '' for anything else. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
