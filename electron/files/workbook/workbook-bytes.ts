import type ExcelJS from 'exceljs';
import { readZip, workbookProfile } from '../zip/read-zip.ts';
import { writeZip } from '../zip/write-zip.ts';

/**
 * A workbook as bytes. Its parts are deflated by Node beside the main thread: exceljs does it in JavaScript, which takes longer than
 * everything else that it does.
 */
export async function workbookBytes(book: ExcelJS.Workbook): Promise<Uint8Array> {
  const options = { zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>;
  const stored = await book.xlsx.writeBuffer(options);
  const parts = [...readZip(new Uint8Array(stored), workbookProfile)];
  return writeZip(
    parts.map(([name, bytes]) => ({ name, bytes })),
    workbookProfile,
  );
}
