import { z } from 'zod';
import { documentKindNames } from '../domain/documents/kinds.ts';
import { Id } from '../domain/values.ts';
import { WrittenFile } from './files.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

const Kind = z.enum(documentKindNames);

/** An own Word template of one kind of paper. */
export const TemplateView = z.object({
  id: Id,
  kind: Kind,
  fileName: z.string(),
  state: z.enum(['trial', 'used', 'retired']),
  /** ISO instant of the last try-out; null while it was never seen with real data. */
  triedAt: z.string().nullable(),
  takenInAt: z.string(),
  author: z.string(),
});
export type TemplateView = z.infer<typeof TemplateView>;

const OneTemplate = z.object({ templateId: Id });

export const TryOutInput = OneTemplate.extend({
  /** The paper whose data fill it; null takes the newest of the kind, or an example where there is none. */
  documentId: Id.nullable(),
  targetToken: z.uuid(),
});
export type TryOutInput = z.infer<typeof TryOutInput>;

export const TryOutResult = z.object({
  file: WrittenFile,
  /** A rough page: texts, tables and looks without Word's own page breaks. */
  html: z.string(),
  /** What the rules of the format say of it, as advice. */
  findings: z.array(z.string()),
});
export type TryOutResult = z.infer<typeof TryOutResult>;

export interface TemplatesService {
  list(): MaybePromise<TemplateView[]>;
  saveSample(input: { kind: TemplateView['kind']; targetToken: string }): Promise<WrittenFile>;
  takeIn(input: {
    kind: TemplateView['kind'];
    fileToken: string;
  }): Promise<{ template: TemplateView; advice: string[] }>;
  tryOut(input: TryOutInput): Promise<TryOutResult>;
  use(input: { templateId: string }): MaybePromise<TemplateView>;
  stop(input: { kind: TemplateView['kind'] }): MaybePromise<void>;
  remove(input: { templateId: string }): MaybePromise<void>;
  save(input: { templateId: string; targetToken: string }): Promise<WrittenFile>;
}

const { procedure, router } = contractFor<{ templates: TemplatesService }>();

export const templatesRouter = router({
  list: procedure.output(z.array(TemplateView)).query(({ ctx }) => ctx.services.templates.list()),
  /** Our own look of the kind with the fields in place, to begin with in Word. */
  saveSample: procedure
    .input(z.object({ kind: Kind, targetToken: z.uuid() }))
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.templates.saveSample(input)),
  takeIn: procedure
    .input(z.object({ kind: Kind, fileToken: z.uuid() }))
    .output(z.object({ template: TemplateView, advice: z.array(z.string()) }))
    .mutation(({ ctx, input }) => ctx.services.templates.takeIn(input)),
  tryOut: procedure
    .input(TryOutInput)
    .output(TryOutResult)
    .mutation(({ ctx, input }) => ctx.services.templates.tryOut(input)),
  use: procedure
    .input(OneTemplate)
    .output(TemplateView)
    .mutation(({ ctx, input }) => ctx.services.templates.use(input)),
  /** Back to our own look of the kind. */
  stop: procedure
    .input(z.object({ kind: Kind }))
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.templates.stop(input)),
  remove: procedure
    .input(OneTemplate)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.templates.remove(input)),
  save: procedure
    .input(OneTemplate.extend({ targetToken: z.uuid() }))
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.templates.save(input)),
});
