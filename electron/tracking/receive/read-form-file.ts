import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type HiddenSheet, readHiddenSheet } from '#shared/domain/forms/hidden-sheet.ts';
import type { Workbook } from '#shared/domain/workbook.ts';
import { AppError, type ErrorNote } from '#shared/errors.ts';
import type { App } from '../../app/app.ts';
import type { Job } from '../../app/jobs.ts';
import { readFileLimited } from '../../files/read-file.ts';
import { refusal } from '../../files/refuse.ts';
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

/** Files read before they are asked for: the readers have work, and two thousand workbooks never lie in memory at once. */
const AHEAD = 4;

interface Turn {
  /** Place in the list that was given. */
  at: number;
  token: string;
  path: string;
  savedAt: string;
}

/**
 * Reads the files one after the other, the last saved first: of two forms of one unit the later one is seen before the one
 * that it replaces. Ends early when the work is cancelled.
 */
export async function* readFormFiles(
  app: App,
  tokens: readonly string[],
  job: Job,
): AsyncGenerator<{ at: number; file: FormFile }> {
  const turns = await lastSavedFirst(app, tokens);
  const reading: Promise<FormFile | null>[] = [];
  let next = 0;
  for (let done = 0; done < turns.length; done += 1) {
    while (reading.length < AHEAD && next < turns.length) {
      const turn = turns[next++];
      if (turn !== undefined) reading.push(readOne(app, turn, job.signal));
    }
    const file = await reading.shift();
    const turn = turns[done];
    if (turn === undefined || file === null || file === undefined || job.signal.aborted) return;
    yield { at: turn.at, file };
  }
}

async function lastSavedFirst(app: App, tokens: readonly string[]): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (const [at, token] of tokens.entries()) {
    const path = app.tokens.resolve(token);
    const savedAt = (await stat(path).catch(() => null))?.mtime.toISOString() ?? '';
    turns.push({ at, token, path, savedAt });
  }
  return turns.sort((a, b) => (a.savedAt > b.savedAt ? -1 : a.savedAt < b.savedAt ? 1 : a.at - b.at));
}

/** Null when the work was cancelled. Whatever else happens costs this file only. */
async function readOne(
  app: App,
  { token, path, savedAt }: Turn,
  signal: AbortSignal,
): Promise<FormFile | null> {
  const file = basename(path).normalize('NFC');
  let sha256 = '';
  const refused = (error: AppError): FormFile => {
    return { token, file, sha256, savedAt, contents: { refusal: error.toNote() } };
  };
  try {
    const bytes = await readFileLimited(path, { maxBytes: workbookProfile.maxFileBytes, signal });
    sha256 = sha256Of(bytes);
    const workbook = await readWorkbook(bytes, { signal });
    return { token, file, sha256, savedAt, contents: { workbook, hidden: readHiddenSheet(workbook) } };
  } catch (error) {
    if (signal.aborted) return null;
    if (error instanceof AppError) return refused(error);
    app.ports.log.error('reading a form failed', error);
    return refused(refusal('FORM_MALFORMED'));
  }
}
