import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenedApp } from '#electron/app/compose.ts';
import { verifiedBackups } from '#electron/app/daily-backup.ts';
import { open, quietPorts } from './opening.ts';

let model = '';
let dataDir = '';
let now = '';
let errors: unknown[] = [];
let opened: OpenedApp | null = null;

beforeAll(async () => {
  model = mkdtempSync(join(tmpdir(), 'thi-dua-model-'));
  const first = await open(model);
  await first.services.settings.loadSample({ sampleId: 'can-tho-2024', actor: 'Người thử' });
  await first.close();
}, 60_000);
afterAll(() => rmSync(model, { recursive: true }));
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'thi-dua-backup-'));
  cpSync(model, dataDir, { recursive: true });
  now = '2025-09-10T02:00:00.000Z';
  errors = [];
});
afterEach(async () => {
  await opened?.close();
  opened = null;
  rmSync(dataDir, { recursive: true });
});

const ports = () => quietPorts(() => now, errors);
const names = () => readdirSync(join(dataDir, 'sao-luu')).sort();
const own = () => names().filter((name) => name.endsWith('.db'));

/** A start of the program at a moment, with a change before the next one. */
async function startAt(instant: string, withChange = true): Promise<void> {
  now = instant;
  opened = await open(dataDir, ports());
  await opened.afterStart();
  if (withChange) await opened.services.settings.setActor({ actor: `Người ${instant}` });
  opened.close();
  opened = null;
}

test('a start makes a verified copy, and none while nothing has changed', async () => {
  await startAt('2025-09-10T02:00:00.000Z', false);
  await startAt('2025-09-10T03:00:00.000Z', false);
  await startAt('2025-09-11T02:00:00.000Z', false);
  expect(names()).toEqual(['thi-dua-2025-09-10-090000000.db', 'thi-dua-2025-09-10-090000000.db.sha256']);
  expect(verifiedBackups(dataDir).map((file) => basename(file))).toEqual(own());
  expect(errors).toEqual([]);
});

test('three of the day stay, one of each day before, ten in all', async () => {
  for (let day = 1; day <= 12; day += 1) {
    for (const hour of ['01', '03', '05', '07'])
      await startAt(`2025-09-${String(day).padStart(2, '0')}T${hour}:00:00.000Z`);
    const today = own().filter((name) => name.includes(`2025-09-${String(day).padStart(2, '0')}`));
    expect(today).toHaveLength(3);
    expect(own().length).toBe(Math.min(10, day + 2));
  }
  expect(new Set(own().map((name) => name.slice(8, 18))).size).toBe(8);
}, 60_000);

test('a clock set back does not cost the copy just made', async () => {
  for (const day of ['11', '12', '13', '14'])
    for (const hour of ['01', '02', '03']) await startAt(`2031-01-${day}T${hour}:00:00.000Z`);
  await startAt('2001-01-01T02:00:00.000Z');
  expect(own()[0]).toMatch(/^thi-dua-2001-01-01/);
});

test('a damaged copy is not believed: the next start makes another, and it is left', async () => {
  await startAt('2025-09-10T02:00:00.000Z', false);
  const [first = ''] = own();
  truncateSync(join(dataDir, 'sao-luu', first), 5_000);
  expect(verifiedBackups(dataDir)).toEqual([]);
  await startAt('2025-09-10T04:00:00.000Z', false);
  expect(verifiedBackups(dataDir)).toHaveLength(1);
  expect(own()).toContain(first);
});

test('unfinished files of a power failure go, everything else stays', async () => {
  for (const folder of ['sao-luu', 'tep/ab']) mkdirSync(join(dataDir, folder), { recursive: true });
  const unfinished = ['sao-luu/thi-dua-2025-09-09-090000000.db.part', 'khoa-ky.pem.part', 'tep/ab/abcd.part'];
  const kept = ['khoa-ky.pem', 'tep/ab/abcd', 'sao-luu/ghi chú.txt'];
  for (const name of [...unfinished, ...kept]) writeFileSync(join(dataDir, name), 'x');
  await startAt('2025-09-10T02:00:00.000Z');
  expect(unfinished.filter((name) => existsSync(join(dataDir, name)))).toEqual([]);
  expect(kept.filter((name) => !existsSync(join(dataDir, name)))).toEqual([]);
});

test('the copy opens in place of the database and holds the same rows', async () => {
  await startAt('2025-09-10T02:00:00.000Z', false);
  const [backup = ''] = verifiedBackups(dataDir);
  const other = mkdtempSync(join(tmpdir(), 'thi-dua-restored-'));
  cpSync(backup, join(other, 'thi-dua.db'));
  const dump = async (folder: string) => {
    const app = await open(folder);
    const { $client } = app.app.db;
    const tables = $client
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all();
    const rows = JSON.stringify(
      tables.map((table) => [table, $client.prepare(`SELECT * FROM "${table}"`).all()]),
    );
    app.close();
    return rows;
  };
  expect((await dump(other)) === (await dump(dataDir))).toBe(true);
  rmSync(other, { recursive: true });
});

test('a place that cannot be written is logged and stops nothing', async () => {
  rmSync(join(dataDir, 'sao-luu'), { recursive: true });
  opened = await open(dataDir, ports());
  rmSync(join(dataDir, 'sao-luu'), { recursive: true });
  writeFileSync(join(dataDir, 'sao-luu'), 'a file in the way');
  await opened.afterStart();
  expect(errors).toEqual([expect.objectContaining({ code: 'DATABASE_UNWRITABLE' })]);
  expect(opened.services.settings.setup()).toMatchObject({ actor: 'Người thử' });
});
