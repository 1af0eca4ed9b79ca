import type { PushEvent } from '#shared/bridge.ts';
import type { ErrorNote } from '#shared/errors.ts';
import type { Reading, ReadingEnd } from '../../files/aside/reader-pool.ts';

/** What the thread is started with. */
export interface AsideStart {
  name: string;
  input: unknown;
  databaseFile: string;
  dataDir: string;
  resourcesDir: string;
  version: string;
  /** The instant at which the work was asked for. */
  now: string;
  files: [token: string, path: string][];
  /** 1 in its first place once the person has cancelled: seen also while rows are being written. */
  cancelled: Int32Array<SharedArrayBuffer>;
}

/** What the thread says. */
export type AsideMessage =
  | { kind: 'started' }
  | { kind: 'progress'; done: number; total: number; label: string }
  | { kind: 'push'; event: PushEvent }
  /** A thread starts no processes: the main process has the file read. */
  | { kind: 'read'; at: number; reading: Omit<Reading, 'request' | 'signal'> & { request: unknown } }
  | { kind: 'done'; result: unknown }
  | { kind: 'refused'; note: ErrorNote }
  | { kind: 'failed'; bug: string };

/** What the thread is told. */
export type AsideOrder =
  | { kind: 'cancel' }
  | { kind: 'end'; at: number; end: ReadingEnd }
  | { kind: 'unread'; at: number; note: ErrorNote | null };
