/** The opposite of the application's preload: lets the tests reach every channel. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';

let required = 'no error';
try {
  (require as (name: string) => unknown)('node:fs');
} catch (error) {
  required = (error as Error).message;
}

contextBridge.exposeInMainWorld('probe', {
  invoke: (channel: string, ...args: unknown[]) => ipcRenderer.invoke(channel, ...args),
  on: (channel: string, listener: (...args: unknown[]) => void) => {
    const forward = (_event: unknown, ...args: unknown[]): void => listener(...args);
    ipcRenderer.on(channel, forward);
    return () => {
      ipcRenderer.off(channel, forward);
    };
  },
  pathOf: (file: File) => webUtils.getPathForFile(file),
  required: () => required,
  fail: () => {
    throw Object.assign(new Error('từ preload'), { code: 'SECRET' });
  },
  nested: { list: [1, { deep: true }] },
});
