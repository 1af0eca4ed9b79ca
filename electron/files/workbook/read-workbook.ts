import type { Workbook } from '#shared/domain/workbook.ts';
import { readFileLimited } from '../read-file.ts';
import { workbookProfile } from '../zip/profile.ts';
import { WorkerPool } from './worker-pool.ts';

export interface ReadWorkbookOptions {
  signal?: AbortSignal | undefined;
}

const pool = new WorkerPool({ workers: 2, timeLimitMs: 10_000, memoryMb: 256, idleMs: 20_000 });

/**
 * Reads a foreign `.xlsx`: a refusal with its own text for everything that is not a plain, intact workbook, or all its
 * values. Several at once share the threads; cancelling takes effect at once.
 */
export async function readWorkbook(
  source: string | Uint8Array,
  { signal }: ReadWorkbookOptions = {},
): Promise<Workbook> {
  const bytes =
    typeof source === 'string'
      ? await readFileLimited(source, { maxBytes: workbookProfile.maxFileBytes, signal })
      : source;
  return pool.read(bytes, signal);
}

/** Before the application ends. */
export function closeWorkbookReaders(): Promise<void> {
  return pool.close();
}
