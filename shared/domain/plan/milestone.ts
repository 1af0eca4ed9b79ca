import { z } from 'zod';
import { Id, Line, LocalDate } from '../values.ts';

/** `before` D is met on D−1 or earlier; `by` D on D or earlier; `in` a month or quarter on its last day or earlier. */
export const DeadlineRule = z.enum(['before', 'by', 'in']);
export type DeadlineRule = z.infer<typeof DeadlineRule>;

export const Deadline = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), rule: z.enum(['before', 'by']), date: LocalDate }),
  z.object({
    kind: z.literal('month'),
    rule: z.literal('in'),
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  }),
  z.object({
    kind: z.literal('quarter'),
    rule: z.literal('in'),
    quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
  }),
  /** Every year (or every `everyYears` years, counted from the campaign's first) before or by a day of the year. */
  z.object({
    kind: z.literal('recurring'),
    rule: z.enum(['before', 'by']),
    monthDay: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    everyYears: z.int().min(1).max(10),
  }),
]);
export type Deadline = z.infer<typeof Deadline>;

export const MilestoneKind = z.enum([
  'planReceived',
  'ownPlan',
  'launch',
  'waveReport',
  'finalReport',
  'other',
]);
export type MilestoneKind = z.infer<typeof MilestoneKind>;

/** Mốc: something that each unit of the named groups owes by a deadline. */
export const Milestone = z.object({
  id: Id,
  name: Line,
  kind: MilestoneKind,
  deadline: Deadline,
  /** The wave that it closes, null for the campaign as a whole. */
  waveId: Id.nullable(),
  groupIds: z.array(Id),
  /** Where the paper goes: "Sở Nội vụ (qua Ban Thi đua - Khen thưởng)". */
  addressees: z.array(Line),
  /** Whether a form with figures is due with it. */
  hasForm: z.boolean(),
});
export type Milestone = z.infer<typeof Milestone>;
