import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy, createAppProtocol } from '#electron/platform/app-protocol.ts';

const base = mkdtempSync(join(tmpdir(), 'thidua-protocol-'));
for (const folder of ['renderer/assets', 'renderer-evil', 'fonts'])
  mkdirSync(join(base, folder), { recursive: true });
writeFileSync(join(base, 'secret.txt'), 'secret');
writeFileSync(join(base, 'secret.js'), 'secret');
writeFileSync(join(base, 'renderer-evil/a.js'), 'secret');
writeFileSync(
  join(base, 'renderer/index.html'),
  '<meta nonce="%CSP_NONCE%"><script nonce="%CSP_NONCE%"></script>',
);
writeFileSync(join(base, 'renderer/assets/a b.js'), 'export {}');
writeFileSync(join(base, 'renderer/data.sqlite'), 'secret');
writeFileSync(join(base, 'fonts/Tinos-Regular.ttf'), 'font');
symlinkSync(join(base, 'secret.js'), join(base, 'renderer/link.js'));
afterAll(() => rmSync(base, { recursive: true }));

const pages = new Map([['/startup-failure', (nonce: string) => `<style nonce="${nonce}"></style>`]]);
const handler = createAppProtocol({ renderer: join(base, 'renderer'), fonts: join(base, 'fonts'), pages });
const get = (url: string, method = 'GET'): Promise<Response> => handler(new Request(url, { method }));

test('index.html carries a nonce of its own at each load, the same as its policy', async () => {
  const [first, second] = [await get('app://thidua/'), await get('app://thidua/')];
  const policy = first.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
  expect(await first.text()).toBe(`<meta nonce="${nonce}"><script nonce="${nonce}"></script>`);
  expect(policy).toBe(contentSecurityPolicy(nonce));
  expect(second.headers.get('content-security-policy')).not.toBe(policy);
});

test('the policy is exactly this', () => {
  expect(contentSecurityPolicy('N')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test('files come with their type and may not be guessed at', async () => {
  const script = await get('app://thidua/assets/a%20b.js?v=1');
  expect(script.status).toBe(200);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await get('app://thidua/fonts/Tinos-Regular.ttf')).headers.get('content-type')).toBe('font/ttf');
  expect((await get('app://thidua/startup-failure')).status).toBe(200);
});

test('HEAD has no body, other methods are refused', async () => {
  const head = await get('app://thidua/', 'HEAD');
  expect([head.status, await head.text()]).toEqual([200, '']);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    expect((await get('app://thidua/', method)).status, method).toBe(405);
  }
});

describe('nothing outside can be reached', () => {
  test.each([
    'app://thidua/../secret.js',
    'app://thidua/%2e%2e/secret.js',
    'app://thidua/..%2fsecret.js',
    'app://thidua/..%5csecret.js',
    'app://thidua/%2e%2e%2fsecret.js',
    'app://thidua/assets/..%2f..%2fsecret.js',
    'app://thidua/..%2frenderer-evil/a.js',
    'app://thidua/fonts/..%2fsecret.js',
    'app://thidua/fonts/..%2frenderer/index.html',
    'app://thidua/%252e%252e/secret.js',
    'app://thidua//etc/hostname',
    'app://thidua/C:%5cWindows%5cwin.ini',
    'app://thidua/secret.txt%00.js',
    'app://thidua/index.html%00',
    'app://thidua/%',
    'app://thidua/%ff',
    'app://thidua/link.js',
    'app://thidua/data.sqlite',
    'app://thidua/assets',
    'app://thidua/nothing.js',
    'app://thidua/startup-failure/x',
    'app://other/index.html',
    'app://thidua.example.com/index.html',
    'app://thidua:1/index.html',
    'https://thidua/index.html',
    'https://thidua.localhost/index.html',
  ])('%s', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });
});
