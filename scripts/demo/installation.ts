import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type OpenedApp, openApp } from '#electron/app/compose.ts';
import type { Printer } from '#electron/app/ports.ts';

const root = join(import.meta.dirname, '../..');
export const resourcesDir = join(root, 'resources');

/** A running installation without a window, with a calendar that the demo turns. */
export interface Installation extends OpenedApp {
  /** Goes to the morning of a day, `YYYY-MM-DD`. */
  goTo(day: string): void;
  /** Makes a path known, as a dialog would. */
  choose(path: string): string;
}

interface Options {
  databaseFile: string;
  dataDir: string;
  version: string;
  printer: Printer;
  day: string;
}

/** Opens a database over the same use cases that the window calls. A dialog would be a mistake here, so it fails. */
export async function openInstallation(options: Options): Promise<Installation> {
  let day = options.day;
  const noDialog = () => Promise.reject(new Error('the demo opens no dialog'));
  const { databaseFile, dataDir, version, printer } = options;
  mkdirSync(dirname(databaseFile), { recursive: true });
  const opened = await openApp({
    databaseFile,
    dataDir,
    version,
    resourcesDir,
    migrationsDir: join(root, 'db/migrations'),
    ports: {
      clock: { now: () => new Date(`${day}T08:00:00+07:00`) },
      dialogs: { openFiles: noDialog, openFolder: noDialog, saveFile: noDialog },
      printer,
      shell: { showInFolder: () => undefined, openFile: noDialog },
      log: {
        info: () => undefined,
        warn: () => undefined,
        error: (message, error) => console.error(message, error),
      },
      push: () => undefined,
    },
  });
  return {
    ...opened,
    goTo: (next) => {
      day = next;
    },
    choose: (path) => opened.app.tokens.issue(path).token,
  };
}
