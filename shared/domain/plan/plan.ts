import { z } from 'zod';
import { Id, Line, LocalDate, Text } from '../values.ts';
import { AwardType, Dossier, SubjectKind } from './award-type.ts';
import { Indicator } from './indicator.ts';
import { Inspection } from './inspection.ts';
import { DecisionDetails, DispatchDetails, IssuedAs } from './issuance.ts';
import { Milestone } from './milestone.ts';
import { ParentPlan } from './parent-plan.ts';
import { ScoreTable } from './score-table.ts';

const Paragraph = z.object({ id: Id, text: Line });

/** Đợt: a part of the campaign with its own dates (both days included) and theme. */
export const Wave = z.object({
  id: Id,
  number: z.int().positive(),
  name: Line,
  from: LocalDate,
  to: LocalDate,
  theme: Text,
});
export type Wave = z.infer<typeof Wave>;

/** A group of subjects that take part and are compared with each other. */
export const SubjectGroup = z.object({
  id: Id,
  name: Line,
  subject: SubjectKind,
  /** Kinds of unit that belong to it (see `unitKinds`). */
  unitKinds: z.array(z.string()),
  note: Text,
  /** The standards that this group is held to, in the words of the plan. */
  standards: z.array(Line).default([]),
});
export type SubjectGroup = z.infer<typeof SubjectGroup>;

/** `text` follows the title on the same line; each further line of it is a point of its own below. */
export const ContentArea = z.object({ id: Id, code: Line, title: Line, text: Text });
export type ContentArea = z.infer<typeof ContentArea>;

export const Task = z.object({
  id: Id,
  /** Who leads it. */
  actor: Line,
  coActors: z.array(Line),
  items: z.array(Line).min(1),
  /** What the actor has to report and by when: the milestones say it once, the task names them. */
  milestoneIds: z.array(Id).default([]),
});
export type Task = z.infer<typeof Task>;

/** Thường xuyên, theo chuyên đề, đặc biệt. */
export const CampaignKind = z.enum(['regular', 'thematic', 'special']);
export type CampaignKind = z.infer<typeof CampaignKind>;

/** A campaign of several years is judged year by year, each year a campaign of its own under it, and reviewed after some. */
export const Rounds = z.object({
  yearly: z.boolean(),
  /** "tổng kết giai đoạn 05 năm/lần": 5; null without such a review. */
  reviewYears: z.int().min(2).max(20).nullable(),
});
export type Rounds = z.infer<typeof Rounds>;

/** What the standards of the groups are called: criteria of the campaign, or standards for being commended. */
export const StandardsAs = z.enum(['criteria', 'awardStandards']);
export type StandardsAs = z.infer<typeof StandardsAs>;

/**
 * A campaign's plan as one document of data. Everything that other areas refer to carries an id of its own; tracking,
 * scoring and awards hold those ids. The draft is one value, an issued plan is frozen as it was (`plan_version`). Fields
 * with a default came later than the first plans that are stored: reading fills them in (`readStoredPlan`).
 */
export const Plan = z.object({
  format: z.literal(1),
  kind: CampaignKind,
  /** What the plan calls itself: "phong trào thi đua đặc biệt". */
  label: Line,
  title: Line,
  /** The subject line of the document (trích yếu), without the type name. */
  subject: Line,
  theme: Text,
  period: z.object({ from: LocalDate, to: LocalDate.nullable() }),
  waves: z.array(Wave),
  opening: Text,
  legalBases: z.array(Paragraph),
  aims: z.array(Paragraph),
  requirements: z.array(Paragraph),
  scope: Text,
  subjectGroups: z.array(SubjectGroup),
  contentAreas: z.array(ContentArea),
  indicators: z.array(Indicator),
  scoreTables: z.array(ScoreTable),
  awardTypes: z.array(AwardType),
  dossier: Dossier,
  prizeNote: Text,
  milestones: z.array(Milestone),
  tasks: z.array(Task),
  closing: Text,
  recipients: z.array(Line),
  filingLine: Line,
  parentPlan: ParentPlan.nullable().default(null),
  /** Phạm vi: where the campaign is held. */
  territory: Text.default(''),
  /** The sentences before the first content area. */
  contentIntro: Text.default(''),
  standardsAs: StandardsAs.default('criteria'),
  /** What holds for all awards: "Lưu ý". */
  awardNotes: z.array(Line).default([]),
  rounds: Rounds.default({ yearly: false, reviewYears: null }),
  /** Giải pháp thực hiện. */
  solutions: z.array(Paragraph).default([]),
  inspections: z.array(Inspection).default([]),
  issuedAs: IssuedAs.default('plan'),
  decision: DecisionDetails.default({ proposedBy: '', executors: '' }),
  dispatch: DispatchDetails.default({ addressees: [], drafter: '' }),
});
export type Plan = z.infer<typeof Plan>;

/** A plan as it lies in the database or a sample, whatever version of the application wrote it. */
export function readStoredPlan(json: string): Plan {
  return Plan.parse(JSON.parse(json));
}
