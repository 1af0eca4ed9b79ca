import { z } from 'zod';
import { Id, Line, Text } from '../values.ts';
import { Operator } from './indicator.ts';

export const SubjectKind = z.enum(['collective', 'individual', 'household']);
export type SubjectKind = z.infer<typeof SubjectKind>;

/** How many may be given. `op` is usually `<=`; a plan that names a number without "không vượt quá" is read as `<=` too. */
export const Quota = z.object({ subject: SubjectKind, op: Operator, value: z.int().nonnegative() });
export type Quota = z.infer<typeof Quota>;

/** A share of the list: 100 × part ≤ percent × whole. */
export const RatioLimit = z.object({
  id: Id,
  part: z.enum(['leaders', 'notDirectWorkers', 'notSmallTeams']),
  whole: z.enum(['individuals', 'collectives']),
  op: Operator,
  percent: z.int().min(0).max(100),
  source: Line,
});
export type RatioLimit = z.infer<typeof RatioLimit>;

/**
 * One condition that a nomination must meet. Each is checked as it is entered and explained in words.
 * `subjects` names the kinds of subject to which it applies.
 */
export const EligibilityRule = z.discriminatedUnion('kind', [
  /** The subject (a leader: the unit that the person leads) is graded at least so in the campaign. */
  z.object({ kind: z.literal('gradeAtLeast'), grade: Line }),
  /** The unit holds a recognised standard of the year, "An toàn về an ninh, trật tự" for instance. */
  z.object({ kind: z.literal('standardHeld'), standard: Line }),
  z.object({ kind: z.literal('rankAtMost'), rank: z.int().positive() }),
  /** Every report of the unit is in; `onTime` asks for the deadline too. */
  z.object({ kind: z.literal('reportsComplete'), onTime: z.boolean() }),
  /** At least so many of the unit's indicators are met, in percent. */
  z.object({ kind: z.literal('indicatorsMet'), percent: z.int().min(0).max(100) }),
  /** No discipline, investigation or other exclusion on record (Law 06/2022/QH15). */
  z.object({ kind: z.literal('notExcluded') }),
  /** A subject that the proposer does not manage needs the managing unit's written consent. */
  z.object({ kind: z.literal('consentOfManagingUnit') }),
  /** One achievement gets one commendation: not proposed twice in this campaign (Law 06/2022/QH15, Art. 5). */
  z.object({ kind: z.literal('notProposedTwice') }),
]);
export type EligibilityRule = z.infer<typeof EligibilityRule>;

export const Eligibility = z.object({
  id: Id,
  subjects: z.array(SubjectKind),
  /** Groups that it holds for; people belong to the group of their unit. Empty: all. */
  groupIds: z.array(Id).default([]),
  /** Only people who lead a unit are held to it, through that unit. */
  onlyLeaders: z.boolean().default(false),
  rule: EligibilityRule,
});
export type Eligibility = z.infer<typeof Eligibility>;

export const DossierItem = z.object({
  id: Id,
  name: Line,
  /** Number of the form and the decree it stands in, empty where none is prescribed. */
  form: Text,
  required: z.boolean(),
  /** One paper for the whole list of a proposer (submission, minutes) or one for each subject (achievement report). */
  per: z.enum(['proposer', 'nomination']),
});
export type DossierItem = z.infer<typeof DossierItem>;

/** When it is given: at any time, after a wave, each year, at the review of several years, at the end. */
export const AwardOccasion = z.enum(['any', 'wave', 'year', 'review', 'final']);
export type AwardOccasion = z.infer<typeof AwardOccasion>;

export const AwardType = z.object({
  id: Id,
  name: Line,
  /** Who decides it: "Chủ tịch Ủy ban nhân dân thành phố". */
  decidedBy: Line,
  /** Key into the dated prize table (`meritProvince`, `commendationLetter` …), null where no prize is paid by it. */
  prizeKey: z.string().nullable(),
  /** Whether this office compiles the list; other awards are named by the plan only. */
  managedHere: z.boolean(),
  standard: Text,
  quotas: z.array(Quota),
  ratioLimits: z.array(RatioLimit),
  eligibility: z.array(Eligibility),
  occasion: AwardOccasion.default('any'),
  /** Danh hiệu thi đua or hình thức khen thưởng. */
  category: z.enum(['title', 'commendation']).default('commendation'),
  /** What is said of the number where none is fixed: "theo hướng dẫn của Bộ Công an". */
  quotaNote: Text.default(''),
  /** Who divides the quota among the units, empty where nobody does. */
  allocatedBy: Text.default(''),
});
export type AwardType = z.infer<typeof AwardType>;

export const Dossier = z.object({
  items: z.array(DossierItem),
  sets: z.int().min(1).max(10),
  originals: z.boolean(),
  notes: z.array(Line),
  /** The way of the dossier, a step each: who sends it to whom for what. */
  route: z.array(Line).default([]),
});
export type Dossier = z.infer<typeof Dossier>;
