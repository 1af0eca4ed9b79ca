import { expect, test } from './support/driver.ts';
import { closeNotifications, goTo, openTab, tryTheSample } from './support/steps.ts';

test('Ctrl+Z takes back the last deed, at once after it, and nothing from within a dialog', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await tryTheSample(page);
  await goTo(page, 'Đơn vị');
  await openTab(page, 'Cụm, khối thi đua');
  const copy = (from: number) => page.getByRole('button', { name: `Lập năm ${from + 1} theo năm ${from}` });
  await copy(2024).click();
  await expect(copy(2025)).toBeVisible();
  await closeNotifications(page);

  // The keys come in the moment in which the window says that it is done.
  await page.evaluate(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.body.innerText.includes('Ctrl+Z để hoàn tác')) return;
      observer.disconnect();
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true }),
      );
    }).observe(document.body, { childList: true, subtree: true });
  });
  await copy(2025).click();
  await expect(page.getByText(/^Đã hoàn tác:/)).toHaveText(
    'Đã hoàn tác: Lập cụm, khối năm 2026 theo năm 2025.',
  );
  await expect(copy(2025)).toBeVisible();
  await closeNotifications(page);

  await page.getByRole('grid', { name: 'Cụm, khối thi đua' }).getByRole('row').nth(1).click();
  const dialog = page.getByRole('dialog', { name: 'Cụm, khối thi đua' });
  await dialog.getByRole('button', { name: 'Xóa cụm, khối' }).focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Các việc vừa làm' }).click();
  await expect(page.getByRole('listitem').first()).toContainText('Hoàn tác: Lập cụm, khối năm 2026');
});
