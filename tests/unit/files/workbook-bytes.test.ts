import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { workbookBytes } from '#electron/files/workbook/workbook-bytes.ts';
import { readZip, workbookProfile } from '#electron/files/zip/read-zip.ts';

it('a workbook is packed anew with the same parts, in the same order, deflated', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Đơn vị').addRows(Array.from({ length: 200 }, (_, n) => [n, `Phường số ${n}`]));
  const ours = await workbookBytes(book);
  const theirs = new Uint8Array(await book.xlsx.writeBuffer());
  expect([...readZip(ours, workbookProfile)]).toEqual([...readZip(theirs, workbookProfile)]);
  const unpacked = [...readZip(ours, workbookProfile).values()].reduce((sum, { length }) => sum + length, 0);
  expect(ours.length).toBeLessThan(unpacked / 3);
});

it('a list larger than what is read from outside is written all the same', async () => {
  const book = new ExcelJS.Workbook();
  const rows = Array.from({ length: 1_100 }, (_, n) => [`${n} ${'a'.repeat(32_000)}`]);
  book.addWorksheet('Danh sách').addRows(rows);
  const { maxEntryBytes } = workbookProfile;
  expect(rows.reduce((sum, [text = '']) => sum + text.length, 0)).toBeGreaterThan(maxEntryBytes);
  expect((await workbookBytes(book)).length).toBeGreaterThan(0);
});
