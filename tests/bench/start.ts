/**
 * From the start of the process to a useful window (home with its figures, on a campaign under way), against a bare Chromium
 * that shows an empty page. Prints seconds and the ratio. Needs a build (`npm run build`) and Chromium.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumOrThrow, chromiumSandbox, quietArguments } from '#electron/chromium/executable.ts';
import { applySampleReports } from '#tests/support/apply-sample-reports.ts';
import { createTestApp } from '#tests/support/test-app.ts';
import { builtMain, launch } from '../e2e/support/launch.ts';
import { Watch } from '../e2e/support/watch.ts';

const ROUNDS = 5;

async function seconds(work: () => Promise<() => Promise<void>>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    const close = await work();
    times.push((performance.now() - from) / 1000);
    await close();
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

const bare = await seconds(async () => {
  const browser = await chromium.launch({
    executablePath: chromiumOrThrow(),
    chromiumSandbox,
    args: quietArguments,
  });
  const page = await browser.newPage();
  await page.setContent('<h1>Thi Đua</h1>');
  return () => browser.close();
});

const dataDir = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
const prepared = await createTestApp({ sample: 'can-tho-2024' });
applySampleReports(prepared);
prepared.app.db.$client.exec("UPDATE campaign SET state = 'issued'");
prepared.app.db.$client.prepare('VACUUM INTO ?').run(join(dataDir, 'thi-dua.db'));
prepared.close();

const window = await seconds(async () => {
  const { page, close } = await launch({ main: builtMain, dataDir }, new Watch());
  await page.getByRole('table', { name: 'Tiến độ báo cáo theo mốc' }).waitFor();
  return close;
});
rmSync(dataDir, { recursive: true });

console.log(`bare Chromium, empty page  1,00×  ${bare.toFixed(2)} s`);
console.log(`useful home screen         ${(window / bare).toFixed(2)}×  ${window.toFixed(2)} s`);
process.exit(0);
