import { z } from 'zod';
import { Ceremony, CeremonyKind } from '../domain/ceremonies/ceremony.ts';
import { SubjectKind } from '../domain/plan/award-type.ts';
import { Id, LocalDate } from '../domain/values.ts';
import { PaperView } from './papers.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

export const CeremonySummary = z.object({
  id: Id,
  kind: CeremonyKind,
  title: z.string(),
  date: LocalDate.nullable(),
  dateNote: z.string(),
  startsAt: z.string().nullable(),
  place: z.string(),
  openTasks: z.int().nonnegative(),
  overdueTasks: z.int().nonnegative(),
});
export type CeremonySummary = z.infer<typeof CeremonySummary>;

/** Someone who receives an award, in the order of the decision. */
export const HandOver = z.object({
  position: z.int().positive(),
  subject: SubjectKind,
  name: z.string(),
  detail: z.string(),
  award: z.string(),
  decision: z.string(),
});
export type HandOver = z.infer<typeof HandOver>;

export const CeremonyView = z.object({
  id: Id,
  body: Ceremony,
  revision: z.int().positive(),
  /** False for a ceremony that came in a package. */
  canEdit: z.boolean(),
  /** Empty where no awards are handed over or nothing is decided yet. */
  handOver: z.array(HandOver),
});
export type CeremonyView = z.infer<typeof CeremonyView>;

export const SaveCeremonyInput = z.object({
  ceremonyId: Id,
  body: Ceremony,
  expectedRevision: z.int().positive(),
});
export type SaveCeremonyInput = z.infer<typeof SaveCeremonyInput>;

export const CeremonyPaper = z.enum(['plan', 'programme', 'invitation', 'tasks', 'backdrop']);
export type CeremonyPaper = z.infer<typeof CeremonyPaper>;

const ofCeremony = z.object({ ceremonyId: Id });

export const CeremonyPaperInput = ofCeremony.extend({
  what: CeremonyPaper,
  /** Whom an invitation is for; left out, a line to write on. */
  guest: z.string().max(500).optional(),
});
export type CeremonyPaperInput = z.infer<typeof CeremonyPaperInput>;

/** The list of tasks is for those who prepare, the backdrop for the sign maker: neither is a paper of the register. */
export const RegisterCeremonyPaperInput = CeremonyPaperInput.extend({
  what: CeremonyPaper.exclude(['tasks', 'backdrop']),
});
export type RegisterCeremonyPaperInput = z.infer<typeof RegisterCeremonyPaperInput>;

export interface CeremoniesService {
  list(input: { campaignId: string }): MaybePromise<CeremonySummary[]>;
  get(input: { ceremonyId: string }): MaybePromise<CeremonyView>;
  create(input: { campaignId: string; kind: CeremonyKind }): MaybePromise<CeremonyView>;
  createFromReading(input: { readingId: string }): MaybePromise<{ ceremonyId: string }>;
  save(input: SaveCeremonyInput): MaybePromise<{ revision: number }>;
  remove(input: { ceremonyId: string }): MaybePromise<void>;
  preview(input: CeremonyPaperInput): MaybePromise<PaperView>;
  register(input: RegisterCeremonyPaperInput): Promise<{ documentId: string }>;
}

const { procedure, router } = contractFor<{ ceremonies: CeremoniesService }>();

export const ceremoniesRouter = router({
  list: procedure
    .input(z.object({ campaignId: Id }))
    .output(z.array(CeremonySummary))
    .query(({ ctx, input }) => ctx.services.ceremonies.list(input)),
  get: procedure
    .input(ofCeremony)
    .output(CeremonyView)
    .query(({ ctx, input }) => ctx.services.ceremonies.get(input)),
  /** Begins with the usual order of such a ceremony. */
  create: procedure
    .input(z.object({ campaignId: Id, kind: CeremonyKind }))
    .output(CeremonyView)
    .mutation(({ ctx, input }) => ctx.services.ceremonies.create(input)),
  /** The whole ceremony; refused when it was saved elsewhere since. */
  /** The ceremony that a plan's text speaks of, as far as its parts were accepted. */
  createFromReading: procedure
    .input(z.object({ readingId: Id }))
    .output(z.object({ ceremonyId: Id }))
    .mutation(({ ctx, input }) => ctx.services.ceremonies.createFromReading(input)),
  save: procedure
    .input(SaveCeremonyInput)
    .output(z.object({ revision: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.ceremonies.save(input)),
  remove: procedure
    .input(ofCeremony)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.ceremonies.remove(input)),
  preview: procedure
    .input(CeremonyPaperInput)
    .output(PaperView)
    .query(({ ctx, input }) => ctx.services.ceremonies.preview(input)),
  /** Enters the paper in the register, to be signed and numbered there. */
  register: procedure
    .input(RegisterCeremonyPaperInput)
    .output(z.object({ documentId: Id }))
    .mutation(({ ctx, input }) => ctx.services.ceremonies.register(input)),
});
