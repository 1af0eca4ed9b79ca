import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file of a worker thread by its name: `xlsx-worker.js` beside the bundled main.js, or the source itself where Node
 * runs the sources. Only a name is given, so that the bundler does not follow it.
 */
export function workerFile(name: string): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const candidates = [
    ...[join(here, `${name}.js`), join(here, '..', `${name}.js`)],
    ...[join(here, `${name}.ts`), join(here, '..', `${name}.ts`)],
  ];
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) throw new Error(`worker not found: ${name}`);
  return found;
}
