import { z } from 'zod';
import { documentKindNames } from '../domain/documents/kinds.ts';
import { Id, Line, LocalDate, Text } from '../domain/values.ts';
import { WrittenFile } from './files.ts';
import { type MaybePromise, procedure, router } from './trpc.ts';

export const DocumentKindName = z.enum(documentKindNames);

export const DocumentState = z.enum(['draft', 'signed', 'issued', 'withdrawn', 'outside']);
export type DocumentState = z.infer<typeof DocumentState>;

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
  files: z.array(
    z.object({ format: z.enum(['docx', 'pdf', 'xlsx']), fileName: z.string(), size: z.int().nonnegative() }),
  ),
});
export type DocumentView = z.infer<typeof DocumentView>;

export const ListDocumentsInput = z.object({
  campaignId: Id.nullable(),
  kind: DocumentKindName.nullable(),
});
export type ListDocumentsInput = z.infer<typeof ListDocumentsInput>;

/** Numbers of a series that nothing in the register explains. */
export const GapView = z.object({
  kind: DocumentKindName,
  year: z.int(),
  from: z.int(),
  to: z.int(),
});
export type GapView = z.infer<typeof GapView>;

/** A paper that was issued, or a number that was given back, without this application. */
export const OutsideDocumentInput = z.object({
  campaignId: Id.nullable(),
  kind: DocumentKindName,
  number: z.int().min(1).max(99_999),
  date: LocalDate,
  subject: Line,
  signerName: Text,
  note: Text,
  state: z.enum(['outside', 'withdrawn']),
});
export type OutsideDocumentInput = z.infer<typeof OutsideDocumentInput>;

export const ExportDocumentInput = z.object({
  documentId: Id,
  format: z.enum(['docx', 'pdf', 'xlsx']),
  targetToken: z.uuid(),
});
export type ExportDocumentInput = z.infer<typeof ExportDocumentInput>;

export interface DocumentsService {
  list(input: ListDocumentsInput): MaybePromise<DocumentView[]>;
  gaps(): MaybePromise<GapView[]>;
  nextNumber(input: { kind: DocumentView['kind']; year: number }): MaybePromise<{ number: number }>;
  open(input: { documentId: string }): MaybePromise<{ document: DocumentView; html: string | null }>;
  registerOutside(input: OutsideDocumentInput): MaybePromise<DocumentView>;
  export(input: ExportDocumentInput): Promise<WrittenFile>;
}

export const documentsRouter = router({
  list: procedure
    .input(ListDocumentsInput)
    .output(z.array(DocumentView))
    .query(({ ctx, input }) => ctx.services.documents.list(input)),
  gaps: procedure.output(z.array(GapView)).query(({ ctx }) => ctx.services.documents.gaps()),
  nextNumber: procedure
    .input(z.object({ kind: DocumentKindName, year: z.int().min(1900).max(9999) }))
    .output(z.object({ number: z.int() }))
    .query(({ ctx, input }) => ctx.services.documents.nextNumber(input)),
  /** The paper as it was issued; `html` is null where only its number is on record. */
  open: procedure
    .input(z.object({ documentId: Id }))
    .output(z.object({ document: DocumentView, html: z.string().nullable() }))
    .query(({ ctx, input }) => ctx.services.documents.open(input)),
  registerOutside: procedure
    .input(OutsideDocumentInput)
    .output(DocumentView)
    .mutation(({ ctx, input }) => ctx.services.documents.registerOutside(input)),
  /** Writes the frozen bytes to the chosen file. */
  export: procedure
    .input(ExportDocumentInput)
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.documents.export(input)),
});
