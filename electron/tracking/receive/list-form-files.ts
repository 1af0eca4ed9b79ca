import { type Dirent, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { AppError } from '#shared/errors.ts';

/** What people take for a form, rightly or not: each of these gets a verdict of its own. */
const SPREADSHEETS = new Set([
  '.xlsx',
  '.xls',
  '.xlsm',
  '.xlsb',
  '.xltx',
  '.xltm',
  '.ods',
  '.fods',
  '.et',
  '.csv',
]);
/** What systems leave on a stick. */
const SYSTEM_FOLDERS = new Set(['system volume information', '$recycle.bin', '.trash-1000', '.trashes']);
const SYSTEM_FILES = new Set(['thumbs.db', 'desktop.ini', '.ds_store']);
/** A whole disk dropped by mistake must not be walked for an hour. */
const MAX_FILES = 20_000;
const MAX_DEPTH = 12;

export interface ListedFiles {
  paths: string[];
  /** Files in folders that are no spreadsheets. */
  skipped: number;
}

/**
 * The files named, and those in the folders named, in the order of their names. Links to folders are not followed. Of a
 * folder only spreadsheets count unless `all` is set; a file that is named itself always counts.
 * @throws AppError FORMS_TOO_MANY_FILES, CANCELLED
 */
export async function listFormFiles(
  paths: readonly string[],
  { all = false, signal }: { all?: boolean; signal?: AbortSignal } = {},
): Promise<ListedFiles> {
  const found = new Set<string>();
  let skipped = 0;
  const add = (path: string) => {
    found.add(path);
    if (found.size > MAX_FILES) throw AppError.of('FORMS_TOO_MANY_FILES', { limit: MAX_FILES });
  };
  const walk = async (folder: string, depth: number): Promise<void> => {
    if (signal?.aborted) throw AppError.of('CANCELLED');
    // A folder that cannot be read is shown as a file that cannot be read.
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
    if (entries === null || depth > MAX_DEPTH) return add(folder);
    for (const entry of entries.sort(byName)) {
      const path = join(folder, entry.name);
      const key = entry.name.toLowerCase();
      if (entry.isDirectory()) {
        if (!SYSTEM_FOLDERS.has(key)) await walk(path, depth + 1);
      } else if (!SYSTEM_FILES.has(key)) {
        if (all || SPREADSHEETS.has(extname(key))) add(path);
        else skipped += 1;
      }
    }
  };
  for (const path of paths) {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (isFolder) await walk(path, 0);
    else add(path);
  }
  return { paths: [...found], skipped };
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
