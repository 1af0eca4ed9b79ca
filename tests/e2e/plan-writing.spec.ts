import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/driver.ts';
import { closeNotifications, goTo, tryTheSample } from './support/steps.ts';

const outline = (page: Page) => page.getByRole('navigation', { name: 'Các phần của kế hoạch' });
const aim = (page: Page, at: number) => page.getByLabel(`Mục đích ${at}`, { exact: true });

async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((copied) => {
    const data = new DataTransfer();
    data.setData('text/html', copied);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, html);
}

test('lines are written, pasted, moved and taken back with the keyboard', async ({ page }) => {
  await tryTheSample(page);
  await goTo(page, 'Kế hoạch');
  await outline(page).getByRole('button', { name: 'Mục đích, yêu cầu' }).click();
  await expect(outline(page).getByRole('button', { name: 'Mục đích, yêu cầu' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  const first = await aim(page, 1).inputValue();
  await aim(page, 1).press('End');
  await aim(page, 1).press('Control+End');
  await page.keyboard.press('Enter');
  await paste(page, '<p>1.&nbsp; Thứ <b>nhất</b>;</p><p style="mso-list:l0">b) Thứ hai.</p>');
  await expect(aim(page, 2)).toHaveValue('Thứ nhất;');
  await expect(aim(page, 3)).toHaveValue('Thứ hai.');
  await expect(page.getByText('Đã lưu')).toBeVisible();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(aim(page, 2)).toHaveValue('Thứ hai.');
  await expect(aim(page, 2)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(aim(page, 2)).toHaveValue('Thứ nhất;');
  await page.keyboard.press('Control+z');
  await expect(aim(page, 1)).toHaveValue(first);
  await expect(aim(page, 2)).not.toHaveValue('Thứ nhất;');
  await page.keyboard.press('Control+y');
  await expect(aim(page, 3)).toHaveValue('Thứ hai.');

  // The outline follows the page.
  await page.locator('.plan-section').evaluate((box) => box.scrollTo(0, 0));
  await expect(outline(page).getByRole('button', { name: 'Thông tin chung' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expectAccessible(page, 'plan as one text');
});

test('an issued plan is changed by a paper of its own', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await tryTheSample(page);
  await goTo(page, 'Kế hoạch');
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await page.getByRole('button', { name: 'Ban hành kế hoạch' }).click();
  await expect(page.getByText(/^Đã ban hành: số 1\/KH-UBND/)).toBeVisible({ timeout: 30_000 });
  await closeNotifications(page);

  await page.getByRole('button', { name: 'Sửa đổi, bổ sung' }).click();
  await page.getByLabel('Lý do').fill('Do thay đổi chủ đề');
  await page.getByRole('button', { name: 'Soạn sửa đổi, bổ sung' }).click();
  await page.getByLabel('Chủ đề', { exact: true }).fill('Chủ đề mới');
  await page.getByRole('button', { name: '1 thay đổi' }).click();
  await expect(page.getByText(/^Chủ đề: thay “.*” bằng “Chủ đề mới”\.$/)).toBeVisible();
  await expectAccessible(page, 'changes');
  await page.getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await page.getByRole('button', { name: 'Ban hành sửa đổi' }).click();
  await expect(page.getByText(/^Đã sửa đổi, bổ sung 1 lần/)).toBeVisible({ timeout: 30_000 });
  await closeNotifications(page);

  await page.getByRole('button', { name: 'Các bản' }).click();
  await page.getByRole('button', { name: 'Xem lại' }).last().click();
  await expect(page.getByText('2 tệp còn nguyên từng byte như khi ban hành.')).toBeVisible();
  await expectAccessible(page, 'an earlier version');
});
