/** The main process as one ES module for Electron's Node 24; everything bundled but Electron and the native database. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';

const root = join(import.meta.dirname, '..');
const aside = [
  'electron/files/reader-process.ts',
  'electron/files/xlsx-worker.ts',
  'electron/files/pdf-worker.ts',
  'electron/files/reading-worker.ts',
  'electron/register-worker.ts',
];

/** One entry a build: two in one share chunks, and the worker must stand alone. */
function nodeBundle(entry: string, outDir: string): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: join(outDir, 'main'),
      emptyOutDir: false,
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: join(root, entry),
        external: ['electron', 'better-sqlite3'],
        output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  };
}

export function mainConfigs(outDir: string): InlineConfig[] {
  const present = aside.filter((entry) => existsSync(join(root, entry)));
  return ['electron/main.ts', ...present].map((entry) => nodeBundle(entry, outDir));
}
