/** Opens what we write in another office program, and compares its pages with the printed ones. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '#electron/chromium/executable.ts';
import { createHeadlessPrinter } from '#electron/chromium/print.ts';
import { renderDocx } from '#electron/documents/render/docx.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { renderHtml } from '#shared/domain/documents/html.ts';
import { documentKindNames, documentKinds } from '#shared/domain/documents/kinds.ts';
import { comparePageBreaks, pageLines } from '#tests/support/page-breaks.ts';
import { furtherPapers } from '#tests/unit/documents/further-papers.ts';
import { papers } from '#tests/unit/documents/papers.ts';

const onPath = (command: string) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, command)));
const allPapers: Record<string, OfficialDocument> = { ...papers, ...furtherPapers };
const paperNames = Object.keys(allPapers);
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

function paperNamed(name: string): OfficialDocument {
  const paper = allPapers[name];
  if (paper === undefined) throw new Error(`no paper ${name}`);
  return paper;
}

describe.skipIf(missing.length > 0)('files of ours in LibreOffice', () => {
  let folder = '';
  const printer = createHeadlessPrinter(fonts);

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
    if (findChromium() === null) throw new Error('no Chromium to print with; name one in THIDUA_CHROMIUM');
    for (const name of paperNames) {
      const paper = paperNamed(name);
      writeFileSync(join(folder, `${name}.docx`), await renderDocx(paper));
      writeFileSync(join(folder, `${name}-print.pdf`), await printer.htmlToPdf(renderHtml(paper)));
    }
    convert(
      'pdf',
      paperNames.map((name) => `${name}.docx`),
    );
  }, 300_000);

  afterAll(async () => {
    await printer.close();
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

  it.each(paperNames)('%s breaks into the same pages in print and from Word, within one line', (name) => {
    const printed = pageLines(join(folder, `${name}-print.pdf`));
    const word = pageLines(join(folder, `${name}.pdf`));
    const apart = comparePageBreaks(printed, word).filter(({ linesApart }) => linesApart > 1);
    expect(apart).toEqual([]);
    expect(word).toHaveLength(printed.length);
    expect(pagesOfPdf(`${name}-print.pdf`)).toBe(printed.length);
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
