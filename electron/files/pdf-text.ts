import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/errors.ts';
import type { PdfRefusal, PdfRequest, PdfResponse } from './pdf/messages.ts';
import { workerFile } from './worker-file.ts';

const TIME_LIMIT_MS = 30_000;
const MEMORY_MB = 384;

/** The words of a PDF, read in a thread of its own that ends with the file. */
export function pdfText(bytes: Uint8Array, file: string, timeLimitMs = TIME_LIMIT_MS): Promise<string> {
  const worker = new Worker(workerFile('pdf-worker'), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return new Promise<string>((resolve, reject) => {
    const slow = () =>
      reject(AppError.of('PLAN_PDF_SLOW', { file, seconds: Math.round(timeLimitMs / 1000) }));
    const timer = setTimeout(slow, timeLimitMs);
    worker
      .on('message', (response: PdfResponse) => {
        if (response.ok) resolve(response.text);
        else if ('refusal' in response) reject(refused(response.refusal, file));
        else reject(new Error(`pdf worker: ${response.bug}`));
      })
      .on('error', (error: Error) =>
        reject(
          'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refused('complex', file) : error,
        ),
      )
      .on('exit', () => {
        clearTimeout(timer);
        reject(refused('complex', file));
      });
    const request: PdfRequest = { bytes };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
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
