import { z } from 'zod';
import { SubjectKind } from '../domain/plan/award-type.ts';
import { Id, Line, LocalDate, Text } from '../domain/values.ts';

export const AwardView = z.object({
  id: Id,
  nominationId: Id,
  position: z.int(),
  subject: SubjectKind,
  name: z.string(),
  detail: z.string(),
  prizeAmount: z.int(),
  multiplierHundredths: z.int(),
  goldenBookYear: z.int(),
  goldenBookNumber: z.int(),
  printedAt: z.string().nullable(),
});
export type AwardView = z.infer<typeof AwardView>;

export const DecisionView = z.object({
  id: Id,
  documentId: Id,
  number: z.int().nullable(),
  symbol: z.string(),
  date: LocalDate,
  signerName: z.string(),
  subject: z.string(),
  /** Decided on paper, outside the application. */
  isOutside: z.boolean(),
  baseSalary: z.int(),
  baseSalarySource: z.string(),
  total: z.int(),
  awards: z.array(AwardView),
});
export type DecisionView = z.infer<typeof DecisionView>;

export const DraftInput = z.object({ campaignId: Id, awardTypeId: Id, date: LocalDate });
export type DraftInput = z.infer<typeof DraftInput>;

/** What the decision says beside the list; proposed by the application, open to change. */
export const DecisionWording = z.object({
  /** "đã có thành tích xuất sắc trong …", without full stop. */
  ground: Line,
  legalBases: z.array(Line).max(30),
  /** Who proposed it: "Giám đốc Sở Nội vụ". */
  proposer: Line,
  executors: Line,
  /** Where the prize is paid from; empty when no money goes with the award. */
  prizeSource: Text,
  recipients: z.array(Line).max(40),
});
export type DecisionWording = z.infer<typeof DecisionWording>;

export const PrizeLine = z.object({
  subject: SubjectKind,
  count: z.int(),
  amount: z.int(),
  total: z.int(),
  /** "1,5 × 2.530.000 đồng, làm tròn lên thành 3.800.000 đồng". */
  explanation: z.string(),
  sources: z.string(),
  verified: z.boolean(),
});
export type PrizeLine = z.infer<typeof PrizeLine>;

export const DecisionDraft = z.object({
  nextNumber: z.int(),
  symbol: z.string(),
  /** First number of the golden book that would be given. */
  nextGoldenBookNumber: z.int(),
  signers: z.array(z.object({ id: Id, name: z.string(), position: z.string() })),
  wording: DecisionWording,
  prizes: z.array(PrizeLine),
  total: z.int(),
  /** What forbids the decision, and what only deserves a look. */
  blocking: z.array(z.string()),
  warnings: z.array(z.string()),
});
export type DecisionDraft = z.infer<typeof DecisionDraft>;

export const DecideInput = z.object({
  campaignId: Id,
  awardTypeId: Id,
  /** Null takes the next free number. */
  number: z.int().min(1).max(99_999).nullable(),
  date: LocalDate,
  /** Null takes the first person who may sign that day. */
  signerId: Id.nullable(),
  /** Null takes the wording that the draft proposes. */
  wording: DecisionWording.nullable(),
  /** Decided on paper already: number and date are entered, no paper is written. */
  isOutside: z.boolean(),
});
export type DecideInput = z.infer<typeof DecideInput>;
