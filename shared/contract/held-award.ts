import { z } from 'zod';
import { LocalDate } from '../domain/values.ts';

/** An award or a proposal in the record of a unit or person. */
export const HeldAward = z.object({
  award: z.string(),
  /** Who decides it: "Chủ tịch Ủy ban nhân dân tỉnh". */
  level: z.string(),
  campaign: z.string(),
  /** "12/QĐ-UBND"; empty while nothing is decided. */
  decision: z.string(),
  date: LocalDate,
  /** The state of the proposal where nothing was awarded: proposed, selected, rejected. */
  state: z.string(),
  /** Where it was earned, in words, when that is another unit than now; empty otherwise. */
  earnedBy: z.string(),
});
export type HeldAward = z.infer<typeof HeldAward>;
