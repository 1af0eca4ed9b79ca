import { z } from 'zod';
import { EVIDENCE_LIMITS, type EvidenceFormat, evidenceFormats } from '../domain/evidence/evidence-format.ts';
import { Id } from '../domain/values.ts';
import { JobInput, WrittenFile } from './files.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

/** A file that proves what a report says. */
export const EvidenceView = z.object({
  id: Id,
  fileName: z.string(),
  format: z.enum(Object.keys(evidenceFormats) as [EvidenceFormat, ...EvidenceFormat[]]),
  size: z.int().nonnegative(),
  addedAt: z.string(),
  author: z.string(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

/** What became of the files that a person chose: each good one is attached, each other one is named with the reason. */
export const AttachedEvidence = z.object({
  attached: z.int().nonnegative(),
  /** The same bytes hang on this report already. */
  known: z.int().nonnegative(),
  refused: z.array(z.object({ file: z.string(), message: z.string() })),
});
export type AttachedEvidence = z.infer<typeof AttachedEvidence>;

export const AttachEvidenceInput = z.object({
  reportId: Id,
  tokens: z.array(z.uuid()).min(1).max(EVIDENCE_LIMITS.filesPerReport),
});
export type AttachEvidenceInput = z.infer<typeof AttachEvidenceInput>;

export const SaveEvidenceInput = JobInput.extend({ campaignId: Id, folderToken: z.uuid() });
export type SaveEvidenceInput = z.infer<typeof SaveEvidenceInput>;

export const SavedEvidence = z.object({ folder: WrittenFile, written: z.int(), isCancelled: z.boolean() });
export type SavedEvidence = z.infer<typeof SavedEvidence>;

interface OfEvidence {
  evidenceId: string;
}

export interface EvidenceService {
  list(input: { reportId: string }): MaybePromise<EvidenceView[]>;
  attach(input: AttachEvidenceInput): Promise<AttachedEvidence>;
  picture(input: OfEvidence): MaybePromise<{ dataUrl: string }>;
  open(input: OfEvidence): Promise<void>;
  saveCopy(input: OfEvidence & { fileToken: string }): Promise<WrittenFile>;
  saveAll(input: SaveEvidenceInput): Promise<SavedEvidence>;
  remove(input: OfEvidence): MaybePromise<void>;
}

const ofEvidence = z.object({ evidenceId: Id });

const { procedure, router } = contractFor<{ evidence: EvidenceService }>();

export const evidenceRouter = router({
  list: procedure
    .input(z.object({ reportId: Id }))
    .output(z.array(EvidenceView))
    .query(({ ctx, input }) => ctx.services.evidence.list(input)),
  attach: procedure
    .input(AttachEvidenceInput)
    .output(AttachedEvidence)
    .mutation(({ ctx, input }) => ctx.services.evidence.attach(input)),
  /** A picture, checked, as an address that the window can draw. */
  picture: procedure
    .input(ofEvidence)
    .output(z.object({ dataUrl: z.string() }))
    .query(({ ctx, input }) => ctx.services.evidence.picture(input)),
  /** Opens a read-only copy with the program of the system, after looking at the content once more. */
  open: procedure
    .input(ofEvidence)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.evidence.open(input)),
  saveCopy: procedure
    .input(ofEvidence.extend({ fileToken: z.uuid() }))
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.evidence.saveCopy(input)),
  /** All files of a campaign, a folder for each unit and milestone. */
  saveAll: procedure
    .input(SaveEvidenceInput)
    .output(SavedEvidence)
    .mutation(({ ctx, input }) => ctx.services.evidence.saveAll(input)),
  remove: procedure
    .input(ofEvidence)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.evidence.remove(input)),
});
