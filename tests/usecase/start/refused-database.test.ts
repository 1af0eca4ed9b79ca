/** What may lie in a data folder instead of the database: each has its message, and nothing is made in its place. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { describeFailure, startupFailurePage } from '#electron/platform/startup-failure.ts';
import { AppError } from '#shared/errors.ts';
import { bytesOf, open, outcome } from './opening.ts';

let model = '';
let dataDir = '';
let file = '';

beforeAll(async () => {
  model = mkdtempSync(join(tmpdir(), 'thi-dua-model-'));
  const opened = await open(model);
  await opened.services.settings.loadSample({ sampleId: 'can-tho-2024', actor: 'Người thử' });
  opened.close();
}, 60_000);
afterAll(() => rmSync(model, { recursive: true }));
beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'thi-dua-start-')), 'Dữ liệu');
  cpSync(model, dataDir, { recursive: true });
  file = join(dataDir, 'thi-dua.db');
});
afterEach(() => rmSync(join(dataDir, '..'), { recursive: true, force: true }));

async function refused(code: string): Promise<void> {
  const before = existsSync(file) ? bytesOf(file) : null;
  const log = existsSync(`${file}-wal`) ? bytesOf(`${file}-wal`) : null;
  expect(await outcome(dataDir)).toBe(code);
  expect(existsSync(file) ? bytesOf(file) : null, 'the file').toBe(before);
  expect(existsSync(`${file}-wal`) ? bytesOf(`${file}-wal`) : null, 'its log').toBe(log);
  expect(readdirSync(dataDir)).not.toContain('tam-kiem-tra');
}

describe('the database is refused, and left byte for byte, when it is', () => {
  test('gone', async () => {
    rmSync(file);
    await refused('DATABASE_MISSING');
  });
  test('empty', async () => {
    truncateSync(file, 0);
    await refused('DATABASE_EMPTY');
  });
  test('without a single table', async () => {
    rmSync(file);
    const blank = new Database(file);
    blank.pragma(`application_id = ${0x54447561}`);
    blank.close();
    expect(await outcome(dataDir)).toBe('DATABASE_EMPTY');
  });
  test.each([1, 100, 4_096, 20_000, 100_000])('cut after %d bytes', async (length) => {
    truncateSync(file, length);
    await refused('DATABASE_DAMAGED');
  });
  test('cut by one page', async () => {
    truncateSync(file, readFileSync(file).length - 4_096);
    await refused('DATABASE_DAMAGED');
  });
  test.each([2, 40, 90])('overwritten at %d hundredths', async (at) => {
    const bytes = readFileSync(file);
    const start = Math.floor((bytes.length * at) / 100);
    bytes.fill(0x5a, start, start + 16_384);
    writeFileSync(file, bytes);
    await refused('DATABASE_DAMAGED');
  });
  test('a text', async () => {
    writeFileSync(file, 'Kính gửi: Sở Nội vụ. '.repeat(500));
    await refused('DATABASE_FOREIGN');
  });
  test('the database of another program', async () => {
    rmSync(file);
    const foreign = new Database(file);
    foreign.exec('CREATE TABLE unit (a)');
    foreign.close();
    await refused('DATABASE_FOREIGN');
  });
  test('of a newer version', async () => {
    const newer = new Database(file);
    newer.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run('later', 9e12);
    newer.close();
    await refused('DATABASE_NEWER');
  });
  test('a folder', async () => {
    rmSync(file);
    mkdirSync(file);
    expect(await outcome(dataDir)).toBe('DATABASE_UNWRITABLE');
  });
});

describe('the log of writes beside the database', () => {
  async function withOpenLog(change: (client: Database.Database) => void): Promise<void> {
    const other = join(dataDir, '..', 'other.db');
    copyFileSync(join(model, 'thi-dua.db'), other);
    const client = new Database(other);
    client.pragma('journal_mode = WAL');
    client.pragma('wal_autocheckpoint = 0');
    change(client);
    copyFileSync(`${other}-wal`, `${file}-wal`);
    client.close();
  }

  test('holds the last changes after a crash: they are taken over', async () => {
    await withOpenLog((client) => client.exec("UPDATE installation SET current_actor = 'Sau sự cố'"));
    const opened = await open(dataDir);
    expect(opened.services.settings.setup()).toMatchObject({ actor: 'Sau sự cố' });
    opened.close();
  });

  test('cut or garbled at its end, gives what was whole', async () => {
    await withOpenLog((client) => client.exec("UPDATE installation SET current_actor = 'Sau sự cố'"));
    appendFileSync(`${file}-wal`, Buffer.alloc(9_000, 0x33));
    const opened = await open(dataDir);
    expect(opened.services.settings.setup()).toMatchObject({ actor: 'Sau sự cố' });
    opened.close();
  });

  test('of another state of the data does not spoil a database that was put back', async () => {
    await withOpenLog((client) => {
      client.exec('DROP TABLE score; DROP TABLE person; VACUUM');
      for (let n = 0; n < 40; n += 1)
        client.exec(`CREATE TABLE t${n} (a); INSERT INTO t${n} VALUES (zeroblob(9000))`);
      // Only the last pages: as if the beginning had been checkpointed into the database that is gone.
      client.pragma('wal_checkpoint(RESTART)');
      client.exec('DELETE FROM t1; UPDATE t2 SET a = zeroblob(20000)');
    });
    await refused('DATABASE_DAMAGED');
  });

  test('without its database, is not thrown away', async () => {
    await withOpenLog((client) => client.exec("UPDATE installation SET current_actor = 'x'"));
    rmSync(file);
    await refused('DATABASE_MISSING');
  });
});

describe('the data folder', () => {
  test('is for one program at a time, and free again when it ends', async () => {
    const first = await open(dataDir);
    expect(await outcome(dataDir)).toBe('DATABASE_LOCKED');
    expect(first.services.settings.setup()).toMatchObject({ actor: 'Người thử' });
    await first.close();
    expect(await outcome(dataDir)).toBe('opened');
  });

  test('opens over a lock file with strange contents', async () => {
    writeFileSync(join(dataDir, 'dang-mo.lock'), 'x'.repeat(5_000));
    expect(await outcome(dataDir)).toBe('opened');
  });

  test('that is a file is refused', async () => {
    rmSync(dataDir, { recursive: true });
    writeFileSync(dataDir, '');
    expect(await outcome(dataDir)).toBe('DATABASE_UNWRITABLE');
  });

  test.skipIf(process.getuid?.() !== 0)(
    'that cannot be written is refused (needs root to mount)',
    async ({ skip }) => {
      const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', dataDir]);
      if (mount.status !== 0) return skip('mounting is not allowed here');
      try {
        cpSync(model, dataDir, { recursive: true });
        spawnSync('mount', ['-o', 'remount,ro', dataDir]);
        await refused('DATABASE_UNWRITABLE');
      } finally {
        spawnSync('umount', ['-l', dataDir]);
      }
    },
  );
});

test('a new folder gets a new database', async () => {
  rmSync(dataDir, { recursive: true });
  expect(await outcome(dataDir)).toBe('opened');
  expect(await outcome(dataDir)).toBe('opened');
});

test('the page names the newest sound backup and how to go back to it', () => {
  const isAppError = (error: unknown): error is AppError => error instanceof AppError;
  const damaged = AppError.of('DATABASE_DAMAGED', { file: 'thi-dua.db' });
  const page = startupFailurePage(
    describeFailure(damaged, '/d', isAppError, ['/d/sao-luu/mới.db', '/d/sao-luu/cũ.db']),
  )('N');
  expect(page).toContain('/d/sao-luu/mới.db');
  expect(page).not.toContain('cũ.db');
  const locked = AppError.of('DATABASE_LOCKED', { file: 'thi-dua.db' });
  expect(
    startupFailurePage(describeFailure(locked, '/d', isAppError, ['/d/sao-luu/mới.db']))('N'),
  ).not.toContain('mới.db');
});
