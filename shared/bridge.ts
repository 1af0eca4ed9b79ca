/**
 * The only thing that the page sees of the main process: `window.thidua`. The preload implements it, the renderer uses
 * it, and neither knows the other.
 */
import type { ErrorNote } from './errors.ts';

export interface CallRequest {
  /** Procedure of the contract, "plan.campaigns.list". */
  path: string;
  type: 'query' | 'mutation';
  /** JSON values and Uint8Array only. */
  input: unknown;
}

/** Failures travel as data: of a throw only the message would cross the channel. */
export type Envelope = { ok: true; data: unknown } | { ok: false; error: ErrorNote };

/** A file of the person, known to the page by a token; its path stays in the main process. */
export interface FileToken {
  token: string;
  name: string;
  size: number;
}

/** What the main process tells the window without being asked. */
export type PushEvent =
  | { kind: 'data.changed'; areas: string[] }
  | { kind: 'job.progress'; jobId: string; done: number; total: number; label: string };

/** `DroppedFile` is the DOM's `File`, which this layer cannot name. */
export interface Bridge<DroppedFile = unknown> {
  call(request: CallRequest): Promise<Envelope>;
  /** Returns the function that ends the subscription. */
  onEvent(listener: (event: PushEvent) => void): () => void;
  /** Rejects with a Vietnamese message when a file cannot be taken in. */
  dropFiles(files: DroppedFile[]): Promise<FileToken[]>;
}
