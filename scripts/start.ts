/** `npm start`: builds when needed and opens the application in Electron, or on a system Chromium where there is none. */
import './node-version.ts';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from '../electron/chromium/executable.ts';
import { build } from './build.ts';
import { findOrFetchElectron } from './electron-binary.ts';
import { ensureChromium } from './ensure-system.ts';

const root = join(import.meta.dirname, '..');
const { env } = process;

if (
  process.platform === 'linux' &&
  !env['DISPLAY'] &&
  !env['WAYLAND_DISPLAY'] &&
  env['THIDUA_HEADLESS'] !== '1'
) {
  console.error(
    'No display here: run `npm run demo` to see the application work without one, or `xvfb-run npm start`.',
  );
  process.exit(1);
}

/** THIDUA_HOST=electron|chromium decides, for whoever has both. */
const electron = env['THIDUA_HOST'] === 'chromium' ? null : findOrFetchElectron();
if (!electron && (env['THIDUA_HOST'] === 'electron' || !ensureChromium('the window without Electron'))) {
  process.exit(1);
}

if (await build()) console.log('Built out/.');
console.log(
  electron
    ? `Starting in Electron (${electron}).`
    : `No Electron binary here: starting on Chromium (${findChromium()}).`,
);

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const own = process.argv.slice(2);
const [command, args] = electron
  ? [electron, [...asRoot, '.', ...own]]
  : [process.execPath, ['--import', join(root, 'electron/chromium/register.ts'), 'out/main/main.js', ...own]];
const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
