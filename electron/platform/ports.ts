/** The ports of the use cases, answered by Electron. */
import { type BrowserWindow, shell } from 'electron';
import type { Logger, Ports, PushEvent } from '../app/ports.ts';
import { createDialogs } from './dialogs.ts';
import { createPrinter } from './printer.ts';

export interface PortParts {
  window(): BrowserWindow | null;
  push(event: PushEvent): void;
  resourcesDir: string;
  log: Logger;
}

export function createPorts(parts: PortParts): Ports {
  return {
    dialogs: createDialogs(parts.window),
    printer: createPrinter(parts.resourcesDir),
    shell: {
      showInFolder: (path) => shell.showItemInFolder(path),
      // Electron answers with what went wrong, in words; empty when it opened.
      openFile: async (path) => (await shell.openPath(path)) === '',
    },
    clock: { now: () => new Date() },
    log: parts.log,
    push: parts.push,
  };
}
