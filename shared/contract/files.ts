import { z } from 'zod';
import { contractFor } from './trpc.ts';

/** A file or folder that a person chose; its path stays in the main process. */
export const ChosenFile = z.object({ token: z.uuid(), name: z.string(), size: z.int().nonnegative() });
export type ChosenFile = z.infer<typeof ChosenFile>;

/** What was written where, for the message "Đã ghi …" with its button to open the folder. */
export const WrittenFile = z.object({ token: z.uuid(), name: z.string(), size: z.int().nonnegative() });
export type WrittenFile = z.infer<typeof WrittenFile>;

/** Input of work that reports progress and can be cancelled; the window makes the id up (UUID). */
export const JobInput = z.object({ jobId: z.uuid() });
export type JobInput = z.infer<typeof JobInput>;

export const FilePurpose = z.enum([
  'forms',
  'unitList',
  'package',
  'keyCard',
  'plan',
  'attachment',
  'signedPaper',
  'template',
]);
export type FilePurpose = z.infer<typeof FilePurpose>;

export const SaveKind = z.enum(['docx', 'pdf', 'xlsx', 'tdkt', 'txt', 'jpg', 'png']);
export type SaveKind = z.infer<typeof SaveKind>;

/** Dialogs are opened by the main process; the window gets tokens. */
export interface FilesService {
  pick(input: { purpose: FilePurpose }): Promise<ChosenFile[]>;
  pickFolder(input: { title: string }): Promise<ChosenFile | null>;
  pickSave(input: { kind: SaveKind; defaultName: string }): Promise<ChosenFile | null>;
  show(input: { token: string }): void;
  cancelJob(input: { jobId: string }): void;
}

const { procedure, router } = contractFor<{ files: FilesService }>();

export const filesRouter = router({
  pick: procedure
    .input(z.object({ purpose: FilePurpose }))
    .output(z.array(ChosenFile))
    .mutation(({ ctx, input }) => ctx.services.files.pick(input)),
  pickFolder: procedure
    .input(z.object({ title: z.string().max(200) }))
    .output(ChosenFile.nullable())
    .mutation(({ ctx, input }) => ctx.services.files.pickFolder(input)),
  pickSave: procedure
    .input(z.object({ kind: SaveKind, defaultName: z.string().max(200) }))
    .output(ChosenFile.nullable())
    .mutation(({ ctx, input }) => ctx.services.files.pickSave(input)),
  /** Opens the folder of something that was written or chosen. */
  show: procedure
    .input(z.object({ token: z.uuid() }))
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.files.show(input)),
  cancelJob: procedure
    .input(JobInput)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.files.cancelJob(input)),
});
