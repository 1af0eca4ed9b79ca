import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { png } from '#tests/support/evidence-files.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/driver.ts';
import { pdfText } from './support/pdf-text.ts';
import { closeNotifications, filesBelow, goTo, openTab, tryTheSample } from './support/steps.ts';

/** `SCREENSHOTS=folder` keeps what the screens look like. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
});

test('papers are entered for many, extended, undone; evidence hangs on them; the late ones get letters', async ({
  app,
}) => {
  const { page, workDir } = app;
  await tryTheSample(page);
  await goTo(page, 'Kế hoạch');
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await page.getByLabel('Ngày ban hành').fill('24/09/2024');
  await page.getByLabel('Ngày ban hành').blur();
  await page.getByLabel('Số văn bản').fill('214');
  await page.getByRole('button', { name: 'Ban hành kế hoạch' }).click();
  await expect(page.getByText('Đã ban hành: số 214/KH-UBND')).toBeVisible({ timeout: 30_000 });
  await goTo(page, 'Theo dõi');
  const grid = page.getByRole('grid', { name: 'Tiến độ báo cáo của các đơn vị' });
  const row = (name: string) => grid.getByRole('row', { name: new RegExp(name) });

  await test.step('two units at once, then as if it had not been', async () => {
    for (const name of ['Phường An Bình', 'Phường An Hòa'])
      await row(name).getByRole('checkbox', { name: 'Chọn dòng' }).check();
    await page.getByRole('button', { name: 'Ghi nhận đã nộp' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ghi nhận văn bản đã nộp' });
    await dialog.getByLabel('Ngày trên văn bản').fill('25/09/2024');
    await dialog.getByLabel('Ngày trên văn bản').blur();
    await dialog.getByRole('button', { name: 'Ghi nhận 2 đơn vị' }).click();
    await expect(row('Phường An Bình')).toContainText('Đúng hạn');
    await closeNotifications(page);
    await page.getByRole('button', { name: 'Các việc vừa làm' }).click();
    const deeds = page.getByRole('list', { name: 'Các việc vừa làm ở phong trào này' });
    await expect(deeds.getByRole('listitem')).toHaveText([/Ghi nhận văn bản của 2 đơn vị.*Nguyễn Thu Hà/]);
    await picture(page, 'tracking-deeds');
    await expectAccessible(page, 'deeds of tracking');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^Đã hoàn tác: Ghi nhận văn bản của 2 đơn vị/)).toBeVisible();
    await expect(row('Phường An Bình')).not.toContainText('Đúng hạn');
    await closeNotifications(page);
  });

  await test.step('cells open by the keyboard, rows are chosen as in a list of files', async () => {
    await grid.focus();
    await page.keyboard.press('Home');
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    const panel = page.getByRole('dialog', { name: 'Phường An Bình' });
    await expect(panel.getByRole('button', { name: /Xác nhận đã nhận kế hoạch/ })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByText('3 đơn vị đã chọn')).toBeVisible();
    await row('Phường An Khánh')
      .getByText('Phường An Khánh')
      .click({ modifiers: ['Control'] });
    await expect(page.getByText('2 đơn vị đã chọn')).toBeVisible();
    await page.keyboard.press('Control+a');
    await expect(page.getByText('102 đơn vị đã chọn')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText(/đơn vị đã chọn/)).toBeHidden();
  });

  await test.step('chosen units that the filter hides are told, and letters go to those in the table', async () => {
    for (const name of ['Phường An Bình', 'Phường An Hòa', 'Phường Cái Khế'])
      await row(name).getByRole('checkbox', { name: 'Chọn dòng' }).check();
    await page.getByRole('textbox', { name: 'Tìm đơn vị', exact: true }).fill('cai khe');
    await expect(page.getByText('3 đơn vị đã chọn, 2 không còn hiện')).toBeVisible();
    await picture(page, 'tracking-hidden-units');
    await page.getByRole('button', { name: 'Gia hạn', exact: true }).click();
    await expect(
      page.getByText('Trong đó 2 đơn vị không hiện trong bảng: Phường An Bình; Phường An Hòa.'),
    ).toBeVisible();
    await expectAccessible(page, 'a deed on units that are hidden');
    await page.getByRole('button', { name: 'Để sau' }).click();
    await page.getByRole('button', { name: 'Chỉ giữ đơn vị đang hiện' }).click();
    await expect(page.getByText('1 đơn vị đã chọn', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Bỏ chọn' }).click();
    await page.getByRole('button', { name: 'Đôn đốc' }).click();
    await expect(page.getByText(/^Gửi 1 đơn vị trong số đang hiện: Phường Cái Khế\.$/)).toBeVisible();
    await page.getByRole('button', { name: 'Để sau' }).click();
    await page.getByRole('textbox', { name: 'Tìm đơn vị', exact: true }).fill('không có ai');
    await page.getByRole('button', { name: 'In, xuất' }).click();
    await expect(page.getByRole('menuitem', { name: 'Bảng tiến độ ra Excel' })).toBeDisabled();
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Tìm đơn vị', exact: true }).fill('');
  });

  await test.step('a scan is attached, shown, opened outside; what is not what it says is refused', async () => {
    await row('Phường An Bình').getByRole('checkbox', { name: 'Chọn dòng' }).check();
    await page.getByRole('button', { name: 'Ghi nhận đã nộp' }).click();
    await page.getByRole('button', { name: 'Ghi nhận 1 đơn vị' }).click();
    await expect(row('Phường An Bình')).toContainText('Nộp chậm');
    await closeNotifications(page);
    await row('Phường An Bình')
      .getByText(/Nộp chậm/)
      .click();
    const files = ['Ảnh lễ phát động.png', 'Biên bản.pdf'].map((name) => join(workDir, name));
    writeFileSync(files[0] ?? '', png(40, 30));
    writeFileSync(files[1] ?? '', 'MZ this is a program');
    app.answerDialog(files);
    const evidence = page.getByRole('region', { name: 'Minh chứng' });
    await evidence.getByRole('button', { name: 'Đính kèm' }).click();
    await expect(evidence.getByRole('alert')).toContainText('“Biên bản.pdf” không thuộc loại minh chứng');
    await expectAccessible(page, 'evidence');
    await evidence.getByRole('button', { name: 'Ảnh lễ phát động.png', exact: true }).click();
    await expect(page.getByRole('img', { name: 'Ảnh lễ phát động.png' })).toBeVisible();
    await page
      .getByRole('dialog', { name: 'Ảnh lễ phát động.png' })
      .getByRole('button', { name: 'Đóng' })
      .click();
    await closeNotifications(page);
    await evidence.getByRole('button', { name: 'Việc khác với Ảnh lễ phát động.png' }).click();
    await page.getByRole('menuitem', { name: 'Mở bằng chương trình của máy' }).click();
    await expect.poll(() => app.openedFiles.map((path) => basename(path))).toEqual(['Ảnh lễ phát động.png']);
    expect(readFileSync(app.openedFiles[0] ?? '').equals(png(40, 30))).toBe(true);
    await page.locator('.mantine-Drawer-header').getByRole('button', { name: 'Đóng' }).click();
    await expect(row('Phường An Bình').getByLabel('có minh chứng')).toBeVisible();
  });

  await test.step('letters of their own for the chosen units that are late', async () => {
    for (const name of ['Phường An Hòa', 'Phường An Khánh'])
      await row(name).getByRole('checkbox', { name: 'Chọn dòng' }).check();
    await page.getByRole('button', { name: 'Đôn đốc' }).click();
    const dialog = page.getByRole('dialog', { name: 'Công văn đôn đốc' });
    await dialog.getByLabel(/Mỗi đơn vị một công văn/).check();
    const year = new Date().getFullYear() + 1;
    await dialog.getByLabel(/Hạn mới/).fill(`15/01/${year}`);
    await dialog.getByLabel(/Hạn mới/).blur();
    await expectAccessible(page, 'reminders');
    app.answerDialog([workDir]);
    await dialog.getByRole('button', { name: 'Lập 2 công văn' }).click();
    await expect(page.getByText(/Đã lập 2 công văn \(số 1 đến 2\)/)).toBeVisible({ timeout: 60_000 });
    const letters = filesBelow(workDir).filter((path) => path.includes('Công văn đôn đốc'));
    expect(letters.map((path) => basename(path)).toSorted()).toEqual([
      expect.stringMatching(/ - Phường An Hòa\.docx$/),
      expect.stringMatching(/ - Phường An Khánh\.docx$/),
    ]);
    await closeNotifications(page);
  });

  await test.step('the table and the chart leave as PDF', async () => {
    const save = async (item: string, name: string) => {
      await page.getByRole('button', { name: 'In, xuất' }).click();
      const path = join(workDir, name);
      app.answerDialog(path);
      await page.getByRole('menuitem', { name: item }).click();
      await expect(page.getByText('Đã ghi tệp PDF để in.')).toBeVisible({ timeout: 60_000 });
      await closeNotifications(page);
      return pdfText(readFileSync(path));
    };
    await page.getByRole('textbox', { name: 'Tìm đơn vị', exact: true }).fill('phuong an');
    const table = await save('Bảng tiến độ ra PDF để in', 'tien-do.pdf');
    expect(table).toContain('THEO DÕI TIẾN ĐỘ BÁO CÁO');
    expect(table).toContain('Phường An Bình');
    expect(table).not.toContain('Xã Vĩnh Bình');
    await openTab(page, 'Chỉ tiêu');
    await page.getByText('Biểu đồ', { exact: true }).click();
    await expect(page.getByRole('table', { name: 'Số đơn vị theo kết quả từng chỉ tiêu' })).toBeVisible();
    await expectAccessible(page, 'chart and its table');
    const chart = await save('Kết quả chỉ tiêu thi đua ra PDF để in', 'chi-tieu.pdf');
    expect(chart).toContain('Chưa báo cáo');
  });
});
