import { basename } from 'node:path';
import type { WrittenFile } from '#shared/contract/files.ts';
import type { App } from '../app/app.ts';
import type { Job } from '../app/jobs.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { TEXT, writeTables } from '../files/workbook/write-tables.ts';
import { kindNames } from './kinds.ts';
import { unitTree } from './read-units.ts';

/** Writes the list of units with the headings that the import understands. */
export async function exportUnits(
  app: App,
  { fileToken }: { fileToken: string },
  job: Job,
): Promise<WrittenFile> {
  const path = app.tokens.resolve(fileToken);
  const bytes = await unitListWorkbook(app);
  job.throwIfCancelled();
  await writeFileAtomically(path, bytes);
  return { token: fileToken, name: basename(path), size: bytes.length };
}

async function unitListWorkbook(app: App): Promise<Uint8Array> {
  const units = unitTree(app.db).filter(({ validTo }) => validTo === null);
  const nameOf = new Map(units.map(({ id, code }) => [id, code]));
  const nameOfKind = kindNames(app.db);
  return writeTables([
    {
      name: 'Đơn vị',
      look: 'text',
      titles: [],
      columns: [
        { header: 'STT', width: 6, align: 'center' },
        { header: 'Mã', width: 14, format: TEXT },
        { header: 'Tên đơn vị', width: 46, format: TEXT },
        { header: 'Loại', width: 26, format: TEXT },
        { header: 'Trực thuộc (mã)', width: 16, format: TEXT },
        { header: 'Cụm, khối', width: 26, format: TEXT },
        { header: 'Người liên hệ', width: 24, format: TEXT },
        { header: 'Điện thoại', width: 16, format: TEXT },
      ],
      lines: units.map((unit, at) => ({
        cells: [
          at + 1,
          unit.code,
          unit.name,
          nameOfKind(unit.kind),
          unit.parentId === null ? '' : (nameOf.get(unit.parentId) ?? ''),
          unit.clusterName,
          unit.contactName,
          unit.contactPhone,
        ],
      })),
    },
  ]);
}
