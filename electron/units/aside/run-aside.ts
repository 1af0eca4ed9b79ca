import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/errors.ts';
import { type App, nowIso } from '../../app/app.ts';
import type { Job } from '../../app/jobs.ts';
import { readers } from '../../files/aside/readers.ts';
import { workerFile } from '../../files/worker-file.ts';
import type { AsideMessage, AsideOrder, AsideStart } from './messages.ts';
import { type InputOf, type ResultOf, type Works, works } from './works.ts';

interface LongWork<I, R> {
  run(app: App, input: I, job: Job): R | Promise<R>;
  isLong(app: App, input: I): boolean;
  tokens?(input: I): string[];
}

/**
 * Does the work under the job that the window named: what is long in a thread with a connection of its own, so that the window
 * is answered meanwhile. One transaction either way; cancelling leaves nothing.
 */
export function runWork<N extends keyof Works>(
  app: App,
  name: N,
  { jobId, ...rest }: InputOf<N> & { jobId: string },
): Promise<ResultOf<N>> {
  const work = works[name] as unknown as LongWork<InputOf<N>, ResultOf<N>>;
  const input = rest as unknown as InputOf<N>;
  return app.jobs.run(jobId, (job) => wholeOrNothing(() => runOne(app, name, work, input, job)));
}

/** What was cancelled has left nothing, and that is what the person is told. */
async function wholeOrNothing<R>(run: () => Promise<R>): Promise<R> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof AppError && error.code === 'CANCELLED') throw AppError.of('CANCELLED_WHOLE');
    throw error;
  }
}

async function runOne<N extends keyof Works>(
  app: App,
  name: N,
  work: LongWork<InputOf<N>, ResultOf<N>>,
  input: InputOf<N>,
  job: Job,
): Promise<ResultOf<N>> {
  if (!work.isLong(app, input)) return work.run(app, input, job);
  const answer = await runInThread<ResultOf<N>>(app, job, {
    ...{ name, input, dataDir: app.dataDir, resourcesDir: app.resourcesDir, version: app.version },
    ...{ databaseFile: app.db.$client.name, now: nowIso(app) },
    files: (work.tokens?.(input) ?? []).map((token) => [token, app.tokens.resolve(token)]),
    cancelled: new Int32Array(new SharedArrayBuffer(4)),
  });
  if (answer !== null) return answer.result;
  app.ports.log.warn('no thread for long work, done here instead', { name });
  return work.run(app, input, job);
}

/** Null where the thread did not come to life: nothing was done. Settles when it has ended and let go of the database. */
function runInThread<R>(app: App, job: Job, start: AsideStart): Promise<{ result: R } | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile('register-worker'), {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
      env: {},
      execArgv: [],
    });
    let isAlive = false;
    let outcome: { result: R } | Error | null = null;
    const tell = (order: AsideOrder) => worker.postMessage(order);
    const cancel = () => {
      Atomics.store(start.cancelled, 0, 1);
      tell({ kind: 'cancel' });
    };
    job.signal.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: AsideMessage) => {
      if (message.kind === 'started') isAlive = true;
      else if (message.kind === 'progress') job.progress(message.done, message.total, message.label);
      else if (message.kind === 'read') void readFor(message, job, tell);
      else if (message.kind === 'push') app.ports.push(message.event);
      else if (message.kind === 'done') outcome = { result: message.result as R };
      else if (message.kind === 'refused') outcome = AppError.fromNote(message.note);
      else outcome = new Error(`register worker: ${message.bug}`);
    });
    worker.on('error', (error) => {
      if (isAlive) outcome ??= error;
      else app.ports.log.error('register worker did not start', error);
    });
    worker.on('exit', () => {
      job.signal.removeEventListener('abort', cancel);
      if (outcome instanceof Error) reject(outcome);
      else if (outcome === null && isAlive) reject(new Error('register worker ended without an answer'));
      else resolve(outcome);
    });
  });
}

/** Files from outside are read in reader processes, which only the main process starts. */
async function readFor(
  { at, reading: { request, ...reading } }: Extract<AsideMessage, { kind: 'read' }>,
  { signal }: Job,
  tell: (order: AsideOrder) => void,
): Promise<void> {
  try {
    tell({ kind: 'end', at, end: await readers.read({ ...reading, signal, request: async () => request }) });
  } catch (error) {
    tell({ kind: 'unread', at, note: error instanceof AppError ? error.toNote() : null });
  }
}
