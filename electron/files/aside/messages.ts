/** The threads that know how to read something foreign, by the names of their files. */
export type ReaderThread = 'xlsx-worker' | 'pdf-worker' | 'reading-worker';

/** What the main process asks of a reader process, one thing at a time. */
export interface Ask {
  thread: ReaderThread;
  /** Limit of the thread's JavaScript heap. */
  heapMb: number;
  /** Limit of the whole process: its code, the heap, the bytes of the file and what is unpacked of them. */
  processMb: number;
  request: unknown;
}

export type Answer =
  | { kind: 'done'; response: unknown }
  /** The thread grew beyond its heap. */
  | { kind: 'memory' }
  /** The thread threw, a mistake of ours; the stack goes to the log. */
  | { kind: 'failed'; error: string };

/** With which a reader process ends that has grown beyond its limit. */
export const MEMORY_EXIT_CODE = 71;
