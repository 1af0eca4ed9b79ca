import { setMaxListeners } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Workbook, WorkbookPurpose } from '#shared/domain/workbook.ts';
import { AppError } from '#shared/errors.ts';
import { fromPortable, refusal } from '../refuse.ts';
import { workerFile } from '../worker-file.ts';
import type { WorkRequest, WorkResponse } from './messages.ts';

export interface PoolOptions {
  workers: number;
  timeLimitMs: number;
  memoryMb: number;
  /** A thread that has had nothing to do for so long gives its memory back. */
  idleMs: number;
}

/** A path is read only when a thread is free: two thousand files must not lie in memory at once. */
export type Load = () => Promise<Uint8Array>;

interface Job {
  load: Load;
  purpose: WorkbookPurpose;
  signal: AbortSignal | undefined;
  finish(result: Workbook | Error): void;
}

/** A few threads for many files; a thread that hangs, grows or dies costs one file and is replaced. */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #waiting: Job[] = [];
  readonly #idle: Worker[] = [];
  #started = 0;
  #jobsSinceCheck = 0;
  #retirement: NodeJS.Timeout | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  read(
    source: Uint8Array | Load,
    signal?: AbortSignal,
    purpose: WorkbookPurpose = 'form',
  ): Promise<Workbook> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(AppError.of('CANCELLED'));
      const job: Job = {
        load: typeof source === 'function' ? source : async () => source,
        purpose,
        signal,
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

  /** Ends all threads that are not at work. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((worker) => this.#end(worker)));
  }

  #assign(): void {
    while (this.#waiting.length > 0 && (this.#idle.length > 0 || this.#started < this.#options.workers)) {
      const job = this.#waiting.shift();
      if (job !== undefined) void this.#run(job, this.#idle.pop() ?? this.#start());
    }
  }

  #start(): Worker {
    this.#started++;
    const worker = new Worker(workerFile('xlsx-worker'), {
      resourceLimits: {
        maxOldGenerationSizeMb: this.#options.memoryMb,
        maxYoungGenerationSizeMb: 32,
        stackSizeMb: 4,
      },
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    // Errors between jobs: the thread is gone, the next job starts another.
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on('error', () => {}).once('exit', () => this.#forget(worker));
    return worker;
  }

  async #end(worker: Worker): Promise<void> {
    this.#started--;
    await worker.terminate();
  }

  async #run(job: Job, worker: Worker): Promise<void> {
    try {
      const bytes = await job.load();
      if (job.signal?.aborted) throw AppError.of('CANCELLED');
      this.#parse(job, bytes, worker);
    } catch (error) {
      this.#rest(worker);
      job.finish(error instanceof Error ? error : new Error(String(error)));
      this.#assign();
    }
  }

  #parse(job: Job, bytes: Uint8Array, worker: Worker): void {
    const settle = (result: Workbook | Error, keep: boolean) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      job.signal?.removeEventListener('abort', onAbort);
      if (keep) this.#rest(worker);
      else void this.#end(worker);
      job.finish(result);
      this.#assign();
    };
    const onMessage = (response: WorkResponse) => settle(unwrap(response), true);
    const onError = (error: Error) => settle(asRefusal(error), false);
    const onExit = () => settle(refusal('FORM_TOO_COMPLEX'), false);
    const onAbort = () => settle(AppError.of('CANCELLED'), false);
    const { timeLimitMs } = this.#options;
    const onTimeout = () =>
      settle(refusal('FORM_TOO_SLOW', { seconds: Math.round(timeLimitMs / 1000) }), false);
    const timer = setTimeout(onTimeout, timeLimitMs);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    job.signal?.addEventListener('abort', onAbort, { once: true });
    worker.ref();
    this.#jobsSinceCheck++;
    const request: WorkRequest = { bytes, purpose: job.purpose };
    worker.postMessage(request);
  }

  #rest(worker: Worker): void {
    worker.unref();
    this.#idle.push(worker);
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
    void this.close();
  }

  #forget(worker: Worker): void {
    const at = this.#idle.indexOf(worker);
    if (at === -1) return;
    this.#idle.splice(at, 1);
    this.#started--;
  }
}

function unwrap(response: WorkResponse): Workbook | Error {
  if (response.ok) return JSON.parse(response.workbookJson) as Workbook;
  return 'refusal' in response ? fromPortable(response.refusal) : new Error(`xlsx worker: ${response.bug}`);
}

function asRefusal(error: Error): Error {
  const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? refusal('FORM_TOO_COMPLEX') : error;
}
