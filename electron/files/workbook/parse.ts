import {
  type Workbook,
  type WorkbookLimits,
  type WorkbookPurpose,
  workbookLimits,
} from '#shared/domain/workbook.ts';
import { refusal } from '../refuse.ts';
import { readZip, workbookProfile, type ZipEntries } from '../zip/read-zip.ts';
import { inspectWorkbook } from './inspect.ts';
import { parseWithSheetJs } from './parse-with-sheetjs.ts';
import { parsePlain } from './plain/parse-plain.ts';
import { tidyXml } from './tidy-xml.ts';

/** Bytes of a file to cells, all checks in order. Runs inside the worker; tests may call it directly. */
export function parseWorkbook(bytes: Uint8Array, purpose: WorkbookPurpose = 'form'): Workbook {
  const limits = workbookLimits[purpose];
  const parts = inspectWorkbook(readZip(bytes, workbookProfile), limits);
  const workbook = parsePlain(parts, limits) ?? parseOdd(tidied(parts), limits);
  const names = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  if (workbook.sheets.length === 0 || names.size !== workbook.sheets.length) throw refusal('FORM_MALFORMED');
  if (workbook.sheets.length > limits.sheets) {
    throw refusal('FORM_TOO_MANY_SHEETS', { limit: limits.sheets });
  }
  return workbook;
}

function parseOdd(parts: ZipEntries, limits: WorkbookLimits): Workbook {
  return parsePlain(parts, limits) ?? parseWithSheetJs(parts, limits);
}

/** Parts with comments, CDATA or broken lines, put plainly; the others as they are. */
function tidied(parts: ZipEntries): ZipEntries {
  const plain = new Map<string, Uint8Array>();
  for (const [name, bytes] of parts) {
    const text = tidyXml(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
    if (text === null) throw refusal('FORM_MALFORMED');
    plain.set(name, Buffer.from(text, 'utf8'));
  }
  return plain;
}
