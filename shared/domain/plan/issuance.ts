import { z } from 'zod';
import { Line, Text } from '../values.ts';

/** How the plan is put into force: by itself, attached to a decision, or as a dispatch of an office in the middle. */
export const IssuedAs = z.enum(['plan', 'decisionWithPlan', 'dispatch']);
export type IssuedAs = z.infer<typeof IssuedAs>;

/** What a decision says beside the plan that is attached to it; its legal bases are those of the plan. */
export const DecisionDetails = z.object({
  /** "Giám đốc Sở Nội vụ", for "Theo đề nghị của …". */
  proposedBy: Text,
  /** Who carries it out, for the last article: "Chánh Văn phòng …; Giám đốc các sở, ban, ngành …". */
  executors: Text,
});
export type DecisionDetails = z.infer<typeof DecisionDetails>;

export const DispatchDetails = z.object({
  /** "Kính gửi:". */
  addressees: z.array(Line),
  /** The unit that drafts it, for the symbol: "THNC" in "UBND-THNC". */
  drafter: Text,
});
export type DispatchDetails = z.infer<typeof DispatchDetails>;
