import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/driver.ts';
import { goTo, picture } from './support/steps.ts';

test('a new officer tries the sample and stands on the home screen', async ({ app, page }) => {
  await expect(page.getByRole('heading', { name: 'Dùng thử với dữ liệu mẫu' })).toBeVisible();
  await expectAccessible(page, 'first run');
  await page.getByRole('button', { name: 'Dùng thử' }).first().click();
  await expect(page.getByText('Cần nhập mục này')).toBeVisible();

  await page.getByLabel('Họ và tên người làm việc').fill('Nguyễn Thu Hà');
  await page.getByRole('button', { name: 'Dùng thử' }).first().click();
  await expect(page.getByRole('navigation', { name: 'Các bước công việc' })).toBeVisible();
  await expect(page.getByRole('banner').getByText('Nguyễn Thu Hà')).toBeVisible();
  await expect(page.getByText('Kế hoạch chưa ban hành nên chưa đơn vị nào phải báo cáo.')).toBeVisible();
  await expectAccessible(page, 'home');

  await app.restart();
  await expect(app.page.getByRole('banner').getByText('Nguyễn Thu Hà')).toBeVisible();
});

test('an office sets itself up, names who signs and keeps it over a restart', async ({ app, page }) => {
  await page.getByLabel('Họ và tên người làm việc').fill('Trần Thị Mai');
  await page.getByLabel('Tên cơ quan').fill('Ủy ban nhân dân tỉnh Thử Nghiệm');
  await page.getByLabel('Tên ngắn').fill('UBND tỉnh');
  await page.getByLabel('Cơ quan ban hành in trên văn bản').fill('ỦY BAN NHÂN DÂN\nTỈNH THỬ NGHIỆM');
  await page.getByLabel('Địa danh').fill('Thử Nghiệm');
  await page.getByLabel('Ký hiệu văn bản').fill('UBND');
  await page.getByRole('button', { name: 'Bắt đầu làm việc' }).click();
  await expect(page.getByText('Chưa có phong trào thi đua')).toBeVisible();
  await expectAccessible(page, 'home without a campaign');

  await page.getByRole('link', { name: 'Thiết lập' }).click();
  await expectAccessible(page, 'office settings');
  await page.getByRole('tab', { name: 'Người ký' }).click();
  await page.getByRole('button', { name: 'Thêm người ký' }).click();
  const dialog = page.getByRole('dialog', { name: 'Người ký' });
  await dialog.getByLabel('Họ và tên').fill('Lê Văn Bình');
  await dialog.getByLabel('Chức vụ').fill('Chủ tịch');
  await dialog.getByLabel('Ký từ ngày').fill('05/02/2025');
  await dialog.getByLabel('Ký từ ngày').press('Tab');
  await expectAccessible(page, 'signer dialog');
  await dialog.getByRole('button', { name: 'Lưu người ký' }).click();
  await expect(page.getByRole('gridcell', { name: '05/02/2025' })).toBeVisible();
  await page.getByRole('tab', { name: 'Bảng mức theo quy định' }).click();
  await expect(page.getByRole('gridcell', { name: '2.530.000 đồng' })).toBeVisible();
  await expectAccessible(page, 'legal tables');
  await page.getByRole('tab', { name: 'Nhật ký thay đổi' }).click();
  await expect(page.getByText('Nhật ký nguyên vẹn')).toBeVisible();
  await expectAccessible(page, 'change log');

  await app.restart();
  await app.page.getByRole('link', { name: 'Thiết lập' }).click();
  await app.page.getByRole('tab', { name: 'Người ký' }).click();
  await expect(app.page.getByRole('gridcell', { name: 'Lê Văn Bình' })).toBeVisible();
});

test('an office is named by its province, and finds its peers in the list of provinces', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByLabel('Họ và tên người làm việc').fill('Trần Thị Mai');
  await page.getByRole('combobox', { name: 'Tỉnh, thành phố' }).fill('soc trang');
  await page.getByRole('option', { name: /Thành phố Cần Thơ/ }).click();
  await expect(page.getByText('Hợp nhất Cần Thơ, Hậu Giang, Sóc Trăng')).toBeVisible();
  await expect(page.getByLabel('Tên cơ quan')).toHaveValue('Ủy ban nhân dân thành phố Cần Thơ');
  await expect(page.getByLabel('Địa danh')).toHaveValue('Cần Thơ');
  await expectAccessible(page, 'first run with a province');
  await picture(page, 'provinces-1-first-run');
  await page.getByRole('button', { name: 'Bắt đầu làm việc' }).click();
  await goTo(page, 'Đơn vị');
  await picture(page, 'provinces-2-empty');
  await page.getByRole('button', { name: 'Chọn tỉnh, thành phố' }).click();
  const dialog = page.getByRole('dialog', { name: 'Danh mục 34 tỉnh, thành phố' });
  await expect(dialog.getByText('3.321', { exact: true })).toBeVisible();
  await picture(page, 'provinces-3-list');
  await dialog.getByLabel('Tìm tỉnh, thành phố').fill('hau giang');
  await dialog.getByLabel('Chọn tất cả').check();
  await expectAccessible(page, 'list of provinces');
  await dialog.getByRole('button', { name: 'Thêm 1 vào danh sách đơn vị' }).click();
  await page.getByRole('grid', { name: 'Danh sách đơn vị' }).getByText('Thành phố Cần Thơ').click();
  await expect(page.getByText('103 đơn vị cấp xã: 72 xã, 31 phường.')).toBeVisible();
  await picture(page, 'provinces-4-panel');
});
