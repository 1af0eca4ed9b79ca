import { z } from 'zod';
import { Id, Line, Text } from '../values.ts';

/**
 * How a criterion earns points. All points are whole hundredths.
 * - `manual`: typed, 0..max;
 * - `passFail`: max or 0, typed, or from an indicator's target;
 * - `proportional`: indicator value ÷ target × max, capped at max;
 * - `bands`: the points of the highest band whose `from` the value reaches (`value` in the indicator's hundredths, or days late);
 * - `deduction`: points per occurrence taken away, never more than max; the criterion itself never raises a total;
 * - `bonus`: typed 0..max, the sum of all bonuses is capped by the table.
 */
export const ScoreMethod = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('manual') }),
  z.object({ kind: z.literal('passFail'), indicatorId: Id.nullable() }),
  z.object({ kind: z.literal('proportional'), indicatorId: Id }),
  z.object({
    kind: z.literal('bands'),
    source: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('indicator'), indicatorId: Id }),
      z.object({ kind: z.literal('daysLate') }),
    ]),
    bands: z.array(z.object({ fromHundredths: z.int(), pointsHundredths: z.int() })).min(1),
  }),
  z.object({ kind: z.literal('deduction'), perOccurrenceHundredths: z.int().positive() }),
  z.object({ kind: z.literal('bonus') }),
]);
export type ScoreMethod = z.infer<typeof ScoreMethod>;

export const Criterion = z.object({
  id: Id,
  code: Line,
  name: Line,
  maxHundredths: z.int().nonnegative(),
  method: ScoreMethod,
  /** Điểm liệt: a zero here blocks the grades that say so. */
  zeroBlocks: z.boolean(),
  guidance: Text,
});
export type Criterion = z.infer<typeof Criterion>;

export const ScoreSection = z.object({ id: Id, name: Line, criteria: z.array(Criterion) });
export type ScoreSection = z.infer<typeof ScoreSection>;

/** One step of a classification: from this total upwards. */
export const Grade = z.object({
  name: Line,
  fromHundredths: z.int(),
  /** Not given while a criterion marked `zeroBlocks` stands at zero. */
  blockedByZero: z.boolean(),
});
export type Grade = z.infer<typeof Grade>;

/** After equal totals, compare these in order; what is still equal stays a tie and is shown as one. */
export const TieBreak = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('section'), sectionId: Id }),
  z.object({ kind: z.literal('criterion'), criterionId: Id }),
  z.object({ kind: z.literal('indicator'), indicatorId: Id, better: z.enum(['higher', 'lower']) }),
  z.object({ kind: z.literal('fewerDeductions') }),
  z.object({ kind: z.literal('fewerDaysLate') }),
]);
export type TieBreak = z.infer<typeof TieBreak>;

/** Who scores, in order. The last one of a table that has a score is the one that counts. */
export const ScoreStage = z.enum(['self', 'cross', 'clusterHead', 'appraisal', 'council']);
export type ScoreStage = z.infer<typeof ScoreStage>;

/** Bảng điểm of one group of comparable units. */
export const ScoreTable = z.object({
  id: Id,
  groupId: Id,
  name: Line,
  stages: z.array(ScoreStage).min(1),
  sections: z.array(ScoreSection),
  bonusCapHundredths: z.int().nonnegative(),
  deductionCapHundredths: z.int().nonnegative().nullable(),
  /** Best first. */
  grades: z.array(Grade),
  tieBreaks: z.array(TieBreak),
});
export type ScoreTable = z.infer<typeof ScoreTable>;
