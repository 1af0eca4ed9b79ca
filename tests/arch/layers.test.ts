import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const folders = ['electron', 'renderer', 'shared', 'db'];

interface Source {
  path: string;
  text: string;
}

function sources(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.ts', '.tsx'].includes(extname(entry.name)))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: relative(root, path), text: readFileSync(path, 'utf8') };
    });
}

const all = folders.flatMap(sources);
const offenders = (pattern: RegExp, allowed: (path: string) => boolean) =>
  all.filter(({ path, text }) => !allowed(path) && pattern.test(text)).map(({ path }) => path);

/** Matches an import statement of the module; `import type` counts too. */
const importOf = (module: string) => new RegExp(`^import[^;]*from '${module}'`, 'm');

describe('layers', () => {
  it('finds the sources, so that the rules below can fail', () => {
    expect(all.length).toBeGreaterThan(150);
    expect(offenders(importOf('electron'), () => false)).toContain('electron/main.ts');
  });

  it('imports electron only where the shell meets the application', () => {
    const shell = /^electron\/(main\.ts|preload\.ts|ipc\/|platform\/|chromium\/)/;
    expect(offenders(importOf('electron'), (path) => shell.test(path))).toEqual([]);
  });

  it('names ipcMain in the main process only where the channel is opened', () => {
    const allowed = (path: string) => path === 'electron/main.ts' || path.startsWith('electron/chromium/');
    expect(offenders(/\bipcMain\b/, allowed)).toEqual([]);
  });

  it('knows the stand-in nowhere but in its own folder', () => {
    expect(offenders(/chromium\//, (path) => path.startsWith('electron/chromium/'))).toEqual([]);
  });

  it('never turns text into markup', () => {
    expect(
      offenders(/dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|document\.write\(/, () => false),
    ).toEqual([]);
  });

  it('never runs text as code and never waits in the main process for another', () => {
    const hooks = (path: string) => path.startsWith('electron/chromium/');
    expect(offenders(/\beval\(|new Function\(|\bexecSync\b|\bspawnSync\b/, hooks)).toEqual([]);
  });

  it('parses foreign workbooks in one place only, never with exceljs', () => {
    expect(offenders(importOf('xlsx'), (path) => path.startsWith('electron/files/workbook/'))).toEqual([]);
    expect(offenders(/\.xlsx\.(load|readFile|read)\(/, () => false)).toEqual([]);
  });

  it('starts threads only inside a reader process: a thread that breaks would end the program with it', () => {
    // The thread of long work on units parses nothing foreign: it has it read by the reader processes.
    const aside = (path: string) =>
      path === 'electron/files/reader-process.ts' ||
      path === 'electron/units/aside/run-aside.ts' ||
      path.startsWith('renderer/');
    expect(offenders(/new Worker\(/, aside)).toEqual([]);
    const starters = /^electron\/(files\/aside|platform)\/start-reader\.ts$|^electron\/chromium\//;
    expect(offenders(/\bfork\(/, (path) => starters.test(path))).toEqual([]);
  });

  it('reaches no network', () => {
    const shell = (path: string) => path.startsWith('electron/chromium/');
    expect(offenders(/from 'node:(http|https|net|dgram|tls|dns)'|\bWebSocket\(|openExternal/, shell)).toEqual(
      [],
    );
  });

  it('changes data only inside a transaction that mutate opens', () => {
    const writers = /(^electron\/app\/mutate\.ts$)/;
    expect(offenders(/app\.db\s*\.(insert|update|delete|run)\(/, (path) => writers.test(path))).toEqual([]);
    expect(offenders(/\.transaction\(/, (path) => writers.test(path))).toEqual([]);
  });

  it('keeps the areas of the window apart: what two of them need stands in ui/', () => {
    const area = (path: string) => /^renderer\/src\/areas\/([^/]+)\//.exec(path)?.[1];
    const crossing = all.flatMap(({ path, text }) =>
      area(path) === undefined
        ? []
        : [...text.matchAll(/(?:from |import \(?|import\()'(\.[^']+)'/g)]
            .map((match) => join(path, '..', match[1] ?? ''))
            .filter((target) => area(target) !== undefined && area(target) !== area(path))
            .map((target) => `${path} → ${target}`),
    );
    expect(crossing).toEqual([]);
  });

  it('lets an area of the main process use only areas before it, and never their service', () => {
    const order =
      'settings documents campaigns plan units tracking scoring awards ceremonies reports exchange home';
    const areas = order.split(' ');
    const area = (path: string) => areas.indexOf(/^electron\/([^/]+)\//.exec(path)?.[1] ?? '');
    const wrong = all.flatMap(({ path, text }) =>
      area(path) < 0
        ? []
        : [...text.matchAll(/from '(\.[^']+)'/g)]
            .map((match) => join(path, '..', match[1] ?? ''))
            .filter((target) => area(target) >= 0 && area(target) !== area(path))
            .filter((target) => area(target) > area(path) || target.endsWith('/service.ts'))
            .map((target) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps files readable: none over 400 lines', () => {
    expect(all.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path)).toEqual([]);
  });
});
