import { join, relative, resolve } from 'node:path';
import { openApp } from '#electron/app/compose.ts';
import { backUp } from '#electron/app/daily-backup.ts';
import { currentPlan } from '#electron/plan/current-plan.ts';
import { campaignToImport, requireDatabase } from '#electron/tracking/receive/campaign-to-import.ts';
import { listFormFiles } from '#electron/tracking/receive/list-form-files.ts';
import { checkForms, takeInForms } from '#electron/tracking/receive/take-in-forms.ts';
import type { FormFileResult } from '#shared/contract/tracking-forms.ts';
import { applicationVersion } from '../demo/application-version.ts';
import { copyToTry, dataFolderOf } from './data-folder.ts';

export interface ImportInput {
  databaseFile: string;
  campaignId: string | null;
  isDryRun: boolean;
  /** As typed, and where that is. */
  paths: { given: string; path: string }[];
}

export type ImportLine = Pick<FormFileResult, 'file' | 'verdict' | 'code' | 'message' | 'cells'> & {
  unit: string;
  milestone: string;
};

const root = resolve(import.meta.dirname, '../..');
const noDialog = () => Promise.reject(new Error('no dialog without a window'));

/**
 * Takes in every file of the paths given and hands out a line for each.
 * @throws AppError IMPORT_*, DATABASE_*
 */
export async function importForms(input: ImportInput, onLine: (line: ImportLine) => void): Promise<void> {
  const file = input.databaseFile;
  requireDatabase(file);
  const copy = input.isDryRun ? copyToTry(file) : null;
  try {
    const databaseFile = copy?.file ?? file;
    const opened = await openApp({
      databaseFile,
      dataDir: copy?.folder ?? dataFolderOf(file),
      resourcesDir: join(root, 'resources'),
      migrationsDir: join(root, 'db/migrations'),
      version: applicationVersion(),
      ports: {
        clock: { now: () => new Date() },
        dialogs: { openFiles: noDialog, openFolder: noDialog, saveFile: noDialog },
        printer: { htmlToPdf: () => Promise.reject(new Error('no printer without a window')) },
        shell: { showInFolder: () => undefined, openFile: async () => false },
        log: {
          info: () => undefined,
          warn: () => undefined,
          error: (message, error) => console.error(message, error),
        },
        push: () => undefined,
      },
    });
    try {
      const campaignId = campaignToImport(opened.app.db, input.campaignId, file);
      currentPlan(opened.app.db, campaignId);
      const files = await filesOf(input.paths);
      if (files.length === 0) return;
      const tokens = files.map(({ path }) => opened.app.tokens.issue(path).token);
      const print = (result: FormFileResult, at: number) =>
        onLine(lineOf(result, files[at]?.given ?? result.file));
      const job = { tokens, campaignId, jobId: crypto.randomUUID() };
      if (input.isDryRun) {
        await checkForms(opened.app, job, print);
        return;
      }
      backUp(opened.app);
      await takeInForms(opened.app, job, print);
    } finally {
      await opened.close();
    }
  } finally {
    copy?.remove();
  }
}

/** Every file once, under the name that the caller used for it. */
async function filesOf(paths: ImportInput['paths']): Promise<ImportInput['paths']> {
  const found = new Map<string, string>();
  for (const { given, path } of paths) {
    const listed = await listFormFiles([path], { all: true });
    for (const file of listed.paths) {
      if (!found.has(file)) found.set(file, file === path ? given : join(given, relative(path, file)));
    }
  }
  return [...found].map(([path, given]) => ({ path, given }));
}

function lineOf(result: FormFileResult, file: string): ImportLine {
  const { verdict, code, message, cells, unitName, milestoneName } = result;
  return { file, verdict, code, message, cells, unit: unitName, milestone: milestoneName };
}
