import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/driver.ts';

test('a paper is shown page by page as it prints, with its form checked and its files saved', async ({
  app,
}) => {
  const { page } = app;
  await page.getByLabel('Họ và tên người làm việc').fill('Nguyễn Thu Hà');
  await page.getByRole('button', { name: 'Dùng thử' }).first().click();
  await page.getByRole('link', { name: 'Kế hoạch' }).click();
  const show = page.getByRole('button', { name: 'Xem văn bản' });
  if ((await show.getAttribute('aria-pressed')) !== 'true') await show.click();

  const paper = page.getByRole('region', { name: 'Xem trước kế hoạch' });
  const sheets = paper.getByRole('group');
  await expect(page.getByText(/^Trang 1\/\d+$/)).toBeVisible({ timeout: 30_000 });
  expect(await sheets.count()).toBeGreaterThan(5);
  await expect(sheets.first().locator('canvas')).toBeVisible();
  await expect(sheets.first().getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBeAttached();
  // Something is really drawn: not every dot of the page is white.
  const hasInk = await sheets
    .first()
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      return [...data].some((value) => value < 64);
    });
  expect(hasInk).toBe(true);
  await expectAccessible(page, 'paper');

  await paper.focus();
  await page.keyboard.press('PageDown');
  await expect(page.getByText(/^Trang 2\/\d+$/)).toBeVisible();
  await page.keyboard.press('End');
  await expect(sheets.last()).toBeInViewport();
  await page.keyboard.press('Home');
  const before = (await sheets.first().boundingBox())?.width ?? 0;
  await page.keyboard.press('Control+=');
  await expect.poll(async () => (await sheets.first().boundingBox())?.width ?? 0).toBeGreaterThan(before);
  await page.keyboard.press('Control+0');
  await expect.poll(async () => (await sheets.first().boundingBox())?.width ?? 0).toBe(before);

  await page.getByRole('button', { name: /^Thể thức: (\d+)\/\1 yêu cầu$/ }).click();
  await expect(page.getByText('Khổ giấy A4 (210 × 297 mm)')).toBeVisible();
  await expectAccessible(page, 'rules of form');
  await page.keyboard.press('Escape');

  app.answerDialog([join(app.workDir, 'ke-hoach.docx')]);
  await page.getByRole('button', { name: 'Word', exact: true }).click();
  await expect(page.getByText('Đã ghi “ke-hoach.docx”.')).toBeVisible();
  expect(readFileSync(join(app.workDir, 'ke-hoach.docx')).subarray(0, 2).toString('latin1')).toBe('PK');
});

test('pages follow what is typed, and the last good ones stay meanwhile', async ({ app }) => {
  const { page } = app;
  await page.getByLabel('Họ và tên người làm việc').fill('Nguyễn Thu Hà');
  await page.getByRole('button', { name: 'Dùng thử' }).first().click();
  await page.getByRole('link', { name: 'Kế hoạch' }).click();
  const show = page.getByRole('button', { name: 'Xem văn bản' });
  if ((await show.getAttribute('aria-pressed')) !== 'true') await show.click();
  const first = page.getByRole('region', { name: 'Xem trước kế hoạch' }).getByRole('group').first();
  await expect(first.locator('canvas')).toBeVisible({ timeout: 30_000 });

  const subject = page.getByLabel('Trích yếu').first();
  await subject.fill('Tổ chức phong trào thi đua thử trang in');
  await expect(first.getByText('thử trang in')).toBeAttached({ timeout: 30_000 });
  await expect(first.locator('canvas')).toHaveCount(1);
});
