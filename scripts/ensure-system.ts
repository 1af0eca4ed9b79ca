/** Programs of the system that our commands need: installed on Debian for root, otherwise named in one line. */
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

const chromium: Need = { present: () => findChromium() !== null, packages: ['chromium'] };
const forTests: Need[] = [
  chromium,
  { present: () => onPath('Xvfb'), packages: ['xvfb'] },
  { present: () => onPath('pdftotext'), packages: ['poppler-utils'] },
];
// Opens what we write in another program: worth its size only where nobody waits.
if (process.env['CI'] === 'true') {
  forTests.push({
    present: () => onPath('soffice'),
    packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
  });
}

function missingPackages(needs: readonly Need[]): string[] {
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

function ensure(needs: readonly Need[], what: string): boolean {
  if (process.platform !== 'linux') {
    if (findChromium()) return true;
    console.error(
      `Needed for ${what}: Chromium, Chrome or Edge. Install one, or name it in THIDUA_CHROMIUM.`,
    );
    return false;
  }
  const missing = missingPackages(needs);
  if (missing.length === 0) return true;
  if (onPath('apt-get') && process.getuid?.() === 0) {
    install(missing);
    if (missingPackages(needs).length === 0) return true;
  }
  const packages = missingPackages(needs).join(' ');
  console.error(`Needed for ${what}: sudo apt-get update && sudo apt-get install ${packages}`);
  return false;
}

/** True when everything that the tests need is there. */
export function ensureSystem(): boolean {
  return ensure(forTests, 'the tests');
}

/** True when a Chromium is there, for the window without Electron and for printing without a window. */
export function ensureChromium(what: string): boolean {
  return ensure([chromium], what);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(ensureSystem() ? 0 : 1);
