/**
 * The thread in which thousands of units or people are read, written or taken back while the window is answered. It has a
 * connection of its own and does one work, then ends.
 */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openBeside } from '#db/open.ts';
import { AppError } from '#shared/errors.ts';
import type { App } from './app/app.ts';
import { FileStore } from './app/file-store.ts';
import { FileTokens } from './app/file-tokens.ts';
import { type Job, Jobs } from './app/jobs.ts';
import type { ReadingEnd } from './files/aside/reader-pool.ts';
import { readThrough } from './files/aside/readers.ts';
import type { AsideMessage, AsideOrder, AsideStart } from './units/aside/messages.ts';
import { works } from './units/aside/works.ts';

const start = workerData as AsideStart;
const tell = (message: AsideMessage) => parentPort?.postMessage(message);
const nobody = (): never => {
  throw new Error('a thread asks nobody');
};

const app: App = {
  db: openBeside(start.databaseFile),
  ports: {
    clock: { now: () => new Date(start.now) },
    dialogs: { openFiles: nobody, openFolder: nobody, saveFile: nobody },
    printer: { htmlToPdf: nobody },
    shell: { showInFolder: nobody, openFile: nobody },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    push: (event) => tell({ kind: 'push', event }),
  },
  tokens: new FileTokens(start.files),
  files: new FileStore(join(start.dataDir, 'tep')),
  jobs: new Jobs(() => undefined),
  dataDir: start.dataDir,
  resourcesDir: start.resourcesDir,
  version: start.version,
};

const TELL_EVERY_MS = 60;
let lastTold = 0;
const controller = new AbortController();
const reading = new Map<number, { resolve(end: ReadingEnd): void; reject(error: Error): void }>();
parentPort?.on('message', (order: AsideOrder) => {
  if (order.kind === 'cancel') {
    controller.abort();
    return;
  }
  const waiting = reading.get(order.at);
  reading.delete(order.at);
  if (order.kind === 'end') waiting?.resolve(order.end);
  else waiting?.reject(order.note === null ? new Error('not read') : AppError.fromNote(order.note));
});
readThrough({
  async read({ request, signal: _signal, ...rest }) {
    const asked = await request();
    return new Promise((resolve, reject) => {
      const at = reading.size + 1;
      reading.set(at, { resolve, reject });
      tell({ kind: 'read', at, reading: { ...rest, request: asked } });
    });
  },
});
const job: Job = {
  signal: controller.signal,
  progress(done, total, label) {
    this.throwIfCancelled();
    const now = performance.now();
    if (now - lastTold < TELL_EVERY_MS) return;
    lastTold = now;
    tell({ kind: 'progress', done, total, label });
  },
  throwIfCancelled() {
    if (Atomics.load(start.cancelled, 0) === 1) throw AppError.of('CANCELLED');
  },
};

async function answer(): Promise<AsideMessage> {
  const run = (works as Record<string, { run: (app: App, input: never, job: Job) => unknown }>)[start.name];
  if (run === undefined) return { kind: 'failed', bug: `no work ${start.name}` };
  try {
    return { kind: 'done', result: await run.run(app, start.input as never, job) };
  } catch (error) {
    if (error instanceof AppError) return { kind: 'refused', note: error.toNote() };
    return { kind: 'failed', bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

tell({ kind: 'started' });
const last = await answer();
app.db.$client.close();
tell(last);
parentPort?.close();
