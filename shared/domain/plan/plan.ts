import { z } from 'zod';
import { Id, Line, LocalDate, Text } from '../values.ts';
import { AwardType, Dossier, SubjectKind } from './award-type.ts';
import { Indicator } from './indicator.ts';
import { Milestone } from './milestone.ts';
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
});
export type SubjectGroup = z.infer<typeof SubjectGroup>;

export const ContentArea = z.object({ id: Id, code: Line, title: Line, text: Text });
export type ContentArea = z.infer<typeof ContentArea>;

export const Task = z.object({
  id: Id,
  /** Who leads it. */
  actor: Line,
  coActors: z.array(Line),
  items: z.array(Line).min(1),
});
export type Task = z.infer<typeof Task>;

export const CampaignKind = z.enum(['regular', 'thematic']);
export type CampaignKind = z.infer<typeof CampaignKind>;

/**
 * A campaign's plan as one document of data. Everything that other areas refer to carries an id of its own; tracking,
 * scoring and awards hold those ids. The draft is one value, an issued plan is frozen as it was (`plan_version`).
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
});
export type Plan = z.infer<typeof Plan>;
