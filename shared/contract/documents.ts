import { z } from 'zod';
import { documentKindNames } from '../domain/documents/kinds.ts';
import { Recipient } from '../domain/documents/recipients.ts';
import { Id, Line, LocalDate, Text } from '../domain/values.ts';
import { JobInput, WrittenFile } from './files.ts';
import { PaperView } from './papers.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

export const DocumentKindName = z.enum(documentKindNames);

export const DocumentState = z.enum(['draft', 'signed', 'issued', 'withdrawn', 'outside']);
export type DocumentState = z.infer<typeof DocumentState>;

const FileFormat = z.enum(['docx', 'pdf', 'xlsx']);
const Year = z.int().min(1900).max(9999);
const PaperNumber = z.int().min(1).max(99_999);
const Recipients = z.array(Recipient).max(500);

/** A line of the register. */
export const DocumentView = z.object({
  id: Id,
  campaignId: Id.nullable(),
  kind: DocumentKindName,
  number: z.int().nullable(),
  year: z.int().nullable(),
  symbol: z.string(),
  subject: z.string(),
  date: LocalDate.nullable(),
  signerName: z.string(),
  state: DocumentState,
  purpose: z.string(),
  note: z.string(),
  recipients: z.array(Recipient),
  keeper: z.string(),
  withdrawnOn: LocalDate.nullable(),
  withdrawReason: z.string(),
  /** False where only number and subject are on record. */
  hasText: z.boolean(),
  files: z.array(
    z.object({
      format: FileFormat,
      /** `signed`: the signed paper, scanned and put beside it. */
      role: z.enum(['made', 'signed']),
      fileName: z.string(),
      size: z.int().nonnegative(),
    }),
  ),
});
export type DocumentView = z.infer<typeof DocumentView>;

export const ListDocumentsInput = z.object({
  campaignId: Id.nullable(),
  kind: DocumentKindName.nullable(),
  /** Papers of that year and those that have no date yet; all years without it. */
  year: Year.nullable().optional(),
});
export type ListDocumentsInput = z.infer<typeof ListDocumentsInput>;

/** Numbers of a series that nothing in the register explains. */
export const GapView = z.object({
  kind: DocumentKindName,
  year: z.int(),
  from: z.int(),
  to: z.int(),
  /** Whether it lies before every number of the series: the year may have begun in a paper register. */
  isLeading: z.boolean(),
});
export type GapView = z.infer<typeof GapView>;

/** A paper that was issued, or a number that was given back, without this application. Without number it waits for one. */
export const OutsideDocumentInput = z.object({
  campaignId: Id.nullable(),
  kind: DocumentKindName,
  number: PaperNumber.nullable(),
  date: LocalDate.nullable(),
  /** Empty: the office's symbol for this kind. */
  symbol: Text.optional(),
  subject: Line,
  signerName: Text,
  note: Text,
  recipients: Recipients.optional(),
  state: z.enum(['outside', 'withdrawn']),
});
export type OutsideDocumentInput = z.infer<typeof OutsideDocumentInput>;

/** Several numbers at once that were given without this application. */
export const ExplainGapInput = z.object({
  kind: DocumentKindName,
  year: Year,
  from: PaperNumber,
  to: PaperNumber,
  state: z.enum(['outside', 'withdrawn']),
  reason: Line,
});
export type ExplainGapInput = z.infer<typeof ExplainGapInput>;

export const SeriesInput = z.object({ kind: DocumentKindName, year: Year, firstNumber: PaperNumber });
export type SeriesInput = z.infer<typeof SeriesInput>;

export const SignDocumentInput = z.object({ documentId: Id, signerId: Id.nullable(), signerName: Text });
export type SignDocumentInput = z.infer<typeof SignDocumentInput>;

/** What giving a number on that day would take, and what a clerk would ask before. */
export const NumberProposal = z.object({
  nextNumber: z.int(),
  symbol: z.string(),
  advice: z.array(z.string()),
});
export type NumberProposal = z.infer<typeof NumberProposal>;

export const NumberDocumentInput = z.object({ documentId: Id, number: PaperNumber, date: LocalDate });
export type NumberDocumentInput = z.infer<typeof NumberDocumentInput>;

export const WithdrawDocumentInput = z.object({ documentId: Id, date: LocalDate, reason: Line });
export type WithdrawDocumentInput = z.infer<typeof WithdrawDocumentInput>;

/** What of an entry may still be changed: where copies went, who keeps one, a note. */
export const EditEntryInput = z.object({
  documentId: Id,
  recipients: Recipients,
  keeper: Text,
  note: Text,
});
export type EditEntryInput = z.infer<typeof EditEntryInput>;

/** An entry typed by hand is put right by hand. */
export const CorrectEntryInput = z.object({
  documentId: Id,
  number: PaperNumber.nullable(),
  date: LocalDate.nullable(),
  symbol: Line,
  subject: Line,
  signerName: Text,
});
export type CorrectEntryInput = z.infer<typeof CorrectEntryInput>;

export const ExportDocumentInput = z.object({
  documentId: Id,
  format: FileFormat,
  role: z.enum(['made', 'signed']).optional(),
  targetToken: z.uuid(),
});
export type ExportDocumentInput = z.infer<typeof ExportDocumentInput>;

export const ExportRegisterInput = z.object({
  year: Year,
  kind: DocumentKindName.nullable(),
  targetToken: z.uuid(),
});
export type ExportRegisterInput = z.infer<typeof ExportRegisterInput>;

