/** Which host the tests run on: Electron where its binary is, otherwise the stand-in on a system Chromium. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

/** The Electron binary, without ever asking the `electron` package, which would download it. */
export function electronBinary(): string | null {
  const folder = join(root, 'node_modules/electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** THIDUA_HOST=chromium|electron decides where both are present. */
export function chosenHost(): 'electron' | 'chromium' {
  const asked = process.env['THIDUA_HOST'];
  if (asked === 'electron' || asked === 'chromium') return asked;
  return electronBinary() ? 'electron' : 'chromium';
}
