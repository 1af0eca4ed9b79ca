import type { ExportRegisterInput } from '#shared/contract/documents.ts';
import type { WrittenFile } from '#shared/contract/files.ts';
import { documentKindNames } from '#shared/domain/documents/kinds.ts';
import type { App } from '../app/app.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { ownOffice } from './document-context.ts';
import { listDocuments } from './list-documents.ts';
import { registerWorkbook } from './register-workbook.ts';

/**
 * Sổ đăng ký văn bản đi of a year: kind by kind in the order of their numbers, what waits for a number at the end of its kind.
 * @throws AppError FILE_UNWRITABLE, DISK_FULL
 */
export async function exportRegister(app: App, input: ExportRegisterInput): Promise<WrittenFile> {
  const { year, kind, targetToken } = input;
  const { parentName, name } = ownOffice(app.db);
  const orderOf = (one: (typeof documentKindNames)[number]) => documentKindNames.indexOf(one);
  const rows = listDocuments(app.db, { campaignId: null, kind, year }).toSorted(
    (a, b) => orderOf(a.kind) - orderOf(b.kind) || (a.number ?? 1e9) - (b.number ?? 1e9),
  );
  const path = app.tokens.resolve(targetToken);
  await writeFileAtomically(path, await registerWorkbook({ parentName, officeName: name, year, rows }));
  return app.tokens.issue(path);
}
