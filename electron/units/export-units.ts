import { basename } from 'node:path';
import type { WrittenFile } from '#shared/contract/files.ts';
import type { App } from '../app/app.ts';
import type { Job } from '../app/jobs.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { kindNames } from './kinds.ts';
import { type ListColumn, listWorkbook } from './list-workbook.ts';
import { unitTree } from './read-units.ts';

const columns: readonly ListColumn[] = [
  { header: 'STT', width: 6 },
  { header: 'Mã', width: 14, isText: true },
  { header: 'Tên đơn vị', width: 46, isText: true },
  { header: 'Loại', width: 26, isText: true },
  { header: 'Trực thuộc (mã)', width: 16, isText: true },
  { header: 'Cụm, khối', width: 26, isText: true },
  { header: 'Người liên hệ', width: 24, isText: true },
  { header: 'Điện thoại', width: 16, isText: true },
];

/** Writes the list of units with the headings that the import understands. Text goes into string cells only. */
export async function exportUnits(
  app: App,
  { fileToken }: { fileToken: string },
  job: Job,
): Promise<WrittenFile> {
  const path = app.tokens.resolve(fileToken);
  const units = unitTree(app.db).filter(({ validTo }) => validTo === null);
  const codeOf = new Map(units.map(({ id, code }) => [id, code]));
  const nameOfKind = kindNames(app.db);
  const rows = units.map((unit, at) => [
    ...[at + 1, unit.code, unit.name, nameOfKind(unit.kind), codeOf.get(unit.parentId ?? '') ?? ''],
    ...[unit.clusterName, unit.contactName, unit.contactPhone],
  ]);
  const bytes = await listWorkbook({ sheet: 'Đơn vị', columns, label: 'đơn vị đã ghi' }, rows, job);
  job.throwIfCancelled();
  await writeFileAtomically(path, bytes);
  return { token: fileToken, name: basename(path), size: bytes.length };
}
