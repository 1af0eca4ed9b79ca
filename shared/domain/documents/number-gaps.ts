/** Consecutive numbers that are missing from a series; both ends belong to the gap. */
export interface NumberGap {
  from: number;
  to: number;
}

/**
 * The gaps between the lowest and the highest number. What lies before the lowest is no gap: a series usually begins in the
 * office's paper register before this one.
 */
export function numberGaps(numbers: readonly number[]): NumberGap[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted.flatMap((number, at) => {
    const next = sorted[at + 1];
    return next !== undefined && next > number + 1 ? [{ from: number + 1, to: next - 1 }] : [];
  });
}
