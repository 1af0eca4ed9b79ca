import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenedApp } from '#electron/app/compose.ts';
import { open } from './opening.ts';

let model = '';
let dataDir = '';
let backup = '';
let opened: OpenedApp | null = null;

/** A folder whose backup knows "Người cũ" and whose database knows "Người mới". */
beforeAll(async () => {
  model = mkdtempSync(join(tmpdir(), 'thi-dua-model-'));
  const first = await open(model);
  await first.services.settings.loadSample({ sampleId: 'can-tho-2024', actor: 'Người cũ' });
  const { backups } = await first.services.settings.backUpNow();
  backup = backups[0]?.name ?? '';
  await first.services.settings.setActor({ actor: 'Người mới' });
  await first.close();
}, 60_000);
afterAll(() => rmSync(model, { recursive: true }));
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'thi-dua-restore-'));
  cpSync(model, dataDir, { recursive: true });
  opened = await open(dataDir);
});
afterEach(async () => {
  await opened?.close();
  opened = null;
  rmSync(dataDir, { recursive: true });
});

async function restart(): Promise<void> {
  await opened?.close();
  opened = await open(dataDir);
}

const settings = () => {
  if (opened === null) throw new Error('not open');
  return opened.services.settings;
};
const actor = async () => (await settings().setup()).actor;
const file = (name: string) => join(dataDir, 'sao-luu', name);
const code = async (name: string) => {
  const answer = await opened?.call({ path: 'settings.requestRestore', type: 'mutation', input: { name } });
  return answer?.ok === false ? answer.error.code : 'ok';
};

test('takes the place of the data at the next start, and what was there is kept and can be had back', async () => {
  expect(await actor()).toBe('Người mới');
  expect((await settings().requestRestore({ name: backup })).pending).toBe(backup);
  expect(await actor()).toBe('Người mới');
  await restart();
  expect(await actor()).toBe('Người cũ');
  const { backups, pending } = await settings().backups();
  expect(pending).toBeNull();
  const kept = backups.find(({ kind }) => kind === 'beforeRestore');
  await settings().requestRestore({ name: kept?.name ?? '' });
  await restart();
  expect(await actor()).toBe('Người mới');
});

test('can be thought better of', async () => {
  await settings().requestRestore({ name: backup });
  expect((await settings().cancelRestore()).pending).toBeNull();
  await restart();
  expect(await actor()).toBe('Người mới');
});

test('is refused for what is damaged, foreign, newer or not there', async () => {
  appendFileSync(file(backup), 'x');
  expect(await code(backup)).toBe('BACKUP_DAMAGED');
  expect(await code('../thi-dua.db')).toBe('NOT_FOUND');
  expect(await code('khong-co.db')).toBe('NOT_FOUND');
  cpSync(join(model, 'sao-luu', backup), file('newer.db'));
  const client = new Database(file('newer.db'));
  client.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)").run();
  client.close();
  const { createHash } = await import('node:crypto');
  const seal = (name: string) =>
    writeFileSync(
      `${file(name)}.sha256`,
      createHash('sha256')
        .update(readFileSync(file(name)))
        .digest('hex'),
    );
  seal('newer.db');
  expect(await code('newer.db')).toBe('BACKUP_NEWER');
  new Database(file('foreign.db')).exec('CREATE TABLE a (b)').close();
  seal('foreign.db');
  expect(await code('foreign.db')).toBe('BACKUP_DAMAGED');
  await restart();
  expect(await actor()).toBe('Người mới');
});

test('changes nothing when the backup was damaged after it was chosen', async () => {
  await settings().requestRestore({ name: backup });
  appendFileSync(file(backup), 'x');
  await restart();
  expect(await actor()).toBe('Người mới');
  expect((await settings().backups()).pending).toBeNull();
});

test('brings a database back that can no longer be read, and keeps its bytes', async () => {
  await settings().requestRestore({ name: backup });
  await opened?.close();
  opened = null;
  writeFileSync(join(dataDir, 'thi-dua.db'), 'not a database at all');
  opened = await open(dataDir);
  expect(await actor()).toBe('Người cũ');
  const raw = readdirSync(join(dataDir, 'sao-luu')).find((name) => name.endsWith('-hong')) ?? '';
  expect(readFileSync(join(dataDir, 'sao-luu', raw, 'thi-dua.db'), 'utf8')).toBe('not a database at all');
});

test('is done anew when the last start was cut off half-way', async () => {
  await settings().requestRestore({ name: backup });
  await opened?.close();
  opened = null;
  // As after a power cut between the copy and its taking the place.
  writeFileSync(join(dataDir, 'thi-dua.db.khoi-phuc'), 'half');
  rmSync(join(dataDir, 'thi-dua.db-wal'), { force: true });
  opened = await open(dataDir);
  expect(await actor()).toBe('Người cũ');
  expect(existsSync(join(dataDir, 'thi-dua.db.khoi-phuc'))).toBe(false);
});
