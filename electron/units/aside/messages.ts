import type { PushEvent } from '#shared/bridge.ts';
import type { ErrorNote } from '#shared/errors.ts';

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
  | { kind: 'done'; result: unknown }
  | { kind: 'refused'; note: ErrorNote }
  | { kind: 'failed'; bug: string };
