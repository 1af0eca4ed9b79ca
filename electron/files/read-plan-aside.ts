import { Worker } from 'node:worker_threads';
import { readPlan } from '#shared/domain/plan-reader/read-plan.ts';
import type { PlanReading } from '#shared/domain/plan-reader/reading.ts';
import { AppError } from '#shared/errors.ts';
import { workerFile } from './worker-file.ts';

/** Up to some twenty pages are read sooner than a thread starts. */
const SHORT = 60_000;
const TIME_LIMIT_MS = 60_000;

/**
 * Reads a plan without keeping the main process: long texts in a thread of their own that ends with them.
 * @throws AppError PLAN_READING_SLOW when a text keeps the reader longer than any plan
 */
export function readPlanAside(text: string, name: string, timeLimitMs = TIME_LIMIT_MS): Promise<PlanReading> {
  if (text.length <= SHORT) return Promise.resolve(readPlan(text));
  const worker = new Worker(workerFile('reading-worker'), {
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    env: {},
    execArgv: [],
  });
  const slow = () => AppError.of('PLAN_READING_SLOW', { name });
  return new Promise<PlanReading>((resolve, reject) => {
    const timer = setTimeout(() => reject(slow()), timeLimitMs);
    worker
      .on('message', resolve)
      .on('error', (error: Error) =>
        reject('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? slow() : error),
      )
      .on('exit', () => {
        clearTimeout(timer);
        reject(slow());
      });
    worker.postMessage(text);
  }).finally(() => worker.terminate());
}
