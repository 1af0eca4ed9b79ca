import {
  EVIDENCE_LIMITS,
  type EvidenceFormat,
  firstBytesSay,
} from '#shared/domain/evidence/evidence-format.ts';
import { jpegSize, pngSize } from '#shared/domain/evidence/picture-size.ts';
import { AppError } from '#shared/errors.ts';
import { isActivePdf, isWholePdf } from '../../files/pdf-content.ts';
import { checkActiveContent } from '../../files/workbook/inspect.ts';
import { readZip, workbookProfile } from '../../files/zip/read-zip.ts';

/**
 * What a file from outside is, by its content alone, once nothing in it can run, reach out or fill the memory.
 * @throws AppError EVIDENCE_KIND, EVIDENCE_DAMAGED, EVIDENCE_TOO_LARGE_PICTURE, EVIDENCE_ACTIVE
 */
export function checkEvidence(bytes: Uint8Array, file: string): EvidenceFormat {
  switch (firstBytesSay(bytes)) {
    case 'pdf':
      if (!isWholePdf(bytes)) throw AppError.of('EVIDENCE_DAMAGED', { file });
      if (isActivePdf(bytes)) throw AppError.of('EVIDENCE_ACTIVE', { file });
      return 'pdf';
    case 'jpg':
      return checkPicture('jpg', jpegSize(bytes), file);
    case 'png':
      return checkPicture('png', pngSize(bytes), file);
    case 'zip':
      return checkOffice(bytes, file);
    case null:
      throw AppError.of('EVIDENCE_KIND', { file });
  }
}

function checkPicture(format: 'jpg' | 'png', size: ReturnType<typeof pngSize>, file: string): EvidenceFormat {
  if (size === null) throw AppError.of('EVIDENCE_DAMAGED', { file });
  if (size.width * size.height > EVIDENCE_LIMITS.pixels) {
    throw AppError.of('EVIDENCE_TOO_LARGE_PICTURE', { file, ...size });
  }
  return format;
}

/** Links that load something as soon as the file is opened, such as a template from elsewhere; plain hyperlinks wait for a click. */
const EXTERNAL = /<relationship\b(?=[^>]*targetmode\s*=\s*["']external)(?![^>]*\/hyperlink["'])/i;

function checkOffice(bytes: Uint8Array, file: string): EvidenceFormat {
  let parts: ReturnType<typeof readZip>;
  try {
    parts = readZip(bytes, workbookProfile);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const failure = AppError.of('EVIDENCE_DAMAGED', { file });
    failure.cause = error;
    throw failure;
  }
  const format = parts.has('word/document.xml') ? 'docx' : parts.has('xl/workbook.xml') ? 'xlsx' : null;
  if (format === null || !parts.has('[Content_Types].xml')) throw AppError.of('EVIDENCE_KIND', { file });
  try {
    checkActiveContent(parts);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw AppError.of('EVIDENCE_ACTIVE', { file });
  }
  for (const [name, part] of parts) {
    const isLinks = name.toLowerCase().endsWith('.rels');
    if (isLinks && EXTERNAL.test(Buffer.from(part).toString('latin1'))) {
      throw AppError.of('EVIDENCE_ACTIVE', { file });
    }
  }
  return format;
}
