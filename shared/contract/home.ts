import { z } from 'zod';
import { Id, LocalDate } from '../domain/values.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

/** A number on a step of the navigation: something waits there. */
export const StepCount = z.object({
  area: z.string(),
  count: z.int().positive(),
  tone: z.enum(['warn', 'bad', 'info']),
  text: z.string(),
});
export type StepCount = z.infer<typeof StepCount>;

/** Screens that a thing to do can lead to. */
export const ScreenPath = z.enum([
  '/plan',
  '/units',
  '/tracking',
  '/scoring',
  '/awards',
  '/ceremonies',
  '/exchange',
  '/reports',
]);
export type ScreenPath = z.infer<typeof ScreenPath>;

export const HomeTask = z.object({
  id: z.string(),
  text: z.string(),
  tone: z.enum(['ok', 'warn', 'bad', 'info']),
  path: ScreenPath,
});
export type HomeTask = z.infer<typeof HomeTask>;

export const MilestoneProgress = z.object({
  key: z.string(),
  name: z.string(),
  due: LocalDate,
  total: z.int(),
  onTime: z.int(),
  late: z.int(),
  missing: z.int(),
  returned: z.int(),
  waiting: z.int(),
});
export type MilestoneProgress = z.infer<typeof MilestoneProgress>;

export const IndicatorProgress = z.object({
  code: z.string(),
  name: z.string(),
  target: z.string(),
  total: z.string(),
  /** Percent of the units with data that meet the target; null without data. */
  shareMet: z.number().nullable(),
  met: z.int(),
  notMet: z.int(),
  noData: z.int(),
});
export type IndicatorProgress = z.infer<typeof IndicatorProgress>;

/** What follows on this campaign: a round of its campaign of several years, or a copy of it for a later year. */
export const NextYear = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('round'),
    campaignId: Id,
    round: z.object({ kind: z.enum(['year', 'review']), year: z.int() }),
    label: z.string(),
    text: z.string(),
  }),
  z.object({
    kind: z.literal('copy'),
    campaignId: Id,
    yearsLater: z.int(),
    label: z.string(),
    text: z.string(),
  }),
]);
export type NextYear = z.infer<typeof NextYear>;

export const HomeView = z.object({
  today: LocalDate,
  /** The one next thing to do. */
  next: HomeTask,
  tasks: z.array(HomeTask),
  /** Null while the campaign runs, or when what follows is there already. */
  nextYear: NextYear.nullable(),
  progressSentence: z.string(),
  /** Those due last and those to come next. */
  milestones: z.array(MilestoneProgress),
  milestoneTotal: z.int(),
  indicatorSentence: z.string(),
  indicators: z.array(IndicatorProgress),
  /** Whether the points of the leaders are locked. */
  isScoreFinal: z.boolean(),
  leaders: z.array(
    z.object({
      cluster: z.string(),
      unit: z.string(),
      pointsHundredths: z.int(),
      grade: z.string(),
      isTied: z.boolean(),
    }),
  ),
  late: z.array(
    z.object({
      unit: z.string(),
      cluster: z.string(),
      milestone: z.string(),
      daysLate: z.int(),
      phone: z.string(),
    }),
  ),
  lateTotal: z.int(),
});
export type HomeView = z.infer<typeof HomeView>;

/** A milestone of some campaign that falls due within the week, or all that is overdue in that campaign. */
export const WeekItem = z.object({
  key: z.string(),
  campaignId: Id,
  campaignTitle: z.string(),
  milestone: z.string(),
  /** The nearest last day of a unit that still owes it, later days granted included; the oldest of what is overdue. */
  due: LocalDate,
  waiting: z.int(),
  overdue: z.int(),
});
export type WeekItem = z.infer<typeof WeekItem>;

export const WeekView = z.object({
  from: LocalDate,
  until: LocalDate,
  /** How many campaigns were looked at. */
  campaigns: z.int(),
  sentence: z.string(),
  items: z.array(WeekItem),
});
export type WeekView = z.infer<typeof WeekView>;

export interface HomeService {
  /** Over all campaigns that this office runs; null while there is none. */
  week(): MaybePromise<WeekView | null>;
  /** What waits in each step of the current campaign; empty while there is none. */
  counts(): MaybePromise<StepCount[]>;
  /** Null while there is no campaign. */
  overview(): MaybePromise<HomeView | null>;
}

const { procedure, router } = contractFor<{ home: HomeService }>();

export const homeRouter = router({
  counts: procedure.output(z.array(StepCount)).query(({ ctx }) => ctx.services.home.counts()),
  week: procedure.output(WeekView.nullable()).query(({ ctx }) => ctx.services.home.week()),
  overview: procedure.output(HomeView.nullable()).query(({ ctx }) => ctx.services.home.overview()),
});
