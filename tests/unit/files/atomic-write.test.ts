import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeUnfinishedWrites, writeFileAtomically } from '#electron/files/atomic-write.ts';
import { type FileIo, type OpenFile, systemIo } from '#electron/files/file-io.ts';
import { readFileLimited } from '#electron/files/read-file.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'));
  path = join(folder, 'gói.tdkt');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const OLD = Buffer.from('old contents');
const NEW = Buffer.alloc(3_000_000, 'new contents ');

interface Fault {
  code: string;
  /** The step that fails, counted from 1. */
  step: number;
  /** once: the next try works. */
  forEver: boolean;
}

/** The system's steps, of which one fails; `steps` are the names of those that were tried. */
function faulty(fault: Fault | null): { io: FileIo; steps: string[] } {
  const steps: string[] = [];
  const step = async <T>(name: string, run: () => Promise<T>): Promise<T> => {
    steps.push(name);
    const hit = fault !== null && (fault.forEver ? steps.length >= fault.step : steps.length === fault.step);
    if (hit) throw Object.assign(new Error(`${fault.code}: ${name}`), { code: fault.code });
    return run();
  };
  const file = (opened: OpenFile): OpenFile => ({
    write: (bytes) => step('write', () => opened.write(bytes.subarray(0, 700_000))), // short writes happen
    read: (into) => step('read', () => opened.read(into)),
    sync: () => step('sync', () => opened.sync()),
    close: async () => {
      await opened.close(); // really, or the test would run out of handles
      await step('close', async () => {});
    },
  });
  const io: FileIo = {
    create: (p, mode) => step('create', async () => file(await systemIo.create(p, mode))),
    openForReading: (p) => step('open', async () => file(await systemIo.openForReading(p))),
    rename: (from, to) => step('rename', () => systemIo.rename(from, to)),
    unlink: (p) => step('unlink', () => systemIo.unlink(p)),
    syncFolder: (p) => step('folder', () => systemIo.syncFolder(p)),
    wait: async () => {},
  };
  return { io, steps };
}

describe('writing a file', () => {
  it('flushes before the rename and the folder after it, and reads back', async () => {
    const { io, steps } = faulty(null);
    await writeFileAtomically(path, NEW, { io });
    const order = steps.filter((s, i) => s !== steps[i - 1]);
    expect(order).toEqual([
      'unlink',
      'create',
      'write',
      'sync',
      'close',
      'open',
      'read',
      'close',
      'rename',
      'folder',
    ]);
    expect(readFileSync(path).equals(NEW)).toBe(true);
    expect(readdirSync(folder)).toEqual(['gói.tdkt']);
  });

  const codes = ['EIO', 'ENOSPC', 'EACCES', 'EBUSY', 'EPERM'];
  it.each(codes)(
    'that fails once with %s at any step leaves the old file or the new one and nothing else',
    async (code) => {
      const { io: counting, steps: all } = faulty(null);
      await writeFileAtomically(path, NEW, { io: counting });
      for (let step = 1; step <= all.length; step++) {
        writeFileSync(path, OLD);
        const { io } = faulty({ code, step, forEver: false });
        const error = await writeFileAtomically(path, NEW, { io }).catch((e: unknown) => e);
        const now = readFileSync(path);
        expect(now.equals(error === undefined ? NEW : OLD), `step ${step}`).toBe(true);
        if (error !== undefined)
          expect(error).toMatchObject({ code: code === 'ENOSPC' ? 'DISK_FULL' : 'FILE_UNWRITABLE' });
        expect(readdirSync(folder), `step ${step}`).toEqual(['gói.tdkt']);
      }
    },
  );

  it.each(codes)(
    'that fails for ever with %s from any step on leaves the old file or the new one',
    async (code) => {
      for (let step = 1; step <= 20; step++) {
        writeFileSync(path, OLD);
        const { io } = faulty({ code, step, forEver: true });
        const error = await writeFileAtomically(path, NEW, { io }).catch((e: unknown) => e);
        expect(readFileSync(path).equals(error === undefined ? NEW : OLD), `step ${step}`).toBe(true);
        await removeUnfinishedWrites(folder);
        expect(readdirSync(folder)).toEqual(['gói.tdkt']);
      }
    },
  );

  it('waits for a virus scanner that holds the file', async () => {
    let held = 5;
    const rename: FileIo['rename'] = async (from, to) => {
      if (held-- > 0) throw Object.assign(new Error('held'), { code: 'EBUSY' });
      await systemIo.rename(from, to);
    };
    await writeFileAtomically(path, NEW, { io: { ...systemIo, rename, wait: async () => {} } });
    expect(readFileSync(path).equals(NEW)).toBe(true);
  });

  it('to a stick that returns other bytes keeps the old file', async () => {
    writeFileSync(path, OLD);
    const openForReading: FileIo['openForReading'] = async (p) => {
      const file = await systemIo.openForReading(p);
      const read = async (into: Uint8Array) => {
        const n = await file.read(into);
        into[0] = (into[0] ?? 0) ^ 1;
        return n;
      };
      return { ...file, read };
    };
    const io = { ...systemIo, openForReading };
    await expect(writeFileAtomically(path, NEW, { io })).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
    expect(readFileSync(path).equals(OLD)).toBe(true);
    expect(readdirSync(folder)).toEqual(['gói.tdkt']);
  });

  it('by several at once ends with one of them whole', async () => {
    const versions = Array.from({ length: 8 }, (_, i) => Buffer.alloc(500_000, `${i}`));
    await Promise.all(versions.map((v) => writeFileAtomically(path, v)));
    expect(versions.some((v) => readFileSync(path).equals(v))).toBe(true);
    expect(readdirSync(folder)).toEqual(['gói.tdkt']);
  });

  it('never follows a link that lies at the temporary name, and keeps keys private', async () => {
    const victim = join(folder, 'victim');
    writeFileSync(victim, OLD);
    symlinkSync(victim, `${path}.part`);
    await writeFileAtomically(path, NEW, { mode: 0o600 });
    expect(readFileSync(victim).equals(OLD)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('into a folder that is gone says so', async () => {
    const lost = join(folder, 'gone', 'x.pdf');
    await expect(writeFileAtomically(lost, NEW)).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
  });
});

describe('reading a file', () => {
  const read = (p: string, maxBytes = 1000) => readFileLimited(p, { maxBytes });
  it('gives its bytes', async () => {
    writeFileSync(path, OLD);
    expect(Buffer.from(await read(path)).equals(OLD)).toBe(true);
  });
  it('says why not', async () => {
    await expect(read(join(folder, 'none'))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await expect(read(folder)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await expect(read('/dev/zero')).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await expect(read(join(folder, '~$biểu.xlsx'))).rejects.toMatchObject({ code: 'FILE_IS_LOCK' });
    writeFileSync(path, '');
    await expect(read(path)).rejects.toMatchObject({ code: 'FILE_EMPTY' });
    writeFileSync(path, Buffer.alloc(1001));
    await expect(read(path)).rejects.toMatchObject({ code: 'FILE_TOO_BIG' });
    const link = join(folder, 'link');
    symlinkSync(path, link);
    await expect(read(link)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    const cancelled = readFileLimited(path, { maxBytes: 5000, signal: AbortSignal.abort() });
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
