import { z } from 'zod';
import { SubjectKind } from '../domain/plan/award-type.ts';
import { Id, LocalDate } from '../domain/values.ts';
import { PaperView } from './papers.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

export const ReportInput = z.object({
  campaignId: Id,
  kind: z.enum(['interim', 'final']),
  /** The wave that an interim report is about; null for the whole campaign so far. */
  waveId: Id.nullable(),
});
export type ReportInput = z.infer<typeof ReportInput>;

export const ReportChoices = z.object({
  waves: z.array(z.object({ id: Id, name: z.string() })),
  /** The wave whose report is in last, else the first. */
  proposedWaveId: Id.nullable(),
});
export type ReportChoices = z.infer<typeof ReportChoices>;

export const ClusterStatistics = z.object({
  clusterId: Id.nullable(),
  name: z.string(),
  units: z.int(),
  /** Reports due until today. */
  reports: z.object({ owed: z.int(), onTime: z.int(), late: z.int(), missing: z.int() }),
  scoredUnits: z.int(),
  /** Whole hundredths, rounded half up; null while no unit has points. */
  averageHundredths: z.int().nullable(),
  /** By grade name. */
  grades: z.record(z.string(), z.int()),
  nominations: z.int(),
  awards: z.int(),
});
export type ClusterStatistics = z.infer<typeof ClusterStatistics>;

export const Statistics = z.object({
  /** Best first. */
  grades: z.array(z.string()),
  clusters: z.array(ClusterStatistics),
  total: ClusterStatistics,
});
export type Statistics = z.infer<typeof Statistics>;

export const AwardHistoryRow = z.object({
  awardId: Id,
  subject: SubjectKind,
  name: z.string(),
  detail: z.string(),
  award: z.string(),
  campaignTitle: z.string(),
  decision: z.string(),
  date: LocalDate.nullable(),
  goldenBook: z.string(),
  prizeAmount: z.int(),
});
export type AwardHistoryRow = z.infer<typeof AwardHistoryRow>;

export interface ReportsService {
  choices(input: { campaignId: string }): MaybePromise<ReportChoices>;
  preview(input: ReportInput): MaybePromise<PaperView>;
  register(input: ReportInput): Promise<{ documentId: string }>;
  statistics(input: { campaignId: string }): MaybePromise<Statistics>;
  awardHistory(input: { query: string }): MaybePromise<AwardHistoryRow[]>;
}

const { procedure, router } = contractFor<{ reports: ReportsService }>();

export const reportsRouter = router({
  choices: procedure
    .input(z.object({ campaignId: Id }))
    .output(ReportChoices)
    .query(({ ctx, input }) => ctx.services.reports.choices(input)),
  /** The report as it will print, with the figures as they are now. */
  preview: procedure
    .input(ReportInput)
    .output(PaperView)
    .query(({ ctx, input }) => ctx.services.reports.preview(input)),
  /** Enters the report in the register, to be signed and numbered there once it is finished in Word. */
  register: procedure
    .input(ReportInput)
    .output(z.object({ documentId: Id }))
    .mutation(({ ctx, input }) => ctx.services.reports.register(input)),
  statistics: procedure
    .input(z.object({ campaignId: Id }))
    .output(Statistics)
    .query(({ ctx, input }) => ctx.services.reports.statistics(input)),
  /** Awards of all campaigns whose holder or unit matches; tone marks and case do not matter. Empty shows the latest. */
  awardHistory: procedure
    .input(z.object({ query: z.string().max(200) }))
    .output(z.array(AwardHistoryRow))
    .query(({ ctx, input }) => ctx.services.reports.awardHistory(input)),
});
