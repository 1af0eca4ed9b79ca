import { basename, extname } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { pdfText } from './pdf-text.ts';
import { readFileLimited } from './read-file.ts';
import { wordText } from './word-text.ts';

const MAX_BYTES = 32 * 1024 * 1024;
/** Some 400 pages. */
const MAX_CHARACTERS = 1_000_000;

/** The text of a plan from a .docx, .pdf or .txt file; anything else is refused with what to do. */
export async function readPlanText(path: string): Promise<string> {
  const file = basename(path);
  const bytes = await readFileLimited(path, { maxBytes: MAX_BYTES });
  const text = isPdf(bytes) ? await pdfText(bytes, file) : wordOrPlainText(bytes, path);
  if (text === null) throw AppError.of('PLAN_TEXT_KIND', { file });
  checkLength(text, file);
  if (!/\p{L}/u.test(text)) throw AppError.of('PLAN_TEXT_NO_WORDS', { file });
  return text;
}

/** @throws AppError PLAN_TEXT_LONG */
export function checkLength(text: string, file: string): void {
  if (text.length > MAX_CHARACTERS) throw AppError.of('PLAN_TEXT_LONG', { file });
}

function wordOrPlainText(bytes: Uint8Array, path: string): string | null {
  const isWord = extname(path).toLowerCase() === '.docx' || (bytes[0] === 0x50 && bytes[1] === 0x4b);
  return isWord ? wordText(bytes) : plainText(bytes, basename(path));
}

/** Some programs put a few bytes in front of the mark. */
const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

function plainText(bytes: Uint8Array, file: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const start = bytes.subarray(0, 4096);
  // Control characters are in pictures, PDF streams and old office files, never in a text.
  const isBinary = encoding === 'utf-8' && start.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20));
  if (isBinary) throw AppError.of('PLAN_TEXT_KIND', { file });
  try {
    // The byte order mark is kept: spans count from the beginning of the file.
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw AppError.of('PLAN_TEXT_ENCODING', { file });
  }
}
