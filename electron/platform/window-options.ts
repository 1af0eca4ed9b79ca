/** Every security setting is written out, defaults included, and asserted in tests/unit/platform. */
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';

const lockedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  disableBlinkFeatures: 'Auxclick',
} satisfies WebPreferences;

export function mainWindowOptions(
  preload: string,
  icon: string,
  devTools: boolean,
): BrowserWindowConstructorOptions {
  return {
    name: 'main',
    windowStatePersistence: true,
    title: 'Thi Đua',
    icon,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#f4f5f7',
    webPreferences: { ...lockedPreferences, preload, devTools, javascript: true },
  };
}

export function printPreferences(partition: string): WebPreferences {
  return { ...lockedPreferences, partition, devTools: false, javascript: false };
}
