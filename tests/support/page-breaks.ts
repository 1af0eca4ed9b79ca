/** Where the pages of a printed paper break, as poppler reads them. */
import { execFileSync } from 'node:child_process';

/** Lines of each page from left to right, without the page number. */
export function pageLines(file: string): string[][] {
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  return text
    .normalize('NFC')
    .split('\f')
    .slice(0, -1)
    .map((page) => {
      const lines = page
        .split('\n')
        .map((line) => line.trim().split(/\s+/).join(' '))
        .filter((line) => line !== '');
      return /^\d+$/.test(lines[0] ?? '') ? lines.slice(1) : lines;
    });
}

function countWords(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.split(' ').length, 0);
}

export interface PageBreak {
  /** The page that ends. */
  page: number;
  lastLine: string;
  otherLastLine: string;
  /** Lines of the first paper between the two breaks, 0 when both break at the same word. */
  linesApart: number;
}

/** Compares the breaks of two printings of one text: the text is the same, so a break is a place in its row of words. */
export function comparePageBreaks(one: readonly string[][], other: readonly string[][]): PageBreak[] {
  const lineEnds: number[] = [];
  for (const line of one.flat()) lineEnds.push((lineEnds.at(-1) ?? 0) + countWords([line]));
  let at = 0;
  let otherAt = 0;
  return one.slice(0, -1).map((page, index) => {
    at += countWords(page);
    otherAt += countWords(other[index] ?? []);
    const [low, high] = at < otherAt ? [at, otherAt] : [otherAt, at];
    return {
      page: index + 1,
      lastLine: page.at(-1) ?? '',
      otherLastLine: other[index]?.at(-1) ?? '',
      linesApart: lineEnds.filter((end) => end > low && end <= high).length,
    };
  });
}
