import { AppError } from '#shared/errors.ts';
import type { PushEvent } from './ports.ts';

/** Handed to long work: report as often as you like, look at `signal` between steps. */
export interface Job {
  signal: AbortSignal;
  progress(done: number, total: number, label: string): void;
  /** @throws AppError CANCELLED once the person has cancelled */
  throwIfCancelled(): void;
}

const PUSH_EVERY_MS = 100;

/** Long work in progress, by the id that the window chose for it. */
export class Jobs {
  readonly #running = new Map<string, AbortController>();
  readonly #push: (event: PushEvent) => void;

  constructor(push: (event: PushEvent) => void) {
    this.#push = push;
  }

  async run<T>(jobId: string, work: (job: Job) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.#running.set(jobId, controller);
    let lastPush = 0;
    const job: Job = {
      signal: controller.signal,
      progress: (done, total, label) => {
        const now = performance.now();
        if (now - lastPush < PUSH_EVERY_MS && done < total) return;
        lastPush = now;
        this.#push({ kind: 'job.progress', jobId, done, total, label });
      },
      throwIfCancelled: () => {
        if (controller.signal.aborted) throw AppError.of('CANCELLED');
      },
    };
    try {
      return await work(job);
    } finally {
      this.#running.delete(jobId);
    }
  }

  cancel(jobId: string): void {
    this.#running.get(jobId)?.abort();
  }
}
