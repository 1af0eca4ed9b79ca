import { inflateSync } from 'node:zlib';

/** Actions that run, start programs or carry other files. The words stand in the names of dictionary entries. */
const ACTIVE = /\/(JavaScript|Launch|EmbeddedFile|RichMedia|GoToE|ImportData|XFA)(?![A-Za-z0-9])/;
/** An object stream packs dictionaries away from sight: its header, then its bytes. */
const OBJECT_STREAM = /\/ObjStm\b[\s\S]{0,400}?stream\r?\n/g;
const MAX_INFLATED = 16 * 1024 * 1024;
const MAX_STREAMS = 2_000;

/** Names may spell letters as #xx, which hides them from a plain search. */
const plain = (text: string) =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/**
 * Whether a PDF carries something that acts by itself: scripts, started programs, attached files. Scans and printed papers
 * never do. Also looks into packed object streams; what cannot be unpacked there, or is encrypted, counts as active, since it
 * cannot be known.
 */
export function isActivePdf(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  if (ACTIVE.test(plain(text)) || /\/Encrypt\s+\d+\s+\d+\s+R/.test(text)) return true;
  let streams = 0;
  for (const match of text.matchAll(OBJECT_STREAM)) {
    if (++streams > MAX_STREAMS) return true;
    const from = match.index + match[0].length;
    const end = text.indexOf('endstream', from);
    const packed = file.subarray(from, end < 0 ? file.length : end);
    try {
      const inflated = inflateSync(packed, { maxOutputLength: MAX_INFLATED }).toString('latin1');
      if (ACTIVE.test(plain(inflated))) return true;
    } catch {
      return true;
    }
  }
  return false;
}

/** A copy that broke off has no end mark near its end. */
export function isWholePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-2_048)).includes('%%EOF');
}
