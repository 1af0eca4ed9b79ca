import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/driver.ts';
import { closeNotifications, goTo, openTab, picture, tryTheSample } from './support/steps.ts';

const merit = 'Bằng khen của Chủ tịch Ủy ban nhân dân thành phố';

test('awards of former years are entered, taken in from the list of a decision, found and written out', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await tryTheSample(page);
  await goTo(page, 'Đơn vị');
  await page.getByLabel('Tìm đơn vị', { exact: true }).fill('phuong an binh');
  const grid = page.getByRole('grid', { name: 'Danh sách đơn vị' });
  await grid.getByText('Phường An Bình', { exact: true }).first().click();
  const panel = page.getByRole('dialog', { name: 'Thông tin đơn vị' });
  await panel.getByRole('button', { name: 'Ghi khen thưởng' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ghi khen thưởng đã nhận' });
  await picture(page, 'awards-1-dialog');
  await expectAccessible(page, 'entering an earlier award');
  await dialog.getByRole('button', { name: 'Ghi', exact: true }).click();
  await expect(dialog.getByText('Cần nhập năm')).toBeVisible();
  await dialog.getByLabel('Danh hiệu, hình thức khen thưởng').fill('Tập thể lao động xuất');
  await page.getByRole('option', { name: 'Tập thể lao động xuất sắc' }).click();
  await dialog.getByLabel('Năm khen thưởng').fill('2021');
  await dialog.getByLabel('Số quyết định').fill('77/QĐ-UBND');
  await dialog.getByLabel('Ngày quyết định').fill('11/01/2022');
  await dialog.getByLabel('Ngày quyết định').press('Tab');
  await dialog.getByRole('button', { name: 'Ghi', exact: true }).click();
  await expect(panel.getByText('Quyết định số 77/QĐ-UBND, 11/01/2022')).toBeVisible();
  await closeNotifications(page);
  await panel
    .getByRole('button', { name: 'Sửa Tập thể lao động xuất sắc năm 2021' })
    .scrollIntoViewIfNeeded();
  await picture(page, 'awards-2-unit');
  await panel.getByRole('button', { name: 'Đóng' }).click();

  const path = join(app.workDir, 'Bằng khen 2022.xlsx');
  const book = new ExcelJS.Workbook();
  book
    .addWorksheet('Danh sách')
    .addRows([
      ['DANH SÁCH'],
      [`Tập thể, cá nhân được tặng ${merit} năm 2022`],
      ['(Kèm theo Quyết định số 15/QĐ-UBND ngày 12/01/2023 của Chủ tịch Ủy ban nhân dân thành phố)'],
      ['STT', 'Tên tập thể, cá nhân', 'Chức vụ', 'Đơn vị'],
      ['I', 'TẬP THỂ', null, null],
      [1, 'Phường An Bình', null, null],
      [2, 'Phường An Hòa', null, null],
      ['II', 'CÁ NHÂN', null, null],
      [1, 'Lý Thị Hoàn Toàn Mới', 'Công chức văn hóa - xã hội', 'Phường An Bình'],
    ]);
  await book.xlsx.writeFile(path);
  await openTab(page, 'Nhập từ Excel');
  await page.getByText('Khen thưởng đã nhận', { exact: true }).click();
  await picture(page, 'awards-3-before-import');
  app.answerDialog([path]);
  await page.getByRole('button', { name: 'Chọn tệp Excel' }).click();
  await expect(page.getByLabel('Số quyết định chung')).toHaveValue('15/QĐ-UBND');
  await expect(page.getByText('Không có trong danh sách cá nhân.')).toBeVisible();
  await picture(page, 'awards-4-import');
  await expectAccessible(page, 'the dry run of a list of awards');
  // What was read above the list is put right, and the list read anew with it.
  await page.getByLabel('Năm chung').fill('2021');
  await page.getByLabel('Năm chung').press('Tab');
  await expect(page.getByRole('gridcell', { name: '2021' })).toHaveCount(3);
  await page.getByLabel('Năm chung').fill('2022');
  await page.getByLabel('Năm chung').press('Tab');
  await expect(page.getByRole('gridcell', { name: '2022' })).toHaveCount(3);
  await page.getByRole('combobox', { name: /^Cách xử lý dòng/ }).click();
  await page.getByRole('option', { name: 'Thêm Lý Thị Hoàn Toàn Mới vào Phường An Bình rồi ghi' }).click();
  await page.getByRole('button', { name: 'Nhập 3 khen thưởng' }).click();
  await expect(page.getByText('Đã thêm 3 khen thưởng')).toBeVisible();
  await closeNotifications(page);

  await goTo(page, 'Báo cáo');
  await openTab(page, 'Lịch sử khen thưởng');
  await expect(page.getByText('4 lượt khen thưởng')).toBeVisible();
  await picture(page, 'awards-5-history');
  await expectAccessible(page, 'the history of awards');
  await page.getByLabel('Từ năm').fill('2022');
  await expect(page.getByText('3 lượt khen thưởng')).toBeVisible();
  app.answerDialog(join(app.workDir, 'lịch sử.xlsx'));
  await page.getByRole('button', { name: 'In, xuất' }).click();
  await page.getByRole('menuitem', { name: 'Lịch sử khen thưởng ra Excel' }).click();
  await expect(page.getByText('Đã ghi bảng Excel.')).toBeVisible();
  app.answerDialog(join(app.workDir, 'lịch sử.pdf'));
  await page.getByRole('button', { name: 'In, xuất' }).click();
  await page.getByRole('menuitem', { name: 'Lịch sử khen thưởng ra PDF để in' }).click();
  await expect(page.getByText('Đã ghi tệp PDF để in.')).toBeVisible();
  await closeNotifications(page);
  await page.getByLabel('Tìm tập thể, cá nhân').fill('hoan toan');
  await expect(page.getByText('1 lượt khen thưởng')).toBeVisible();
  const history = page.getByRole('grid', { name: 'Lịch sử khen thưởng' });
  await history.getByText('Lý Thị Hoàn Toàn Mới').click();
  const person = page.getByRole('dialog', { name: 'Thông tin cá nhân' });
  await expect(person.getByText('Quyết định số 15/QĐ-UBND, 12/01/2023')).toBeVisible();
  await picture(page, 'awards-6-person');
  await person.getByRole('button', { name: 'Đóng' }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Đã hoàn tác: Nhập 3 khen thưởng/)).toBeVisible();
  await goTo(page, 'Báo cáo');
  await openTab(page, 'Lịch sử khen thưởng');
  await expect(page.getByText('1 lượt khen thưởng')).toBeVisible();
});
