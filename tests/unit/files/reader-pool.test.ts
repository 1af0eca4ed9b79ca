import { describe, expect, it } from 'vitest';
import { MEMORY_EXIT_CODE } from '#electron/files/aside/messages.ts';
import { ReaderPool, type ReadingLimits } from '#electron/files/aside/reader-pool.ts';
import { forkReader, type ReaderProcess, type StartReader } from '#electron/files/aside/start-reader.ts';
import { readWorkbook } from '#electron/files/workbook/read-workbook.ts';
import { handMade, values } from './workbooks.ts';

const form = handMade('<row r="1"><c r="A1"><v>1</v></c></row>');
const limits: ReadingLimits = { timeLimitMs: 20_000, heapMb: 256, processMb: 480 };

/** Real processes, some of which are ended as soon as they are asked something. */
function failing(isDoomed: (start: number) => boolean) {
  const started: ReaderProcess[] = [];
  const start: StartReader = (file) => {
    const real = forkReader(file);
    const isLost = isDoomed(started.length + 1);
    const reader = isLost ? { ...real, ask: () => real.end() } : real;
    started.push(reader);
    return reader;
  };
  const pool = new ReaderPool({ processes: 1, idleMs: 60_000, start });
  return { pool, started, read: () => readWorkbook(form, { through: pool, limits }) };
}

describe('a reader process that dies', () => {
  it('the first time is not held against the file: it is read by the next one', async () => {
    const { pool, started, read } = failing((start) => start === 1);
    expect(values(await read())).toEqual({ A1: 1 });
    expect(started).toHaveLength(2);
    pool.close();
  });

  it('twice costs this file only', async () => {
    const { pool, started, read } = failing((start) => start <= 2);
    const [first, second] = await Promise.allSettled([read(), read()]);
    expect(first).toMatchObject({ reason: { code: 'FORM_TOO_COMPLEX' } });
    expect(second.status).toBe('fulfilled');
    expect(started).toHaveLength(3);
    pool.close();
  });

  it('while nobody waits for it is replaced when the next file comes', async () => {
    const { pool, started, read } = failing(() => false);
    await read();
    const ended = new Promise((resolve) => started[0]?.onEnd(resolve));
    started[0]?.end();
    await ended;
    expect(values(await read())).toEqual({ A1: 1 });
    expect(started).toHaveLength(2);
    pool.close();
  });
});

it('a process that grows beyond its limit ends itself, and the next file is read', async () => {
  const pool = new ReaderPool({ processes: 1, idleMs: 60_000, start: forkReader });
  const grown = { ...limits, processMb: 1 };
  await expect(readWorkbook(form, { through: pool, limits: grown })).rejects.toMatchObject({
    code: 'FORM_TOO_COMPLEX',
  });
  expect(values(await readWorkbook(form, { through: pool, limits }))).toEqual({ A1: 1 });
  pool.close();
});

it('the exit code says that it was memory, whoever started the process', async () => {
  const file = new URL('../../../electron/files/reader-process.ts', import.meta.url).pathname;
  const reader = forkReader(file);
  const code = new Promise((resolve) => reader.onEnd(resolve));
  reader.ask({ thread: 'xlsx-worker', heapMb: 64, processMb: 1, request: { bytes: form, purpose: 'form' } });
  expect(await code).toBe(MEMORY_EXIT_CODE);
});
