import { isUtf8 } from 'node:buffer';
import type { AppError } from '#shared/errors.ts';
import { refusal } from '../refuse.ts';

const startsWith = (file: Buffer, ...bytes: number[]): boolean => bytes.every((byte, i) => file[i] === byte);
const startsWithText = (file: Buffer, text: string): boolean =>
  file.toString('latin1', 0, text.length) === text;

/** Excel 2 to 4 (before 1993) wrote their records without a container around them. */
const OLDEST_EXCEL = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
];

/** A file that does not begin like a zip: says what it looks like, so that the person knows what to do. */
export function whatItIsInstead(file: Buffer): AppError {
  if (isLockFile(file)) return refusal('FILE_IS_LOCK');
  if (file.subarray(0, 1024).includes('%PDF-')) return refusal('FILE_IS_PDF');
  if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    // Excel wraps a workbook with a password into an old OLE2 container with a stream of this name.
    const encrypted = file.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return refusal(encrypted ? 'FILE_HAS_PASSWORD' : 'FILE_IS_OLD_OFFICE');
  }
  if (OLDEST_EXCEL.some((start) => startsWith(file, ...start))) return refusal('FILE_IS_OLD_OFFICE');
  if (startsWith(file, 0x00, 0x05, 0x16, 0x07)) return refusal('FILE_IS_COMPANION');
  if (startsWithText(file, 'Rar!') || startsWithText(file, '7z\xbc\xaf') || startsWith(file, 0x1f, 0x8b)) {
    return refusal('FILE_IS_OTHER_ARCHIVE');
  }
  const isPicture =
    startsWithText(file, '\x89PNG') ||
    startsWith(file, 0xff, 0xd8, 0xff) ||
    startsWithText(file, 'GIF8') ||
    startsWithText(file, 'RIFF');
  if (isPicture) return refusal('FILE_IS_PICTURE');
  // A stick pulled out too early often leaves the right length full of zeroes.
  if (file.subarray(0, 4096).every((byte) => byte === 0)) return refusal('CONTAINER_DAMAGED');
  if (startsWithText(file, 'PK')) return refusal('CONTAINER_DAMAGED');
  return refusal(looksLikeText(file) ? 'FILE_IS_TEXT' : 'FILE_UNKNOWN_KIND');
}

/** `~$name.xlsx` holds the user's name twice: one length byte, 54 bytes padded with spaces, then UTF-16. */
function isLockFile(file: Buffer): boolean {
  if (file.length !== 165 && file.length !== 162) return false;
  const length = file[0] ?? 0;
  return length > 0 && length <= 54 && file[54] === 0x20;
}

function looksLikeText(file: Buffer): boolean {
  if (startsWith(file, 0xff, 0xfe) || startsWith(file, 0xfe, 0xff)) return true;
  const start = file.subarray(0, 4096);
  const control = start.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  if (control) return false;
  // Whole UTF-8, or mostly letters of an old code page (TCVN3, windows-1258).
  return isUtf8(file) || start.filter((byte) => byte < 0x80).length * 2 > start.length;
}
