import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { refusal } from '../refuse.ts';
import {
  CANONICAL,
  DIRECTORY_HEADER,
  END_RECORD,
  LOCAL_HEADER,
  METHOD_DEFLATED,
  METHOD_STORED,
} from './layout.ts';
import { packageProfile, type ZipProfile } from './profile.ts';

export interface ZipFile {
  name: string;
  bytes: Uint8Array;
}

const deflate = promisify(deflateRaw);
/** Deflating these again costs time and saves nothing. */
const ALREADY_COMPRESSED = /\.(png|jpe?g|gif|webp|pdf|xlsx|docx|pptx|zip|tdkt|mp4)$/;

/**
 * Writes a container that the profile accepts. The same files in the same order give the same bytes. Wrong names
 * are a mistake of the caller, not of the person, and throw as such; too much content is refused with advice. Names are ASCII.
 */
export async function writeZip(
  files: readonly ZipFile[],
  profile: ZipProfile = packageProfile,
): Promise<Uint8Array> {
  const limitMb = profile.maxFileBytes / 1024 / 1024;
  const total = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const tooBig =
    files.length > profile.maxEntries ||
    total > profile.maxTotalBytes ||
    files.some((file) => file.bytes.length > profile.maxEntryBytes);
  if (tooBig) throw refusal('PACKAGE_TOO_BIG', { limitMb });

  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    if (!profile.isName(name)) throw new Error(`not a name of the container: ${name}`);
    const entry = await pack(name, bytes, profile);
    const local = localHeader(entry);
    directory.push(directoryHeader(entry, at));
    pieces.push(local, entry.packed);
    at += local.length + entry.packed.length;
  }
  const size = directory.reduce((sum, header) => sum + header.length, 0);
  const whole = Buffer.concat([...pieces, ...directory, endRecord(files.length, size, at)]);
  if (whole.length > profile.maxFileBytes) throw refusal('PACKAGE_TOO_BIG', { limitMb });
  return whole;
}

interface Entry {
  name: string;
  method: number;
  crc: number;
  bytes: number;
  packed: Uint8Array;
}

async function pack(name: string, bytes: Uint8Array, { maxRatio }: ZipProfile): Promise<Entry> {
  const entry = { name, crc: crc32(bytes), bytes: bytes.length };
  const stored = { ...entry, method: METHOD_STORED, packed: bytes };
  if (ALREADY_COMPRESSED.test(name)) return stored;
  const packed = await deflate(bytes, { level: 1 });
  // Very regular data would look like a bomb to the reader: then it goes in as it is.
  const suspicious = packed.length * maxRatio < bytes.length;
  return packed.length >= bytes.length || suspicious ? stored : { ...entry, method: METHOD_DEFLATED, packed };
}

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(LOCAL_HEADER.bytes + entry.name.length);
  header.writeUInt32LE(LOCAL_HEADER.signature, 0);
  writeCommonFields(header, 4, entry);
  header.write(entry.name, LOCAL_HEADER.bytes, 'ascii');
  return header;
}

function directoryHeader(entry: Entry, offset: number): Buffer {
  const header = Buffer.alloc(DIRECTORY_HEADER.bytes + entry.name.length);
  header.writeUInt32LE(DIRECTORY_HEADER.signature, 0);
  header.writeUInt16LE(CANONICAL.version, 4);
  writeCommonFields(header, 6, entry);
  header.writeUInt32LE(offset, 42);
  header.write(entry.name, DIRECTORY_HEADER.bytes, 'ascii');
  return header;
}

/** Version needed to the length of the name: the same 24 bytes in both headers. */
function writeCommonFields(header: Buffer, at: number, entry: Entry): void {
  header.writeUInt16LE(CANONICAL.version, at);
  header.writeUInt16LE(entry.method, at + 4);
  header.writeUInt16LE(CANONICAL.time, at + 6);
  header.writeUInt16LE(CANONICAL.date, at + 8);
  header.writeUInt32LE(entry.crc, at + 10);
  header.writeUInt32LE(entry.packed.length, at + 14);
  header.writeUInt32LE(entry.bytes, at + 18);
  header.writeUInt16LE(entry.name.length, at + 22);
}

function endRecord(count: number, size: number, start: number): Buffer {
  const record = Buffer.alloc(END_RECORD.bytes);
  record.writeUInt32LE(END_RECORD.signature, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(start, 16);
  return record;
}
