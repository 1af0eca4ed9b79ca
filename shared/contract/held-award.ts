import { z } from 'zod';
import { Id, LocalDate } from '../domain/values.ts';

/** An award or a proposal in the record of a unit or person. */
export const HeldAward = z.object({
  award: z.string(),
  /** Who decides it: "Chủ tịch Ủy ban nhân dân tỉnh". */
  level: z.string(),
  /** Position of that time. */
  title: z.string(),
  /** The campaign; of an earlier award what it was given for. */
  campaign: z.string(),
  /** "12/QĐ-UBND"; empty while nothing is decided. */
  decision: z.string(),
  /** Day of the decision; of a proposal the day it was entered. Null where only the year is known. */
  date: LocalDate.nullable(),
  /** Year of the achievement. */
  year: z.int(),
  /** The state of the proposal where nothing was awarded: proposed, selected, rejected. */
  state: z.string(),
  /** Where it was earned, in words, when that is another unit than now; empty otherwise. */
  earnedBy: z.string(),
  /** Which earlier award it is, to be changed or taken out; null for one of a recorded campaign. */
  earlierId: Id.nullable(),
});
export type HeldAward = z.infer<typeof HeldAward>;
