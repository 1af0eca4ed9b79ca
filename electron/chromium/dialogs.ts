/** File dialogs: answered by the test that started us, otherwise shown to the person by Chromium itself. */
import { mkdirSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type Electron from 'electron';
import { askParent, hasParent } from './parent.ts';
import { chooseFiles, confirmPath, freeName, usualFolder } from './person-dialogs.ts';
import { notProvided, strict } from './strict.ts';
import type { StandInWindow } from './windows.ts';

function suffixes(filters: readonly Electron.FileFilter[] | undefined): string {
  const extensions = (filters ?? []).flatMap((filter) => filter.extensions);
  return extensions.includes('*') ? '' : extensions.map((extension) => `.${extension}`).join(',');
}

export const dialog = strict('dialog', {
  async showOpenDialog(
    window: StandInWindow,
    options: Electron.OpenDialogOptions,
  ): Promise<Electron.OpenDialogReturnValue> {
    if (!options) throw notProvided('a dialog without a window');
    const { title = '', defaultPath = '', properties = [] } = options;
    let filePaths: string[];
    if (hasParent) {
      filePaths = await askParent('open', title, defaultPath);
    } else {
      const page = await window.webContents.pageForDialog();
      if (properties.includes('openDirectory')) {
        const folder = await confirmPath(page, title, defaultPath || usualFolder);
        if (folder) mkdirSync(folder, { recursive: true });
        filePaths = folder ? [folder] : [];
      } else {
        filePaths = await chooseFiles(
          page,
          suffixes(options.filters),
          properties.includes('multiSelections'),
        );
      }
    }
    return { canceled: filePaths.length === 0, filePaths };
  },

  async showSaveDialog(
    window: StandInWindow,
    options: Electron.SaveDialogOptions,
  ): Promise<Electron.SaveDialogReturnValue> {
    if (!options) throw notProvided('a dialog without a window');
    const { title = '', defaultPath = '' } = options;
    let filePath: string;
    if (hasParent) {
      filePath = (await askParent('save', title, defaultPath))[0] ?? '';
    } else {
      const suggestion = freeName(isAbsolute(defaultPath) ? defaultPath : join(usualFolder, defaultPath));
      filePath = (await confirmPath(await window.webContents.pageForDialog(), title, suggestion)) ?? '';
      if (filePath) {
        mkdirSync(dirname(filePath), { recursive: true });
        console.log(`saving to ${filePath}`);
      }
    }
    return { canceled: filePath === '', filePath };
  },
});
