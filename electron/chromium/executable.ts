/** Finds a Chromium, Chrome or Edge that is installed on this machine. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

function usualPlaces(): string[] {
  const { env } = process;
  if (process.platform === 'win32') {
    const bases = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (base) => base !== undefined,
    );
    const names = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    return names.flatMap((name) => bases.map((base) => join(base, name)));
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const path = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((name) => [...path, '/usr/bin', '/snap/bin'].map((folder) => join(folder, name)));
}

/** THIDUA_CHROMIUM names another one. */
export function findChromium(): string | null {
  const chosen = process.env['THIDUA_CHROMIUM'];
  if (chosen) return existsSync(chosen) ? chosen : null;
  return usualPlaces().find((place) => existsSync(place)) ?? null;
}

export function chromiumOrThrow(): string {
  const found = findChromium();
  if (!found)
    throw new Error('no Chromium, Chrome or Edge found: install one, or name it in THIDUA_CHROMIUM');
  return found;
}

/** For root alone Chromium's own sandbox cannot work; an ordinary user always has it. */
export const chromiumSandbox = process.getuid?.() !== 0;

export const quietArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-proxy-server',
  '--lang=vi',
];
