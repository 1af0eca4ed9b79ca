import { AppError } from '#shared/errors.ts';
import type { ReadingLimits } from './aside/reader-pool.ts';
import { readers } from './aside/readers.ts';
import type { PdfRefusal, PdfRequest, PdfResponse } from './pdf/messages.ts';

const pdfReading: ReadingLimits = { timeLimitMs: 30_000, heapMb: 384, processMb: 640 };

/** The words of a PDF, read in a process of its own. */
export async function pdfText(
  bytes: Uint8Array,
  file: string,
  timeLimitMs = pdfReading.timeLimitMs,
): Promise<string> {
  const request = async (): Promise<PdfRequest> => ({ bytes });
  const end = await readers.read({ thread: 'pdf-worker', request, ...pdfReading, timeLimitMs });
  if (end.kind === 'complex') throw refused('complex', file);
  if (end.kind === 'slow')
    throw AppError.of('PLAN_PDF_SLOW', { file, seconds: Math.round(timeLimitMs / 1000) });
  const response = end.response as PdfResponse;
  if (response.ok) return response.text;
  throw 'refusal' in response ? refused(response.refusal, file) : new Error(`pdf worker: ${response.bug}`);
}

function refused(reason: PdfRefusal, file: string): AppError {
  switch (reason) {
    case 'locked':
      return AppError.of('PLAN_PDF_LOCKED', { file });
    case 'damaged':
      return AppError.of('PLAN_PDF_DAMAGED', { file });
    case 'scan':
      return AppError.of('PLAN_PDF_SCAN', { file });
    case 'pages':
      return AppError.of('PLAN_PDF_PAGES', { file });
    case 'complex':
      return AppError.of('PLAN_PDF_COMPLEX', { file });
  }
}
