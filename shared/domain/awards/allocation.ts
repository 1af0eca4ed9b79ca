import { AppError } from '../../errors.ts';
import { formatNumber } from '../../text/numbers.ts';

/**
 * Shares `total` out in proportion to whole weights by largest remainder (Hamilton): everyone gets the whole part of the exact
 * share, what is left goes one each to the largest remainders, equal remainders in the order given. The sum is always `total`.
 * ALLOCATION_WITHOUT_WEIGHT when there is something to share but every weight is 0; RangeError for figures that are not whole
 * or are negative.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  for (const figure of [total, ...weights]) {
    if (!Number.isSafeInteger(figure) || figure < 0) throw new RangeError(`not a whole number: ${figure}`);
  }
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (sum === 0n) {
    if (total === 0) return weights.map(() => 0);
    throw AppError.of('ALLOCATION_WITHOUT_WEIGHT', { total: formatNumber(total, 0) });
  }
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
  const shares = exact.map((product) => Number(product / sum));
  const left = total - shares.reduce((all, share) => all + share, 0);
  exact
    .map((product, index) => ({ remainder: product % sum, index }))
    // The sort is stable, so equal remainders stay in the order of the units.
    .sort((a, b) => (a.remainder === b.remainder ? 0 : a.remainder > b.remainder ? -1 : 1))
    .slice(0, left)
    .forEach(({ index }) => {
      shares[index] = (shares[index] ?? 0) + 1;
    });
  return shares;
}
