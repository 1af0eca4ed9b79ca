import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { readSample } from '#electron/settings/read-sample.ts';
import { damageFile, fillForm, fillOf } from '../../scripts/demo/fill-form.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/driver.ts';
import { root } from './support/host.ts';
import { pdfText } from './support/pdf-text.ts';
import { closeNotifications, filesBelow, goTo, openTab, tryTheSample } from './support/steps.ts';

const sample = readSample(join(root, 'resources'), 'can-tho-2024');
const finalId = sample.plan.milestones.find(({ kind }) => kind === 'finalReport')?.id;

/** `SCREENSHOTS=folder` keeps what the screens look like. */
async function picture(page: import('@playwright/test').Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined) return;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

test('forms go out with letters and come back in a folder, one of them given to its unit by hand', async ({
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
  await closeNotifications(page);

  const out = join(workDir, 'phat-hanh');
  const stick = join(workDir, 'usb');
  for (const folder of [out, join(stick, 'cụm 1')]) mkdirSync(folder, { recursive: true });

  await test.step('forms go out, each with a letter', async () => {
    await goTo(page, 'Theo dõi');
    await openTab(page, 'Biểu mẫu');
    await page
      .getByRole('row', { name: /tổng kết/ })
      .getByRole('button', { name: 'Phát hành biểu' })
      .click();
    await page.getByRole('checkbox', { name: /Kèm công văn/ }).check();
    await expect(page.getByLabel('Liên hệ khi vướng mắc')).toBeVisible();
    await expectAccessible(page, 'issuing forms');
    await picture(page, 'issue');
    app.answerDialog([out]);
    await page.getByRole('button', { name: 'Chọn thư mục và ghi' }).click();
    await expect(page.getByText('Đã ghi 80 biểu mẫu kèm công văn.')).toBeVisible({ timeout: 90_000 });
    await closeNotifications(page);
  });

  const written = filesBelow(out);
  expect(written.filter((file) => file.endsWith('Công văn.docx'))).toHaveLength(80);
  const forms = new Map(
    written.filter((file) => file.endsWith('.xlsx')).map((file) => [basename(file).split(' ')[0], file]),
  );
  const fill = async (code: string, name: string, change?: (fill: ReturnType<typeof fillOf>) => void) => {
    const unit = sample.units.find((one) => one.code === code);
    const report = sample.reports.find((one) => one.unitKey === unit?.key && one.milestoneId === finalId);
    const form = forms.get(code);
    if (report === undefined || form === undefined) throw new Error(`no form of ${code}`);
    const what = fillOf(sample, report);
    change?.(what);
    await fillForm(form, what);
    const path = join(stick, name);
    copyFileSync(form, path);
    return path;
  };

  await test.step('a stick comes back with good and bad ones', async () => {
    await fill('NK-01', 'cụm 1/NK-01.xlsx');
    await fill('NK-02', 'cụm 1/NK-02.xlsx', (what) => {
      what.indicators['b1'] = { numerator: 'khoảng chục' };
    });
    damageFile(await fill('NK-03', 'hỏng.xlsx'));
    writeFileSync(join(stick, 'báo cáo quét.xlsx'), '%PDF-1.7\n');
    writeFileSync(join(stick, 'ảnh chụp.jpg'), 'x');
    const lost = await fill('NK-05', 'không rõ.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(lost);
    book.removeWorksheet('_tdkt');
    await book.xlsx.writeFile(lost);

    app.answerDialog([stick]);
    await page.getByRole('button', { name: 'Chọn thư mục, USB' }).click();
    await expect(page.getByRole('button', { name: 'Nhận 1 biểu hợp lệ' })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/4 tệp có vấn đề.*bỏ qua 1 tệp không phải bảng tính/)).toBeVisible();
    await picture(page, 'checked');
    await expectAccessible(page, 'forms looked at');
  });

  await test.step('the one without identity is given to the unit that its titles name', async () => {
    await page.getByRole('gridcell', { name: 'không rõ.xlsx' }).click();
    await expect(page.getByRole('combobox', { name: 'Đơn vị', exact: true })).toHaveValue(/^NK-05/);
    await picture(page, 'match');
    await expectAccessible(page, 'giving a form to a unit');
    await page.getByRole('button', { name: 'Ghép và kiểm tra lại' }).click();
    await expect(page.getByText(/được ghép bằng tay với/).first()).toBeVisible();
    await page.getByRole('button', { name: 'Đóng' }).click();
  });

  await test.step('the good ones are taken in, the others get slips and a table', async () => {
    await page.getByRole('button', { name: 'Nhận 2 biểu hợp lệ' }).click();
    await expect(page.getByText('Đã nhận 2 biểu; 3 tệp không nhận')).toBeVisible({ timeout: 60_000 });
    await closeNotifications(page);
    await picture(page, 'taken');
    await page.getByRole('gridcell', { name: 'NK-02.xlsx' }).click();
    await expect(page.getByText(/đang ghi “khoảng chục”/)).toBeVisible();
    await picture(page, 'result');
    await page.getByText('Phiếu trả', { exact: true }).click();
    const slip = page.getByRole('region', { name: 'Phiếu trả' });
    await expect(slip.getByText('PHIẾU TRẢ')).toBeVisible({ timeout: 30_000 });
    await expect(slip.getByText('Kính gửi: Phường An Hòa.')).toBeVisible();
    await picture(page, 'slip');
    await expectAccessible(page, 'a slip');
    const markedForm = join(workDir, 'Biểu cần sửa.xlsx');
    app.answerDialog([markedForm]);
    await page.getByRole('button', { name: 'Ghi biểu đánh dấu ô sai' }).click();
    await expect(page.getByText('Đã ghi biểu đã đánh dấu ô cần sửa.')).toBeVisible({ timeout: 30_000 });
    expect(existsSync(markedForm)).toBe(true);
    await closeNotifications(page);
    await page.getByRole('button', { name: 'Đóng' }).click();

    const slips = join(workDir, 'phieu-tra');
    mkdirSync(slips);
    app.answerDialog([slips]);
    await page.getByRole('button', { name: 'Ghi 3 phiếu trả' }).click();
    await expect(
      page.getByText(/^Đã ghi 3 phiếu trả, \d biểu đã đánh dấu ô cần sửa và tệp PDF để in tất cả\.$/),
    ).toBeVisible({
      timeout: 30_000,
    });
    const slipFiles = filesBelow(slips);
    expect(slipFiles.map((file) => basename(file))).toContain('Phiếu trả - Phường An Hòa.docx');
    const toPrint = slipFiles.find((file) => file.endsWith('.pdf')) ?? '';
    expect(pdfText(readFileSync(toPrint)).match(/PHIẾU TRẢ/g)).toHaveLength(3);
    await closeNotifications(page);
    app.answerDialog([join(workDir, 'kết quả.xlsx')]);
    await page.getByRole('button', { name: 'Ghi bảng kết quả' }).click();
    await expect(page.getByText('Đã ghi bảng kết quả.')).toBeVisible();
    const table = new ExcelJS.Workbook();
    await table.xlsx.readFile(join(workDir, 'kết quả.xlsx'));
    expect(table.getWorksheet('Kết quả nhận biểu')?.rowCount).toBe(7);
    await expectAccessible(page, 'forms taken in');
  });
});
