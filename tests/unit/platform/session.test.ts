import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { lockSession } from '#electron/platform/session.ts';

/** Records what lockSession sets, so that it can be asked. */
function locked(devTools = false) {
  const set: Record<string, (...args: never[]) => unknown> = {};
  const record = (name: string) => (handler: never) => {
    set[name] = handler;
  };
  const proxies: unknown[] = [];
  const session = {
    setPermissionRequestHandler: record('request'),
    setPermissionCheckHandler: record('check'),
    setDevicePermissionHandler: record('device'),
    webRequest: { onBeforeRequest: record('before') },
    setProxy: async (config: unknown) => void proxies.push(config),
  };
  lockSession(session as unknown as Session, devTools);
  const call = (name: string, ...args: unknown[]): unknown => set[name]?.(...(args as never[]));
  const requested = (permission: string, requestingUrl: string): boolean => {
    let answer = true;
    call('request', null, permission, (granted: boolean) => (answer = granted), { requestingUrl });
    return answer;
  };
  const cancelled = (url: string): boolean | undefined => {
    let cancel: boolean | undefined;
    call('before', { url }, (response: { cancel?: boolean }) => (cancel = response.cancel));
    return cancel;
  };
  return { call, requested, cancelled, proxies };
}

const permissions = [
  'clipboard-read',
  'media',
  'geolocation',
  'notifications',
  'midi',
  'fullscreen',
  'openExternal',
  'usb',
  'serial',
  'hid',
  'display-capture',
  'fileSystem',
  'local-fonts',
  'local-network',
  'unknown',
  'something-new',
];

test.each(permissions)('%s is denied, asked for or looked up', (permission) => {
  const { call, requested } = locked();
  expect(requested(permission, 'app://thidua/')).toBe(false);
  expect(call('check', null, permission, 'app://thidua/')).toBe(false);
});

test('copying is granted to our own page alone', () => {
  const { call, requested } = locked();
  expect(requested('clipboard-sanitized-write', 'app://thidua/#/plan')).toBe(true);
  expect(call('check', null, 'clipboard-sanitized-write', 'app://thidua/')).toBe(true);
  expect(requested('clipboard-sanitized-write', 'https://example.com/app://thidua/')).toBe(false);
  expect(call('check', null, 'clipboard-sanitized-write', '')).toBe(false);
});

test('no device, no proxy', () => {
  const { call, proxies } = locked();
  expect(call('device', {})).toBe(false);
  expect(proxies).toEqual([{ mode: 'direct' }]);
});

test('only our own requests pass, and those of the developer tools where there are any', () => {
  const { cancelled } = locked();
  expect(cancelled('app://thidua/assets/a.js')).toBe(false);
  for (const url of [
    'https://example.com/',
    'http://127.0.0.1/',
    'file:///etc/hostname',
    'devtools://devtools/x',
    'ws://a/',
  ]) {
    expect(cancelled(url), url).toBe(true);
  }
  expect(locked(true).cancelled('devtools://devtools/x')).toBe(false);
});
