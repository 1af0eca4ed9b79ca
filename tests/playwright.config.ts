import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  outputDir: './e2e/.output',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Only what hangs is to be stopped, and that by the limits of its steps: with other work on the machine a step may take
  // ten times as long.
  timeout: 900_000,
  expect: { timeout: 30_000 },
  forbidOnly: process.env['CI'] === 'true',
  reporter: [['list']],
  use: { actionTimeout: 30_000 },
});
