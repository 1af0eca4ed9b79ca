import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/driver.ts';
import { goTo } from './support/steps.ts';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByLabel('Họ và tên người làm việc').fill('Nguyễn Thu Hà');
});

test('five samples are offered; a dispatch has nothing to score or to award and says so', async ({
  page,
}) => {
  await expect(page.getByRole('button', { name: /^Dùng thử: / })).toHaveCount(5);
  await page.getByRole('button', { name: /Công văn triển khai/ }).click();
  await expect(page.getByRole('banner').getByText('UBND TP. Biên Hòa')).toBeVisible();
  await goTo(page, 'Kế hoạch');
  await expect(page.getByRole('main')).toContainText('Phong trào thi đua đặc biệt');
  await goTo(page, 'Chấm điểm');
  await expect(page.getByRole('heading', { name: 'Không có đơn vị nào phải chấm điểm' })).toBeVisible();
  await expectAccessible(page, 'no score table');
  await goTo(page, 'Khen thưởng');
  await expect(page.getByRole('heading', { name: 'Kế hoạch này không có khen thưởng' })).toBeVisible();
  await expectAccessible(page, 'no awards');
});

test('the quota is divided among clusters by weights and waits in the register', async ({ page }) => {
  await page.getByRole('button', { name: /tỉnh Bình Phước/ }).click();
  await expect(page.getByRole('banner').getByText('UBND tỉnh Bình Phước')).toBeVisible();
  await goTo(page, 'Khen thưởng');
  await page.getByRole('button', { name: 'Phân bổ chỉ tiêu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Phân bổ chỉ tiêu khen thưởng' });
  const line = dialog.getByRole('row', { name: /huyện Lộc Ninh/ });
  await expect(line).toContainText('16');
  // 30 × 135 / 270 = 15 and 15 × 135 / 270 = 7,5: as many again as all others together.
  await line.getByLabel(/Hệ số/).fill('135');
  await expect(line.getByRole('cell').nth(3)).toHaveText('15');
  await expectAccessible(page, 'allocation');
  await dialog.getByRole('button', { name: 'Ghi thông báo vào sổ' }).click();
  await expect(page.getByText('Đã ghi thông báo phân bổ chỉ tiêu vào sổ văn bản')).toBeVisible();
  await goTo(page, 'Sổ văn bản');
  await expect(page.getByRole('main')).toContainText('Phân bổ chỉ tiêu đề nghị Bằng khen');
});
