import { readPlan } from '#shared/domain/plan-reader/read-plan.ts';
import type { PlanReading } from '#shared/domain/plan-reader/reading.ts';
import { AppError } from '#shared/errors.ts';
import type { ReadingLimits } from './aside/reader-pool.ts';
import { readers } from './aside/readers.ts';

/** Up to some twenty pages are read sooner than a process starts. */
const SHORT = 60_000;
const planReading: ReadingLimits = { timeLimitMs: 60_000, heapMb: 512, processMb: 736 };

/**
 * Reads a plan without keeping the main process: long texts in a process of their own.
 * @throws AppError PLAN_READING_SLOW when a text keeps the reader longer than any plan
 */
export async function readPlanAside(
  text: string,
  name: string,
  timeLimitMs = planReading.timeLimitMs,
): Promise<PlanReading> {
  if (text.length <= SHORT) return readPlan(text);
  const request = async () => text;
  const end = await readers.read({ thread: 'reading-worker', request, ...planReading, timeLimitMs });
  if (end.kind !== 'done') throw AppError.of('PLAN_READING_SLOW', { name });
  return end.response as PlanReading;
}
