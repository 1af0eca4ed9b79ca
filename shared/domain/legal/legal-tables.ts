import { z } from 'zod';
import { SubjectKind } from '../plan/award-type.ts';
import { Line, LocalDate, Text } from '../values.ts';

/** What every dated entry carries: from when to when it holds (both days included) and where it stands. */
const dated = {
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  source: Line,
  /** False where nobody has compared it with the original yet; shown beside the figure. */
  verified: z.boolean(),
};

/** Lương cơ sở in whole đồng a month. */
export const BaseSalary = z.object({ amount: z.int().positive(), ...dated });
export type BaseSalary = z.infer<typeof BaseSalary>;

/** Prize multiplier of the base salary in hundredths (150 = 1,5). */
export const PrizeMultiplier = z.object({
  prizeKey: z.string(),
  subject: SubjectKind,
  multiplierHundredths: z.int().positive(),
  ...dated,
});
export type PrizeMultiplier = z.infer<typeof PrizeMultiplier>;

/** A prescribed form: the achievement report of a thematic campaign for instance. */
export const PrescribedForm = z.object({ formKey: z.string(), number: Line, name: Line, ...dated });
export type PrescribedForm = z.infer<typeof PrescribedForm>;

/** Share of all members that an award needs in the council, in percent; null where only minutes are needed. */
export const VoteThreshold = z.object({
  awardKey: z.string(),
  percent: z.int().min(1).max(100).nullable(),
  ...dated,
});
export type VoteThreshold = z.infer<typeof VoteThreshold>;

/** The tables of `resources/legal`, one file each, editable by the office. */
export const LegalTables = z.object({
  baseSalary: z.array(BaseSalary),
  prizeMultipliers: z.array(PrizeMultiplier),
  /** Prizes are rounded up to this many đồng. */
  prizeRounding: z.array(z.object({ amount: z.int().positive(), ...dated })),
  forms: z.array(PrescribedForm),
  voteThresholds: z.array(VoteThreshold),
  notes: Text,
});
export type LegalTables = z.infer<typeof LegalTables>;
