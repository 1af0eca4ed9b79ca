/**
 * HTML to PDF in a hidden window: own session in memory, scripts off, every request but the page itself refused. A fresh
 * window for each job, one job at a time.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { BrowserWindow, session } from 'electron';
import type { Printer } from '../app/ports.ts';
import { htmlResponse } from './app-protocol.ts';
import { appOrigin, appScheme } from './origin.ts';
import { inlineFonts, oneAtATime, printPolicy } from './print-page.ts';
import { lockSession } from './session.ts';
import { printPreferences } from './window-options.ts';

const printPartition = 'print';

export function createPrinter(resourcesDir: string): Printer {
  const waiting = new Map<string, string>();
  let ready = false;

  function prepareSession(): void {
    if (ready) return;
    ready = true;
    const own = session.fromPartition(printPartition);
    lockSession(own, false);
    own.protocol.handle(appScheme, (request) => {
      const html = waiting.get(new URL(request.url).pathname);
      if (html === undefined) return new Response(null, { status: 404 });
      return htmlResponse(
        () => html,
        () => printPolicy,
      );
    });
  }

  async function print(html: string): Promise<Uint8Array> {
    prepareSession();
    const path = `/print/${randomUUID()}`;
    waiting.set(path, inlineFonts(html, join(resourcesDir, 'fonts')));
    const window = new BrowserWindow({ show: false, webPreferences: printPreferences(printPartition) });
    try {
      await window.loadURL(appOrigin + path);
      return await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
      });
    } finally {
      waiting.delete(path);
      if (!window.isDestroyed()) window.destroy();
    }
  }

  return { htmlToPdf: oneAtATime(print) };
}
