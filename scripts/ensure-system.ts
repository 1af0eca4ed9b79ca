/** Programs of the system that the tests need: installed on Debian for root, otherwise named in one line. */
import './node-version.ts';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../electron/chromium/executable.ts';

interface Need {
  present(): boolean;
  packages: string[];
}

function onPath(command: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => folder !== '' && existsSync(join(folder, command)));
}

const needs: Need[] = [
  { present: () => findChromium() !== null, packages: ['chromium'] },
  { present: () => onPath('Xvfb'), packages: ['xvfb'] },
  { present: () => onPath('pdftotext'), packages: ['poppler-utils'] },
];
// Opens what we write in another program: worth its size only where nobody waits.
if (process.env['CI'] === 'true') {
  needs.push({
    present: () => onPath('soffice'),
    packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
  });
}

function missingPackages(): string[] {
  return needs.filter((need) => !need.present()).flatMap((need) => need.packages);
}

function install(packages: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: 'inherit',
    env,
  });
}

/** True when everything is there. */
export function ensureSystem(): boolean {
  if (process.platform !== 'linux') {
    if (findChromium()) return true;
    console.error(
      'Needed for the tests: Chromium, Chrome or Edge. Install one, or name it in THIDUA_CHROMIUM.',
    );
    return false;
  }
  const missing = missingPackages();
  if (missing.length === 0) return true;
  if (onPath('apt-get') && process.getuid?.() === 0) {
    install(missing);
    if (missingPackages().length === 0) return true;
  }
  console.error(
    `Needed for the tests: sudo apt-get update && sudo apt-get install ${missingPackages().join(' ')}`,
  );
  return false;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(ensureSystem() ? 0 : 1);
