/**
 * One JSON object a line in `<data>/logs/thidua.log`, five files of 5 MB at the most. Written at once: the line before a
 * crash is the one that is needed. A log that cannot be written never stops the work.
 */
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
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
  const file = join(dir, 'thidua.log');
  let size = 0;
  try {
    mkdirSync(dir, { recursive: true });
    size = existsSync(file) ? statSync(file).size : 0;
  } catch {
    // On a folder that cannot be written each line fails for itself below; the window says what is wrong.
  }

  function write(level: 'info' | 'warn' | 'error', message: string, fields: object | undefined): void {
    const line = `${JSON.stringify({ at: now().toISOString(), level, message, ...fields })}\n`;
    try {
      if (size > maxSize) {
        rotate(dir);
        size = 0;
      }
      appendFileSync(file, line);
      size += line.length;
    } catch (error) {
      process.emitWarning(`log not written: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const detail = (error: unknown): string =>
    error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    info: (message, fields) => write('info', message, fields),
    warn: (message, fields) => write('warn', message, fields),
    error: (message, error, fields) => write('error', message, { ...fields, error: detail(error) }),
  };
}
