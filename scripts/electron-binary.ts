/** The Electron binary: the one that is there, or one fetched within a short time. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'node_modules/electron');
/** Written when the download failed, so that the next start need not wait for it again. */
const failedMark = join(root, '.cache/electron-unavailable');
const fetchLimit = 60_000;
const retryAfter = 24 * 60 * 60 * 1000;

/** Never imports the `electron` package, which would download without a limit. */
export function presentElectron(): string | null {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

export function findOrFetchElectron(): string | null {
  const present = presentElectron();
  if (present) return present;
  const failedLately = existsSync(failedMark) && Date.now() - statSync(failedMark).mtimeMs < retryAfter;
  if (failedLately || !existsSync(join(folder, 'install.js'))) return null;
  console.log('Fetching Electron (once) …');
  spawnSync(process.execPath, [join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: fetchLimit,
    killSignal: 'SIGKILL',
  });
  const fetched = presentElectron();
  if (!fetched) {
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(failedMark, '');
  }
  return fetched;
}
