/** Bundles the probe as the application itself is bundled. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { root } from '../host.ts';

function bundle(entry: URL, outDir: string, format: 'es' | 'cjs', ending: string): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ...(format === 'es' ? { ssr: { noExternal: true, external: ['electron'] } } : {}),
    build: {
      ...(format === 'es' ? { ssr: true } : {}),
      target: 'node24',
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: fileURLToPath(entry),
        external: ['electron', /^node:/],
        output: { format, entryFileNames: `[name].${ending}`, codeSplitting: false },
      },
    },
  };
}

/** One folder a test worker; returns the main script. */
export async function buildProbe(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await build(bundle(new URL('./main.ts', import.meta.url), folder, 'es', 'js'));
  await build(bundle(new URL('./helper.ts', import.meta.url), folder, 'es', 'js'));
  await build(bundle(new URL('./preload.ts', import.meta.url), folder, 'cjs', 'cjs'));
  cpSync(join(import.meta.dirname, 'page'), join(folder, 'page'), { recursive: true });
  const manifest = {
    name: 'probe',
    productName: 'Thử nghiệm',
    version: '1.2.3',
    type: 'module',
    main: 'main.js',
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return join(folder, 'main.js');
}
