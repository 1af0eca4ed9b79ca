import type { FlowParagraph } from './flow.ts';
import { mmPerPoint } from './page-layout.ts';
import { styleOf } from './styles.ts';
import { textWidthPt } from './text-width.ts';

interface Word {
  widthPt: number;
  /** Of the space after it, which does not count at the end of a line. */
  spacePt: number;
}

/** Pieces that a line may end after: words, and the parts of a word joined by a hyphen. */
function wordsOf({ runs, style }: FlowParagraph): Word[] {
  const { sizePt, bold = false, italic = false } = styleOf(style);
  const words: Word[] = [];
  let open = false;
  for (const run of runs) {
    const look = { bold: bold || run.bold === true, italic: italic || run.italic === true };
    for (const [piece] of run.text.matchAll(/ +|[^ -]*-+|[^ -]+/g)) {
      const widthPt = textWidthPt(piece, sizePt, look);
      const last = words.at(-1);
      if (piece.startsWith(' ')) {
        if (last !== undefined) last.spacePt += widthPt;
        open = false;
        continue;
      }
      if (open && last !== undefined) last.widthPt += widthPt;
      else words.push({ widthPt, spacePt: 0 });
      open = !piece.endsWith('-');
    }
  }
  return words;
}

/** Lines that a paragraph takes in a column, broken as Word and Chromium do without hyphenation. */
export function countLines(paragraph: FlowParagraph, columnMm: number): number {
  const { leftMm = 0, firstLineMm = 0 } = styleOf(paragraph.style);
  const fullPt = (columnMm - leftMm) / mmPerPoint;
  const indentPt = paragraph.firstLine === false ? 0 : firstLineMm / mmPerPoint;
  let lines = 1;
  let usedPt = indentPt;
  let begun = false;
  for (const { widthPt, spacePt } of wordsOf(paragraph)) {
    if (begun && usedPt + widthPt > fullPt) {
      lines += 1;
      usedPt = 0;
    }
    usedPt += widthPt + spacePt;
    begun = true;
  }
  return lines;
}
