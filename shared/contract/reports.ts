import { z } from 'zod';
import { MOST_COMPARED } from '../domain/reports/compared-campaigns.ts';
import { Id } from '../domain/values.ts';
import { AwardHistoryQuery } from './award-history.ts';
import { WrittenFile } from './files.ts';
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
  /** The whole in words. */
  sentence: z.string(),
  /** Best first. */
  grades: z.array(z.string()),
  clusters: z.array(ClusterStatistics),
  total: ClusterStatistics,
});
export type Statistics = z.infer<typeof Statistics>;

const ComparedCampaign = z.object({ id: Id, title: z.string(), /** Head of its column. */ name: z.string() });

const ComparisonLine = z.object({
  key: z.string(),
  section: z.enum(['general', 'reports', 'points', 'awards', 'indicators']),
  name: z.string(),
  measure: z.enum(['count', 'share', 'points']),
  /** One for each campaign; null where it has none. */
  figures: z.array(z.object({ value: z.number().nullable(), text: z.string(), note: z.string() })),
  change: z.object({ text: z.string(), isBetter: z.boolean().nullable() }).nullable(),
});

export const Comparison = z.object({
  /** The earliest first. */
  campaigns: z.array(ComparedCampaign),
  /** All that could be set beside it. */
  choices: z.array(ComparedCampaign),
  sentence: z.string(),
  lines: z.array(ComparisonLine),
});
export type Comparison = z.infer<typeof Comparison>;

export const ComparisonInput = z.object({
  campaignId: Id,
  /** Null: those that it is usually set beside. */
  withIds: z.array(Id).max(MOST_COMPARED).nullable(),
});
export type ComparisonInput = z.infer<typeof ComparisonInput>;

const target = { format: z.enum(['xlsx', 'pdf']), fileToken: z.uuid() };

export const SaveStatisticsInput = z.object({ campaignId: Id, ...target });
export type SaveStatisticsInput = z.infer<typeof SaveStatisticsInput>;

export const SaveComparisonInput = ComparisonInput.extend(target);
export type SaveComparisonInput = z.infer<typeof SaveComparisonInput>;

const PrintAwardHistoryInput = z.object({ query: AwardHistoryQuery, fileToken: z.uuid() });
export type PrintAwardHistoryInput = z.infer<typeof PrintAwardHistoryInput>;

export interface ReportsService {
  choices(input: { campaignId: string }): MaybePromise<ReportChoices>;
  preview(input: ReportInput): MaybePromise<PaperView>;
  register(input: ReportInput): Promise<{ documentId: string }>;
  statistics(input: { campaignId: string }): MaybePromise<Statistics>;
  compare(input: ComparisonInput): MaybePromise<Comparison>;
  saveComparison(input: SaveComparisonInput): Promise<WrittenFile>;
  saveStatistics(input: SaveStatisticsInput): Promise<WrittenFile>;
  printAwardHistory(input: PrintAwardHistoryInput): Promise<WrittenFile>;
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
  /** Campaigns side by side: rounds of one plan, or the same campaign year after year. */
  compare: procedure
    .input(ComparisonInput)
    .output(Comparison)
    .query(({ ctx, input }) => ctx.services.reports.compare(input)),
  saveComparison: procedure
    .input(SaveComparisonInput)
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.reports.saveComparison(input)),
  /** What the table shows, as a workbook or to print. */
  saveStatistics: procedure
    .input(SaveStatisticsInput)
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.reports.saveStatistics(input)),
  /** Who was awarded what over all years, to print; as a workbook see `awardHistory.exportList`. */
  printAwardHistory: procedure
    .input(PrintAwardHistoryInput)
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.reports.printAwardHistory(input)),
});
