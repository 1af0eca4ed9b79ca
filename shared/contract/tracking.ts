import { z } from 'zod';
import type { MatrixCell, MatrixPage, MilestoneColumn } from '../domain/tracking/matrix.ts';
import { Id, Line, LocalDate, Text } from '../domain/values.ts';
import { Deed, UndoneDeed } from './deeds.ts';
import { ChosenFile, WrittenFile } from './files.ts';
import {
  FormFileResult,
  FormMilestone,
  FormReturnRow,
  FormsToMatch,
  IssuedForms,
  IssueFormsInput,
  ReturnSlipView,
  SavedSlips,
  SaveResultsInput,
  SaveSlipsInput,
  TakeInInput,
} from './tracking-forms.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

export const MilestoneState = z.enum(['notDue', 'dueSoon', 'onTime', 'late', 'missing', 'returned']);
export type MilestoneState = z.infer<typeof MilestoneState>;

const Column: z.ZodType<MilestoneColumn> = z.object({
  key: z.string(),
  milestoneId: Id,
  occurrence: z.string(),
  waveId: Id.nullable(),
  name: z.string(),
  due: LocalDate,
  hasForm: z.boolean(),
  counts: z.record(MilestoneState, z.int()),
});

const Cell: z.ZodType<MatrixCell> = z.object({
  state: MilestoneState,
  due: LocalDate,
  daysLeft: z.int(),
  daysLate: z.int(),
  paperDate: LocalDate.nullable(),
  isExtended: z.boolean(),
  files: z.int(),
});

const Choice = z.object({ id: z.string(), name: z.string() });

const Page: z.ZodType<MatrixPage> = z.object({
  today: LocalDate,
  period: z.string().nullable(),
  periods: z.array(Choice.extend({ kind: z.enum(['year', 'quarter', 'wave']) })),
  columns: z.array(Column),
  all: z.array(Column),
  cells: z.array(Cell),
  rows: z.array(
    z.object({
      unitId: Id,
      code: z.string(),
      name: z.string(),
      kind: z.string(),
      groupId: z.string(),
      clusterId: z.string().nullable(),
      cells: z.array(z.int()),
    }),
  ),
  groups: z.array(Choice),
  clusters: z.array(Choice),
  kinds: z.array(Choice),
});

/** What one unit owes in the whole campaign. */
const UnitMatrix = z.object({
  columns: z.array(Column),
  /** By column key. */
  cells: z.record(z.string(), Cell),
});
export type UnitMatrix = z.infer<typeof UnitMatrix>;

/** A paper that a unit owes beyond its last day. */
export interface LateRow {
  unitId: string;
  code: string;
  unitName: string;
  clusterName: string;
  contactName: string;
  contactPhone: string;
  milestoneId: string;
  occurrence: string;
  milestoneName: string;
  due: string;
  daysLate: number;
}

/** Whom a reminder would go to: all units when none is named, everything overdue when no milestone is. */
const OverdueInput = z.object({
  campaignId: Id,
  milestone: z.object({ id: Id, occurrence: z.string() }).nullable(),
  unitIds: z.array(Id).max(10_000),
});
export type OverdueInput = z.infer<typeof OverdueInput>;

const OverdueView = z.object({
  /** Keys of the columns at which some of these units are overdue. */
  columns: z.array(z.string()),
  /** How many are at the milestone that was asked about, and the names of those that are overdue longest. */
  units: z.int(),
  names: z.array(z.string()),
});
export type OverdueView = z.infer<typeof OverdueView>;

export const CellDetail = z.object({
  unitName: z.string(),
  milestoneName: z.string(),
  status: Cell,
  report: z
    .object({
      id: Id,
      state: z.enum(['accepted', 'returned']),
      source: z.enum(['form', 'typed', 'package']),
      paperDate: LocalDate,
      receivedOn: LocalDate,
      note: z.string(),
      file: z.string(),
      author: z.string(),
    })
    .nullable(),
  extension: z.object({ lastDay: LocalDate, reason: z.string(), author: z.string() }).nullable(),
  files: z.array(FormReturnRow),
  values: z.array(z.object({ code: z.string(), name: z.string(), text: z.string(), cell: z.string() })),
});
export type CellDetail = z.infer<typeof CellDetail>;

const StateCounts = z.object({ met: z.int(), notMet: z.int(), noData: z.int(), noTarget: z.int() });

export const IndicatorLine = z.object({
  indicatorId: Id,
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  target: z.string(),
  /** The figure of all units together: "92/103 (89,3 %)". */
  total: z.string(),
  /** Against the target, for ratios only; null where a sum says nothing of the target. */
  totalState: z.enum(['met', 'notMet', 'noData', 'noTarget']).nullable(),
  /** For charts: percent of units that meet the target, of those that have data. Null without data or target. */
  shareMet: z.number().nullable(),
  units: StateCounts,
  reported: z.int(),
  missing: z.int(),
  /** The plan counts who has not reported as not met; shown beside, never added silently. */
  missingIsNotMet: z.boolean(),
  clusters: z.array(z.object({ clusterId: z.string(), total: z.string(), units: StateCounts })),
});
export type IndicatorLine = z.infer<typeof IndicatorLine>;

