/** One instance for one data folder: a local socket held by the first, told its arguments by the second. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function running(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The second must not end before the first has its arguments. */
export let handedOver: Promise<unknown> = Promise.resolve();

/** True for the first; the second hands over its arguments and gets false. */
export function takeLock(folder: string, onSecond: (argv: string[], cwd: string) => void): boolean {
  const lockFile = join(folder, '.instance');
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const pipe =
    process.platform === 'win32' ? `\\\\.\\pipe\\thidua-${mark}` : join(tmpdir(), `thidua-${mark}.sock`);
  if (existsSync(lockFile) && running(Number(readFileSync(lockFile, 'utf8')))) {
    const socket = connect(pipe);
    handedOver = new Promise((done) => {
      socket.on('error', done).on('close', done);
    });
    socket.end(JSON.stringify({ argv: process.argv, cwd: process.cwd() }));
    return false;
  }
  writeFileSync(lockFile, String(process.pid));
  if (process.platform !== 'win32') rmSync(pipe, { force: true });
  const server = createServer((socket) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    socket.on('error', () => {});
    socket.on('end', () => {
      if (text === '') return;
      const { argv, cwd } = JSON.parse(text) as { argv: string[]; cwd: string };
      onSecond(argv, cwd);
    });
  });
  server.on('error', (error) => console.error(`stand-in: instance socket: ${error.message}`));
  server.listen(pipe).unref();
  process.on('exit', () => {
    rmSync(lockFile, { force: true });
    if (process.platform !== 'win32') rmSync(pipe, { force: true });
  });
  return true;
}
