import { z } from 'zod';
import { Line, LocalDate } from '../values.ts';

/** How well a commune does in the sample. */
export const SampleProfile = z.enum(['strong', 'good', 'fair', 'weak']);
export type SampleProfile = z.infer<typeof SampleProfile>;

const byProfile = <T extends z.ZodType>(value: T) =>
  z.object({ strong: value, good: value, fair: value, weak: value });

const Codes = z.array(Line);

/** Either any number of a range, or one of a list in which likely values are repeated. */
const Spread = z.union([
  z.object({ range: z.tuple([z.number(), z.number()]) }),
  z.object({ pick: z.array(z.number()).min(1) }),
]);
export type Spread = z.infer<typeof Spread>;

/**
 * How the values of one indicator are drawn. `base` is the denominator: the security teams or their months times a
 * number, the members, or none for a count. `adds`: what happened in the wave, else the state on its last day.
 */
const StoryIndicator = z.object({
  base: z.union([
    z.literal(['count', 'members', 'teamMonths']),
    z.object({ perTeamMonth: z.tuple([z.number(), z.number()]) }),
    z.object({ perTeam: z.tuple([z.number(), z.number()]) }),
  ]),
  adds: z.boolean(),
  spread: byProfile(Spread),
});
export type StoryIndicator = z.infer<typeof StoryIndicator>;

/** When papers come in: between two dates, but for those that come late or never. */
const Arrivals = z.object({
  from: LocalDate,
  to: LocalDate,
  late: z.record(z.string(), LocalDate),
  never: Codes,
});
export type Arrivals = z.infer<typeof Arrivals>;

/** What happens in a sample: how units do, and the odd cases that the checks of the application are to find. */
export const SampleStory = z.object({
  monthsOfWave1: z.int().positive(),
  monthsOfCampaign: z.int().positive(),
  profiles: z.object({
    weights: z.array(z.tuple([SampleProfile, z.number()])),
    fixed: z.partialRecord(SampleProfile, Codes),
  }),
  indicators: z.record(z.string(), StoryIndicator),
  /** Points (hundredths) that a commune leaves out of a criterion it scores by hand. */
  selfScores: byProfile(z.array(z.int())),
  selfScoreNotes: z.array(Line),
  /** Note on a criterion that the commune scores itself because its indicator has nothing to measure. */
  noFiguresNote: Line,
  bonuses: z.record(z.string(), Codes),
  deductions: z.record(z.string(), Codes),
  /** Pairs with equal totals: every target met and the same points by hand; the good deeds may break the tie. */
  ties: z.array(
    z.object({
      units: z.tuple([Line, Line]),
      goodDeedsPerTeamMonth: z.tuple([z.number(), z.number()]),
    }),
  ),
  gaps: z.object({
    zeroDenominator: z.record(z.string(), Codes),
    leftBlank: z.record(z.string(), Codes),
  }),
  reports: z.object({ wave1: Arrivals, final: Arrivals }),
  receipts: z.object({ planReceived: Arrivals, launch: Arrivals }),
  nominations: z.object({
    /** Every how-manieth commune of a profile proposes one; a profile that is missing proposes none. */
    collectiveEvery: z.partialRecord(SampleProfile, z.int().positive()),
    individualEvery: z.partialRecord(SampleProfile, z.int().positive()),
    /** Communes that propose their whole force instead of one team. */
    wholeForce: Codes,
    /** A person of one commune whom another proposes as well. */
    twice: z.array(z.object({ by: Line, of: Line })),
    /** A team of one commune that only another proposes, without consent. */
    withoutConsent: z.array(z.object({ by: Line, of: Line })),
    collective: z.array(Line),
    individual: z.array(Line),
    leader: z.array(Line),
    models: z.array(Line),
  }),
  appraisal: z.object({
    count: z.int().nonnegative(),
    reasons: z.array(z.object({ criterion: Line, by: z.int(), reason: Line })).min(1),
  }),
});
export type SampleStory = z.infer<typeof SampleStory>;
