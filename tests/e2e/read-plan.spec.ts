import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flagPlan } from '../unit/plan-reader/plans.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/driver.ts';

test('a plan is made from its text with the keyboard', async ({ app }) => {
  const { page } = app;
  await page.getByLabel('Họ và tên người làm việc').fill('Nguyễn Thu Hà');
  await page.getByRole('button', { name: 'Dùng thử' }).first().click();
  await page.getByRole('link', { name: 'Kế hoạch' }).click();
  await page.getByRole('button', { name: 'Phong trào mới' }).click();
  await page.getByRole('menuitem', { name: 'Đọc từ văn bản' }).click();
  await expect(page.getByRole('heading', { name: 'Đọc kế hoạch từ văn bản' })).toBeVisible();
  await expectAccessible(page, 'choosing a text');

  const file = join(app.workDir, 'ke-hoach-77.txt');
  writeFileSync(file, flagPlan);
  app.answerDialog([file]);
  await page.getByRole('button', { name: 'Chọn tệp văn bản' }).click();
  const list = page.getByRole('region', { name: 'Các mục đọc được' });
  await expect(list).toBeFocused();
  await expectAccessible(page, 'looking through a text');

  // The number is right, the date is not wanted; both by key.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await expect(page.getByText(/đã nhận 1, bỏ 1/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/đã nhận 1, bỏ 0/)).toBeVisible();

  // What is clear in one step; what the text leaves open opens its fields instead of being accepted.
  await page.getByRole('combobox', { name: 'Lọc theo loại mục' }).click();
  await page.getByRole('option', { name: /^Chỉ tiêu/ }).click();
  const openShare = page.locator('.reader-item').filter({ hasText: 'chưa rõ ít nhất hay đúng bằng 60%' });
  await openShare.getByRole('button', { name: /^Nhận:/ }).click();
  await page.getByRole('combobox', { name: 'So sánh' }).click();
  await page.getByRole('option', { name: 'ít nhất' }).click();
  await page.getByRole('button', { name: 'Nhận mục đã sửa' }).click();
  await expect(page.getByText('Nhận, đã sửa')).toBeVisible();

  await page.getByRole('button', { name: /^Lập kế hoạch từ/ }).click();
  await expectAccessible(page, 'making a draft from a text');
  await page.getByRole('button', { name: /^Lập từ/ }).click();
  await expect(page.getByText('Đã lập dự thảo từ các mục đã nhận')).toBeVisible();
  await expect(page.getByText(/Bản nháp/)).toBeVisible();
});
