import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/driver.ts';
import { closeNotifications, goTo, openTab, picture, tryTheSample } from './support/steps.ts';

const facts = JSON.parse(readFileSync(new URL('../support/can-tho-1668.json', import.meta.url), 'utf8')) as {
  items: { item: number; name: string; whole: string[]; part: string[]; rest: string[] }[];
};

/** The resolution as it is pasted. */
function resolutionText(): string {
  const AREA = 'diện tích tự nhiên, quy mô dân số';
  return facts.items
    .map(({ item, name, whole, part, rest }) => {
      const sources = [
        ...(whole.length > 0 ? [`toàn bộ ${AREA} của ${whole.join(', ')}`] : []),
        ...part.map((own) => `một phần ${AREA} của ${own}`),
        ...rest.map((own) => `phần còn lại của ${own} sau khi sắp xếp theo quy định tại khoản 2 Điều này`),
      ];
      return `${item}. Sắp xếp ${sources.join(' và ')} thành phường mới có tên gọi là ${name}.`;
    })
    .join('\n');
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await tryTheSample(page);
  await goTo(page, 'Đơn vị');
});

test('the resolution of 2025 is pasted, looked through, made and taken back', async ({ page }) => {
  await picture(page, 'units-1-tree');
  await page.getByRole('button', { name: 'Sắp xếp đơn vị' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sắp xếp đơn vị' });
  await picture(page, 'units-2-empty-dialog');
  await dialog.getByLabel('Cách sắp xếp').click();
  await page.getByRole('option', { name: 'Theo nghị quyết' }).click();
  await dialog.getByLabel('Có hiệu lực từ ngày').fill('01/07/2025');
  await dialog.getByLabel('Nghị quyết, quyết định').fill('Nghị quyết số 1668/NQ-UBTVQH15');
  await dialog.getByLabel('Nội dung Điều 1 của nghị quyết').fill(resolutionText());
  await expect(dialog.getByText('Đọc được 28 khoản')).toBeVisible();
  await dialog.getByLabel('Các đơn vị mới trực thuộc').fill('thanh pho can tho');
  await page.getByRole('option', { name: 'Thành phố Cần Thơ (TPCT)' }).first().click();
  await expect(dialog.getByText('Thành lập 28 đơn vị')).toBeVisible();
  await expect(dialog.getByText('Chưa thực hiện được')).toHaveCount(0);
  await picture(page, 'units-3-resolution');
  await expectAccessible(page, 'arranging units');
  await dialog.getByRole('button', { name: 'Sắp xếp từ 01/07/2025' }).click();
  await expect(page.getByText(/Đã sắp xếp: thành lập .* và 25 đơn vị khác/)).toBeVisible();
  await closeNotifications(page);
  await page.getByLabel('Tìm đơn vị', { exact: true }).fill('phuong tan an');
  const grid = page.getByRole('grid', { name: 'Danh sách đơn vị' });
  await grid.getByText('Phường Tân An', { exact: true }).first().click();
  await expect(page.getByText('Thành lập từ toàn bộ Phường An Khánh')).toBeVisible();
  await picture(page, 'units-4-history');
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('button', { name: 'Các việc vừa làm' }).click();
  await picture(page, 'units-5-deeds');
  await page.getByRole('button', { name: /^Hoàn tác Sắp xếp đơn vị/ }).click();
  await expect(page.getByText(/^Đã hoàn tác: Sắp xếp đơn vị/)).toBeVisible();
});

test('a ward is split in two: what it was awarded goes on with both, and the split is taken back', async ({
  page,
}) => {
  const grid = page.getByRole('grid', { name: 'Danh sách đơn vị' });
  await page.getByLabel('Tìm đơn vị', { exact: true }).fill('nk-01');
  await grid.getByText('Phường An Bình', { exact: true }).first().click();
  const panel = page.getByRole('dialog', { name: 'Thông tin đơn vị' });
  await panel.getByRole('button', { name: 'Ghi khen thưởng' }).click();
  const entry = page.getByRole('dialog', { name: 'Ghi khen thưởng đã nhận' });
  await entry.getByLabel('Danh hiệu, hình thức khen thưởng').fill('Cờ thi đua của Chính phủ');
  await entry.getByLabel('Năm khen thưởng').fill('2022');
  await entry.getByRole('button', { name: 'Ghi', exact: true }).click();
  await expect(panel.getByText('Khen thưởng (1)')).toBeVisible();
  await panel.getByRole('button', { name: 'Đóng' }).click();
  await closeNotifications(page);

  await page.getByRole('button', { name: 'Sắp xếp đơn vị' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sắp xếp đơn vị' });
  await dialog.getByLabel('Cách sắp xếp').click();
  await page.getByRole('option', { name: 'Chia, tách' }).click();
  await dialog.getByLabel('Có hiệu lực từ ngày').fill('01/07/2025');
  await dialog.getByLabel('Nghị quyết, quyết định').fill('Nghị quyết số 9/NQ-HĐND');
  await dialog.getByLabel('Đơn vị được chia, tách').fill('nk-01');
  await page.getByRole('option', { name: /Phường An Bình \(NK-01\)/ }).click();
  for (const at of [1, 2]) {
    await dialog.getByLabel(`Tên đơn vị mới ${at}`).fill(`Phường An Bình ${at}`);
    await dialog.getByLabel(`Mã đơn vị mới ${at}`).fill(`AB-${at}`);
  }
  await dialog.getByLabel('Đơn vị cũ kết thúc hoạt động').check();
  await expect(dialog.getByText('Thành lập 2 đơn vị')).toBeVisible();
  await picture(page, 'units-10-split');
  // Whose the people and the teams become is asked; without an answer nothing is done.
  await expect(dialog.getByRole('button', { name: 'Sắp xếp từ 01/07/2025' })).toBeDisabled();
  await dialog.getByLabel(/^Người, đơn vị trực thuộc và phần việc còn lại/).click();
  await page.getByRole('option', { name: 'Phường An Bình 1' }).click();
  await dialog.getByRole('button', { name: 'Sắp xếp từ 01/07/2025' }).click();
  await expect(page.getByText('Đã sắp xếp: thành lập Phường An Bình 1, Phường An Bình 2.')).toBeVisible();
  await closeNotifications(page);
  for (const at of [1, 2]) {
    await page.getByLabel('Tìm đơn vị', { exact: true }).fill(`ab-${at}`);
    await grid.getByText(`Phường An Bình ${at}`, { exact: true }).click();
    await expect(panel.getByText('ghi nhận khi là Phường An Bình (một phần)')).toBeVisible();
    await picture(page, `units-1${at}-split`);
    await panel.getByRole('button', { name: 'Đóng' }).click();
  }
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Đã hoàn tác: Sắp xếp đơn vị/)).toBeVisible();
});

test('units are merged by hand, chosen in the list, and many are given a standard at once', async ({
  page,
}) => {
  await page.getByLabel('Tìm đơn vị', { exact: true }).fill('phuong hung');
  await page.getByLabel('Chọn tất cả').check();
  await picture(page, 'units-6-chosen');
  await page.getByRole('button', { name: 'Ghi danh hiệu' }).click();
  await picture(page, 'units-7-standard');
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  await expect(page.getByText(/Đã ghi danh hiệu cho \d+ đơn vị/)).toBeVisible();
  await closeNotifications(page);
  await page.getByRole('button', { name: 'Sửa cùng lúc' }).click();
  await expect(page.getByText('Ô để trống thì giữ nguyên').first()).toBeVisible();
  await picture(page, 'units-8-bulk');
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  await openTab(page, 'Cụm, khối thi đua');
  await picture(page, 'units-9-clusters');
});

test('people stand in one list; two entries of one person are compared; a list is mapped', async ({
  app,
  page,
}) => {
  await openTab(page, 'Cá nhân');
  await expect(page.getByRole('grid', { name: 'Danh sách cá nhân' })).toBeVisible();
  await picture(page, 'people-1-list');
  await page.getByRole('button', { name: 'Thêm người' }).click();
  const add = async (name: string) => {
    const panel = page.getByRole('dialog');
    await panel.getByLabel('Họ và tên').fill(name);
    await panel.getByLabel('Đơn vị', { exact: true }).fill('nk-01');
    await page.getByRole('option', { name: 'Phường An Bình (NK-01)' }).first().click();
    await panel.getByLabel('Năm sinh').fill('1980');
    await panel.getByRole('button', { name: 'Thêm người' }).click();
    await expect(page.getByText('Đã thêm người.').first()).toBeVisible();
    await panel.getByRole('button', { name: 'Đóng' }).click();
    await closeNotifications(page);
  };
  await add('Trần Thị Lý Mẫu');
  await page.getByRole('button', { name: 'Thêm người' }).click();
  await add('Trần Thị Lí Mẫu');
  await page.getByRole('button', { name: 'Xem từng cặp' }).click();
  await expect(page.getByText(/Cùng họ tên, viết khác/)).toBeVisible();
  await picture(page, 'people-2-twins');
  await page.getByRole('button', { name: 'Gộp làm một' }).click();
  await expect(page.getByText(/^Đã gộp/)).toBeVisible();
  await page.keyboard.press('Escape');
  await closeNotifications(page);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('ly mau');
  await expect(page.getByRole('option', { name: /Mẫu \(1980\)/ })).toBeVisible();
  await picture(page, 'people-3-search');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByLabel('Họ và tên')).toHaveValue(/Trần Thị L[íý] Mẫu/);
  await picture(page, 'people-4-panel');
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  await openTab(page, 'Nhập từ Excel');
  const folder = mkdtempSync(join(tmpdir(), 'thidua-units-'));
  const path = join(folder, 'Danh sách trường.xlsx');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Trường');
  sheet.addRows([
    ['DANH SÁCH CÁC TRƯỜNG'],
    ['TT', 'Điểm trường', 'Thuộc địa bàn', 'ĐT'],
    [1, 'Trường Tiểu học Một', 'Phường An Bình', '0292 111'],
    [2, 'Trường Tiểu học Hai', 'Phường Không Có', '0292 222'],
    [3, 'Phường An Hòa', '', '0292 333'],
  ]);
  await book.xlsx.writeFile(path);
  app.answerDialog([path]);
  await page.getByRole('button', { name: 'Chọn tệp Excel' }).click();
  await picture(page, 'people-5-import');
  const field = page.getByRole('combobox', { name: /^Tên đơn vị/ });
  await expect(field).toBeVisible();
  await field.click();
  await page.getByRole('option', { name: 'B · Điểm trường' }).click();
  await expect(page.getByText('Nhập 3 đơn vị')).toBeVisible();
  await picture(page, 'people-6-mapped');
  await expectAccessible(page, 'mapping columns');
  rmSync(folder, { recursive: true });
});
