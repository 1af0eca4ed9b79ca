import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type HiddenSheet, readHiddenSheet } from '#shared/domain/forms/hidden-sheet.ts';
import type { Workbook } from '#shared/domain/workbook.ts';
import { AppError, type ErrorNote } from '#shared/errors.ts';
import type { App } from '../../app/app.ts';
import type { Job } from '../../app/jobs.ts';
import { readFileLimited } from '../../files/read-file.ts';
import { sha256Of } from '../../files/sha256.ts';
import { readWorkbook } from '../../files/workbook/read-workbook.ts';
import { workbookProfile } from '../../files/zip/profile.ts';

/** A file as it was read. Nothing of it is believed yet. */
export interface FormFile {
  token: string;
  file: string;
  /** Empty where the file could not even be read. */
  sha256: string;
  /** When the file was last saved, by the file system. */
  savedAt: string;
  contents: { workbook: Workbook; hidden: HiddenSheet } | { refusal: ErrorNote };
}

/** Reads the files two at a time: as many as there are threads for foreign workbooks. */
export async function readFormFiles(app: App, tokens: readonly string[], job: Job): Promise<FormFile[]> {
  const files: FormFile[] = new Array(tokens.length);
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let at = next++; at < tokens.length; at = next++) {
      job.throwIfCancelled();
      const file = await readOne(app, tokens[at] ?? '', job.signal);
      files[at] = file;
      done += 1;
      job.progress(done, tokens.length, `Đọc ${file.file}`);
    }
  };
  await Promise.all([work(), work()]);
  return files;
}

async function readOne(app: App, token: string, signal: AbortSignal): Promise<FormFile> {
  const path = app.tokens.resolve(token);
  const file = basename(path).normalize('NFC');
  let sha256 = '';
  let savedAt = '';
  try {
    savedAt = (await stat(path).catch(() => null))?.mtime.toISOString() ?? '';
    const bytes = await readFileLimited(path, { maxBytes: workbookProfile.maxFileBytes, signal });
    sha256 = sha256Of(bytes);
    const workbook = await readWorkbook(bytes, { signal });
    return { token, file, sha256, savedAt, contents: { workbook, hidden: readHiddenSheet(workbook) } };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'CANCELLED') throw error;
    return { token, file, sha256, savedAt, contents: { refusal: error.toNote() } };
  }
}
