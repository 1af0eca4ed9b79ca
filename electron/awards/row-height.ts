const pointsPerLine = 15;
/** Letters of running text are narrower than the digit that column widths are counted in. */
const letterShare = 1.1;

/**
 * Height of a row whose texts wrap, in points: not every program that opens a workbook measures wrapped text itself. Widths are
 * those of the columns, in characters.
 */
export function wrappedHeight(cells: readonly (string | number | null)[], widths: readonly number[]): number {
  const lines = cells.map((cell, at) => {
    const width = Math.max(4, (widths[at] ?? 10) * letterShare);
    return Math.ceil(String(cell ?? '').length / width);
  });
  return Math.max(1, ...lines) * pointsPerLine + 2;
}
