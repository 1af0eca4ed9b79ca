import { refusal } from '../refuse.ts';
import { damaged, unsafe } from './directory-errors.ts';
import { findDirectory } from './end-record.ts';
import { CANONICAL, DIRECTORY_HEADER, FLAG, METHOD_DEFLATED, METHOD_STORED } from './layout.ts';
import { nameKey } from './names.ts';
import type { ZipProfile } from './profile.ts';
import { wideNumbers } from './wide-numbers.ts';

/** One entry as the directory at the end of the file describes it. */
export interface DirectoryEntry {
  name: string;
  nameBytes: Buffer;
  isFolder: boolean;
  flags: number;
  method: number;
  time: number;
  date: number;
  crc: number;
  packedBytes: number;
  bytes: number;
  offset: number;
}

export interface Directory {
  entries: DirectoryEntry[];
  /** Where the directory starts: the entries fill the file exactly up to here. */
  start: number;
}

/** Reads and checks everything that can be known before a byte is inflated. */
export function readDirectory(file: Buffer, profile: ZipProfile): Directory {
  const { count, start, end } = findDirectory(file, profile);
  const entries: DirectoryEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + DIRECTORY_HEADER.bytes > end || file.readUInt32LE(at) !== DIRECTORY_HEADER.signature)
      throw damaged();
    const next =
      at +
      DIRECTORY_HEADER.bytes +
      file.readUInt16LE(at + 28) +
      file.readUInt16LE(at + 30) +
      file.readUInt16LE(at + 32);
    if (next > end) throw damaged();
    entries.push(readEntry(file, at, profile));
    at = next;
  }
  if (at !== end) throw damaged();
  checkTotals(entries, profile);
  checkNames(entries);
  return { entries, start };
}

function readEntry(file: Buffer, at: number, profile: ZipProfile): DirectoryEntry {
  const nameStart = at + DIRECTORY_HEADER.bytes;
  const nameBytes = file.subarray(nameStart, nameStart + file.readUInt16LE(at + 28));
  const written = decodeName(nameBytes);
  // Some writers on Windows put backslashes between the levels; what the name becomes is judged like any other.
  const rawName = profile.canonical ? written : written.replaceAll('\\', '/');
  const isFolder = rawName.endsWith('/');
  const entry: DirectoryEntry = {
    name: rawName,
    nameBytes,
    isFolder,
    flags: file.readUInt16LE(at + 8),
    method: file.readUInt16LE(at + 10),
    time: file.readUInt16LE(at + 12),
    date: file.readUInt16LE(at + 14),
    crc: file.readUInt32LE(at + 16),
    ...readSizes(file, at, nameStart + nameBytes.length, profile),
  };
  checkFlags(entry.flags, profile);
  if (entry.method !== METHOD_STORED && entry.method !== METHOD_DEFLATED) throw unsafe('kiểu nén lạ');
  if (file.readUInt16LE(at + 34) !== 0) throw unsafe('tệp nén nhiều tập');
  if (entry.method === METHOD_STORED && entry.packedBytes !== entry.bytes) throw unsafe('sai độ dài');
  if (!profile.isName(isFolder ? rawName.slice(0, -1) : rawName)) throw unsafe('tên thành phần không hợp lệ');
  if (isFolder && (profile.canonical || entry.bytes !== 0)) throw unsafe('có thư mục bên trong');
  checkAttributes(file, at, entry, profile);
  return entry;
}

/** The three numbers of an entry, from the extra field where the header says that they did not fit. */
function readSizes(file: Buffer, at: number, extraStart: number, profile: ZipProfile) {
  const extra = file.subarray(extraStart, extraStart + file.readUInt16LE(at + 30));
  const narrow = [at + 24, at + 20, at + 42].map((offset) => file.readUInt32LE(offset));
  const [bytes, packedBytes, offset] = profile.canonical ? narrow : (wideNumbers(narrow, extra) ?? []);
  if (bytes === undefined || packedBytes === undefined || offset === undefined) throw unsafe('dùng zip64');
  if (profile.canonical && narrow.includes(0xffffffff)) throw unsafe('dùng zip64');
  return { bytes, packedBytes, offset };
}

function decodeName(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw unsafe('tên thành phần không đúng mã UTF-8');
  }
}

function checkFlags(flags: number, profile: ZipProfile): void {
  if (flags & (FLAG.encrypted | FLAG.strongEncryption | FLAG.maskedHeaders))
    throw refusal('CONTAINER_ENCRYPTED');
  const allowed = profile.canonical ? FLAG.utf8 : FLAG.utf8 | FLAG.descriptor | FLAG.deflateEffort;
  if (flags & ~allowed) throw unsafe('cờ lạ');
}

function checkAttributes(file: Buffer, at: number, entry: DirectoryEntry, profile: ZipProfile): void {
  const madeBy = file.readUInt16LE(at + 4);
  const needed = file.readUInt16LE(at + 6);
  const external = file.readUInt32LE(at + 38);
  if (profile.canonical) {
    const plain =
      madeBy === CANONICAL.version &&
      needed === CANONICAL.version &&
      entry.flags === 0 &&
      entry.time === CANONICAL.time &&
      entry.date === CANONICAL.date &&
      file.readUInt16LE(at + 30) === 0 && // extra field
      file.readUInt16LE(at + 32) === 0 && // comment
      file.readUInt16LE(at + 36) === 0 && // internal attributes
      external === 0;
    if (!plain) throw unsafe('phần đầu không theo quy cách');
    return;
  }
  // Unix file type in the upper half, when the writer has filled it: plain files and folders only, no links or devices.
  const unixType = (external >>> 16) & 0xf000;
  const expected = entry.isFolder ? 0x4000 : 0x8000;
  if (unixType !== 0 && unixType !== expected) throw unsafe('có liên kết hoặc tệp đặc biệt');
  if ((needed & 0xff) > 45) throw unsafe('phiên bản nén lạ');
}

function checkTotals(entries: DirectoryEntry[], profile: ZipProfile): void {
  const tooBig = () =>
    refusal('CONTAINER_INFLATES_TOO_BIG', { limitMb: Math.floor(profile.maxTotalBytes / 1024 / 1024) });
  let total = 0;
  for (const { bytes, packedBytes } of entries) {
    total += bytes;
    if (bytes > profile.maxEntryBytes || total > profile.maxTotalBytes) throw tooBig();
    if (bytes > profile.ratioGraceBytes && bytes > packedBytes * profile.maxRatio) throw tooBig();
  }
}

/** No two names that Windows or a person would take for one, and no file that is also a folder of another. */
function checkNames(entries: DirectoryEntry[]): void {
  const files = new Set<string>();
  const folders = new Set<string>();
  const seen = new Set<string>();
  for (const { name, isFolder } of entries) {
    const key = nameKey(isFolder ? name.slice(0, -1) : name);
    if (seen.has(key)) throw unsafe('hai thành phần trùng tên');
    seen.add(key);
    (isFolder ? folders : files).add(key);
    for (let slash = key.indexOf('/'); slash !== -1; slash = key.indexOf('/', slash + 1))
      folders.add(key.slice(0, slash));
  }
  for (const file of files) if (folders.has(file)) throw unsafe('hai thành phần trùng tên');
}
