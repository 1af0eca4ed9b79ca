/** `npm start` as a person types it: with a display, and without. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const dataDir = mkdtempSync(join(tmpdir(), 'thidua-start-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 }));

const {
  DISPLAY: _display,
  WAYLAND_DISPLAY: _wayland,
  THIDUA_HEADLESS: _headless,
  ...noDisplay
} = process.env;

test('without a display it says in one line what to do', () => {
  const result = spawnSync(process.execPath, ['scripts/start.ts'], {
    cwd: root,
    env: noDisplay,
    encoding: 'utf8',
  });
  expect(result.status).toBe(1);
  expect(result.stdout).toBe('');
  expect(result.stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/npm run demo.+xvfb-run npm start/),
  ]);
});

test('with a display it opens a window, and ends in order', async () => {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const [number] = (await once(screen.stdout, 'data')) as [Buffer];
    const env = {
      ...noDisplay,
      DISPLAY: `:${String(number).trim()}`,
      THIDUA_DATA: dataDir,
      THIDUA_HOST: 'chromium',
    };
    const app = spawn(process.execPath, ['scripts/start.ts'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(app, 'exit');
    let output = '';
    app.stdout.setEncoding('utf8').on('data', (part: string) => {
      output += part;
    });
    const log = join(dataDir, 'logs/thidua.log');
    await expect
      .poll(() => (existsSync(log) ? readFileSync(log, 'utf8') : ''), { timeout: 60_000 })
      .toMatch(/"started"/);
    app.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(output).toMatch(/^No Electron binary here: starting on Chromium \(.+\)\.$/m);
  } finally {
    screen.kill();
  }
}, 120_000);
