import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createHeadlessPrinter } from '#electron/chromium/print.ts';
import { pdfFonts, pdfInfo, pdfText } from '../e2e/support/pdf-text.ts';

const printer = createHeadlessPrinter(join(import.meta.dirname, '../../resources/fonts'));
afterAll(() => printer.close());

const style = `@font-face { font-family: Tinos; font-weight: 700; src: url("/fonts/Tinos-Bold.ttf"); }
@page { size: 297mm 210mm; margin: 20mm; } p { font: 700 20pt Tinos; }`;

test('prints without a window: our fonts, the size from CSS, no script, one job after another', async () => {
  const page = (name: string): string =>
    `<!doctype html><style>${style}</style><p>${name}</p><script>document.body.append('ĐÃ CHẠY')</script>`;
  const [first, second] = await Promise.all(
    ['GIẤY KHEN', 'BẰNG KHEN'].map((name) => printer.htmlToPdf(page(name))),
  );
  expect(pdfText(first ?? new Uint8Array()).trim()).toBe('GIẤY KHEN');
  expect(pdfText(second ?? new Uint8Array()).trim()).toBe('BẰNG KHEN');
  expect(pdfFonts(first ?? new Uint8Array())).toMatch(/Tinos-Bold.*yes yes/);
  expect(pdfInfo(first ?? new Uint8Array())).toMatch(/Page size:\s+84[12]\.\d+ x 59[45]\.\d+/);
});