export const IndicatorTable = z.object({
  /** Waves with figures of their own, and '' for the campaign as a whole. */
  times: z.array(Choice),
  waveId: z.string(),
  unitCount: z.int(),
  clusters: z.array(Choice),
  lines: z.array(IndicatorLine),
});
export type IndicatorTable = z.infer<typeof IndicatorTable>;

export const IndicatorUnitRow = z.object({
  unitId: Id,
  code: z.string(),
  name: z.string(),
  clusterName: z.string(),
  sortKey: z.string(),
  value: z.string(),
  valueHundredths: z.number().nullable(),
  state: z.enum(['met', 'notMet', 'noData', 'noTarget']),
  /** Why there is no data, or empty. */
  stateText: z.string(),
  /** Where it came from: file and cell, or "nhập tay". */
  source: z.string(),
  paperDate: LocalDate.nullable(),
  /** The paper that the figure came with, to be opened. */
  place: z.object({ milestoneId: Id, occurrence: z.string() }).nullable(),
});
export type IndicatorUnitRow = z.infer<typeof IndicatorUnitRow>;

const Place = { campaignId: Id, milestoneId: Id, occurrence: z.union([LocalDate, z.literal('')]) };
const UnitIds = z.array(Id).min(1).max(5_000);

export const TypedReportInput = z.object({
  ...Place,
  unitIds: UnitIds,
  paperDate: LocalDate,
  receivedOn: LocalDate,
  note: Text,
});
export type TypedReportInput = z.infer<typeof TypedReportInput>;

export const ExtendInput = z.object({ ...Place, unitIds: UnitIds, lastDay: LocalDate, reason: Line });
export type ExtendInput = z.infer<typeof ExtendInput>;

export const WithdrawInput = z.object({ ...Place, unitIds: UnitIds, what: z.enum(['report', 'extension']) });
export type WithdrawInput = z.infer<typeof WithdrawInput>;

export interface TrackingService {
  matrix(input: { campaignId: string; period: string | null }): MaybePromise<MatrixPage>;
  unit(input: { campaignId: string; unitId: string }): MaybePromise<UnitMatrix>;
  cell(input: {
    campaignId: string;
    unitId: string;
    milestoneId: string;
    occurrence: string;
  }): MaybePromise<CellDetail>;
  overdue(input: OverdueInput): MaybePromise<OverdueView>;
  saveReports(input: TypedReportInput): MaybePromise<{ saved: number }>;
  returnReport(input: { reportId: string; reason: string }): MaybePromise<void>;
  withdraw(input: WithdrawInput): MaybePromise<{ withdrawn: number; kept: number }>;
  deeds(input: { campaignId: string }): MaybePromise<Deed[]>;
  undo(input: { campaignId: string; deedId: string }): MaybePromise<UndoneDeed>;
  extend(input: ExtendInput): MaybePromise<{ saved: number }>;
  formMilestones(input: { campaignId: string }): MaybePromise<FormMilestone[]>;
  issueForms(input: IssueFormsInput): Promise<IssuedForms>;
  /** Files and folders that were chosen or dropped, as the spreadsheets in them. */
  listForms(input: { tokens: string[] }): Promise<{ files: ChosenFile[]; skipped: number }>;
  formsToMatch(input: { campaignId: string }): MaybePromise<FormsToMatch>;
  checkForms(input: TakeInInput): Promise<FormFileResult[]>;
  takeInForms(input: TakeInInput): Promise<FormFileResult[]>;
  formReturns(input: { campaignId: string; limit: number }): MaybePromise<FormReturnRow[]>;
  returnSlip(input: { formReturnId: string }): MaybePromise<ReturnSlipView>;
  saveFormResults(input: SaveResultsInput): Promise<WrittenFile>;
  saveReturnSlips(input: SaveSlipsInput): Promise<SavedSlips>;
  saveMarkedForm(input: { formReturnId: string; fileToken: string }): Promise<WrittenFile>;
  indicators(input: {
    campaignId: string;
    waveId: string | null;
    groupId: string | null;
  }): MaybePromise<IndicatorTable>;
  indicatorUnits(input: {
    campaignId: string;
    indicatorId: string;
    waveId: string;
  }): MaybePromise<IndicatorUnitRow[]>;
}

const ofCampaign = z.object({ campaignId: Id });
const cellInput = z.object({ ...Place, unitId: Id });
const tableInput = ofCampaign.extend({
  /** Null: the latest time with figures. */
  waveId: z.union([Id, z.literal('')]).nullable(),
  groupId: Id.nullable(),
});
const unitsInput = ofCampaign.extend({ indicatorId: Id, waveId: z.union([Id, z.literal('')]) });

