/** HTML to PDF by a headless Chromium without any window: for the demo and for tests of papers. */
import { type Browser, chromium } from 'playwright-core';
import type { Printer } from '../app/ports.ts';
import { inlineFonts, oneAtATime } from '../platform/print-page.ts';
import { chromiumOrThrow, chromiumSandbox, quietArguments } from './executable.ts';

/** Starts the browser with the first job; close() ends it. Scripts do not run and every request is refused. */
export function createHeadlessPrinter(fontsDir: string): Printer & { close(): Promise<void> } {
  let browser: Promise<Browser> | null = null;

  async function print(html: string): Promise<Uint8Array> {
    browser ??= chromium.launch({ executablePath: chromiumOrThrow(), chromiumSandbox, args: quietArguments });
    const context = await (await browser).newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
    try {
      await context.route('**/*', (route) => route.abort());
      const page = await context.newPage();
      await page.setContent(inlineFonts(html, fontsDir), { waitUntil: 'load' });
      return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    } finally {
      await context.close();
    }
  }

  return {
    htmlToPdf: oneAtATime(print),
    async close() {
      await (await browser)?.close();
      browser = null;
    },
  };
}
