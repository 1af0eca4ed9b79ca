import { basename } from 'node:path';
import ExcelJS from 'exceljs';
import type { WrittenFile } from '#shared/contract/files.ts';
import type { App } from '../app/app.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { kindNames } from './kinds.ts';
import { unitTree } from './read-units.ts';

/** Writes the list of units with the headings that the import understands. Text goes into string cells only. */
export async function exportUnits(app: App, fileToken: string): Promise<WrittenFile> {
  const path = app.tokens.resolve(fileToken);
  const bytes = await unitListWorkbook(app);
  await writeFileAtomically(path, bytes);
  return { token: fileToken, name: basename(path), size: bytes.length };
}

async function unitListWorkbook(app: App): Promise<Uint8Array> {
  const units = unitTree(app.db).filter(({ validTo }) => validTo === null);
  const nameOf = new Map(units.map(({ id, code }) => [id, code]));
  const nameOfKind = kindNames(app.db);
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Đơn vị', {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = [
    { header: 'STT', width: 6 },
    { header: 'Mã', width: 14 },
    { header: 'Tên đơn vị', width: 46 },
    { header: 'Loại', width: 26 },
    { header: 'Trực thuộc (mã)', width: 16 },
    { header: 'Cụm, khối', width: 26 },
    { header: 'Người liên hệ', width: 24 },
    { header: 'Điện thoại', width: 16 },
  ];
  sheet.getRow(1).font = { bold: true };
  units.forEach((unit, at) => {
    const row = sheet.addRow([
      at + 1,
      unit.code,
      unit.name,
      nameOfKind(unit.kind),
      unit.parentId === null ? '' : (nameOf.get(unit.parentId) ?? ''),
      unit.clusterName,
      unit.contactName,
      unit.contactPhone,
    ]);
    row.eachCell((cell, column) => {
      // Marks the cell as text, so that editing it does not turn "=1+1" or "0912…" into something else.
      if (column > 1) cell.style = textStyle;
    });
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const textStyle: Partial<ExcelJS.Style> = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } };
