import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { readSample } from '#electron/settings/read-sample.ts';
import { damageFile, fillForm, fillOf } from '../../scripts/demo/fill-form.ts';
import { expectAccessible } from './support/axe.ts';
import { Driver, expect, test } from './support/driver.ts';
import { root } from './support/host.ts';
import { builtMain } from './support/launch.ts';
import { pdfInfo, pdfText } from './support/pdf-text.ts';
import { closeNotifications, filesBelow, goTo, openTab, tryTheSample } from './support/steps.ts';

const sample = readSample(join(root, 'resources'), 'can-tho-2024');
const pictures = join(root, 'tests/e2e/pictures');

/** `README_PICTURES=1 npm run e2e -- year` renews the pictures that the README shows. */
async function picture(app: Driver, name: string): Promise<void> {
  if (process.env['README_PICTURES'] !== '1') return;
  mkdirSync(pictures, { recursive: true });
  await app.page.setViewportSize({ width: 1366, height: 768 });
  await closeNotifications(app.page);
  await app.page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  );
  await app.page.screenshot({ path: join(pictures, `${name}.png`) });
}

test('one office runs its year, from the plan to the package for the level above', async ({ app }) => {
  const { page, workDir } = app;
  const folder = (name: string) => {
    const path = join(workDir, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  await tryTheSample(page);

  await test.step('the plan is issued', async () => {
    await goTo(page, 'Kế hoạch');
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await page.getByLabel('Ngày ban hành').fill('24/09/2024');
    await page.getByLabel('Ngày ban hành').blur();
    await page.getByLabel('Số văn bản').fill('214');
    await page.getByRole('button', { name: 'Ban hành kế hoạch' }).click();
    await expect(page.getByText('Đã ban hành: số 214/KH-UBND')).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page, 'issued plan');
  });

  await test.step('units are found without tone marks', async () => {
    await goTo(page, 'Đơn vị');
    await page.getByPlaceholder('Tìm theo tên hoặc mã, không cần dấu').fill('phuong cai khe');
    await expect(page.getByRole('gridcell', { name: 'Phường Cái Khế' }).first()).toBeVisible();
    await expectAccessible(page, 'units');
    await openTab(page, 'Cụm, khối thi đua');
    await expect(page.getByRole('grid')).toContainText('Cụm thi đua số 9');
    await expectAccessible(page, 'clusters');
    await openTab(page, 'Nhập từ Excel');
    await expectAccessible(page, 'unit import');
  });

  await test.step('forms go out and come back, one damaged, one of another kind', async () => {
    await goTo(page, 'Theo dõi');
    await expectAccessible(page, 'progress');
    await openTab(page, 'Biểu mẫu');
    const forms = folder('bieu-mau');
    app.answerDialog([forms]);
    const row = page.getByRole('row', { name: /Báo cáo tổng kết phong trào/ });
    await row.getByRole('button', { name: 'Phát hành biểu' }).click();
    await page.getByRole('button', { name: 'Chọn thư mục và ghi' }).click();
    await expect(page.getByText('Đã ghi 80 biểu mẫu.')).toBeVisible({ timeout: 90_000 });
    await closeNotifications(page);

    const written = filesBelow(forms);
    expect(written).toHaveLength(80);
    const finalId = sample.plan.milestones.find(({ kind }) => kind === 'finalReport')?.id;
    const reports = sample.reports.filter(({ milestoneId }) => milestoneId === finalId);
    const filled: string[] = [];
    for (const report of reports) {
      const code = sample.units.find(({ key }) => key === report.unitKey)?.code ?? '';
      const path = written.find((file) => basename(file).startsWith(`${code} `));
      if (path === undefined) throw new Error(`no form for ${code}`);
      await fillForm(path, fillOf(sample, report));
      filled.push(path);
    }
    const damaged = join(workDir, 'hỏng.xlsx');
    copyFileSync(filled[0] ?? '', damaged);
    damageFile(damaged);
    const foreign = join(root, 'package.json');

    app.answerDialog([...filled, damaged, foreign]);
    await page.getByRole('button', { name: 'Chọn biểu đã điền' }).click();
    await page.getByRole('button', { name: `Nhận ${filled.length} biểu hợp lệ` }).click({ timeout: 90_000 });
    await expect(page.getByText(`Đã nhận ${filled.length} biểu; 2 tệp không nhận`)).toBeVisible({
      timeout: 60_000,
    });
    await expectAccessible(page, 'forms');
    await closeNotifications(page);

    await openTab(page, 'Tiến độ');
    await expect(page.getByText('79/80 đã nộp')).toBeVisible();
    await openTab(page, 'Chỉ tiêu');
    await expect(page.getByRole('gridcell', { name: /13\.095\/15\.918/ })).toBeVisible();
    await expectAccessible(page, 'indicators');
  });

  await test.step('papers without a form are entered for many units at once', async () => {
    await openTab(page, 'Tiến độ');
    const papers = [
      { milestone: /Xác nhận đã nhận kế hoạch/, date: '27/09/2024', owing: 102 },
      { milestone: /Gửi văn bản phát động/, date: '28/09/2024', owing: 102 },
      { milestone: /Báo cáo kết quả đợt 1/, date: '10/02/2025', owing: 80 },
    ];
    for (const { milestone, date, owing } of papers) {
      await page.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
      await page.getByRole('button', { name: 'Ghi nhận đã nộp' }).click();
      const dialog = page.getByRole('dialog', { name: 'Ghi nhận văn bản đã nộp' });
      await dialog.getByRole('combobox', { name: 'Mốc báo cáo' }).click();
      await page.getByRole('option', { name: milestone }).click();
      await dialog.getByLabel('Ngày trên văn bản').fill(date);
      await dialog.getByLabel('Ngày trên văn bản').blur();
      await expectAccessible(page, 'entering papers');
      await dialog.locator('button[type=submit]').click();
      await expect(page.getByText(`Đã ghi nhận văn bản của ${owing} đơn vị.`)).toBeVisible();
      await closeNotifications(page);
    }
    await expect(page.getByText('80/80 đã nộp')).toBeVisible();
  });

  await test.step('points are appraised, ranked and locked', async () => {
    await goTo(page, 'Chấm điểm');
    await expect(page.getByRole('grid', { name: 'Kết quả chấm điểm' })).toContainText('Phường Cái Khế');
    await page.getByRole('button', { name: 'Chấp nhận điểm' }).click();
    await page.getByRole('menuitem', { name: /Chép sang bước Thẩm định/ }).click();
    await page.getByRole('button', { name: 'Chép điểm' }).click();
    await expect(page.getByText(/Đã chép \d+ điểm của \d+ đơn vị/)).toBeVisible();
    await closeNotifications(page);
    await page.getByRole('gridcell', { name: 'Phường Cái Khế' }).click();
    await expect(page.getByRole('dialog')).toContainText('Phường Cái Khế');
    await expectAccessible(page, 'score sheet');
    await page.keyboard.press('Escape');
    await picture(app, 'scoring');
    await page.getByRole('button', { name: 'Khóa điểm' }).click();
    const dialog = page.getByRole('dialog', { name: 'Khóa điểm' });
    await expectAccessible(page, 'locking');
    await dialog.getByRole('button', { name: /Khóa điểm của 80 đơn vị/ }).click();
    await expect(page.getByText(/Đã khóa điểm bước Thẩm định của 80 đơn vị/)).toBeVisible();
    await closeNotifications(page);
    await expectAccessible(page, 'scoring');
  });

  await test.step('awards are suggested, decided and printed', async () => {
    await goTo(page, 'Khen thưởng');
    await expectAccessible(page, 'awards');
    await page.getByRole('button', { name: 'Đề xuất danh sách' }).click();
    const suggestion = page.getByRole('dialog', { name: 'Đề xuất danh sách' });
    await expectAccessible(page, 'suggestion');
    await suggestion.getByRole('button', { name: 'Dùng danh sách 30 trường hợp này' }).click();
    await expect(page.getByText('10/10 tập thể')).toBeVisible();
    await expect(page.getByText('20/20 cá nhân')).toBeVisible();
    await closeNotifications(page);

    const awards = folder('khen-thuong');
    await page.getByRole('button', { name: 'Ra quyết định' }).first().click();
    const deciding = page.getByRole('dialog', { name: /Quyết định tặng/ });
    await deciding.getByLabel('Ngày ký').fill('24/09/2025');
    await deciding.getByLabel('Ngày ký').blur();
    await expect(deciding.getByText('140.400.000 đồng').first()).toBeVisible();
    await expectAccessible(page, 'deciding');
    await deciding.getByRole('button', { name: 'Ra quyết định cho 30 trường hợp' }).click();
    await expect(page.getByRole('grid', { name: 'Danh sách được khen thưởng' })).toBeVisible({
      timeout: 30_000,
    });
    await closeNotifications(page);
    await expectAccessible(page, 'decisions');
    const certificates = join(awards, 'Bằng khen.pdf');
    await page
      .getByRole('button', { name: /In bằng/ })
      .first()
      .click();
    await expectAccessible(page, 'certificates');
    app.answerDialog(certificates);
    await page
      .getByRole('dialog', { name: 'In bằng' })
      .getByRole('button', { name: 'Lưu 30 bằng thành một tệp PDF' })
      .click();
    await expect.poll(() => existsSync(certificates), { timeout: 30_000 }).toBe(true);
    expect(pdfInfo(readFileSync(certificates))).toMatch(/Pages:\s+30\b/);
    expect(pdfText(readFileSync(certificates))).toContain('BẰNG KHEN');
    const sheet = join(awards, 'Tờ căn chỉnh.pdf');
    await page.getByText('Phôi in sẵn', { exact: true }).click();
    app.answerDialog(sheet);
    await page.getByRole('button', { name: 'Lưu tờ căn chỉnh máy in' }).click();
    await expect.poll(() => existsSync(sheet), { timeout: 15_000 }).toBe(true);
    await page.keyboard.press('Escape');
  });

  await test.step('the programme of the ceremony is printed', async () => {
    await goTo(page, 'Lễ, hội nghị');
    await expectAccessible(page, 'ceremonies');
    const programme = join(folder('le'), 'Chương trình.pdf');
    app.answerDialog(programme);
    await page.getByRole('button', { name: 'PDF', exact: true }).click();
    await expect.poll(() => existsSync(programme), { timeout: 30_000 }).toBe(true);
    expect(pdfText(readFileSync(programme))).toContain('CHƯƠNG TRÌNH');
  });

  await test.step('home shows where the campaign stands', async () => {
    await goTo(page, 'Trang chủ');
    await expect(page.getByRole('table', { name: 'Dẫn đầu các cụm' })).toContainText('Phường Cái Khế');
    await expect(page.getByText('Đã khen thưởng: lập báo cáo tổng kết')).toBeVisible();
    await expectAccessible(page, 'home');
    await picture(app, 'home');
  });

  const file = join(folder('goi'), 'bao-cao.tdkt');
  await test.step('the package for the level above is written', async () => {
    await goTo(page, 'Trao đổi');
    await expectAccessible(page, 'sending');
    app.answerDialog(file);
    await page.getByRole('button', { name: 'Lập gói số 1' }).click();
    await expect(page.getByText(/Đã ghi xong gói số 1/)).toBeVisible({ timeout: 60_000 });
  });

  await test.step('another installation takes it in and shows the same figures', async () => {
    const ranking = await rankingOf(page);
    await app.close();
    const above = new Driver(builtMain);
    await above.start();
    try {
      await setUpOfficeAbove(above.page);
      await goTo(above.page, 'Trao đổi');
      await openTab(above.page, 'Nhận vào');
      above.answerDialog([file]);
      await above.page.getByRole('button', { name: 'Chọn gói .tdkt' }).click();
      await above.page.getByLabel(/Đã so, đúng dấu vân tay/).check();
      await expectAccessible(above.page, 'taking in');
      await above.page.getByRole('button', { name: 'Nhận vào', exact: true }).click();
      await expect(above.page.getByText(/80 đơn vị/).first()).toBeVisible({ timeout: 60_000 });
      expect(await rankingOf(above.page)).toEqual(ranking);
    } finally {
      await above.finish();
    }
  });
});

/** The first lines of the ranking as the window shows them. */
async function rankingOf(page: Page): Promise<string[]> {
  await goTo(page, 'Chấm điểm');
  const grid = page.getByRole('grid', { name: 'Kết quả chấm điểm' });
  await expect(grid).toContainText('Phường Cái Khế');
  return (await grid.getByRole('row').allInnerTexts()).slice(1, 12).map((text) => text.replace(/\s+/g, ' '));
}

async function setUpOfficeAbove(page: Page): Promise<void> {
  await page.getByLabel('Họ và tên người làm việc').fill('Lê Minh Tuấn');
  await page.getByLabel('Tên cơ quan').fill('Ban Thi đua - Khen thưởng Trung ương');
  await page.getByLabel('Tên ngắn').fill('Ban TĐKT Trung ương');
  await page.getByLabel('Cơ quan ban hành in trên văn bản').fill('BAN THI ĐUA - KHEN THƯỞNG TRUNG ƯƠNG');
  await page.getByLabel('Địa danh').fill('Hà Nội');
  await page.getByLabel('Ký hiệu văn bản').fill('BTĐKT');
  await page.getByRole('button', { name: 'Bắt đầu làm việc' }).click();
  await expect(page.getByRole('navigation', { name: 'Các bước công việc' })).toBeVisible();
}
