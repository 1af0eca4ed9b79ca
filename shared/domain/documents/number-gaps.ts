/** Consecutive numbers that are missing from a series; both ends belong to the gap. */
export interface NumberGap {
  from: number;
  to: number;
}

/**
 * The numbers from the first of the series to the highest one given that stand nowhere. `first` is 1 unless the office
 * began in the middle of a year and its earlier numbers stand in a paper register; numbers below it are no gaps.
 */
export function numberGaps(numbers: readonly number[], first = 1): NumberGap[] {
  const sorted = numbers.filter((number) => number >= first).toSorted((a, b) => a - b);
  return sorted.flatMap((number, at) => {
    const before = at === 0 ? first - 1 : (sorted[at - 1] ?? first - 1);
    return number > before + 1 ? [{ from: before + 1, to: number - 1 }] : [];
  });
}
