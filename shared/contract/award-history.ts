import { z } from 'zod';
import { SubjectKind } from '../domain/plan/award-type.ts';
import { Id, Line, LocalDate, Text } from '../domain/values.ts';
import { JobInput, WrittenFile } from './files.ts';
import { AppliedImport, ImportDecisions, ImportSource, ListImport } from './list-import.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

const Year = z.int().min(1945).max(2100);

/** An award from before the application, or given outside its campaigns. */
export const EarlierAwardSave = z.object({
  id: Id.nullable(),
  /** For a person the unit of that time. */
  unitId: Id,
  personId: Id.nullable(),
  /** Position of that time; empty for a collective. */
  title: Text,
  award: Line,
  year: Year,
  issuer: Text,
  decisionNumber: Text,
  decisionDate: LocalDate.nullable(),
  achievement: Text,
});
export type EarlierAwardSave = z.infer<typeof EarlierAwardSave>;

/** One award that somebody holds, from a recorded campaign or from before. */
export const AwardRecord = z.object({
  id: Id,
  /** Whether it can be changed and taken out here; what a campaign awarded cannot. */
  isEarlier: z.boolean(),
  subject: SubjectKind,
  name: z.string(),
  /** Position of that time. */
  title: z.string(),
  unitId: Id,
  unitName: z.string(),
  unitAboveName: z.string().nullable(),
  personId: Id.nullable(),
  award: z.string(),
  issuer: z.string(),
  year: z.int(),
  decisionNumber: z.string(),
  decisionDate: LocalDate.nullable(),
  /** What it was given for: campaign or achievement. */
  achievement: z.string(),
  /** "12/2025"; empty for an award from before. */
  goldenBook: z.string(),
  /** Whole đồng; null where it is not on record. */
  prizeAmount: z.int().nullable(),
});
export type AwardRecord = z.infer<typeof AwardRecord>;

/** Null and empty: all. */
export const AwardHistoryQuery = z.object({
  /** Words of name, unit, the unit above, decision or achievement, tone marks not needed. */
  text: z.string().max(200),
  award: z.string().max(2_000).nullable(),
  fromYear: Year.nullable(),
  toYear: Year.nullable(),
  subject: SubjectKind.nullable(),
});
export type AwardHistoryQuery = z.infer<typeof AwardHistoryQuery>;

export const AwardHistory = z.object({
  /** Of all that fit, also those that are not sent. */
  total: z.int(),
  /** The youngest first. */
  rows: z.array(AwardRecord),
  /** How many awards are on record, whatever the filter. */
  recorded: z.int(),
});
export type AwardHistory = z.infer<typeof AwardHistory>;

/** What holds for all rows of a list that do not say otherwise. */
export const AwardListDefaults = z.object({
  award: Text,
  year: Year.nullable(),
  issuer: Text,
  decisionNumber: Text,
  decisionDate: LocalDate.nullable(),
});
export type AwardListDefaults = z.infer<typeof AwardListDefaults>;

const ReadAwardImport = z.object({
  source: ImportSource,
  /** Null: as the lines above the list say. */
  defaults: AwardListDefaults.nullable(),
});
export type ReadAwardImport = z.infer<typeof ReadAwardImport>;

export const AwardListImport = ListImport.extend({ defaults: AwardListDefaults });
export type AwardListImport = z.infer<typeof AwardListImport>;

const ApplyAwardImport = ImportDecisions.extend({ defaults: AwardListDefaults });
export type ApplyAwardImport = z.infer<typeof ApplyAwardImport>;

const ids = z.array(Id).min(1).max(40_000);

export interface AwardHistoryService {
  list(input: AwardHistoryQuery): MaybePromise<AwardHistory>;
  awardNames(): MaybePromise<string[]>;
  save(input: EarlierAwardSave): MaybePromise<{ id: string }>;
  remove(input: { ids: string[] }): MaybePromise<{ removed: number }>;
  readImport(input: ReadAwardImport & JobInput): Promise<AwardListImport>;
  applyImport(input: ApplyAwardImport & JobInput): Promise<AppliedImport>;
  exportList(input: { query: AwardHistoryQuery; fileToken: string } & JobInput): Promise<WrittenFile>;
}

const { procedure, router } = contractFor<{ awardHistory: AwardHistoryService }>();

export const awardHistoryRouter = router({
  list: procedure
    .input(AwardHistoryQuery)
    .output(AwardHistory)
    .query(({ ctx, input }) => ctx.services.awardHistory.list(input)),
  /** Names of awards that were used, then the usual ones. */
  awardNames: procedure
    .output(z.array(z.string()))
    .query(({ ctx }) => ctx.services.awardHistory.awardNames()),
  save: procedure
    .input(EarlierAwardSave)
    .output(z.object({ id: Id }))
    .mutation(({ ctx, input }) => ctx.services.awardHistory.save(input)),
  remove: procedure
    .input(z.object({ ids }))
    .output(z.object({ removed: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.awardHistory.remove(input)),
  readImport: procedure
    .input(ReadAwardImport.extend(JobInput.shape))
    .output(AwardListImport)
    .mutation(({ ctx, input }) => ctx.services.awardHistory.readImport(input)),
  applyImport: procedure
    .input(ApplyAwardImport.extend(JobInput.shape))
    .output(AppliedImport)
    .mutation(({ ctx, input }) => ctx.services.awardHistory.applyImport(input)),
  exportList: procedure
    .input(JobInput.extend({ query: AwardHistoryQuery, fileToken: z.uuid() }))
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.awardHistory.exportList(input)),
});
