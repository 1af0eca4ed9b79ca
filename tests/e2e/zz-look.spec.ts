import { test } from './support/driver.ts';
import { closeNotifications, goTo, tryTheSample } from './support/steps.ts';

test('look', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  await tryTheSample(page);
  await goTo(page, 'Kế hoạch');
  const outline = page.getByRole('navigation', { name: 'Các phần của kế hoạch' });
  const shot = (n: string) => page.screenshot({ path: `/tmp/plan-shots/${n}.png` });
  for (const [n, name] of [
    ['01', 'Cấp trên, hình thức ban hành'],
    ['02', 'Phạm vi, đối tượng'],
    ['03', 'Thời gian, đợt thi đua'],
    ['04', 'Khen thưởng'],
    ['05', 'Giải pháp, kiểm tra'],
    ['06', 'Phân công thực hiện'],
  ] as const) {
    await outline.getByRole('button', { name }).click();
    if (n === '01') {
      await page.getByRole('button', { name: 'Thêm kế hoạch của cấp trên' }).click();
      await page.getByLabel('Công văn triển khai').click();
    }
    if (n === '05') {
      await page.getByRole('button', { name: 'Thêm đoàn kiểm tra' }).click();
      await page.getByRole('button', { name: 'Thêm giải pháp' }).click();
    }
    await page.waitForTimeout(300);
    await shot(n);
  }
  await outline.getByRole('button', { name: 'Cấp trên, hình thức ban hành' }).click();
  await page.getByLabel('Kế hoạch', { exact: true }).click();
  await page.getByRole('button', { name: 'Không triển khai kế hoạch nào' }).click();
  await page.waitForTimeout(1200);
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await page.waitForTimeout(600);
  await shot('07');
  await page.getByRole('button', { name: 'Ban hành kế hoạch' }).click();
  await page.getByText('Đã ban hành: số').waitFor({ timeout: 30_000 });
  await closeNotifications(page);
  await shot('08');
  await page.getByRole('button', { name: 'Sửa đổi, bổ sung' }).click();
  await page.getByLabel('Lý do').fill('Do điều chỉnh thời gian tổng kết phong trào');
  await shot('09');
  await page.getByRole('button', { name: 'Soạn sửa đổi, bổ sung' }).click();
  await outline.getByRole('button', { name: 'Thông tin chung' }).click();
  await page.getByLabel('Chủ đề').fill('Chủ đề mới của phong trào');
  await page.waitForTimeout(1300);
  await page.getByRole('button', { name: '1 thay đổi' }).click();
  await page.waitForTimeout(500);
  await shot('10');
  await page.getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('button', { name: 'Xem văn bản' }).click();
  await page.waitForTimeout(1500);
  await shot('11');
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await page.waitForTimeout(500);
  await shot('12');
  await page.getByRole('button', { name: 'Ban hành sửa đổi' }).click();
  await page.getByText('Đã sửa đổi, bổ sung 1 lần').waitFor({ timeout: 30_000 });
  await closeNotifications(page);
  await page.getByRole('button', { name: 'Các bản' }).click();
  await page.waitForTimeout(500);
  await shot('13');
  await page.getByRole('button', { name: 'Xem lại' }).last().click();
  await page.waitForTimeout(1200);
  await shot('14');
  await page.getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('button', { name: 'Phong trào mới' }).click();
  await page.getByRole('menuitem', { name: 'Triển khai từ kế hoạch này' }).click();
  await page.waitForTimeout(400);
  await shot('15');
  await page.getByRole('button', { name: 'Tạo phong trào' }).click();
  await page.waitForTimeout(1500);
  await page.getByRole('button', { name: 'Xem văn bản' }).click();
  await page.waitForTimeout(1500);
  await shot('16');
});
