import { crc32, inflateRawSync } from 'node:zlib';
import { refusal } from '../refuse.ts';
import { type DirectoryEntry, readDirectory } from './directory.ts';
import { damaged, unsafe } from './directory-errors.ts';
import { DESCRIPTOR_SIGNATURE, FLAG, LOCAL_HEADER, METHOD_STORED } from './layout.ts';
import type { ZipProfile } from './profile.ts';
import { whatItIsInstead } from './sniff.ts';
import { hasWideNumbers, wideNumbers } from './wide-numbers.ts';

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
  const different = file.readUInt16LE(at + 6) ^ entry.flags;
  // Writers that add a part to a file of others say only in one place how names are coded or how hard they deflated.
  const matters = profile.canonical ? different : different & ~(FLAG.utf8 | FLAG.deflateEffort);
  if (matters !== 0 || file.readUInt16LE(at + 8) !== entry.method) throw unsafe('phần đầu không thống nhất');
  if (profile.canonical) {
    const plain =
      from === nameEnd &&
      file.readUInt16LE(at + 4) === 20 &&
      file.readUInt16LE(at + 10) === entry.time &&
      file.readUInt16LE(at + 12) === entry.date;
    if (!plain) throw unsafe('phần đầu không theo quy cách');
  }
  const hasDescriptor = (entry.flags & FLAG.descriptor) !== 0;
  const extra = profile.canonical ? file.subarray(from, from) : file.subarray(nameEnd, from);
  checkNumbers(file, at + 14, entry, { mayBeZero: hasDescriptor, extra });
  return { from, to, next: hasDescriptor ? descriptorEnd(file, to, entry, { limit, extra }) : to };
}

/** CRC and the two sizes as the directory says; with a descriptor to follow they may also be zero here. */
function checkNumbers(
  file: Buffer,
  at: number,
  entry: DirectoryEntry,
  { mayBeZero, extra }: { mayBeZero: boolean; extra: Buffer },
): void {
  const sizes = wideNumbers([file.readUInt32LE(at + 8), file.readUInt32LE(at + 4)], extra) ?? [];
  const same = (found: number | undefined, value: number) => found === value || (mayBeZero && found === 0);
  const isSame =
    same(file.readUInt32LE(at), entry.crc) &&
    same(sizes[0], entry.bytes) &&
    same(sizes[1], entry.packedBytes);
  if (!isSame) throw unsafe('phần đầu không thống nhất');
}

/** The descriptor behind the data repeats CRC and sizes, with or without a signature in front, narrow or wide. */
function descriptorEnd(
  file: Buffer,
  at: number,
  entry: DirectoryEntry,
  { limit, extra }: { limit: number; extra: Buffer },
): number {
  const isWide = hasWideNumbers(extra);
  const length = isWide ? 20 : 12;
  const size = (from: number) => (isWide ? Number(file.readBigUInt64LE(from)) : file.readUInt32LE(from));
  const matches = (from: number) =>
    from + length <= limit &&
    file.readUInt32LE(from) === entry.crc &&
    size(from + 4) === entry.packedBytes &&
    size(from + (isWide ? 12 : 8)) === entry.bytes;
  const isSigned = at + 4 <= limit && file.readUInt32LE(at) === DESCRIPTOR_SIGNATURE;
  if (isSigned && matches(at + 4)) return at + 4 + length;
  if (matches(at)) return at + length;
  throw damaged();
}

function unpack(packed: Buffer, entry: DirectoryEntry): Uint8Array {
  // Some writers say "deflated" of a part without contents and write nothing.
  const isEmpty = entry.bytes === 0 && packed.length === 0;
  const contents = entry.method === METHOD_STORED || isEmpty ? packed : inflate(packed, entry.bytes);
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
