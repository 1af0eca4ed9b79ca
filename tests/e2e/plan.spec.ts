import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/driver.ts';

const outline = (page: Page) => page.getByRole('navigation', { name: 'Các phần của kế hoạch' });
const firstIndicator = (page: Page) => page.getByLabel('Chỉ tiêu a1', { exact: true });

async function openContent(page: Page): Promise<void> {
  await page.getByLabel('Họ và tên người làm việc').fill('Nguyễn Thu Hà');
  await page.getByRole('button', { name: 'Dùng thử' }).first().click();
  await page.getByRole('link', { name: 'Kế hoạch' }).click();
  await outline(page).getByRole('button', { name: 'Nội dung, chỉ tiêu' }).click();
}

test('a plan saves itself, says what is wrong and is taken back', async ({ page }) => {
  await openContent(page);
  await expectAccessible(page, 'plan, content');
  const before = await firstIndicator(page).inputValue();
  await firstIndicator(page).fill('');
  await expect(page.getByText('Không được để trống')).toBeVisible();
  await expect(page.getByText('Chưa lưu được')).toBeVisible();
  await page.getByRole('link', { name: 'Đơn vị' }).click();
  await expect(page.getByRole('dialog', { name: 'Rời khỏi kế hoạch' })).toBeVisible();
  await page.getByRole('button', { name: 'Để sau' }).click();

  await firstIndicator(page).fill('Từ 85% số tin báo của người dân qua lực lượng');
  await expect(page.getByText('Đã lưu')).toBeVisible();
  await expect(page.getByText(/Chỉ tiêu a1: mức ghi trong câu khác/)).toBeVisible();
  await outline(page).getByRole('button', { name: 'Thông tin chung' }).click();
  await page.getByText(/Chỉ tiêu a1: mức ghi trong câu khác/).click();
  await expect(
    page.locator('[data-part]:focus-within').filter({ has: firstIndicator(page) }),
  ).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(firstIndicator(page)).toHaveValue(before);
});

test('a plan is issued with its number and its files are saved', async ({ app }) => {
  const { page } = app;
  await openContent(page);
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await page.getByLabel('Ngày ban hành').fill('24/09/2024');
  await page.getByLabel('Ngày ban hành').blur();
  await expect(page.getByText('Số kế tiếp trong năm 2024 là 1')).toBeVisible();
  await page.getByLabel('Số văn bản').fill('214');
  await expectAccessible(page, 'issuing');
  await page.getByRole('button', { name: 'Ban hành kế hoạch' }).click();
  await expect(page.getByText('Đã ban hành: số 214/KH-UBND ngày 24/09/2024, Trần Văn Mẫu ký')).toBeVisible({
    timeout: 30_000,
  });

  app.answerDialog([app.workDir]);
  await page.getByRole('button', { name: 'Lưu bản Word và PDF' }).click();
  await expect(page.getByText('Đã lưu 2 tệp của kế hoạch.')).toBeVisible();
  const files = readdirSync(app.workDir).toSorted();
  expect(files).toEqual([
    'Kế hoạch số 214-KH-UBND ngày 24-09-2024.docx',
    'Kế hoạch số 214-KH-UBND ngày 24-09-2024.pdf',
  ]);
  const starts = files.map((name) => readFileSync(join(app.workDir, name)).subarray(0, 4).toString('latin1'));
  expect(starts).toEqual(['PK\u0003\u0004', '%PDF']);

  await page.getByRole('link', { name: 'Sổ văn bản' }).click();
  const register = page.getByRole('grid', { name: 'Sổ văn bản' });
  await expect(register.getByText('24/09/2024')).toBeVisible();
  await expectAccessible(page, 'register');
});
