/**
 * The part of the `electron` module that our main process uses, over a system Chromium. Resolved in place of `electron`
 * by register.ts, so that the built main.js and preload.js run unchanged. Never packed; no product code knows of it.
 */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import type Electron from 'electron';
import { hasParent, tellParent } from './parent.ts';
import { defaultSession, fromPartition, registerSchemesAsPrivileged } from './sessions.ts';
import { notProvided, strict } from './strict.ts';

export { app } from './app.ts';
export { dialog } from './dialogs.ts';
export { ipcMain } from './ipc-main.ts';
export { utilityProcess } from './utility-process.ts';
export { BrowserWindow } from './windows.ts';

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged,
  handle: defaultSession.protocol.handle as Electron.Protocol['handle'],
  unhandle: defaultSession.protocol.unhandle,
  isProtocolHandled: defaultSession.protocol.isProtocolHandled,
}) satisfies Pick<
  typeof Electron.protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>;

export const session = strict('session', { defaultSession, fromPartition });

export const Menu = strict('Menu', {
  setApplicationMenu(menu: Electron.Menu | null): void {
    if (menu !== null) throw notProvided('an application menu');
  },
}) satisfies Pick<typeof Electron.Menu, 'setApplicationMenu'>;

export const shell = strict('shell', {
  showItemInFolder(path: string): void {
    if (hasParent) {
      tellParent({ type: 'shown', path });
      return;
    }
    const [command, ...args] =
      process.platform === 'win32'
        ? ['explorer.exe', `/select,${path}`]
        : process.platform === 'darwin'
          ? ['open', '-R', path]
          : ['xdg-open', dirname(path)];
    spawn(command ?? '', args, { stdio: 'ignore', detached: true })
      .on('error', () => console.log(`file is in ${dirname(path)}`))
      .unref();
  },
  async openPath(path: string): Promise<string> {
    if (hasParent) {
      tellParent({ type: 'opened', path });
      return '';
    }
    const [command, ...args] =
      process.platform === 'win32'
        ? ['explorer.exe', path]
        : [process.platform === 'darwin' ? 'open' : 'xdg-open', path];
    return new Promise((resolve) => {
      const viewer = spawn(command ?? '', args, { stdio: 'ignore', detached: true });
      viewer.on('error', (error) => resolve(error.message)).on('spawn', () => resolve(''));
      viewer.unref();
    });
  },
}) satisfies Pick<typeof Electron.shell, 'showItemInFolder' | 'openPath'>;
