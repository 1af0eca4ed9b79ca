import { z } from 'zod';
import { Id, Line, LocalDate } from '../domain/values.ts';
import { JobInput, WrittenFile } from './files.ts';
import { PaperView } from './papers.ts';

export const FormVerdict = z.enum([
  'accepted',
  'warnings',
  'returned',
  'foreign',
  'duplicate',
  'older',
  'unreadable',
]);
export type FormVerdict = z.infer<typeof FormVerdict>;

export const FormCellNote = z.object({
  level: z.enum(['error', 'warning']),
  sheet: z.string(),
  cell: z.string(),
  code: z.string(),
  message: z.string(),
  /** What stands in the cell; empty for an empty one. */
  found: z.string(),
});

export const FormFileResult = z.object({
  token: z.string(),
  file: z.string(),
  verdict: FormVerdict,
  /** Empty for a form that was taken in. */
  code: z.string(),
  message: z.string(),
  unitName: z.string(),
  milestoneName: z.string(),
  paperDate: LocalDate.nullable(),
  cells: z.array(FormCellNote),
  /** Null for a dry run. */
  formReturnId: Id.nullable(),
  /** For a form that does not say whose it is: whose it seems to be, for a person to confirm. Null where that is no question. */
  guess: z.object({ unitId: Id.nullable(), milestoneId: Id.nullable() }).nullable(),
  counts: z.object({ values: z.int(), scores: z.int(), nominations: z.int() }),
});
export type FormFileResult = z.infer<typeof FormFileResult>;

export const IssuedForms = z.object({ folder: WrittenFile, written: z.int(), isCancelled: z.boolean() });
export type IssuedForms = z.infer<typeof IssuedForms>;

/** How the forms of one milestone stand. */
export const FormMilestone = z.object({
  milestoneId: Id,
  name: z.string(),
  due: LocalDate,
  toIssue: z.int(),
  issued: z.int(),
  issuedAt: z.string().nullable(),
  returned: z.int(),
});
export type FormMilestone = z.infer<typeof FormMilestone>;

export const FormReturnRow = z.object({
  id: Id,
  file: z.string(),
  verdict: FormVerdict,
  unitName: z.string(),
  milestoneName: z.string(),
  receivedOn: LocalDate,
  message: z.string(),
  cells: z.array(FormCellNote),
  /** The unit must send it again: it was not taken in, and nothing newer of the same form came since. */
  isOpen: z.boolean(),
});
export type FormReturnRow = z.infer<typeof FormReturnRow>;

/** What a person says of a form that does not say itself whose it is. */
export const FormMatch = z.object({
  token: z.uuid(),
  unitId: Id,
  milestoneId: Id,
  occurrence: z.union([LocalDate, z.literal('')]),
});
export type FormMatch = z.infer<typeof FormMatch>;

/** Forms that went out: a form that came back without its identity must be one of these. */
export const FormsToMatch = z.object({
  times: z.array(
    z.object({ milestoneId: Id, occurrence: z.string(), name: z.string(), unitIds: z.array(Id) }),
  ),
  units: z.array(z.object({ id: Id, code: z.string(), name: z.string() })),
});
export type FormsToMatch = z.infer<typeof FormsToMatch>;

export const TakeInInput = JobInput.extend({
  tokens: z.array(z.uuid()).min(1).max(20_000),
  receivedOn: LocalDate.optional(),
  campaignId: Id.optional(),
  matches: z.array(FormMatch).max(2_000).optional(),
});
export type TakeInInput = z.infer<typeof TakeInInput>;

/** The table of results as a workbook: of the files named, or of all that ever came. */
export const SaveResultsInput = z.object({
  campaignId: Id,
  formReturnIds: z.array(Id).max(20_000),
  fileToken: z.uuid(),
});
export type SaveResultsInput = z.infer<typeof SaveResultsInput>;

/** Phiếu trả of one file: to be read out, and as a paper. */
export const ReturnSlipView = z.object({
  text: z.string(),
  paper: PaperView,
  /** Whether the form itself can go back with its wrong cells marked. */
  canBeMarked: z.boolean(),
});
export type ReturnSlipView = z.infer<typeof ReturnSlipView>;

export const SaveSlipsInput = JobInput.extend({
  campaignId: Id,
  formReturnIds: z.array(Id).max(20_000),
  folderToken: z.uuid(),
});
export type SaveSlipsInput = z.infer<typeof SaveSlipsInput>;

export const SavedSlips = z.object({
  folder: WrittenFile,
  written: z.int(),
  /** Forms with their wrong cells marked, beside the slips. */
  marked: z.int(),
  isCancelled: z.boolean(),
});
export type SavedSlips = z.infer<typeof SavedSlips>;

/** Forms of one milestone, each with a letter to the unit where one is wanted. */
export const IssueFormsInput = JobInput.extend({
  campaignId: Id,
  milestoneId: Id,
  folderToken: z.uuid(),
  letter: z.object({ signerId: Id, contact: Line.or(z.literal('')) }).optional(),
});
export type IssueFormsInput = z.infer<typeof IssueFormsInput>;
