import type { Workbook, WorkbookPurpose } from '#shared/domain/workbook.ts';
import type { ReadingLimits } from '../aside/reader-pool.ts';
import { type Readers, readers } from '../aside/readers.ts';
import { readFileLimited } from '../read-file.ts';
import { fromPortable, refusal } from '../refuse.ts';
import { workbookProfile } from '../zip/profile.ts';
import type { WorkRequest, WorkResponse } from './messages.ts';

export interface ReadWorkbookOptions {
  signal?: AbortSignal | undefined;
  /** How much it may hold: a form unless told. */
  purpose?: WorkbookPurpose;
  through?: Readers;
  limits?: ReadingLimits;
}

const workbookReading: ReadingLimits = { timeLimitMs: 10_000, heapMb: 256, processMb: 480 };

/**
 * Reads a foreign `.xlsx`: a refusal with its own text for everything that is not a plain, intact workbook, or all its
 * values. Several at once share the reader processes; cancelling takes effect at once.
 */
export async function readWorkbook(
  source: string | Uint8Array,
  { signal, purpose = 'form', through = readers, limits = workbookReading }: ReadWorkbookOptions = {},
): Promise<Workbook> {
  const request = async (): Promise<WorkRequest> => ({
    bytes:
      typeof source === 'string'
        ? await readFileLimited(source, { maxBytes: workbookProfile.maxFileBytes, signal })
        : source,
    purpose,
  });
  const end = await through.read({ thread: 'xlsx-worker', request, signal, ...limits });
  if (end.kind === 'complex') throw refusal('FORM_TOO_COMPLEX');
  if (end.kind === 'slow') throw refusal('FORM_TOO_SLOW', { seconds: Math.round(limits.timeLimitMs / 1000) });
  const response = end.response as WorkResponse;
  if (response.ok) return JSON.parse(response.workbookJson) as Workbook;
  throw 'refusal' in response ? fromPortable(response.refusal) : new Error(`xlsx worker: ${response.bug}`);
}
