/**
 * One JSON object a line in `<data>/logs/thidua.log`, five files of 5 MB at the most. Written at once: the line
 * before a crash is the one that is needed, and electron-log does not turn over what it has only queued.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import log from 'electron-log/node.js';
import type { Logger } from '../app/ports.ts';

const maxSize = 5 * 1024 * 1024;
const keptFiles = 5;

/** thidua.log → thidua.1.log → … ; the oldest goes. */
function rotate(dir: string): void {
  const name = (n: number): string => join(dir, n === 0 ? 'thidua.log' : `thidua.${n}.log`);
  rmSync(name(keptFiles - 1), { force: true });
  for (let n = keptFiles - 2; n >= 0; n--) if (existsSync(name(n))) renameSync(name(n), name(n + 1));
}

export function createLogger(dataDir: string, now: () => Date = () => new Date()): Logger {
  const dir = join(dataDir, 'logs');
  mkdirSync(dir, { recursive: true });
  const writer = log.create({ logId: dir });
  writer.transports.console.level = false;
  const file = writer.transports.file;
  file.resolvePathFn = () => join(dir, 'thidua.log');
  file.maxSize = maxSize;
  file.sync = true;
  file.archiveLogFn = () => rotate(dir);
  file.format = ({ data }) => data;

  function line(level: 'info' | 'warn' | 'error', message: string, fields: object | undefined): void {
    writer[level](JSON.stringify({ at: now().toISOString(), level, message, ...fields }));
  }
  return {
    info: (message, fields) => line('info', message, fields),
    warn: (message, fields) => line('warn', message, fields),
    error: (message, error, fields) =>
      line('error', message, {
        ...fields,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  };
}
