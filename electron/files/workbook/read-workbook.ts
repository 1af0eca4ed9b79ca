import type { Workbook, WorkbookPurpose } from '#shared/domain/workbook.ts';
import { readFileLimited } from '../read-file.ts';
import { workbookProfile } from '../zip/profile.ts';
import { WorkerPool } from './worker-pool.ts';

export interface ReadWorkbookOptions {
  signal?: AbortSignal | undefined;
  /** How much it may hold: a form unless told. */
  purpose?: WorkbookPurpose;
}

const pool = new WorkerPool({ workers: 2, timeLimitMs: 10_000, memoryMb: 256, idleMs: 20_000 });

/**
 * Reads a foreign `.xlsx`: a refusal with its own text for everything that is not a plain, intact workbook, or all its
 * values. Several at once share the threads; cancelling takes effect at once.
 */
export function readWorkbook(
  source: string | Uint8Array,
  { signal, purpose }: ReadWorkbookOptions = {},
): Promise<Workbook> {
  if (typeof source !== 'string') return pool.read(source, signal, purpose);
  const load = () => readFileLimited(source, { maxBytes: workbookProfile.maxFileBytes, signal });
  return pool.read(load, signal, purpose);
}

/** Before the application ends. */
export function closeWorkbookReaders(): Promise<void> {
  return pool.close();
}
