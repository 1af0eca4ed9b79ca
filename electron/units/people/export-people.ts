import { basename } from 'node:path';
import ExcelJS from 'exceljs';
import { ofOwnOffice } from '#db/own-office.ts';
import { unit } from '#db/schema/units.ts';
import type { WrittenFile } from '#shared/contract/files.ts';
import type { App } from '../../app/app.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { peopleList } from './read-people.ts';

/** Marks a cell as text, so that editing it does not turn "=1+1" into something else. */
const asText: Partial<ExcelJS.Style> = { numFmt: '@' };

/** Writes everybody with the headings that the import understands. */
export async function exportPeople(app: App, fileToken: string): Promise<WrittenFile> {
  const path = app.tokens.resolve(fileToken);
  const units = new Map(
    app.db
      .select({ id: unit.id, name: unit.name, code: unit.code })
      .from(unit)
      .where(ofOwnOffice(unit.officeId))
      .all()
      .map((own) => [own.id, own]),
  );
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Cá nhân', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [
    { header: 'STT', width: 6 },
    { header: 'Họ và tên', width: 28, style: asText },
    { header: 'Năm sinh', width: 10 },
    { header: 'Giới tính', width: 10 },
    { header: 'Chức vụ', width: 28, style: asText },
    { header: 'Lãnh đạo, quản lý', width: 12 },
    { header: 'Trực tiếp', width: 10 },
    { header: 'Mã đơn vị', width: 14, style: asText },
    { header: 'Đơn vị', width: 46, style: asText },
  ];
  sheet.getRow(1).font = { bold: true };
  const current = peopleList(app.db).filter(({ validTo }) => validTo === null);
  current.forEach((own, at) => {
    const place = units.get(own.unitId);
    sheet.addRow([
      ...[at + 1, own.fullName, own.birthYear, own.sex === null ? '' : own.sex === 'male' ? 'Nam' : 'Nữ'],
      ...[own.position, own.isLeader ? 'có' : 'không', own.isDirectWorker ? 'có' : 'không'],
      ...[place?.code ?? '', place?.name ?? ''],
    ]);
  });
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  await writeFileAtomically(path, bytes);
  return { token: fileToken, name: basename(path), size: bytes.length };
}
