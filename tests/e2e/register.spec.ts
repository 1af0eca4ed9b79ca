import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/driver.ts';
import { closeNotifications, filesBelow, goTo, openTab, tryTheSample } from './support/steps.ts';

const subject = 'Mời họp Hội đồng Thi đua - Khen thưởng';

test('a paper is entered, signed, numbered, copied and withdrawn', async ({ app }) => {
  const { page } = app;
  await tryTheSample(page);
  await goTo(page, 'Sổ văn bản');
  await page.getByRole('button', { name: 'Ghi văn bản ngoài phần mềm' }).click();
  await page.getByLabel('Chưa có số, ngày').check();
  await page.getByLabel('Trích yếu').fill(subject);
  await page.getByLabel('Người ký').fill('Trần Văn Mẫu');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  const register = page.getByRole('grid', { name: 'Sổ văn bản' });
  await expect(register.getByText('Chờ ký')).toBeVisible();
  await page.getByLabel('Tìm trong sổ').fill('moi hop hoi dong');
  await register.getByRole('gridcell', { name: subject }).click();
  await page.getByRole('button', { name: 'Ghi đã ký' }).click();
  const signing = page.getByRole('dialog', { name: 'Ghi văn bản đã ký' });
  await expectAccessible(page, 'signing');
  await signing.getByRole('button', { name: 'Ghi đã ký' }).click();
  await expect(register.getByText('Đã ký, chờ số')).toBeVisible();

  await page.getByRole('button', { name: 'Cấp số, ngày' }).click();
  const numbering = page.getByRole('dialog', { name: 'Cấp số, ngày' });
  await numbering.getByLabel('Số văn bản').fill('3');
  await numbering.getByLabel('Ngày văn bản').fill('05/02/2025');
  await numbering.getByLabel('Ngày văn bản').blur();
  await expectAccessible(page, 'numbering');
  await numbering.getByRole('button', { name: 'Cấp số, phát hành' }).click();
  await expect(register.getByText('05/02/2025')).toBeVisible();
  await closeNotifications(page);

  await page.getByRole('button', { name: 'Thêm nơi nhận' }).click();
  await page.getByRole('textbox', { name: 'Nơi nhận 1' }).fill('Công an thành phố');
  await page.getByLabel('Số bản 1', { exact: true }).fill('3');
  await expect(page.getByText('Tổng số bản: 3')).toBeVisible();
  const scan = join(app.workDir, 'bản ký.pdf');
  writeFileSync(scan, '%PDF-1.4 scanned');
  app.answerDialog([scan]);
  await page.getByRole('button', { name: 'Đính kèm bản đã ký' }).click();
  await expect(page.getByRole('button', { name: 'Lưu bản đã ký' })).toBeVisible();
  await expectAccessible(page, 'entry of the register');

  await page.getByRole('button', { name: 'Việc khác với văn bản này' }).click();
  await page.getByRole('menuitem', { name: 'Thu hồi, hủy văn bản' }).click();
  await page.getByLabel('Lý do').fill('Hoãn họp');
  await page.getByRole('button', { name: 'Thu hồi, hủy', exact: true }).click();
  await expect(page.getByText(/Đã thu hồi, hủy từ ngày .*: Hoãn họp/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();

  await page.getByRole('button', { name: /Công văn năm 2025: các số 1 đến 2/ }).click();
  await expectAccessible(page, 'gap');
  await page.getByLabel('Cấp cho văn bản ngoài phần mềm').check();
  await page.getByLabel('Giải thích').fill('Văn phòng cấp cho phòng khác');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(page.getByRole('list', { name: 'Việc cần làm' })).toBeHidden();
  await page.getByLabel('Tìm trong sổ').fill('');
  await expect(register.getByRole('row')).toHaveCount(4);

  app.answerDialog(join(app.workDir, 'so.xlsx'));
  await page.getByRole('button', { name: 'Xuất sổ năm 2025' }).click();
  await expect(page.getByText('Đã ghi sổ đăng ký văn bản đi.')).toBeVisible();
  expect(filesBelow(app.workDir).some((file) => file.endsWith('so.xlsx'))).toBe(true);
});

test('a plan issued in mid-year begins its series, and all its copies come in one file', async ({ app }) => {
  const { page } = app;
  await tryTheSample(page);
  await goTo(page, 'Kế hoạch');
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await page.getByLabel('Ngày ban hành').fill('24/09/2024');
  await page.getByLabel('Ngày ban hành').blur();
  await page.getByLabel('Số văn bản').fill('214');
  await page.getByRole('button', { name: 'Ban hành kế hoạch' }).click();
  await expect(page.getByText('Đã ban hành: số 214/KH-UBND')).toBeVisible({ timeout: 30_000 });
  await goTo(page, 'Sổ văn bản');
  await page.getByRole('button', { name: /Kế hoạch năm 2024: các số 1 đến 213/ }).click();
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(page.getByRole('list', { name: 'Việc cần làm' })).toBeHidden();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('ke hoach 214');
  await page.getByRole('option', { name: /214/ }).click();
  await page.getByRole('button', { name: 'In các bản gửi nơi nhận' }).click();
  await expectAccessible(page, 'copies');
  app.answerDialog([app.workDir]);
  await page.getByRole('button', { name: 'Chọn thư mục và lập 10 bản' }).click();
  await expect(page.getByText('Đã lập 10 bản trong 1 tệp.')).toBeVisible({ timeout: 60_000 });
  expect(filesBelow(app.workDir).map((file) => file.split('/').at(-1))).toEqual([
    'Kế hoạch số 214-KH-UBND - bản gửi nơi nhận.pdf',
  ]);
});

test('a kind of paper is printed by the template of the office once it was tried', async ({ app }) => {
  const { page } = app;
  await tryTheSample(page);
  await goTo(page, 'Thiết lập');
  await openTab(page, 'Mẫu văn bản');
  await page.getByRole('gridcell', { name: 'Kế hoạch' }).click();
  const template = join(app.workDir, 'Mẫu.docx');
  app.answerDialog(template);
  await page.getByRole('button', { name: 'Lưu mẫu để sửa' }).click();
  await expect(page.getByText('Đã lưu mẫu.')).toBeVisible();
  writeFileSync(join(app.workDir, 'hỏng.docx'), readFileSync(template).subarray(0, 4000));
  app.answerDialog([join(app.workDir, 'hỏng.docx')]);
  await page.getByRole('button', { name: 'Chọn tệp Word' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'hỏng' })).toBeVisible();
  app.answerDialog([template]);
  await page.getByRole('button', { name: 'Chọn tệp Word' }).click();
  await expect(page.getByRole('button', { name: 'Dùng mẫu này cho Kế hoạch' })).toBeDisabled();
  app.answerDialog(join(app.workDir, 'Bản thử.docx'));
  await page.getByRole('button', { name: 'Thử với dữ liệu ví dụ' }).click();
  await expect(page.getByText('Bản thử đúng các quy tắc thể thức')).toBeVisible();
  await closeNotifications(page);
  await expectAccessible(page, 'template');
  await page.getByRole('button', { name: 'Dùng mẫu này cho Kế hoạch' }).click();
  await expect(page.getByRole('grid', { name: 'Mẫu văn bản' }).getByText('Mẫu.docx')).toBeVisible();

  await goTo(page, 'Kế hoạch');
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await page.getByRole('button', { name: 'Ban hành kế hoạch' }).click();
  await expect(page.getByText(/Đã ban hành: số 1\/KH-UBND/)).toBeVisible({ timeout: 30_000 });
  await goTo(page, 'Sổ văn bản');
  await page.getByRole('grid', { name: 'Sổ văn bản' }).getByRole('gridcell', { name: '01' }).click();
  await expect(page.getByRole('button', { name: 'Lưu bản Word' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lưu bản PDF' })).toBeHidden();
});
