import { defineConfig } from 'vitest/config';
import { memoryFolder } from './support/memory-folder.ts';

const folder = memoryFolder();

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    // Only what hangs is to be stopped: on a machine with other work a test may take ten times as long.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Vitest leaves one core to itself unless told, which of two is half.
    maxWorkers: '100%',
    // A process keeps what it has imported for its next file; importing again took a third of the run.
    isolate: false,
    // Node runs our TypeScript through WebAssembly. V8 frees the code of threads that have ended while others still call it,
    // and the process dies (Runtime_TierUpWasmToJSWrapper, NativeModule::FreeCode); so that code stays. Bundles have none.
    execArgv: ['--no-wasm-code-gc', '--wasm-wrapper-tiering-budget=1000000000'],
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: ['tests/arch/**/*.test.ts', 'tests/unit/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'usecases',
          include: ['tests/usecase/**/*.test.ts', 'tests/migration/**/*.test.ts'],
          env: folder === null ? {} : { TMPDIR: folder },
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: ['tests/slow/**/*.test.ts'],
          globalSetup: 'tests/support/build-once.ts',
          // They wait for other programs; more of those at once would only slow each other down.
          maxConcurrency: 2,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
