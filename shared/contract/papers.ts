import { z } from 'zod';
import { WrittenFile } from './files.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

/** A paper as the window shows it: its text at once, its printed pages and files by `paperId`. */
export const PaperView = z.object({
  html: z.string(),
  /** Same text, same id. */
  paperId: z.string(),
  /** Proposed name of its files, without extension. */
  name: z.string(),
});
export type PaperView = z.infer<typeof PaperView>;

const ofPaper = z.object({ paperId: z.string().regex(/^[0-9a-f]{64}$/) });
export type OfPaper = z.infer<typeof ofPaper>;

/** One rule of the decree on the form of papers. */
export const FormatCheckView = z.object({
  rule: z.string(),
  /** "Phụ lục I, mục II.1". */
  item: z.string(),
  text: z.string(),
  kept: z.boolean(),
  /** What was found where it is not kept. */
  found: z.string(),
});
export type FormatCheckView = z.infer<typeof FormatCheckView>;

export const SavePaperInput = ofPaper.extend({ format: z.enum(['docx', 'pdf']), targetToken: z.uuid() });
export type SavePaperInput = z.infer<typeof SavePaperInput>;

/** Papers that were shown last: what the window may ask of them. */
export interface PapersService {
  pages(input: OfPaper): Promise<{ pdf: string }>;
  check(input: OfPaper): MaybePromise<FormatCheckView[]>;
  save(input: SavePaperInput): Promise<WrittenFile>;
}

const { procedure, router } = contractFor<{ papers: PapersService }>();

export const papersRouter = router({
  /** The pages as they print: a PDF in base64. */
  pages: procedure
    .input(ofPaper)
    .output(z.object({ pdf: z.base64() }))
    .query(({ ctx, input }) => ctx.services.papers.pages(input)),
  /** Which rules of form the Word file keeps; empty for what is no official paper. */
  check: procedure
    .input(ofPaper)
    .output(z.array(FormatCheckView))
    .query(({ ctx, input }) => ctx.services.papers.check(input)),
  /** Writes Word or PDF to the chosen file. */
  save: procedure
    .input(SavePaperInput)
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.papers.save(input)),
});
