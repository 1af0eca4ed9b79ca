/**
 * Exposes exactly three functions. The page can name a procedure but no channel, and only this file writes the kind of
 * a message: a path on the disk can come from a dropped file alone, never from text that the page made up.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, Envelope, FileToken, PushEvent } from '../shared/bridge.ts';

const callChannel = 'thidua:call';
const eventChannel = 'thidua:event';

const bridge: Bridge<File> = {
  call: ({ path, type, input }) =>
    ipcRenderer.invoke(callChannel, { kind: 'call', path, type, input }) as Promise<Envelope>,

  onEvent(listener) {
    const forward = (_event: unknown, event: PushEvent): void => listener(event);
    ipcRenderer.on(eventChannel, forward);
    return () => {
      ipcRenderer.off(eventChannel, forward);
    };
  },

  async dropFiles(files) {
    const paths = files.map((file) => webUtils.getPathForFile(file));
    const answer = (await ipcRenderer.invoke(callChannel, { kind: 'drop', paths })) as Envelope;
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.data as FileToken[];
  },
};

contextBridge.exposeInMainWorld('thidua', bridge);
