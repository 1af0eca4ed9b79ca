import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { WordParts } from './word-parts.ts';

/** No clock in the file: the same paper by the same template gives the same bytes. */
const fixedTime = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** A Word file of its parts; the list of contents first, as Word writes it. */
export function writeWordParts(parts: WordParts): Promise<Buffer> {
  const zip = new ZipFile();
  const names = [...parts.keys()].toSorted((a, b) =>
    a === '[Content_Types].xml' ? -1 : b === '[Content_Types].xml' ? 1 : a < b ? -1 : 1,
  );
  for (const name of names) zip.addBuffer(Buffer.from(parts.get(name) ?? new Uint8Array()), name, fixedTime);
  zip.end();
  return buffer(zip.outputStream);
}
