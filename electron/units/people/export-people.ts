import { basename } from 'node:path';
import { ofOwnOffice } from '#db/own-office.ts';
import { unit } from '#db/schema/units.ts';
import type { WrittenFile } from '#shared/contract/files.ts';
import type { App } from '../../app/app.ts';
import type { Job } from '../../app/jobs.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { type ListColumn, listWorkbook } from '../list-workbook.ts';
import { peopleList } from './read-people.ts';

const columns: readonly ListColumn[] = [
  { header: 'STT', width: 6 },
  { header: 'Họ và tên', width: 28, isText: true },
  { header: 'Năm sinh', width: 10 },
  { header: 'Giới tính', width: 10 },
  { header: 'Chức vụ', width: 28, isText: true },
  { header: 'Lãnh đạo, quản lý', width: 12 },
  { header: 'Trực tiếp', width: 10 },
  { header: 'Mã đơn vị', width: 14, isText: true },
  { header: 'Đơn vị', width: 46, isText: true },
];

const yesNo = (value: boolean) => (value ? 'có' : 'không');
const sexName = { male: 'Nam', female: 'Nữ' };

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
  const current = peopleList(app.db).filter(({ validTo }) => validTo === null);
  const rows = current.map((own, at) => {
    const place = units.get(own.unitId);
    return [
      ...[at + 1, own.fullName, own.birthYear, own.sex === null ? '' : sexName[own.sex], own.position],
      ...[yesNo(own.isLeader), yesNo(own.isDirectWorker), place?.code ?? '', place?.name ?? ''],
    ];
  });
  const bytes = await listWorkbook({ sheet: 'Cá nhân', columns, label: 'người đã ghi' }, rows, job);
  job.throwIfCancelled();
  await writeFileAtomically(path, bytes);
  return { token: fileToken, name: basename(path), size: bytes.length };
}
