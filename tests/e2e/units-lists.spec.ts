import { expect, test } from './support/driver.ts';
import { goTo, openTab, tryTheSample } from './support/steps.ts';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await tryTheSample(page);
  await goTo(page, 'Đơn vị');
});

test('a list is read from its top when it is filtered anew', async ({ page }) => {
  const grid = page.getByRole('grid', { name: 'Danh sách đơn vị' });
  await page.getByRole('button', { name: 'Mở hết' }).click();
  await grid.focus();
  await page.keyboard.press('End');
  await expect(grid.getByText('Liên đoàn Lao động thành phố')).toBeVisible();
  await page.getByLabel('Tìm đơn vị', { exact: true }).fill('to bao ve');
  await expect(grid.getByText('Tổ bảo vệ an ninh, trật tự khu vực 1, phường An Bình')).toBeInViewport();
});

test('who leaves a cluster no longer heads it; members are added one after the other', async ({ page }) => {
  await openTab(page, 'Cụm, khối thi đua');
  await page.getByRole('grid', { name: 'Cụm, khối thi đua' }).getByRole('row').nth(1).click();
  const dialog = page.getByRole('dialog', { name: 'Cụm, khối thi đua' });
  const add = dialog.getByRole('combobox', { name: /^Thành viên/ });
  await add.fill('bt-01');
  await page.getByRole('option', { name: /BT-01\)/ }).click();
  await expect(add).toHaveValue('');
  const head = dialog.getByRole('combobox', { name: 'Cụm trưởng' });
  await expect(head).toHaveValue(/Phường An Bình/);
  await dialog
    .getByRole('row')
    .filter({ hasText: 'NK-01' })
    .getByRole('checkbox', { name: 'Chọn dòng' })
    .check();
  await dialog.getByRole('button', { name: 'Bỏ khỏi cụm 1 đơn vị' }).click();
  await expect(head).toHaveValue('');
});

test('the tree is walked, opened, chosen from and left by keys; a dialog gives the focus back', async ({
  page,
}) => {
  const grid = page.getByRole('grid', { name: 'Danh sách đơn vị' });
  const tabTo = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true }).last();
    for (let steps = 0; steps < 15; steps += 1) {
      if (await button.evaluate((own) => own === document.activeElement)) return button;
      await page.keyboard.press('Tab');
    }
    throw new Error(`“${name}” is not reached from the list`);
  };
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const ward = grid.getByText('Phường An Bình', { exact: true });
  await expect(ward).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(ward).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByText('Đã chọn 1 đơn vị')).toBeVisible();
  const arrange = await tabTo('Sắp xếp');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Sắp xếp đơn vị' });
  await expect(dialog.getByRole('combobox', { name: 'Cách sắp xếp' })).toBeFocused();
  await expect(dialog.getByRole('combobox', { name: 'Trực thuộc' })).toHaveValue(/Quận Ninh Kiều/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(arrange).toBeFocused();
});
