import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: ['tests/arch/**/*.test.ts', 'tests/unit/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'usecases', include: ['tests/usecase/**/*.test.ts', 'tests/migration/**/*.test.ts'] },
      },
      { extends: true, test: { name: 'slow', include: ['tests/slow/**/*.test.ts'], testTimeout: 300_000 } },
    ],
  },
});
