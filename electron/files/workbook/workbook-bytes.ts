import type ExcelJS from 'exceljs';
import { readZip, workbookProfile, type ZipProfile } from '../zip/read-zip.ts';
import { writeZip } from '../zip/write-zip.ts';

const MOST_BYTES = 1024 * 1024 * 1024;

/** The limits of what is read from outside are none for what is written here: a list may hold ten years of a province. */
const ownWorkbook: ZipProfile = {
  ...workbookProfile,
  ...{ maxFileBytes: MOST_BYTES, maxEntryBytes: MOST_BYTES, maxTotalBytes: MOST_BYTES },
};

/**
 * A workbook as bytes. Its parts are deflated by Node beside the main thread: exceljs does it in JavaScript, which takes longer than
 * everything else that it does.
 */
export async function workbookBytes(book: ExcelJS.Workbook): Promise<Uint8Array> {
  const options = { zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>;
  const stored = await book.xlsx.writeBuffer(options);
  const parts = [...readZip(new Uint8Array(stored), ownWorkbook)];
  return writeZip(
    parts.map(([name, bytes]) => ({ name, bytes })),
    ownWorkbook,
  );
}
