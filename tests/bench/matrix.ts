/**
 * The matrix of a large campaign: 7,000 units × the milestones of the sample, then × a report every month for eight years.
 * Computed in the main process, checked and carried to the window, first rows painted, scrolled from end to end; and what the
 * window holds in memory for it, against the sample's own size. Needs a build (`npm run build`) and Chromium.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { applySampleReports } from '#tests/support/apply-sample-reports.ts';
import { addManyUnits } from '#tests/support/many-units.ts';
import { reportMonthly } from '#tests/support/monthly-reports.ts';
import { createTestApp } from '#tests/support/test-app.ts';
import { builtMain, launch } from '../e2e/support/launch.ts';
import { Watch } from '../e2e/support/watch.ts';

const ROUNDS = 5;
const cases = [
  { name: 'the sample alone (102 units), 1×', total: 0, years: 0 },
  { name: '7,000 units, times the sample:', total: 7_000, years: 0 },
  { name: '7,000 units, a report every month for eight years, times the sample:', total: 7_000, years: 8 },
];

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

async function timed(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return median(times);
}

/** Scrolls in steps of three rows, as a wheel does, and then in jumps to the end, and says how long the frames took. */
async function scroll(page: Page, pixels: number): Promise<Frames> {
  return page.getByRole('grid').evaluate(async (grid, step) => {
    grid.scrollTop = 0;
    const times: number[] = [];
    let last = await new Promise<number>(requestAnimationFrame);
    for (let frame = 0; frame < 20; frame++) {
      grid.scrollTop += step;
      const now = await new Promise<number>(requestAnimationFrame);
      times.push(now - last);
      last = now;
    }
    times.sort((a, b) => a - b);
    return { middle: times[Math.floor(times.length / 2)] ?? 0, worst: times.at(-1) ?? 0 };
  }, pixels);
}

interface Frames {
  middle: number;
  worst: number;
}
const results: {
  name: string;
  computed: number;
  answered: number;
  bytes: number;
  cell: number;
  paint: number;
  drawn: number;
  usedSize: number;
  wheel: Frames;
  jumps: Frames;
}[] = [];

for (const { name, total, years } of cases) {
  const prepared = await createTestApp({ sample: 'can-tho-2024', now: new Date().toISOString() });
  applySampleReports(prepared);
  if (total > 0) addManyUnits(prepared, total);
  if (years > 0) reportMonthly(prepared, years, new Date().getFullYear() + 1);
  const { db } = prepared.app;
  db.$client.exec("UPDATE campaign SET state = 'issued'");
  const input = { campaignId: prepared.campaignId, period: null };
  const computed = await timed(() => prepared.services.tracking.matrix(input));
  const answered = await timed(() => prepared.call('tracking.matrix', input));
  const answer = await prepared.call('tracking.matrix', input);
  const bytes = JSON.stringify(answer).length;
  const shown = await prepared.services.tracking.matrix(input);
  const row = shown.rows.at(-1);
  const { milestoneId = '', occurrence = '' } =
    shown.columns[row?.cells.findIndex((at) => at >= 0) ?? -1] ?? {};
  const { campaignId } = prepared;
  const place = { campaignId, unitId: row?.unitId ?? '', milestoneId, occurrence };
  const cell = await timed(() => prepared.call('tracking.cell', place));

  const dataDir = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
  db.$client.prepare('VACUUM INTO ?').run(join(dataDir, 'thi-dua.db'));
  prepared.close();
  const watch = new Watch();
  const { page, close } = await launch({ main: builtMain, dataDir }, watch);
  await page.setViewportSize({ width: 1366, height: 768 });
  const link = page.getByRole('navigation').getByRole('link', { name: 'Theo dõi' });
  await link.waitFor();
  await page.getByRole('heading', { level: 1, name: 'Trang chủ' }).waitFor();
  const from = performance.now();
  await link.click();
  await page.getByRole('gridcell').first().waitFor();
  const paint = performance.now() - from;
  // What the first look still fetches must not be counted as scrolling.
  await page.waitForTimeout(2_000);
  const wheel = await scroll(page, 102);
  const jumps = await scroll(page, total === 0 ? 102 : 11_000);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const drawn = await page.getByRole('row').count();
  await close();
  rmSync(dataDir, { recursive: true });

  results.push({ name, computed, answered, bytes, cell, paint, drawn, usedSize, wheel, jumps });
}

const ms = (value: number) => `${value.toFixed(0)} ms`;
const [small] = results;
for (const own of results) {
  const times = (value: number, base: number | undefined) => `${(value / (base ?? value)).toFixed(1)}×`;
  const frames = ({ middle, worst }: Frames) => `${ms(middle)} (worst ${ms(worst)})`;
  console.log(
    [
      own.name,
      `  computed ${times(own.computed, small?.computed)} ${ms(own.computed)}, answered with checks ${ms(own.answered)}, ${(own.bytes / 1e6).toFixed(2)} MB as JSON, one cell ${ms(own.cell)}`,
      `  from the click to the first row ${times(own.paint, small?.paint)} ${ms(own.paint)}; ${own.drawn} rows drawn; window heap ${times(own.usedSize, small?.usedSize)} ${(own.usedSize / 1e6).toFixed(0)} MB`,
      `  frame by the wheel ${frames(own.wheel)}, by jumps to the end ${frames(own.jumps)}`,
    ].join('\n'),
  );
}
process.exit(0);
