/** What a person would read in a PDF, by poppler's pdftotext. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function poppler(tool: string, pdf: Uint8Array, args: (file: string) => string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-pdf-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, pdf);
    return execFileSync(tool, args(file), { encoding: 'utf8' }).normalize('NFC');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function pdfText(pdf: Uint8Array): string {
  return poppler('pdftotext', pdf, (file) => ['-layout', file, '-']);
}

/** Page size, page count, tags. */
export function pdfInfo(pdf: Uint8Array): string {
  return poppler('pdfinfo', pdf, (file) => [file]);
}

export function pdfFonts(pdf: Uint8Array): string {
  return poppler('pdffonts', pdf, (file) => [file]);
}
