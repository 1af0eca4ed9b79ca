import { toDayNumber } from '../local-date.ts';
import { type Rational, rational } from '../rational.ts';
import type { IndicatorValue } from './value.ts';

/**
 * The exact figure that a target is compared with, in the hundredths of `Target.valueHundredths`: percent × 100, units per
 * denominator × 100, pieces × 100, 100 for yes, step × 100, days since 1970-01-01 × 100.
 * Null without a value and for a denominator of zero.
 */
export function exactHundredths(value: IndicatorValue | null): Rational | null {
  switch (value?.measure) {
    case undefined:
      return null;
    case 'percent':
      return share(value.numerator, value.denominator, 10_000n);
    case 'rate':
      return share(value.numerator, value.denominator, 100n);
    case 'count':
      return { num: BigInt(value.count) * 100n, den: 1n };
    case 'yesNo':
      return rational(value.yes ? 100 : 0);
    case 'grade':
      return rational(value.step * 100);
    case 'date':
      return rational(toDayNumber(value.date) * 100);
  }
}

function share(numerator: number, denominator: number, scale: bigint): Rational | null {
  if (denominator === 0) return null;
  return { num: BigInt(numerator) * scale, den: BigInt(denominator) };
}
