/**
 * Packs the application as a release is packed, only around a made-up Electron: a binary that has the fuses and nothing
 * else, so that no download is needed.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Arch, Platform, build as pack } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAsar } from '../../scripts/asar.ts';
import { build } from '../../scripts/build.ts';
import { checkPackage } from '../../scripts/check-package.ts';
import { fuses, readFuses, setFuses } from '../../scripts/fuses.ts';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'thidua-package-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** All fuses as a fresh Electron has them, somewhere within other bytes. */
function fakeBinary(count = fuses.length, version = 1): Buffer {
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  const wire = Buffer.concat([sentinel, Buffer.from([version, count]), Buffer.from('1'.repeat(count))]);
  return Buffer.concat([Buffer.alloc(1000, 7), wire, Buffer.alloc(1000, 7)]);
}

function fakeElectron(): string {
  const folder = join(work, 'electron');
  mkdirSync(join(folder, 'locales'), { recursive: true });

  writeFileSync(join(folder, 'electron'), fakeBinary(), { mode: 0o755 });
  writeFileSync(join(folder, 'version'), '45.4.1');
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    writeFileSync(join(folder, name), '');
  }
  for (const language of ['vi', 'en-US', 'de', 'fr'])
    writeFileSync(join(folder, `locales/${language}.pak`), '');
  return folder;
}

describe('fuses', () => {
  const file = join(work, 'binary');
  test('all nine are set as decided', () => {
    writeFileSync(file, fakeBinary());
    setFuses(file);
    expect([...readFuses(file)]).toEqual(fuses.map((fuse) => [...fuse]));
    expect(readFileSync(file).length).toBe(fakeBinary().length);
  });
  test.each([
    ['one fuse more', fakeBinary(10), /10 fuses/],
    ['one fuse less', fakeBinary(8), /8 fuses/],
    ['another wire', fakeBinary(9, 2), /version 2/],
    ['no wire', Buffer.alloc(100), /no fuses/],
    ['two wires', Buffer.concat([fakeBinary(), fakeBinary()]), /two/],
  ])('a binary with %s stops the build', (_name, binary, message) => {
    writeFileSync(file, binary);
    expect(() => setFuses(file)).toThrow(message);
    expect(readFileSync(file)).toEqual(binary);
  });
});

describe('the packed application', () => {
  const output = join(work, 'dist');
  const appDir = join(output, 'linux-unpacked');
  const archive = join(appDir, 'resources/app.asar');

  beforeAll(async () => {
    await build();
    // Also validates the configuration by electron-builder's own schema, which forbids unknown keys.
    await pack({
      projectDir: root,
      config: { extends: 'electron-builder.yml', electronDist: fakeElectron(), directories: { output } },
      targets: Platform.LINUX.createTarget('dir', Arch.x64),
      publish: 'never',
    });
  }, 240_000);

  test('holds what it needs and nothing that it must not carry', () => {
    expect(checkPackage(appDir, join(appDir, 'thi-dua'))).toEqual([]);
  });

  test('has one native file, the one for this platform, and it loads', () => {
    const unpacked = `${archive}.unpacked/node_modules/better-sqlite3/prebuilds`;
    expect(readdirSync(unpacked)).toEqual(['linux-x64.node']);
    const native: unknown = createRequire(import.meta.url)(join(unpacked, 'linux-x64.node'));
    expect(native).toBeTruthy();
  });

  test('has only our languages', () => {
    expect(readdirSync(join(appDir, 'locales')).sort()).toEqual(['en-US.pak', 'vi.pak']);
  });

  test('its main script imports nothing that is not there', () => {
    const files = readAsar(archive);
    const main =
      files
        .find((file) => file.path === 'out/main/main.js')
        ?.read()
        .toString('utf8') ?? '';
    const imported = [...main.matchAll(/^import .*?from "([^"]+)";$/gm)].map((match) => match[1] ?? '');
    const foreign = imported.filter((name) => !isBuiltin(name));
    expect([...new Set(foreign)].sort()).toEqual(['better-sqlite3', 'electron']);
    const manifest = JSON.parse(
      files
        .find((file) => file.path === 'package.json')
        ?.read()
        .toString('utf8') ?? '{}',
    );
    expect(manifest).toMatchObject({ main: 'out/main/main.js', type: 'module', productName: 'Thi Đua' });
    expect(manifest).not.toHaveProperty('devDependencies');
  });

  test('runs as it is packed, without the repository around it', async () => {
    const app = join(work, 'app');
    for (const file of readAsar(archive)) {
      const target = join(app, file.path);
      mkdirSync(dirname(target), { recursive: true });
      if (file.unpacked) cpSync(join(`${archive}.unpacked`, file.path), target);
      else writeFileSync(target, file.read());
    }
    const dataDir = join(work, 'data');
    const log = join(dataDir, 'logs/thidua.log');
    const logged = (): string => (existsSync(log) ? readFileSync(log, 'utf8') : '');
    const register = join(root, 'electron/chromium/register.ts');
    const child = spawn(process.execPath, ['--import', register, join(app, 'out/main/main.js')], {
      cwd: work,
      env: { ...process.env, THIDUA_HEADLESS: '1', THIDUA_DATA: dataDir },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const ended = once(child, 'exit');
    try {
      await expect.poll(logged, { timeout: 60_000 }).toMatch(/"started"|"error"/);
    } finally {
      child.kill('SIGTERM');
    }
    expect(await ended).toEqual([0, null]);
    expect(logged()).not.toContain('"error"');
  }, 90_000);

  test('a key that electron-builder does not know is refused', async () => {
    const config = { extends: 'electron-builder.yml', noSuchKey: true } as object;
    const targets = Platform.LINUX.createTarget('dir', Arch.x64);
    await expect(pack({ projectDir: root, config, targets, publish: 'never' })).rejects.toThrow(/noSuchKey/);
  });
});
