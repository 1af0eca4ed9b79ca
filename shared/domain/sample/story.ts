import { z } from 'zod';
import { Line, LocalDate, Text } from '../values.ts';

/** How well a unit does in the sample. */
export const SampleProfile = z.enum(['strong', 'good', 'fair', 'weak']);
export type SampleProfile = z.infer<typeof SampleProfile>;

const byProfile = <T extends z.ZodType>(value: T) =>
  z.object({ strong: value, good: value, fair: value, weak: value });

const Codes = z.array(Line);
const Range = z.tuple([z.number(), z.number()]);

/** Either any number of a range, or one of a list in which likely values are repeated. */
const Spread = z.union([z.object({ range: Range }), z.object({ pick: z.array(z.number()).min(1) })]);
export type Spread = z.infer<typeof Spread>;

/**
 * How the values of one indicator are drawn. `base` is the denominator: the teams of the unit or their months times a
 * number, the members of the teams, any number, the denominator (`sameAs`) or the numerator (`partOf`) of an indicator
 * above; the others have none: a count, a yes or no (1 or 0), a step of a scale, whether the unit holds the standards of
 * the story. `adds`: what happened in the period, else the state on its last day.
 */
const StoryIndicator = z.object({
  base: z.union([
    z.literal(['count', 'yesNo', 'grade', 'standard', 'members', 'teamMonths']),
    z.object({ perTeamMonth: Range }),
    z.object({ perTeam: Range }),
    z.object({ any: Range }),
    z.object({ sameAs: Line }),
    z.object({ partOf: Line }),
  ]),
  adds: z.boolean(),
  spread: byProfile(Spread),
});
export type StoryIndicator = z.infer<typeof StoryIndicator>;

/** When papers come in: between two dates, but for those that come late or never; some are sent back, for a reason. */
const Arrivals = z.object({
  /** The milestone of the plan, by its name. */
  milestone: Line,
  from: LocalDate,
  to: LocalDate,
  late: z.record(z.string(), LocalDate).default({}),
  never: Codes.default([]),
  returned: z.record(z.string(), Line).default({}),
});
export type Arrivals = z.infer<typeof Arrivals>;

/** Nominations for one award, all from units of some kinds. */
const StoryNominations = z.object({
  award: Line,
  /** Kinds of unit that propose by these rules, empty for all. */
  kinds: Codes.default([]),
  /** Every how-manieth unit of a profile proposes one; a profile that is missing proposes none. */
  collectiveEvery: z.partialRecord(SampleProfile, z.int().positive()),
  individualEvery: z.partialRecord(SampleProfile, z.int().positive()),
  /** How often the person proposed is a leader. */
  leaderShare: z.number().min(0).max(1),
  /** Units that propose themselves instead of one of their teams. */
  wholeForce: Codes.default([]),
  /** Units that propose their first leader besides. */
  leadersOf: Codes.default([]),
  /** A person of one unit whom another proposes as well. */
  twice: z.array(z.object({ by: Line, of: Line })).default([]),
  /** A team of one commune that only another proposes, without consent. */
  withoutConsent: z.array(z.object({ by: Line, of: Line })).default([]),
  collective: z.array(Line).min(1),
  individual: z.array(Line).min(1),
  leader: z.array(Line).min(1),
  /** Figures in the texts, `{name}`; a collective reaches `team` times as much as a person. */
  figures: z
    .record(z.string(), z.object({ from: z.int(), to: z.int(), team: z.int().positive() }))
    .default({}),
  models: z.array(Line).min(1),
});
export type StoryNominations = z.infer<typeof StoryNominations>;

/** What happens in a sample: how units do, and the odd cases that the checks of the application are to find. */
export const SampleStory = z.object({
  /** Milestones with a form, in order; the period of each is what passed since the one before. */
  forms: z.array(Arrivals.extend({ months: z.int().positive() })).default([]),
  /** Milestones whose paper has no form. */
  receipts: z.array(Arrivals).default([]),
  /** Standards that the units were recognised as meeting in a year, all but those named. */
  standards: z.array(z.object({ standard: Line, year: z.int(), notHeld: Codes })).default([]),
  profiles: z.object({
    weights: z.array(z.tuple([SampleProfile, z.number()])).min(1),
    fixed: z.partialRecord(SampleProfile, Codes),
  }),
  indicators: z.record(z.string(), StoryIndicator).default({}),
  /** Points (hundredths) that a unit leaves out of a criterion it scores by hand. */
  selfScores: byProfile(z.array(z.int()).min(1)).default({ strong: [0], good: [0], fair: [0], weak: [0] }),
  selfScoreNotes: z.array(Line).default([]),
  /** Note on a criterion that the unit scores itself because its indicator has nothing to measure. */
  noFiguresNote: Text.default(''),
  bonuses: z.record(z.string(), Codes).default({}),
  deductions: z.record(z.string(), Codes).default({}),
  /** Pairs with equal totals: every target met and the same points by hand; the good deeds may break the tie. */
  ties: z
    .array(z.object({ units: z.tuple([Line, Line]), goodDeedsPerTeamMonth: Range.nullable().default(null) }))
    .default([]),
  gaps: z
    .object({ zeroDenominator: z.record(z.string(), Codes), leftBlank: z.record(z.string(), Codes) })
    .default({ zeroDenominator: {}, leftBlank: {} }),
  nominations: z.array(StoryNominations).default([]),
  appraisal: z
    .object({
      count: z.int().nonnegative(),
      reasons: z.array(z.object({ criterion: Line, by: z.int(), reason: Line })),
    })
    .default({ count: 0, reasons: [] }),
});
export type SampleStory = z.infer<typeof SampleStory>;
