/** The one window, hidden until it has something to show, and closed to everything that is not ours. */
import { join } from 'node:path';
import { BrowserWindow, type WebContents } from 'electron';
import type { Logger } from '../app/ports.ts';
import { appOrigin, isAppUrl } from './origin.ts';
import { mainWindowOptions } from './window-options.ts';

/** For every web contents that ever comes to be, print windows included. */
export function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** After a crash of the page; a page that crashes at once must not be loaded for ever. */
const maxReloads = 3;

export interface MainWindowParts {
  outDir: string;
  resourcesDir: string;
  devTools: boolean;
  log: Logger;
}

export function createMainWindow({ outDir, resourcesDir, devTools, log }: MainWindowParts): BrowserWindow {
  const preload = join(outDir, 'preload', 'preload.cjs');
  const icon = join(resourcesDir, 'icons', 'icon.png');
  const window = new BrowserWindow(mainWindowOptions(preload, icon, devTools));
  window.once('ready-to-show', () => window.show());
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, details) => {
    log.error('renderer gone', new Error(details.reason), { exitCode: details.exitCode });
    if (details.reason === 'clean-exit' || window.isDestroyed() || ++reloads > maxReloads) return;
    window.webContents.reload();
  });
  return window;
}

export async function showPage(window: BrowserWindow, path: string): Promise<void> {
  try {
    await window.loadURL(appOrigin + path);
  } catch (error) {
    // Closing the window, or showing the failure page, ends a load under way; that is no failure of its own.
    if (!window.isDestroyed() && !String(error).includes('ERR_ABORTED')) throw error;
  }
}
