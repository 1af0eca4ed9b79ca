import { basename } from 'node:path';
import { ofOwnOffice } from '#db/own-office.ts';
import { unit } from '#db/schema/units.ts';
import type { WrittenFile } from '#shared/contract/files.ts';
import type { App } from '../../app/app.ts';
import type { Job } from '../../app/jobs.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { TEXT, writeTables } from '../../files/workbook/write-tables.ts';
import { peopleLines } from './read-people.ts';

/** Writes everybody with the headings that the import understands. */
export async function exportPeople(
  app: App,
  { fileToken }: { fileToken: string },
  job: Job,
): Promise<WrittenFile> {
  const path = app.tokens.resolve(fileToken);
  const units = new Map(
    app.db
      .select({ id: unit.id, name: unit.name, code: unit.code })
      .from(unit)
      .where(ofOwnOffice(unit.officeId))
      .all()
      .map((own) => [own.id, own]),
  );
  const current = peopleLines(app.db).filter(({ validTo }) => validTo === null);
  const bytes = await writeTables([
    {
      name: 'Cá nhân',
      look: 'text',
      titles: [],
      columns: [
        { header: 'STT', width: 6, align: 'center' },
        { header: 'Họ và tên', width: 28, format: TEXT },
        { header: 'Năm sinh', width: 10, align: 'center' },
        { header: 'Giới tính', width: 10 },
        { header: 'Chức vụ', width: 28, format: TEXT },
        { header: 'Lãnh đạo, quản lý', width: 12 },
        { header: 'Trực tiếp', width: 10 },
        { header: 'Mã đơn vị', width: 14, format: TEXT },
        { header: 'Đơn vị', width: 46, format: TEXT },
      ],
      lines: current.map((own, at) => {
        const place = units.get(own.unitId);
        const sex = own.sex === null ? '' : own.sex === 'male' ? 'Nam' : 'Nữ';
        return {
          cells: [
            ...[at + 1, own.fullName, own.birthYear, sex, own.position],
            ...[own.isLeader ? 'có' : 'không', own.isDirectWorker ? 'có' : 'không'],
            ...[place?.code ?? '', place?.name ?? ''],
          ],
        };
      }),
    },
  ]);
  job.throwIfCancelled();
  await writeFileAtomically(path, bytes);
  return { token: fileToken, name: basename(path), size: bytes.length };
}
