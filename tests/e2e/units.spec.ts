import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/driver.ts';
import { closeNotifications, goTo, openTab, tryTheSample } from './support/steps.ts';

const facts = JSON.parse(readFileSync(new URL('../support/can-tho-1668.json', import.meta.url), 'utf8')) as {
  items: { item: number; name: string; whole: string[]; part: string[]; rest: string[] }[];
};

/** With `PICTURES=folder` every step leaves a picture there, to be looked at. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

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
  test.setTimeout(120_000);
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
  await expect(page.getByText('Đã sắp xếp: thành lập 28')).toBeVisible();
  await closeNotifications(page);
  await page.getByLabel('Tìm đơn vị', { exact: true }).fill('phuong tan an');
  const grid = page.getByRole('grid', { name: 'Danh sách đơn vị' });
  await grid.getByText('Phường Tân An', { exact: true }).first().click();
  await expect(page.getByText('Thành lập từ toàn bộ Phường An Khánh')).toBeVisible();
  await picture(page, 'units-4-history');
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('button', { name: 'Thao tác gần đây' }).click();
  await picture(page, 'units-5-deeds');
  await page.getByRole('button', { name: /^Hoàn tác Sắp xếp đơn vị/ }).click();
  await expect(page.getByText(/^Đã hoàn tác: Sắp xếp đơn vị/)).toBeVisible();
});

test('units are merged by hand, chosen in the list, and many are given a standard at once', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.getByLabel('Tìm đơn vị', { exact: true }).fill('phuong hung');
  await page.getByLabel('Chọn tất cả').check();
  await picture(page, 'units-6-chosen');
  await page.getByRole('button', { name: 'Ghi danh hiệu' }).click();
  await picture(page, 'units-7-standard');
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  await expect(page.getByText(/Đã ghi danh hiệu cho \d+ đơn vị/)).toBeVisible();
  await closeNotifications(page);
  await page.getByRole('button', { name: 'Sửa cùng lúc' }).click();
  await picture(page, 'units-8-bulk');
  await page.keyboard.press('Escape');
  await openTab(page, 'Cụm, khối thi đua');
  await picture(page, 'units-9-clusters');
});
