import { z } from 'zod';
import { Id, Line, Text } from '../values.ts';

export const Operator = z.enum(['>=', '>', '<=', '<', '=']);
export type Operator = z.infer<typeof Operator>;

/**
 * How an indicator is measured:
 * - `percent`: numerator of denominator, shown as a percentage;
 * - `rate`: numerator per denominator (good deeds per team and month), shown as a number;
 * - `count`: a whole number;
 * - `yesNo`; `grade`: a step of an ordered scale; `date`.
 */
export const Measure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), numerator: Line, denominator: Line }),
  z.object({ kind: z.literal('rate'), numerator: Line, denominator: Line, unit: Line }),
  z.object({ kind: z.literal('count'), unit: Line }),
  z.object({ kind: z.literal('yesNo') }),
  z.object({ kind: z.literal('grade'), scale: z.array(Line).min(2) }),
  z.object({ kind: z.literal('date') }),
]);
export type Measure = z.infer<typeof Measure>;

/**
 * What is to be reached. `valueHundredths` counts percent (8000 = 80 %), units per denominator (100 = 1 per …) or pieces
 * (100 = 1); for `grade` it is the step's position × 100 (0 = first), for `yesNo` 100 = yes, for `date` the number of days
 * since 1970-01-01 × 100.
 */
export const Target = z.object({ op: Operator, valueHundredths: z.int() });
export type Target = z.infer<typeof Target>;

/** Chỉ tiêu: entered once, used in the plan's text, in the form, in tracking and in scoring. */
export const Indicator = z.object({
  id: Id,
  /** Letter of the content area and a running number: "a1". */
  code: Line,
  contentAreaId: Id,
  /** The statement as it stands in the plan. */
  name: Line,
  /** A few words for tables and charts. */
  shortName: Line,
  measure: Measure,
  target: Target.nullable(),
  /** Groups of units that report it. */
  groupIds: z.array(Id),
  /** Whether a missing value counts as not met when the plan is judged. */
  missingIsNotMet: z.boolean(),
  /** How to count it, shown in the form. */
  guidance: Text,
});
export type Indicator = z.infer<typeof Indicator>;
