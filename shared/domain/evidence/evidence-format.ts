/** Kinds of file that may prove a report: what every office can look at, and nothing that runs by itself. */
export const evidenceFormats = {
  pdf: 'PDF',
  jpg: 'Ảnh JPEG',
  png: 'Ảnh PNG',
  docx: 'Văn bản Word',
  xlsx: 'Bảng tính Excel',
} as const;
export type EvidenceFormat = keyof typeof evidenceFormats;

export const EVIDENCE_LIMITS = {
  /** A colour scan of some thirty pages. */
  fileBytes: 20 * 1024 * 1024,
  filesPerReport: 40,
  /** Beyond this a picture would fill the memory of the window when it is drawn. */
  pixels: 80_000_000,
  /** All files of a campaign that one package can carry. */
  packageBytes: 40 * 1024 * 1024,
} as const;

/** Shown in the window itself; everything else is opened by the program of the system. */
export function isPicture(format: EvidenceFormat): format is 'jpg' | 'png' {
  return format === 'jpg' || format === 'png';
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const beginsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, at) => bytes[at] === byte);

/** What the first bytes say the file is; `zip` may be a Word or Excel file. Its name is not asked. */
export function firstBytesSay(bytes: Uint8Array): 'pdf' | 'jpg' | 'png' | 'zip' | null {
  if (beginsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf';
  if (beginsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpg';
  if (beginsWith(bytes, PNG)) return 'png';
  return beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) ? 'zip' : null;
}