const { procedure, router } = contractFor<{ tracking: TrackingService }>();

export const trackingRouter = router({
  /** Units × milestones with the state of each, one period at a time; null for the one that has most need of a look. */
  matrix: procedure
    .input(ofCampaign.extend({ period: z.string().max(60).nullable() }))
    .output(Page)
    .query(({ ctx, input }) => ctx.services.tracking.matrix(input)),
  unit: procedure
    .input(ofCampaign.extend({ unitId: Id }))
    .output(UnitMatrix)
    .query(({ ctx, input }) => ctx.services.tracking.unit(input)),
  cell: procedure
    .input(cellInput)
    .output(CellDetail)
    .query(({ ctx, input }) => ctx.services.tracking.cell(input)),
  overdue: procedure
    .input(OverdueInput)
    .output(OverdueView)
    .query(({ ctx, input }) => ctx.services.tracking.overdue(input)),
  /** Papers that came without a form, for one or many units. */
  saveReports: procedure
    .input(TypedReportInput)
    .output(z.object({ saved: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.tracking.saveReports(input)),
  returnReport: procedure
    .input(z.object({ reportId: Id, reason: Line }))
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.tracking.returnReport(input)),
  /** Takes back papers that were typed in, or later days that were granted. */
  withdraw: procedure
    .input(WithdrawInput)
    .output(z.object({ withdrawn: z.int(), kept: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.tracking.withdraw(input)),
  /** What was done lately and can be taken back, the last first. */
  deeds: procedure
    .input(ofCampaign)
    .output(z.array(Deed))
    .query(({ ctx, input }) => ctx.services.tracking.deeds(input)),
  /** Puts back what stood before one of them. */
  undo: procedure
    .input(ofCampaign.extend({ deedId: Id }))
    .output(UndoneDeed)
    .mutation(({ ctx, input }) => ctx.services.tracking.undo(input)),
  extend: procedure
    .input(ExtendInput)
    .output(z.object({ saved: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.tracking.extend(input)),
  formMilestones: procedure
    .input(ofCampaign)
    .output(z.array(FormMilestone))
    .query(({ ctx, input }) => ctx.services.tracking.formMilestones(input)),
  issueForms: procedure
    .input(IssueFormsInput)
    .output(IssuedForms)
    .mutation(({ ctx, input }) => ctx.services.tracking.issueForms(input)),
  listForms: procedure
    .input(z.object({ tokens: z.array(z.uuid()).min(1).max(20_000) }))
    .output(z.object({ files: z.array(ChosenFile), skipped: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.tracking.listForms(input)),
  formsToMatch: procedure
    .input(ofCampaign)
    .output(FormsToMatch)
    .query(({ ctx, input }) => ctx.services.tracking.formsToMatch(input)),
  /** A dry run: says what would become of each file. */
  checkForms: procedure
    .input(TakeInInput)
    .output(z.array(FormFileResult))
    .mutation(({ ctx, input }) => ctx.services.tracking.checkForms(input)),
  takeInForms: procedure
    .input(TakeInInput)
    .output(z.array(FormFileResult))
    .mutation(({ ctx, input }) => ctx.services.tracking.takeInForms(input)),
  formReturns: procedure
    .input(ofCampaign.extend({ limit: z.int().min(1).max(5_000) }))
    .output(z.array(FormReturnRow))
    .query(({ ctx, input }) => ctx.services.tracking.formReturns(input)),
  /** Phiếu trả: what a unit must correct, to be looked at, printed or read out. */
  returnSlip: procedure
    .input(z.object({ formReturnId: Id }))
    .output(ReturnSlipView)
    .query(({ ctx, input }) => ctx.services.tracking.returnSlip(input)),
  saveFormResults: procedure
    .input(SaveResultsInput)
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.tracking.saveFormResults(input)),
  /** A Word slip for each file that must be sent again, all in one folder, and one PDF of them to print. */
  saveReturnSlips: procedure
    .input(SaveSlipsInput)
    .output(SavedSlips)
    .mutation(({ ctx, input }) => ctx.services.tracking.saveReturnSlips(input)),
  /** The unit's form with what it had written, its wrong cells coloured and explained, to be corrected and sent again. */
  saveMarkedForm: procedure
    .input(z.object({ formReturnId: Id, fileToken: z.uuid() }))
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.tracking.saveMarkedForm(input)),
  indicators: procedure
    .input(tableInput)
    .output(IndicatorTable)
    .query(({ ctx, input }) => ctx.services.tracking.indicators(input)),
  indicatorUnits: procedure
    .input(unitsInput)
    .output(z.array(IndicatorUnitRow))
    .query(({ ctx, input }) => ctx.services.tracking.indicatorUnits(input)),
});
