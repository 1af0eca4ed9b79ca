import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/driver.ts';
import { closeNotifications, goTo, openTab, tryTheSample } from './support/steps.ts';

test('an office goes back to a backup, and what it left is kept', async ({ app }) => {
  await tryTheSample(app.page);
  await goTo(app.page, 'Thiết lập');
  await openTab(app.page, 'Sao lưu, khôi phục');
  await app.page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  const backups = app.page.getByRole('grid', { name: 'Bản sao lưu' });
  await expect(backups.getByText('Sao lưu hằng ngày').first()).toBeVisible();
  await closeNotifications(app.page);

  await openTab(app.page, 'Cơ quan');
  await app.page.getByLabel('Người làm việc trên máy này').fill('Người Thay Ca');
  await app.page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(app.page.getByRole('banner').getByText('Người Thay Ca')).toBeVisible();

  await openTab(app.page, 'Sao lưu, khôi phục');
  await app.page
    .getByRole('button', { name: /^Khôi phục bản lúc/ })
    .last()
    .click();
  await expect(app.page.getByText(/Lần mở phần mềm tới, dữ liệu trở về/)).toBeVisible();
  await app.page.getByRole('button', { name: 'Khôi phục', exact: true }).click();
  await expect(app.page.getByText(/Hãy đóng phần mềm rồi mở lại để khôi phục/)).toBeVisible();
  await expectAccessible(app.page, 'backups');

  await app.restart();
  await expect(app.page.getByRole('banner').getByText('Nguyễn Thu Hà')).toBeVisible();
  await goTo(app.page, 'Thiết lập');
  await openTab(app.page, 'Sao lưu, khôi phục');
  await expect(app.page.getByText('Trước khi khôi phục')).toBeVisible();
});