export const CopiesInput = JobInput.extend({
  documentId: Id,
  format: z.enum(['pdf', 'docx']),
  /** One file to print in one go, or a file for each recipient. */
  into: z.enum(['oneFile', 'filePerRecipient']),
  /** Whether each copy names its recipient. */
  isMarked: z.boolean(),
  folderToken: z.uuid(),
});
export type CopiesInput = z.infer<typeof CopiesInput>;

type ById = { documentId: string };

export interface DocumentsService {
  list(input: ListDocumentsInput): MaybePromise<DocumentView[]>;
  years(): MaybePromise<number[]>;
  gaps(): MaybePromise<GapView[]>;
  nextNumber(input: { kind: DocumentView['kind']; year: number }): MaybePromise<{ number: number }>;
  open(input: ById): MaybePromise<{ document: DocumentView; paper: PaperView | null }>;
  registerOutside(input: OutsideDocumentInput): MaybePromise<DocumentView>;
  explainGap(input: ExplainGapInput): MaybePromise<{ entries: number }>;
  setFirstNumber(input: SeriesInput): MaybePromise<SeriesInput>;
  sign(input: SignDocumentInput): Promise<DocumentView>;
  numberProposal(input: ById & { date: string }): MaybePromise<NumberProposal>;
  giveNumber(input: NumberDocumentInput): Promise<DocumentView>;
  withdraw(input: WithdrawDocumentInput): MaybePromise<DocumentView>;
  editEntry(input: EditEntryInput): MaybePromise<DocumentView>;
  correctEntry(input: CorrectEntryInput): MaybePromise<DocumentView>;
  attachSigned(input: ById & { fileToken: string }): Promise<DocumentView>;
  export(input: ExportDocumentInput): Promise<WrittenFile>;
  exportRegister(input: ExportRegisterInput): Promise<WrittenFile>;
  copies(input: CopiesInput): Promise<{ files: WrittenFile[]; copies: number }>;
}

const OneDocument = z.object({ documentId: Id });

const { procedure, router } = contractFor<{ documents: DocumentsService }>();

export const documentsRouter = router({
  list: procedure
    .input(ListDocumentsInput)
    .output(z.array(DocumentView))
    .query(({ ctx, input }) => ctx.services.documents.list(input)),
  /** Years in which the office gave a number, newest first. */
  years: procedure.output(z.array(z.int())).query(({ ctx }) => ctx.services.documents.years()),
  gaps: procedure.output(z.array(GapView)).query(({ ctx }) => ctx.services.documents.gaps()),
  nextNumber: procedure
    .input(z.object({ kind: DocumentKindName, year: Year }))
    .output(z.object({ number: z.int() }))
    .query(({ ctx, input }) => ctx.services.documents.nextNumber(input)),
  /** The paper as it was issued; `paper` is null where only its number is on record. */
  open: procedure
    .input(OneDocument)
    .output(z.object({ document: DocumentView, paper: PaperView.nullable() }))
    .query(({ ctx, input }) => ctx.services.documents.open(input)),
  registerOutside: procedure
    .input(OutsideDocumentInput)
    .output(DocumentView)
    .mutation(({ ctx, input }) => ctx.services.documents.registerOutside(input)),
  explainGap: procedure
    .input(ExplainGapInput)
    .output(z.object({ entries: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.documents.explainGap(input)),
  /** Where a series begins whose first numbers stand in a paper register. */
  setFirstNumber: procedure
    .input(SeriesInput)
    .output(SeriesInput)
    .mutation(({ ctx, input }) => ctx.services.documents.setFirstNumber(input)),
  /** Signed on paper; number and date follow. */
  sign: procedure
    .input(SignDocumentInput)
    .output(DocumentView)
    .mutation(({ ctx, input }) => ctx.services.documents.sign(input)),
  numberProposal: procedure
    .input(OneDocument.extend({ date: LocalDate }))
    .output(NumberProposal)
    .query(({ ctx, input }) => ctx.services.documents.numberProposal(input)),
  /** Number and date for a paper that had none; its files are made anew and frozen. */
  giveNumber: procedure
    .input(NumberDocumentInput)
    .output(DocumentView)
    .mutation(({ ctx, input }) => ctx.services.documents.giveNumber(input)),
  /** The number stays given; the paper no longer holds. */
  withdraw: procedure
    .input(WithdrawDocumentInput)
    .output(DocumentView)
    .mutation(({ ctx, input }) => ctx.services.documents.withdraw(input)),
  editEntry: procedure
    .input(EditEntryInput)
    .output(DocumentView)
    .mutation(({ ctx, input }) => ctx.services.documents.editEntry(input)),
  correctEntry: procedure
    .input(CorrectEntryInput)
    .output(DocumentView)
    .mutation(({ ctx, input }) => ctx.services.documents.correctEntry(input)),
  /** Puts the scanned signed paper (PDF) beside the entry. */
  attachSigned: procedure
    .input(OneDocument.extend({ fileToken: z.uuid() }))
    .output(DocumentView)
    .mutation(({ ctx, input }) => ctx.services.documents.attachSigned(input)),
  /** Writes the frozen bytes to the chosen file. */
  export: procedure
    .input(ExportDocumentInput)
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.documents.export(input)),
  /** Sổ đăng ký văn bản đi of a year as a workbook, in the columns of the decree's form. */
  exportRegister: procedure
    .input(ExportRegisterInput)
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.documents.exportRegister(input)),
  /** Every recipient's copies in one go. */
  copies: procedure
    .input(CopiesInput)
    .output(z.object({ files: z.array(WrittenFile), copies: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.documents.copies(input)),
});
