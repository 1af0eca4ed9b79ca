/** The application's own window, bridge and way out, whatever the screens show. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bridge, CallRequest } from '#shared/bridge.ts';
import { expect, test } from './support/driver.ts';

declare global {
  interface Window {
    thidua: Bridge<File>;
  }
}

test('the window opens with a screen, on our own address, without any violation', async ({ app, page }) => {
  await expect(page).toHaveTitle(/Thi Đua/);
  await expect(page.locator('#root')).not.toBeEmpty();
  expect(await page.evaluate(() => [document.documentElement.lang, isSecureContext])).toEqual(['vi', true]);
  expect(app.dialogsSeen).toEqual([]);
});

test('the bridge has exactly its three functions, frozen', async ({ page }) => {
  const bridge = await page.evaluate(() => [
    Object.keys(window.thidua).sort(),
    Object.isFrozen(window.thidua),
  ]);
  expect(bridge).toEqual([['call', 'dropFiles', 'onEvent'], true]);
});

test('an unknown procedure and a malformed request come back as notes, not as throws', async ({ page }) => {
  const requests: CallRequest[] = [
    { path: 'no.such.procedure', type: 'query', input: null },
    { path: '__proto__.constructor', type: 'query', input: null },
    { path: 'home.x', type: 'subscription' as 'query', input: null },
    { path: 'home.x', type: 'query', input: 'x'.repeat(9 * 1024 * 1024) },
  ];
  for (const request of requests) {
    const envelope = await page.evaluate((asked) => window.thidua.call(asked), request);
    expect(envelope, request.path).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/\p{L}+/u) },
    });
  }
});

test('a path that the page makes up does not reach the main process', async ({ page }) => {
  const forged = { kind: 'drop', paths: ['/etc/hostname'], path: 'x', type: 'query', input: null };
  const envelope = await page.evaluate((asked) => window.thidua.call(asked as never), forged);
  expect(envelope).toMatchObject({ ok: false });
});

test('dropped files become tokens without a path', async ({ page }) => {
  const tokens = await page.evaluate(() =>
    window.thidua.dropFiles([new File(['một hai ba'], 'Biểu mẫu.xlsx')]),
  );
  expect(tokens).toEqual([{ token: expect.any(String), name: 'Biểu mẫu.xlsx', size: 12 }]);
  expect(JSON.stringify(tokens)).not.toContain('/');
});

test('the window is there again after a restart on the same data', async ({ app }) => {
  await app.restart();
  await expect(app.page.locator('#root')).not.toBeEmpty();
  expect(existsSync(join(app.dataDir, 'logs/thidua.log'))).toBe(true);
});

test('start-up is logged without names or paths of the person', async ({ app, page }) => {
  await expect(page.locator('#root')).not.toBeEmpty();
  const log = (): string => readFileSync(join(app.dataDir, 'logs/thidua.log'), 'utf8');
  await expect.poll(log).toContain('"message":"started"');
  expect(log()).not.toContain(app.dataDir);
});

test.describe('when the data cannot be opened', () => {
  const broken = 'this is no database, and long enough to be read as one. '.repeat(40);
  test.use({ before: { 'thi-dua.db': broken } });

  test('the window says so, and the file stays as it was', async ({ app, page }) => {
    await expect(page.getByRole('alert')).toContainText('Chưa mở được dữ liệu');
    await expect(page.getByRole('alert')).toContainText(app.dataDir);
    expect(readFileSync(join(app.dataDir, 'thi-dua.db'), 'utf8')).toBe(broken);
  });
});
