import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { WrittenFile } from '#shared/contract/files.ts';
import { AppError } from '#shared/errors.ts';
import type { App } from '../app/app.ts';
import { readFrozenFile } from '../documents/export-document.ts';
import { readDocument } from '../documents/list-documents.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { uniqueFileNames } from '../files/file-names.ts';
import { papersInForce } from './base-paper.ts';
import { newestVersion, readCampaign } from './read-plan.ts';

/**
 * Writes the frozen Word and PDF files of the issued plan into a folder; files that are there already stay.
 * @throws AppError PLAN_NOT_ISSUED, FILE_UNREADABLE, FILE_UNWRITABLE, DISK_FULL
 */
export async function exportPlanFiles(
  app: App,
  campaignId: string,
  folderToken: string,
): Promise<WrittenFile[]> {
  const documentId =
    newestVersion(app.db, campaignId).documentId ?? papersInForce(app.db, campaignId).at(-1)?.id;
  if (documentId === undefined) {
    throw AppError.of('PLAN_NOT_ISSUED', { title: readCampaign(app.db, campaignId).title });
  }
  const folder = app.tokens.resolve(folderToken);
  const taken = await readdir(folder).catch((): never => {
    throw AppError.of('FILE_UNWRITABLE', { file: basename(folder) });
  });
  const uniqueName = uniqueFileNames(taken);
  const formats = ['docx', 'pdf'] as const;
  const { files: frozen } = readDocument(app.db, documentId).view;
  const files = formats
    .filter((format) => frozen.some((file) => file.role === 'made' && file.format === format))
    .map((format) => readFrozenFile(app, documentId, format));
  const written: WrittenFile[] = [];
  for (const { fileName, bytes } of files) {
    const ending = extname(fileName);
    const path = join(folder, uniqueName(basename(fileName, ending), ending.slice(1)));
    await writeFileAtomically(path, bytes);
    written.push(app.tokens.issue(path));
  }
  return written;
}
