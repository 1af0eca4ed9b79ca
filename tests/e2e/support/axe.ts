import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

interface WithAxe {
  axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * No serious accessibility finding on the screen once it has loaded. Frames hold papers, which are not part of the window. Only what was
 * found leaves the page: of large tables the rest is a megabyte and seconds.
 */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await expect(page.locator('.mantine-Loader-root:visible'), `${screen} is still loading`).toHaveCount(0);
  await expect(page.getByText(/^Đang mở/), `${screen} is still loading`).toHaveCount(0);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(async () => {
    const options = { resultTypes: ['violations'], iframes: false } satisfies RunOptions;
    const found = await (window as unknown as WithAxe).axe.run({ exclude: [['iframe']] }, options);
    return found.violations;
  });
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')})`,
    );
  expect(serious, screen).toEqual([]);
}
