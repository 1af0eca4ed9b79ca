import { setMaxListeners } from 'node:events';
import { AppError } from '#shared/errors.ts';
import { workerFile } from '../worker-file.ts';
import { type Answer, type Ask, MEMORY_EXIT_CODE, type ReaderThread } from './messages.ts';
import type { ReaderProcess, StartReader } from './start-reader.ts';

export interface PoolOptions {
  processes: number;
  /** A process that has had nothing to do for so long gives its memory back. */
  idleMs: number;
  start: StartReader;
}

/** How long a file may be read, and how much memory that may take. */
export interface ReadingLimits {
  timeLimitMs: number;
  heapMb: number;
  processMb: number;
}

export interface Reading extends ReadingLimits {
  thread: ReaderThread;
  /** Made only when a process is free: two thousand files must not lie in memory at once. */
  request: () => Promise<unknown>;
  signal?: AbortSignal | undefined;
}

/** What came of it: the thread's response, or which limit it went over. */
export type ReadingEnd = { kind: 'done'; response: unknown } | { kind: 'slow' } | { kind: 'complex' };

interface Job extends Reading {
  /** A process may die of something else than the file: the first time it is not held against it. */
  tries: number;
  finish(result: ReadingEnd | Error): void;
}

/**
 * A few processes for many files. One that hangs, grows or dies costs one file and is replaced; the main process never
 * parses anything foreign itself.
 */
export class ReaderPool {
  readonly #options: PoolOptions;
  readonly #waiting: Job[] = [];
  readonly #idle: Seat[] = [];
  #started = 0;
  #jobsSinceCheck = 0;
  #retirement: NodeJS.Timeout | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** @throws AppError CANCELLED; Error for a mistake of ours in the thread */
  read(reading: Reading): Promise<ReadingEnd> {
    const { signal } = reading;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(AppError.of('CANCELLED'));
      const job: Job = {
        ...reading,
        tries: 0,
        finish: (result) => {
          signal?.removeEventListener('abort', cancelWaiting);
          if (result instanceof Error) reject(result);
          else resolve(result);
        },
      };
      const cancelWaiting = () => {
        const at = this.#waiting.indexOf(job);
        if (at === -1) return;
        this.#waiting.splice(at, 1);
        job.finish(AppError.of('CANCELLED'));
      };
      // One signal for many files is the ordinary case.
      if (signal) setMaxListeners(0, signal);
      signal?.addEventListener('abort', cancelWaiting, { once: true });
      this.#waiting.push(job);
      this.#assign();
    });
  }

  /** Ends all processes that are not at work. */
  close(): void {
    for (const seat of this.#idle.splice(0)) this.#end(seat);
  }

  #assign(): void {
    while (this.#waiting.length > 0 && (this.#idle.length > 0 || this.#started < this.#options.processes)) {
      const job = this.#waiting.shift();
      if (job !== undefined) void this.#run(job, this.#idle.pop() ?? this.#start());
    }
  }

  #start(): Seat {
    this.#started++;
    return new Seat(this.#options.start(workerFile('reader-process')), (seat) => this.#forget(seat));
  }

  #end(seat: Seat): void {
    this.#started--;
    seat.end();
  }

  async #run(job: Job, seat: Seat): Promise<void> {
    try {
      const request = await job.request();
      if (job.signal?.aborted) throw AppError.of('CANCELLED');
      this.#ask(job, request, seat);
    } catch (error) {
      this.#rest(seat);
      job.finish(error instanceof Error ? error : new Error(String(error)));
      this.#assign();
    }
  }

  #ask(job: Job, request: unknown, seat: Seat): void {
    const settle = (result: ReadingEnd | Error | 'again', keep: boolean) => {
      clearTimeout(timer);
      job.signal?.removeEventListener('abort', onAbort);
      seat.listen(null);
      if (keep) this.#rest(seat);
      else this.#end(seat);
      if (result === 'again') this.#waiting.unshift(job);
      else job.finish(result);
      this.#assign();
    };
    const onAbort = () => settle(AppError.of('CANCELLED'), false);
    const timer = setTimeout(() => settle({ kind: 'slow' }, false), job.timeLimitMs);
    job.signal?.addEventListener('abort', onAbort, { once: true });
    job.tries++;
    this.#jobsSinceCheck++;
    const { thread, heapMb, processMb } = job;
    seat.listen((news) => {
      if (news.kind === 'done') settle(news, true);
      else if (news.kind === 'memory') settle({ kind: 'complex' }, false);
      else if (news.kind === 'failed') settle(new Error(`${thread}: ${news.error}`), false);
      else settle(job.tries === 1 ? 'again' : { kind: 'complex' }, false);
    });
    seat.ask({ thread, heapMb, processMb, request });
  }

  #rest(seat: Seat): void {
    if (seat.isGone) {
      this.#started--;
      return;
    }
    seat.rest();
    this.#idle.push(seat);
    this.#retirement ??= setTimeout(() => this.#retire(), this.#options.idleMs).unref();
  }

  /** Memory back once nothing is waiting and nothing has been asked for a while. */
  #retire(): void {
    this.#retirement = undefined;
    if (this.#jobsSinceCheck > 0) {
      this.#jobsSinceCheck = 0;
      this.#retirement = setTimeout(() => this.#retire(), this.#options.idleMs).unref();
      return;
    }
    this.close();
  }

  #forget(seat: Seat): void {
    const at = this.#idle.indexOf(seat);
    if (at === -1) return;
    this.#idle.splice(at, 1);
    this.#started--;
  }
}

type News = Answer | { kind: 'died' };

/** One process and who is waiting for it. */
class Seat {
  readonly #process: ReaderProcess;
  #listener: ((news: News) => void) | null = null;
  isGone = false;

  constructor(process: ReaderProcess, onGoneUnasked: (seat: Seat) => void) {
    this.#process = process;
    process.onAnswer((answer) => this.#listener?.(answer));
    process.onEnd((exitCode) => {
      this.isGone = true;
      if (this.#listener === null) onGoneUnasked(this);
      else this.#listener(exitCode === MEMORY_EXIT_CODE ? { kind: 'memory' } : { kind: 'died' });
    });
  }

  listen(listener: ((news: News) => void) | null): void {
    this.#listener = listener;
  }

  ask(message: Ask): void {
    if (this.isGone) {
      this.#listener?.({ kind: 'died' });
      return;
    }
    this.#process.keepsProgram(true);
    this.#process.ask(message);
  }

  rest(): void {
    this.#process.keepsProgram(false);
  }

  end(): void {
    this.isGone = true;
    this.#process.keepsProgram(false);
    this.#process.end();
  }
}
