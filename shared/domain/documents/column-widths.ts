import type { TableBlock } from './blocks.ts';
import { plainText } from './document.ts';
import { boldWidthMm } from './text-width.ts';

const cellPaddingMm = 3.5;
/** A long word (an address on the web) may break; it must not push the other columns off the page. */
const longestKeptMm = 28;

function longestWord(texts: readonly string[]): string {
  let longest = '';
  for (const text of texts) {
    for (const word of text.split(' ')) if (word.length > longest.length) longest = word;
  }
  return longest;
}

/**
 * Widths by share, but no column narrower than its longest word: "STT" and dates stay on one line. A sample of the rows is
 * enough, since what must not break (numbers, dates) is as long in every row.
 */
export function columnWidthsMm(table: TableBlock, totalMm: number): number[] {
  const sample = table.rows.filter((row) => row.kind !== 'group').slice(0, 200);
  const least = table.columns.map((column, at) => {
    const words = [column.header, ...sample.map((row) => plainText(row.cells[at] ?? ''))];
    return Math.min(boldWidthMm(longestWord(words), table.fontSize) + cellPaddingMm, longestKeptMm);
  });
  const open = new Set(table.columns.keys());
  const widths = least.map((width) => width);
  for (;;) {
    const fixedMm = widths.reduce((sum, width, at) => (open.has(at) ? sum : sum + width), 0);
    const shares = table.columns.reduce((sum, column, at) => (open.has(at) ? sum + column.width : sum), 0);
    let changed = false;
    for (const at of [...open]) {
      const share = ((table.columns[at]?.width ?? 0) / shares) * (totalMm - fixedMm);
      const atLeast = least[at] ?? 0;
      widths[at] = Math.max(share, atLeast);
      if (share < atLeast) {
        open.delete(at);
        changed = true;
      }
    }
    if (!changed || open.size === 0) break;
  }
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => (width / sum) * totalMm);
}
