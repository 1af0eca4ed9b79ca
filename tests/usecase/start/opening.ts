import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenedApp, openApp } from '#electron/app/compose.ts';
import type { Ports } from '#electron/app/ports.ts';

const root = new URL('../../../', import.meta.url).pathname;

/** Ports that do nothing, for tests that open and close a data folder themselves. */
export function quietPorts(now: () => string, errors: unknown[] = []): Ports {
  const nothing = async () => null;
  return {
    clock: { now: () => new Date(now()) },
    dialogs: { openFiles: async () => [], openFolder: nothing, saveFile: nothing },
    printer: { htmlToPdf: async () => new TextEncoder().encode('%PDF-1.7\n%%EOF\n') },
    shell: { showInFolder: () => undefined, openFile: async () => true },
    log: { info: () => undefined, warn: () => undefined, error: (_message, error) => errors.push(error) },
    push: () => undefined,
  };
}

export function open(
  dataDir: string,
  ports: Ports = quietPorts(() => '2025-09-10T02:00:00.000Z'),
): Promise<OpenedApp> {
  return openApp({
    dataDir,
    resourcesDir: join(root, 'resources'),
    migrationsDir: join(root, 'db', 'migrations'),
    version: '0.0.0-test',
    ports,
  });
}

/** The code of the failure, or `opened`. */
export async function outcome(dataDir: string): Promise<string> {
  try {
    await (await open(dataDir)).close();
    return 'opened';
  } catch (error) {
    return error instanceof Error && 'code' in error ? `${error.code}` : String(error);
  }
}

export const bytesOf = (file: string): string => readFileSync(file).toString('latin1');
