import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/driver.ts';
import { goTo, tryTheSample } from './support/steps.ts';

test('help stands beside each step: by F1, by the button, by a search without tone marks', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const help = page.getByRole('complementary', { name: 'Hướng dẫn sử dụng' });
  await expect(page.getByRole('heading', { name: 'Thi Đua', exact: true })).toBeVisible();
  await page.keyboard.press('F1');
  await expect(help.getByRole('heading', { name: 'Bắt đầu sử dụng' })).toBeVisible();
  await page.keyboard.press('F1');
  await expect(help).toBeHidden();
  await tryTheSample(page);

  await goTo(page, 'Theo dõi');
  await page.keyboard.press('F1');
  await expect(help.getByRole('heading', { name: 'Theo dõi' })).toBeVisible();
  await expectAccessible(page, 'help of a step');
  // The screen beside it stays usable.
  await page.getByRole('tab', { name: 'Biểu mẫu' }).click();
  await expect(page.getByRole('button', { name: 'Phát hành biểu' }).first()).toBeVisible();

  await help.getByLabel('Tìm trong hướng dẫn').fill('sap nhap');
  await help.getByRole('button', { name: 'Sáp nhập, chia tách, đổi tên' }).click();
  await expect(help.getByRole('heading', { name: 'Sáp nhập, chia tách, đổi tên' })).toBeInViewport();
  await help.getByRole('button', { name: 'Tất cả các mục' }).click();
  await help.getByRole('button', { name: 'Định dạng gói .tdkt' }).click();
  await expect(help.getByText('thidua-signature-v1')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  await goTo(page, 'Chấm điểm');
  await page.getByRole('button', { name: 'Hướng dẫn (F1)' }).click();
  await expect(help.getByRole('heading', { name: 'Chấm điểm', exact: true })).toBeVisible();
  await page.keyboard.press('F1');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('khoa diem');
  await page.getByRole('option', { name: /Khóa điểm và in bảng xếp hạng/ }).click();
  await expect(help.getByRole('heading', { name: 'Khóa điểm và in bảng xếp hạng' })).toBeInViewport();
});

test('a form says at the field, in Vietnamese, what is missing', async ({ page }) => {
  await page.getByRole('button', { name: 'Bắt đầu làm việc' }).click();
  await expect(page.getByText('Cần nhập mục này').first()).toBeVisible();
  await expect(page.getByLabel('Họ và tên người làm việc')).toBeFocused();
});
