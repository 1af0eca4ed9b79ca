/** The stand-in's dialogs as a person meets them; the other tests answer dialogs before they are shown. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, chromium, expect, type Page } from '@playwright/test';
import { chromiumOrThrow, chromiumSandbox } from '#electron/chromium/executable.ts';
import { chooseFiles, confirmPath, freeName } from '#electron/chromium/person-dialogs.ts';

const test = base.extend<{ page: Page; folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  page: async ({}, use) => {
    const browser = await chromium.launch({ executablePath: chromiumOrThrow(), chromiumSandbox });
    await use(await browser.newPage());
    await browser.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'thidua-person-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

test('chosen files are known by their real paths', async ({ page, folder }) => {
  const files = ['Biểu một.xlsx', 'Biểu hai.xlsx'].map((name) => join(folder, name));
  for (const file of files) writeFileSync(file, 'x');
  const asked = page.waitForEvent('filechooser');
  const chosen = chooseFiles(page, '.xlsx', true);
  const chooser = await asked;
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles(files);
  expect(await chosen).toEqual(files);
  expect(await page.locator('input').count()).toBe(0);
});

test('a path to save to can be taken, changed or refused', async ({ page, folder }) => {
  const suggested = join(folder, 'Kế hoạch.pdf');
  page.once('dialog', (dialog) => {
    expect([dialog.type(), dialog.message(), dialog.defaultValue()]).toEqual([
      'prompt',
      'Lưu tệp',
      suggested,
    ]);
    void dialog.accept(suggested);
  });
  expect(await confirmPath(page, 'Lưu tệp', suggested)).toBe(suggested);
  page.once('dialog', (dialog) => void dialog.accept(' /khác/b.pdf '));
  expect(await confirmPath(page, 'Lưu tệp', suggested)).toBe('/khác/b.pdf');
  page.once('dialog', (dialog) => void dialog.accept('không phải đường dẫn'));
  expect(await confirmPath(page, 'Lưu tệp', suggested)).toBeNull();
  page.once('dialog', (dialog) => void dialog.dismiss());
  expect(await confirmPath(page, 'Lưu tệp', suggested)).toBeNull();
});

test('a name that is taken is never suggested', ({ folder }) => {
  const first = join(folder, 'Kế hoạch.pdf');
  expect(freeName(first)).toBe(first);
  writeFileSync(first, '');
  writeFileSync(join(folder, 'Kế hoạch (2).pdf'), '');
  expect(freeName(first)).toBe(join(folder, 'Kế hoạch (3).pdf'));
});
