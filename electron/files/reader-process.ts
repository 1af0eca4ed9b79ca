/**
 * A process of its own for files from outside. The reading is done in a thread with a limited heap; this side of the
 * process stays free, watches how much memory all of it takes, and can be ended at any moment without harm: a file that
 * breaks the engine itself breaks nothing but this process.
 */
import { Worker } from 'node:worker_threads';
import { type Answer, type Ask, MEMORY_EXIT_CODE, type ReaderThread } from './aside/messages.ts';
import { workerFile } from './worker-file.ts';

const LOOK_EVERY_MS = 50;
const MEGABYTE = 1024 * 1024;
const threads = new Map<ReaderThread, Worker>();
let processMb = Number.POSITIVE_INFINITY;

/** Electron's helper processes have a port, processes forked by Node a channel. */
const port = (process as { parentPort?: Electron.ParentPort }).parentPort;

function answer(message: Answer): void {
  if (port !== undefined) port.postMessage(message);
  else process.send?.(message);
}

function threadFor({ thread: name, heapMb }: Ask): Worker {
  const running = threads.get(name);
  if (running !== undefined) return running;
  const thread = new Worker(workerFile(name), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  thread.stdout.resume();
  thread.stderr.resume();
  thread.on('message', (response: unknown) => answer({ kind: 'done', response }));
  thread.on('error', (error: Error & { code?: string }) =>
    answer(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? { kind: 'memory' }
        : { kind: 'failed', error: error.stack ?? error.message },
    ),
  );
  thread.on('exit', () => threads.delete(name));
  threads.set(name, thread);
  return thread;
}

function endWhenTooLarge(): void {
  if (process.memoryUsage.rss() > processMb * MEGABYTE) process.exit(MEMORY_EXIT_CODE);
}

function take(ask: Ask): void {
  processMb = ask.processMb;
  endWhenTooLarge();
  threadFor(ask).postMessage(ask.request);
}

setInterval(endWhenTooLarge, LOOK_EVERY_MS).unref();

if (port !== undefined) port.on('message', ({ data }) => take(data as Ask));
else process.on('message', (ask: Ask) => take(ask)).on('disconnect', () => process.exit());
