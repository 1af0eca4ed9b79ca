/** Opens what we write in another office program, and compares its pages with the printed ones. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumSandbox, findChromium, quietArguments } from '#electron/chromium/executable.ts';
import { renderDocx } from '#electron/documents/render/docx.ts';
import { inlineFonts } from '#electron/platform/print-page.ts';
import { renderHtml } from '#shared/domain/documents/html.ts';
import { documentKindNames, documentKinds } from '#shared/domain/documents/kinds.ts';
import { papers } from '#tests/unit/documents/papers.ts';

const onPath = (command: string) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, command)));
const missing = ['soffice', 'pdftotext', 'pdfinfo'].filter((command) => !onPath(command));
const fonts = new URL('../../resources/fonts', import.meta.url).pathname;

if (missing.length > 0) {
  process.stderr.write(
    `Skipped, not installed: ${missing.join(', ')}. Papers were not opened in LibreOffice; the run with CI=true installs it.\n`,
  );
}

/** Times New Roman is not free; Tinos has its measures and the whole Vietnamese alphabet. */
const fontConfiguration = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir prefix="cwd">font-cache</cachedir>
<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>`;

describe.skipIf(missing.length > 0)('files of ours in LibreOffice', () => {
  let folder = '';
  let browser: Browser | null = null;

  function convert(to: string, files: readonly string[]): void {
    const profile = pathToFileURL(join(folder, 'profile')).href;
    execFileSync(
      'soffice',
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, ...files],
      {
        cwd: folder,
        stdio: 'ignore',
        timeout: 240_000,
        env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
      },
    );
  }

  const textOfPdf = (name: string) =>
    execFileSync('pdftotext', [join(folder, name), '-'], { encoding: 'utf8' })
      .normalize('NFC')
      .replace(/\s+/g, ' ');
  const pagesOfPdf = (name: string) =>
    Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [join(folder, name)], { encoding: 'utf8' }))?.[1]);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'thi-dua-papers-'));
    writeFileSync(join(folder, 'fonts.conf'), fontConfiguration);
    for (const kind of documentKindNames) {
      writeFileSync(join(folder, `${kind}.docx`), await renderDocx(papers[kind]));
    }
    convert(
      'pdf',
      documentKindNames.map((kind) => `${kind}.docx`),
    );
    const executablePath = findChromium();
    if (executablePath !== null) {
      browser = await chromium.launch({ executablePath, chromiumSandbox, args: quietArguments });
    }
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(documentKindNames)('%s opens with its Vietnamese text whole', (kind) => {
    const text = textOfPdf(`${kind}.pdf`);
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(text).toContain(papers[kind].subject.slice(0, 20));
    const { title } = documentKinds[kind];
    if (title !== null) expect(text).toContain(title);
    const { signature, recipients } = papers[kind];
    if (signature !== null) expect(text).toContain(signature.name);
    for (const recipient of recipients) expect(text).toContain(recipient);
  });

  it.each(documentKindNames)('%s has as many pages in Word format as in print', async (kind) => {
    if (browser === null) throw new Error('no Chromium to print with; name one in THIDUA_CHROMIUM');
    const page = await browser.newPage();
    await page.setContent(inlineFonts(renderHtml(papers[kind]), fonts), { waitUntil: 'load' });
    writeFileSync(join(folder, `${kind}-print.pdf`), await page.pdf({ preferCSSPageSize: true }));
    await page.close();
    expect(pagesOfPdf(`${kind}-print.pdf`)).toBe(pagesOfPdf(`${kind}.pdf`));
    expect(textOfPdf(`${kind}-print.pdf`)).toContain(papers[kind].subject.slice(0, 20));
  });

  it('numbers the pages of each annex from 2 on, in both', () => {
    for (const name of ['plan.pdf', 'plan-print.pdf']) {
      const firstLines = Array.from({ length: pagesOfPdf(name) }, (_, at) => {
        const page = String(at + 1);
        const text = execFileSync('pdftotext', ['-f', page, '-l', page, join(folder, name), '-'], {
          encoding: 'utf8',
        });
        return text.trim().split('\n')[0];
      });
      expect(firstLines.filter((line) => /^\d+$/.test(line ?? ''))).toEqual(['2', '3', '2', '3']);
    }
  });

  it('opens a workbook with Vietnamese text, numbers and a list to choose from', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Chỉ tiêu');
    sheet.addRow(['Đơn vị', 'Kết quả', 'Đánh giá']);
    sheet.addRow(['Ủy ban nhân dân phường Mỹ Thuận', 86.5, 'Đạt']);
    sheet.getCell('C2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"Đạt,Chưa đạt"'] };
    await workbook.xlsx.writeFile(join(folder, 'bang.xlsx'));
    convert('csv:Text - txt - csv (StarCalc):59,34,76', ['bang.xlsx']);
    expect(readFileSync(join(folder, 'bang.csv'), 'utf8')).toContain(
      'Ủy ban nhân dân phường Mỹ Thuận;86.5;Đạt',
    );
  });
});
