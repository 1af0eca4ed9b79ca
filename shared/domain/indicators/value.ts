import { z } from 'zod';
import { fromDayNumber, toDayNumber } from '../local-date.ts';
import type { Measure } from '../plan/indicator.ts';
import { LocalDate } from '../values.ts';

/** Largest figure of one unit. Sums of ten thousand units stay below 2^53, so plain numbers hold them exactly. */
export const largestFigure = 100_000_000_000;

const Figure = z.int().nonnegative().max(largestFigure);

/**
 * What a unit says of one indicator, in whole numbers only. A denominator of zero is allowed and means "nothing to measure":
 * no data, never 0 % and never 100 %. `step` is the position in the measure's scale, 0 = first (lowest) step.
 */
export const IndicatorValue = z.discriminatedUnion('measure', [
  z
    .object({ measure: z.literal('percent'), numerator: Figure, denominator: Figure })
    .refine((value) => value.numerator <= value.denominator, { message: 'tử số lớn hơn mẫu số' }),
  z
    .object({ measure: z.literal('rate'), numerator: Figure, denominator: Figure })
    .refine((value) => value.numerator === 0 || value.denominator > 0, { message: 'mẫu số bằng 0' }),
  z.object({ measure: z.literal('count'), count: Figure }),
  z.object({ measure: z.literal('yesNo'), yes: z.boolean() }),
  z.object({ measure: z.literal('grade'), step: z.int().nonnegative() }),
  z.object({ measure: z.literal('date'), date: LocalDate }),
]);
export type IndicatorValue = z.infer<typeof IndicatorValue>;

/** A value as a row of the database holds it; see the table `indicator_value`. */
export interface StoredFigures {
  numerator: number | null;
  denominator: number | null;
}

/** Figures for the database: percent and rate need both, the others the numerator only; null value gives two nulls. */
export function toFigures(value: IndicatorValue | null): StoredFigures {
  switch (value?.measure) {
    case undefined:
      return { numerator: null, denominator: null };
    case 'percent':
    case 'rate':
      return { numerator: value.numerator, denominator: value.denominator };
    case 'count':
      return { numerator: value.count, denominator: null };
    case 'yesNo':
      return { numerator: value.yes ? 1 : 0, denominator: null };
    case 'grade':
      return { numerator: value.step, denominator: null };
    case 'date':
      return { numerator: toDayNumber(value.date), denominator: null };
  }
}

/** The value of stored figures, null where the unit has not said anything. */
export function fromFigures(measure: Measure['kind'], figures: StoredFigures): IndicatorValue | null {
  const { numerator, denominator } = figures;
  if (numerator === null) return null;
  switch (measure) {
    case 'percent':
    case 'rate':
      return denominator === null ? null : { measure, numerator, denominator };
    case 'count':
      return { measure, count: numerator };
    case 'yesNo':
      return { measure, yes: numerator !== 0 };
    case 'grade':
      return { measure, step: numerator };
    case 'date':
      return { measure, date: fromDayNumber(numerator) };
  }
}
