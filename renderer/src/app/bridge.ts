import type { Bridge } from '#shared/bridge.ts';

declare global {
  interface Window {
    readonly thidua: Bridge<File>;
  }
}

/** The only way to the main process. */
export const bridge = (): Bridge<File> => window.thidua;
