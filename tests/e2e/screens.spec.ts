import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/driver.ts';
import { goTo, openTab, tryTheSample } from './support/steps.ts';

const steps = [
  'Trang chủ',
  'Kế hoạch',
  'Đơn vị',
  'Theo dõi',
  'Chấm điểm',
  'Khen thưởng',
  'Lễ, hội nghị',
  'Trao đổi',
  'Báo cáo',
  'Thiết lập',
];

async function setUpOffice(page: Page): Promise<void> {
  await page.getByLabel('Họ và tên người làm việc').fill('Trần Thị Mai');
  await page.getByLabel('Tên cơ quan').fill('Ủy ban nhân dân tỉnh Thử Nghiệm');
  await page.getByLabel('Tên ngắn').fill('UBND tỉnh');
  await page.getByLabel('Cơ quan ban hành in trên văn bản').fill('ỦY BAN NHÂN DÂN\nTỈNH THỬ NGHIỆM');
  await page.getByLabel('Địa danh').fill('Thử Nghiệm');
  await page.getByLabel('Ký hiệu văn bản').fill('UBND');
  await page.getByRole('button', { name: 'Bắt đầu làm việc' }).click();
}

/** Every screen and tab: none fails, none is empty of words, none has a serious finding; the driver watches the console. */
async function walk(page: Page, state: string): Promise<void> {
  for (const step of steps) {
    await goTo(page, step);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1, name: new RegExp(`^${step}`) })).toBeVisible();
    await expect(main.getByText('Không hiển thị được màn hình')).toHaveCount(0);
    const tabs = await main.getByRole('tab').allInnerTexts();
    if (tabs.length === 0) await expectAccessible(page, `${state}: ${step}`);
    for (const [at, tab] of tabs.entries()) {
      await main.getByRole('tab').nth(at).click();
      await expect(main.getByRole('tabpanel').filter({ visible: true })).not.toBeEmpty();
      await expectAccessible(page, `${state}: ${step}, ${tab}`);
    }
    await expect(main).not.toContainText(/undefined|NaN|\[object|Invalid Date/);
    const isCutOff = await main.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    expect(isCutOff, `${state}: ${step} is wider than the window`).toBe(false);
  }
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
});

test('every screen of an empty office says what it is for', async ({ page }) => {
  await setUpOffice(page);
  await walk(page, 'empty office');
  await goTo(page, 'Chấm điểm');
  await page.getByRole('link', { name: 'Lập kế hoạch' }).click();
  await expect(page.getByRole('button', { name: 'Tạo từ kế hoạch mẫu' })).toBeVisible();
});

test('every screen of a fresh sample stands, also in larger letters', async ({ page }) => {
  await tryTheSample(page);
  await walk(page, 'fresh sample');
  await goTo(page, 'Chấm điểm');
  await expect(page.getByRole('gridcell', { name: 'Chưa chấm' }).first()).toBeVisible();
  await goTo(page, 'Theo dõi');
  await expect(page.getByText(/Quá hạn \d+ ngày/)).toHaveCount(0);
  await page.evaluate(() => {
    document.documentElement.style.zoom = '1.3';
  });
  for (const step of steps) {
    await goTo(page, step);
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${step}`) })).toBeVisible();
    const isCutOff = await page
      .getByRole('main')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    expect(isCutOff, `${step} at 130 %`).toBe(false);
  }
});

test('a unit is found and opened with the keyboard alone, from any screen', async ({ page }) => {
  await tryTheSample(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('cai khe');
  await expect(page.getByRole('option', { name: /Phường Cái Khế/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Thông tin đơn vị' });
  await expect(panel.getByLabel('Tên đơn vị')).toHaveValue('Phường Cái Khế');
  await expectAccessible(page, 'unit panel');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tan an');
  await expect(page.getByRole('option', { name: /Phường Tân An/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panel.getByLabel('Tên đơn vị')).toHaveValue('Phường Tân An');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

/** Holds a file over the window and lets it go, as the mouse would. */
async function dropFile(page: Page, name: string): Promise<void> {
  const send = (type: 'dragover' | 'drop') =>
    page.evaluate(
      ([event, fileName]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['không phải tệp thật'], fileName));
        document.body.dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [type, name] as const,
    );
  await send('dragover');
  await expect(page.getByText(/Thả vào đây/)).toBeVisible();
  await send('drop');
  await expect(page.getByText(/Thả vào đây/)).toBeHidden();
}

test('files dropped anywhere lead to the screen that reads them', async ({ page }) => {
  await tryTheSample(page);
  await dropFile(page, 'CK-01.xlsx');
  await expect(page.getByRole('heading', { level: 1, name: 'Theo dõi' })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: 'CK-01.xlsx' })).toBeVisible();
  await dropFile(page, 'bao-cao.tdkt');
  await expect(page.getByRole('heading', { level: 1, name: 'Trao đổi dữ liệu' })).toBeVisible();
  await expect(page.getByText('bao-cao.tdkt').first()).toBeVisible();
  await dropFile(page, 'Kế hoạch.txt');
  await expect(page.getByRole('heading', { level: 1, name: 'Đọc kế hoạch từ văn bản' })).toBeVisible();
  await expect(page.getByText(/Kế hoạch\.txt/).first()).toBeVisible();
  await dropFile(page, 'ảnh chụp.bmp');
  await expect(page.getByText(/Chỉ nhận biểu mẫu Excel/)).toBeVisible();
});

test('dialogs and menus are labelled, fit the screen and close with Escape', async ({ page }) => {
  await tryTheSample(page);
  const check = async (name: string) => {
    const dialog = page.getByRole('dialog').filter({ visible: true });
    await expect(dialog, name).toBeVisible();
    await expectAccessible(page, name);
    const box = await dialog.boundingBox();
    expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= 768, `${name} fits`).toBe(true);
    await page.keyboard.press('Escape');
    await expect(dialog, name).toBeHidden();
  };
  await goTo(page, 'Kế hoạch');
  await page.getByRole('button', { name: 'Phong trào mới' }).click();
  await expect(page.getByRole('menuitem', { name: 'Soạn từ đầu' })).toBeVisible();
  await expectAccessible(page, 'menu of new campaigns');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await check('new campaign');
  await goTo(page, 'Sổ văn bản');
  await page.getByRole('button', { name: 'Ghi văn bản ngoài phần mềm' }).click();
  await check('paper from outside');
  await goTo(page, 'Đơn vị');
  await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
  await check('new unit');
  await openTab(page, 'Cụm, khối thi đua');
  await page
    .getByRole('gridcell', { name: /Cụm thi đua số 1/ })
    .first()
    .click();
  await check('cluster');
  await goTo(page, 'Theo dõi');
  await page.getByRole('gridcell', { name: 'Phường An Hòa' }).click();
  await check('papers of a unit');
  await page.getByRole('checkbox', { name: 'Chọn dòng' }).first().check();
  await page.getByRole('button', { name: 'Gia hạn' }).click();
  await check('extension');
  await goTo(page, 'Khen thưởng');
  await page.getByRole('button', { name: 'Thêm đề nghị' }).click();
  await check('nomination');
  await openTab(page, 'Trường hợp loại trừ');
  await page.getByRole('button', { name: 'Thêm trường hợp' }).click();
  await check('exclusion');
});
