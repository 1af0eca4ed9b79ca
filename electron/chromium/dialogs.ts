/** File dialogs: answered by the test that started us, otherwise shown to the person by Chromium itself. */
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, parse } from 'node:path';
import type Electron from 'electron';
import type { Page } from 'playwright-core';
import { askParent, hasParent } from './parent.ts';
import { notProvided, strict } from './strict.ts';
import type { StandInWindow } from './windows.ts';

/** Chromium has no dialog of its own for folders and saving, so the person confirms or edits this path. */
const usualFolder = join(homedir(), 'Documents', 'Thi Đua');

function freeName(path: string): string {
  const { dir, name, ext } = parse(path);
  for (let n = 2; existsSync(path); n++) path = join(dir, `${name} (${n})${ext}`);
  return path;
}

/** Chromium's own file chooser; the real paths come through its debugging protocol, not through the page. */
async function chooseFiles(page: Page, accept: string, multiple: boolean): Promise<string[]> {
  const devTools = await page.context().newCDPSession(page);
  try {
    const expression = `new Promise((resolve) => {
      const input = Object.assign(document.createElement('input'), { type: 'file', hidden: true,
        multiple: ${JSON.stringify(multiple)}, accept: ${JSON.stringify(accept)} });
      const done = () => { resolve([...input.files]); input.remove(); };
      input.onchange = done;
      input.oncancel = done;
      document.documentElement.append(input);
      input.click();
    })`;
    const { result } = await devTools.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      userGesture: true,
    });
    const list = await devTools.send('Runtime.getProperties', {
      objectId: result.objectId ?? '',
      ownProperties: true,
    });
    const paths: string[] = [];
    for (const property of list.result) {
      if (!/^\d+$/.test(property.name) || !property.value?.objectId) continue;
      paths.push((await devTools.send('DOM.getFileInfo', { objectId: property.value.objectId })).path);
    }
    return paths;
  } finally {
    await devTools.detach();
  }
}

async function confirmPath(page: Page, title: string, suggestion: string): Promise<string | null> {
  const typed = await page.evaluate(([text, path]) => window.prompt(text, path), [
    title,
    suggestion,
  ] as const);
  const path = typed?.trim();
  return path && isAbsolute(path) ? path : null;
}

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
