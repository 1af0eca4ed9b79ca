/**
 * The thread that foreign PDF are read in: it draws nothing, runs nothing that a file brings, opens no file and talks
 * to nobody but the main thread, which ends it when it takes too long.
 */
import './pdf/globals.ts';
import { parentPort } from 'node:worker_threads';
import { getDocument, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
// The half of pdf.js that parses stands in the same thread; nothing is loaded while a file is read.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { PdfRequest, PdfResponse } from './pdf/messages.ts';
import type { PdfPage } from './pdf/page.ts';
import { pageText } from './pdf/page-text.ts';
import { rulesOf } from './pdf/rules.ts';

Reflect.deleteProperty(Object.prototype, '__proto__');
Object.preventExtensions(Object.prototype);
Object.preventExtensions(Array.prototype);

const MAX_PAGES = 400;
const MAX_PIECES = 30_000;
const MAX_CHARACTERS = 4_000_000;
/** A scan has no letters, or only those of a stamp. */
const LETTERS_A_PAGE = 60;

class TooComplex extends Error {}

async function textOf({ bytes }: PdfRequest): Promise<PdfResponse> {
  const task = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: 0,
    stopAtErrors: false,
  });
  const pdf = await task.promise;
  if (pdf.numPages > MAX_PAGES) return { ok: false, refusal: 'pages' };
  const pages: PdfPage[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1, rotation: 0 });
    const { items } = await page.getTextContent();
    if (items.length > MAX_PIECES) throw new TooComplex();
    const pieces = items.flatMap((item) => {
      if (!('str' in item)) return [];
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
      characters += item.str.length;
      // Letters that stand slanted are a stamp or a watermark.
      return Math.abs(b) > Math.abs(a) * 0.1
        ? []
        : [{ text: item.str.normalize('NFC'), x, y, width: item.width, size: Math.abs(a) || item.height }];
    });
    if (characters > MAX_CHARACTERS) throw new TooComplex();
    pages.push({ width, height, pieces, rules: rulesOf(await page.getOperatorList()) });
    page.cleanup();
  }
  const text = pageText(pages);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters < LETTERS_A_PAGE * Math.min(pages.length, 3)
    ? { ok: false, refusal: 'scan' }
    : { ok: true, text };
}

async function answer(request: PdfRequest): Promise<PdfResponse> {
  try {
    return await textOf(request);
  } catch (error) {
    if (error instanceof PasswordException) return { ok: false, refusal: 'locked' };
    // All of pdf.js's own errors are about the file.
    if (error instanceof Error && /Exception$/.test(error.name)) return { ok: false, refusal: 'damaged' };
    // Too deep a recursion, too long a list: made so on purpose.
    if (error instanceof TooComplex || error instanceof RangeError) return { ok: false, refusal: 'complex' };
    return { ok: false, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', async (request: PdfRequest) => parentPort?.postMessage(await answer(request)));
