import { crc32, inflateRawSync } from 'node:zlib';
import { refusal } from '../refuse.ts';
import { type DirectoryEntry, damaged, readDirectory, unsafe } from './directory.ts';
import { DESCRIPTOR_SIGNATURE, FLAG, LOCAL_HEADER, METHOD_STORED } from './layout.ts';
import type { ZipProfile } from './profile.ts';
import { whatItIsInstead } from './sniff.ts';

export { packageProfile, workbookProfile, type ZipProfile } from './profile.ts';

/** Name → contents, in the order of the file. Folders are left out. Stored contents are views of the bytes given. */
export type ZipEntries = ReadonlyMap<string, Uint8Array>;

/**
 * The one reader for containers from outside. Everything is checked – structure, names, sizes, then exact lengths and
 * CRC of every entry – before anything is handed out: the spreadsheet and zip libraries of npm check far less
 * (a half-written stick would become wrong scores without a word).
 */
export function readZip(bytes: Uint8Array, profile: ZipProfile): ZipEntries {
  if (bytes.length === 0) throw refusal('FILE_EMPTY');
  if (bytes.length > profile.maxFileBytes) {
    throw refusal('FILE_TOO_BIG', { limitMb: Math.floor(profile.maxFileBytes / 1024 / 1024) });
  }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 4 || file.readUInt32LE(0) !== LOCAL_HEADER.signature) throw whatItIsInstead(file);

  const { entries, start } = readDirectory(file, profile);
  const inFileOrder = profile.canonical ? entries : entries.toSorted((a, b) => a.offset - b.offset);
  let at = 0;
  const packed = inFileOrder.map((entry) => {
    // Each entry begins where the last one ended: no gap to hide in, no overlap to multiply.
    if (entry.offset !== at) throw unsafe('các thành phần chồng lên nhau hoặc có khoảng trống');
    const place = locate(file, entry, profile, start);
    at = place.next;
    return file.subarray(place.from, place.to);
  });
  if (at !== start) throw unsafe('có nội dung ẩn giữa các thành phần');

  const result = new Map<string, Uint8Array>();
  for (const [i, entry] of inFileOrder.entries()) {
    const contents = unpack(packed[i] ?? file, entry);
    if (!entry.isFolder) result.set(entry.name, contents);
  }
  return result;
}

/** Checks the entry's own header against the directory and finds where its data lies. */
function locate(file: Buffer, entry: DirectoryEntry, profile: ZipProfile, limit: number) {
  const at = entry.offset;
  if (at + LOCAL_HEADER.bytes > limit || file.readUInt32LE(at) !== LOCAL_HEADER.signature) throw damaged();
  const nameEnd = at + LOCAL_HEADER.bytes + file.readUInt16LE(at + 26);
  const from = nameEnd + file.readUInt16LE(at + 28);
  const to = from + entry.packedBytes;
  if (to > limit) throw damaged();
  if (!file.subarray(at + LOCAL_HEADER.bytes, nameEnd).equals(entry.nameBytes))
    throw unsafe('tên không thống nhất');
  if (file.readUInt16LE(at + 6) !== entry.flags || file.readUInt16LE(at + 8) !== entry.method) {
    throw unsafe('phần đầu không thống nhất');
  }
  if (profile.canonical) {
    const plain =
      from === nameEnd &&
      file.readUInt16LE(at + 4) === 20 &&
      file.readUInt16LE(at + 10) === entry.time &&
      file.readUInt16LE(at + 12) === entry.date;
    if (!plain) throw unsafe('phần đầu không theo quy cách');
  }
  const hasDescriptor = (entry.flags & FLAG.descriptor) !== 0;
  checkNumbers(file, at + 14, entry, hasDescriptor);
  return { from, to, next: hasDescriptor ? descriptorEnd(file, to, entry, limit) : to };
}

/** CRC and the two sizes as the directory says; with a descriptor to follow they may also be zero here. */
function checkNumbers(file: Buffer, at: number, entry: DirectoryEntry, mayBeZero: boolean): void {
  const same = (offset: number, value: number) => {
    const found = file.readUInt32LE(at + offset);
    return found === value || (mayBeZero && found === 0);
  };
  if (!same(0, entry.crc) || !same(4, entry.packedBytes) || !same(8, entry.bytes))
    throw unsafe('phần đầu không thống nhất');
}

/** The descriptor behind the data repeats CRC and sizes, with or without a signature in front. */
function descriptorEnd(file: Buffer, at: number, entry: DirectoryEntry, limit: number): number {
  const matches = (from: number) =>
    from + 12 <= limit &&
    file.readUInt32LE(from) === entry.crc &&
    file.readUInt32LE(from + 4) === entry.packedBytes &&
    file.readUInt32LE(from + 8) === entry.bytes;
  if (at + 16 <= limit && file.readUInt32LE(at) === DESCRIPTOR_SIGNATURE && matches(at + 4)) return at + 16;
  if (matches(at)) return at + 12;
  throw damaged();
}

function unpack(packed: Buffer, entry: DirectoryEntry): Uint8Array {
  const contents = entry.method === METHOD_STORED ? packed : inflate(packed, entry.bytes);
  if (contents.length !== entry.bytes || crc32(contents) !== entry.crc) throw damaged();
  return contents;
}

/** Inflates to exactly the declared size from exactly the declared bytes; stops as soon as there is one byte too many. */
function inflate(packed: Buffer, bytes: number): Buffer {
  const room = Math.max(bytes, 64);
  try {
    const { buffer, engine } = inflateRawSync(packed, {
      maxOutputLength: room,
      chunkSize: room,
      info: true,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    if (engine.bytesWritten !== packed.length) throw damaged();
    return buffer;
  } catch {
    throw damaged();
  }
}
