/** Builds main, worker, preload and renderer into out/; does nothing when no source has changed since. */
import './node-version.ts';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '..');
const stampFile = join(root, 'out/.stamp');
const sources = [
  'electron',
  'renderer',
  'shared',
  'db',
  'scripts/build.ts',
  'package.json',
  'package-lock.json',
];
const outputs = ['main/main.js', 'preload/preload.cjs', 'renderer/index.html'];

function* filesOf(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name === 'chromium' || entry.name.endsWith('.test.ts')) continue;
    const child = join(path, entry.name);
    if (entry.isDirectory()) yield* filesOf(child);
    else yield child;
  }
}

/** Path, size and time of every source: cheap, and right wherever the file system keeps times. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesOf(join(root, source))) {
      const { mtimeMs, size } = statSync(file);
      hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function isFresh(print: string): boolean {
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== print) return false;
  return outputs.every((file) => existsSync(join(root, 'out', file)));
}

/** True when something was built. */
export async function build(force = false): Promise<boolean> {
  const print = fingerprint();
  if (!force && isFresh(print)) return false;
  const [{ build: bundle }, { mainConfigs }, { preloadConfig }, { rendererConfig }] = await Promise.all([
    import('vite'),
    import('../electron/vite.main.config.ts'),
    import('../electron/vite.preload.config.ts'),
    import('../renderer/vite.config.ts'),
  ]);
  // Built aside and swapped in whole: a failed build leaves the last good one, a running one never sees half of it.
  const staging = join(root, '.cache', `build-${process.pid}`);
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production'; // Under a test runner React would come with its development code.
  try {
    const configs = [...mainConfigs(staging), preloadConfig(staging), rendererConfig(staging)];
    await Promise.all(configs.map((config) => bundle(config)));
    writeFileSync(join(staging, '.stamp'), print);
    rmSync(join(root, 'out'), { recursive: true, force: true });
    renameSync(staging, join(root, 'out'));
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
    rmSync(staging, { recursive: true, force: true });
  }
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const start = performance.now();
  try {
    const built = await build(process.argv.includes('--force'));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(built ? `built out/ in ${seconds} s` : 'out/ is up to date');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
