/** Width of a text in points at a size in points. */
export type Measure = (text: string, sizePt: number) => number;

export interface FitBox {
  widthPt: number;
  heightPt: number;
  sizePt: number;
  minSizePt: number;
  maxLines: number;
  overflow: 'shrinkThenWrap' | 'wrapThenShrink';
}

export interface FittedText {
  sizePt: number;
  lines: string[];
  /** Smaller than the template's size. */
  shrunk: boolean;
  /** On more lines than it was written on. */
  wrapped: boolean;
  /** Does not fit even at the floor; it is printed whole all the same, beyond its box. */
  tooLong: boolean;
}

export const lineHeight = 1.2;
const stepPt = 0.5;

function wrapLine(line: string, widthPt: number, sizePt: number, measure: Measure): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ').filter((piece) => piece !== '')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current === '' || measure(longer, sizePt) <= widthPt) {
      current = longer;
    } else {
      lines.push(current);
      current = word;
    }
  }
  if (current !== '') lines.push(current);
  return lines;
}

/** The same number of lines, as even as they come: a last line of one word looks torn off. */
function wrapEvenly(line: string, widthPt: number, sizePt: number, measure: Measure): string[] {
  let lines = wrapLine(line, widthPt, sizePt, measure);
  const count = lines.length;
  let narrow = widthPt / Math.max(count, 1);
  let wide = widthPt;
  while (wide - narrow > 2 && count > 1) {
    const middle = (narrow + wide) / 2;
    const tried = wrapLine(line, middle, sizePt, measure);
    if (tried.length <= count && tried.every((piece) => measure(piece, sizePt) <= middle)) {
      lines = tried;
      wide = middle;
    } else {
      narrow = middle;
    }
  }
  return lines;
}

function fitsAt(
  lines: readonly string[],
  sizePt: number,
  maxLines: number,
  box: FitBox,
  measure: Measure,
): boolean {
  return (
    lines.length <= maxLines &&
    lines.length * sizePt * lineHeight <= box.heightPt + stepPt &&
    lines.every((line) => measure(line, sizePt) <= box.widthPt)
  );
}

/** Sizes from the template's down to the floor. */
function sizes(box: FitBox): number[] {
  const floor = Math.min(box.minSizePt, box.sizePt);
  const list: number[] = [];
  for (let size = box.sizePt; size > floor; size -= stepPt) list.push(size);
  return [...list, floor];
}

/**
 * Sets a text into its box. Names keep their line as long as the floor allows and only then wrap, at the largest size that
 * does; running text wraps first and shrinks when its lines are used up. Nothing is ever cut off.
 */
export function fitText(text: string, box: FitBox, measure: Measure): FittedText {
  const written = text.split('\n').filter((line) => line.trim() !== '');
  const result = (lines: string[], sizePt: number, tooLong: boolean): FittedText => ({
    sizePt,
    lines,
    shrunk: sizePt < box.sizePt,
    wrapped: lines.length > written.length,
    tooLong,
  });
  if (written.length === 0) return result([], box.sizePt, false);

  const candidates = sizes(box);
  if (box.overflow === 'shrinkThenWrap') {
    const size = candidates.find((at) =>
      fitsAt(written, at, Math.max(box.maxLines, written.length), box, measure),
    );
    if (size !== undefined) return result(written, size, false);
  }
  for (const size of candidates) {
    const lines = written.flatMap((line) => wrapEvenly(line, box.widthPt, size, measure));
    if (fitsAt(lines, size, box.maxLines, box, measure)) return result(lines, size, false);
  }
  const floor = candidates.at(-1) ?? box.minSizePt;
  return result(
    written.flatMap((line) => wrapLine(line, box.widthPt, floor, measure)),
    floor,
    true,
  );
}
