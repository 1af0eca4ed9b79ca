import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

/** Goes to a step of the year by the navigation. Until the screen has loaded the former one stands there, and would be clicked. */
export async function goTo(page: Page, step: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Các bước công việc' });
  await navigation.getByRole('link', { name: step }).click();
  const heading = { level: 1, name: new RegExp(`^${step}`) };
  await expect(page.getByRole('main').getByRole('heading', heading)).toBeVisible();
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}

/** Begins with the sample campaign. */
export async function tryTheSample(page: Page): Promise<void> {
  await page.getByLabel('Họ và tên người làm việc').fill('Nguyễn Thu Hà');
  await page.getByRole('button', { name: 'Dùng thử' }).first().click();
  await expect(page.getByRole('navigation', { name: 'Các bước công việc' })).toBeVisible();
}

/** Closes the notifications, which may lie over buttons. */
export async function closeNotifications(page: Page): Promise<void> {
  const close = page.locator('.mantine-Notification-closeButton');
  while ((await close.count()) > 0)
    await close
      .first()
      .click({ timeout: 2_000 })
      .catch(() => undefined);
}

/** With `PICTURES=folder` every step leaves a picture there, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
