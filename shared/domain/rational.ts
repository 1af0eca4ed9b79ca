/** An exact fraction; `den` is positive. Whole numbers only, so that no comparison hangs on a binary fraction. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

export function rational(num: number, den = 1): Rational {
  if (den <= 0) throw new RangeError(`the denominator of a fraction must be positive: ${den}`);
  return { num: BigInt(num), den: BigInt(den) };
}

/** Below 0, 0 or above 0 as `a` is less than, equal to or more than `b`; by cross multiplication. */
export function compareRational(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The largest whole number that is not above the fraction. */
export function floorOf(value: Rational): number {
  const quotient = value.num / value.den;
  return Number(value.num < 0n && quotient * value.den !== value.num ? quotient - 1n : quotient);
}

/** The smallest whole number that is not below the fraction. */
export function ceilOf(value: Rational): number {
  return -floorOf({ num: -value.num, den: value.den });
}

/** Nearest whole number, a half goes up (towards plus infinity). */
export function roundHalfUp(value: Rational): number {
  return floorOf({ num: value.num * 2n + value.den, den: value.den * 2n });
}
