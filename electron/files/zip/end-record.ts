import { refusal } from '../refuse.ts';
import { damaged, unsafe } from './directory-errors.ts';
import { END_RECORD, ZIP64_END, ZIP64_LOCATOR } from './layout.ts';
import type { ZipProfile } from './profile.ts';

/** What the end of a container says of its directory. */
export interface DirectoryPlace {
  count: number;
  start: number;
  /** The directory fills the file exactly up to here. */
  end: number;
}

/** Finds the directory. Appended bytes and a cut end show as “no end record at the end”. */
export function findDirectory(file: Buffer, profile: ZipProfile): DirectoryPlace {
  const at = profile.canonical ? recordAt(file, file.length - END_RECORD.bytes) : lastRecord(file);
  if (at === null) throw damaged();
  const small = {
    count: file.readUInt16LE(at + 10),
    size: file.readUInt32LE(at + 12),
    start: file.readUInt32LE(at + 16),
  };
  if (file.readUInt16LE(at + 4) !== 0 || file.readUInt16LE(at + 6) !== 0) throw unsafe('tệp nén nhiều tập');
  if (file.readUInt16LE(at + 8) !== small.count) throw unsafe('tệp nén nhiều tập');
  const large = profile.canonical ? null : zip64Record(file, at);
  const { count, size, start } = large ?? small;
  if (large === null && (count === 0xffff || size === 0xffffffff || start === 0xffffffff))
    throw unsafe('dùng zip64');
  if (large !== null) {
    const agrees = (value: number, own: number, unset: number) => value === unset || value === own;
    const isSame =
      agrees(small.count, count, 0xffff) &&
      agrees(small.size, size, 0xffffffff) &&
      agrees(small.start, start, 0xffffffff);
    if (!isSame) throw unsafe('phần cuối không thống nhất');
  }
  const end = large?.at ?? at;
  if (start + size !== end) throw damaged();
  if (count === 0) throw refusal('FILE_EMPTY');
  if (count > profile.maxEntries) throw refusal('CONTAINER_TOO_MANY_PARTS', { limit: profile.maxEntries });
  return { count, start, end };
}

/** An end record here, with a comment (nearly always none) that reaches exactly to the end of the file. */
function recordAt(file: Buffer, at: number): number | null {
  if (at < 0 || file.readUInt32LE(at) !== END_RECORD.signature) return null;
  return at + END_RECORD.bytes + file.readUInt16LE(at + 20) === file.length ? at : null;
}

const LONGEST_COMMENT = 0xffff;

function lastRecord(file: Buffer): number | null {
  const first = Math.max(0, file.length - END_RECORD.bytes - LONGEST_COMMENT);
  for (let at = file.length - END_RECORD.bytes; at >= first; at -= 1) {
    if (recordAt(file, at) !== null) return at;
  }
  return null;
}

/** Some writers give all numbers in eight bytes, however small they are. Null where there is no such record. */
function zip64Record(file: Buffer, end: number) {
  const locator = end - ZIP64_LOCATOR.bytes;
  if (locator < 0 || file.readUInt32LE(locator) !== ZIP64_LOCATOR.signature) return null;
  const at = locator - ZIP64_END.bytes;
  const isHere =
    at >= 0 &&
    file.readBigUInt64LE(locator + 8) === BigInt(at) &&
    file.readUInt32LE(at) === ZIP64_END.signature &&
    file.readBigUInt64LE(at + 4) === BigInt(ZIP64_END.bytes - 12) &&
    file.readBigUInt64LE(at + 24) === file.readBigUInt64LE(at + 32);
  if (!isHere) throw damaged();
  const [count, size, start] = [32, 40, 48].map((offset) => Number(file.readBigUInt64LE(at + offset)));
  return { at, count: count ?? 0, size: size ?? 0, start: start ?? 0 };
}
