/** The system's file dialogs, in front of our window. The last folder is remembered per purpose until the app ends. */
import { dirname, join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Dialogs } from '../app/ports.ts';

export function createDialogs(parent: () => BrowserWindow | null): Dialogs {
  const lastFolder = new Map<'open' | 'folder' | 'save', string>();
  function start(purpose: 'open' | 'folder' | 'save', name = ''): { defaultPath?: string } {
    const folder = lastFolder.get(purpose);
    if (folder) return { defaultPath: name ? join(folder, name) : folder };
    return name ? { defaultPath: name } : {};
  }
  async function open(options: Electron.OpenDialogOptions): Promise<string[]> {
    const window = parent();
    const answer = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options);
    return answer.canceled ? [] : answer.filePaths;
  }

  return {
    async openFiles({ title, filters, multiple }) {
      const paths = await open({
        title,
        filters,
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
        ...start('open'),
      });
      if (paths[0]) lastFolder.set('open', dirname(paths[0]));
      return paths;
    },
    async openFolder({ title }) {
      const [path] = await open({
        title,
        properties: ['openDirectory', 'createDirectory'],
        ...start('folder'),
      });
      if (path) lastFolder.set('folder', path);
      return path ?? null;
    },
    async saveFile({ title, defaultName, filters }) {
      const options = { title, filters, ...start('save', defaultName) };
      const window = parent();
      const answer = window
        ? await dialog.showSaveDialog(window, options)
        : await dialog.showSaveDialog(options);
      if (answer.canceled || !answer.filePath) return null;
      lastFolder.set('save', dirname(answer.filePath));
      return answer.filePath;
    },
  };
}
