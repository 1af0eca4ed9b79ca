import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLogger } from '#electron/platform/logger.ts';
import { isAppUrl, isOwnRequest } from '#electron/platform/origin.ts';
import { inlineFonts, oneAtATime } from '#electron/platform/print-page.ts';
import { describeFailure, startupFailurePage } from '#electron/platform/startup-failure.ts';
import { mainWindowOptions, printPreferences } from '#electron/platform/window-options.ts';
import { AppError } from '#shared/errors.ts';

test('every security setting of both windows is written out', () => {
  const locked = {
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
    devTools: false,
  };
  const main = mainWindowOptions('/p/preload.cjs', '/p/icon.png', false);
  expect(main.webPreferences).toEqual({ ...locked, preload: '/p/preload.cjs', javascript: true });
  expect(main).toMatchObject({ show: false, width: 1366, height: 768, minWidth: 1024, minHeight: 640 });
  expect(printPreferences('print')).toEqual({ ...locked, partition: 'print', javascript: false });
});

describe('addresses', () => {
  test.each([
    ['app://thidua/', true],
    ['app://thidua/a?b#/c', true],
    ['app://thidua.vn/', false],
    ['app://evil/app://thidua', false],
    ['https://thidua/', false],
    ['', false],
  ])('%s is ours: %s', (url, ours) => expect(isAppUrl(url)).toBe(ours));
  test.each([
    ['blob:app://thidua/1-2', true],
    ['blob:https://example.com/1-2', false],
    ['data:image/png;base64,AA', true],
    ['devtools://x/', false],
    ['ws://127.0.0.1/', false],
    ['file:///etc/hostname', false],
  ])('%s may be loaded: %s', (url, own) => expect(isOwnRequest(url)).toBe(own));
});

describe('start-up failure', () => {
  const isAppError = (error: unknown): error is AppError => error instanceof AppError;
  test('shows the message of the failure as text', () => {
    const error = AppError.of('NOT_FOUND', { what: '<script>alert(1)</script>' });
    const html = startupFailurePage(describeFailure(error, '/d/Dữ liệu & sao lưu', isAppError))('N');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script');
    expect(html).toContain('/d/Dữ liệu &amp; sao lưu');
    expect(html).toContain('nonce="N"');
  });
  test('of a bug it tells neither stack nor message', () => {
    expect(describeFailure(new Error('SQLITE secret'), '/d', isAppError).message).not.toContain('secret');
  });
});

describe('in a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'thidua-platform-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('fonts are written into the page, each reference', () => {
    writeFileSync(join(folder, 'A-B.ttf'), 'font');
    const html = inlineFonts('url("/fonts/A-B.ttf") url(/fonts/A-B.ttf)', folder);
    expect(html).toBe('url("data:font/ttf;base64,Zm9udA==") url(data:font/ttf;base64,Zm9udA==)');
    expect(() => inlineFonts('/fonts/none.ttf', folder)).toThrow(/none\.ttf/);
  });

  test('the log is one JSON object a line, and turns over', async () => {
    const log = createLogger(folder, () => new Date(0));
    const file = join(folder, 'logs/thidua.log');
    log.info('started', { version: '1' });
    log.error('failed', new Error('lỗi'), { correlationId: 'c' });
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8').trim().split('\n').length).toBe(2);
    const [first, second] = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(first).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      level: 'info',
      message: 'started',
      version: '1',
    });
    expect(second).toMatchObject({
      level: 'error',
      correlationId: 'c',
      error: expect.stringContaining('lỗi'),
    });

    for (let n = 0; n < 40; n++) log.info('x'.repeat(1024 * 1024));
    await expect.poll(() => statSync(file).size).toBeLessThan(6 * 1024 * 1024);
    await expect.poll(() => readdirSync(join(folder, 'logs')).length).toBe(5);
  });
});

test('jobs run one at a time, also after a failure', async () => {
  const trace: string[] = [];
  const run = oneAtATime(async (name: string) => {
    trace.push(`+${name}`);
    await new Promise((done) => setTimeout(done, 5));
    trace.push(`-${name}`);
    if (name === 'a') throw new Error('a failed');
    return name;
  });
  const results = await Promise.allSettled([run('a'), run('b'), run('c')]);
  expect(results.map((result) => result.status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(trace).toEqual(['+a', '-a', '+b', '-b', '+c', '-c']);
});
