import { z } from 'zod';
import { PlanReading } from '../domain/plan-reader/reading.ts';
import { ItemReview, ReadingReview } from '../domain/plan-reader/review.ts';
import { Id } from '../domain/values.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

const ofReading = z.object({ readingId: Id });

/** Longer than any plan; what is pasted must fit through the channel. */
const MAX_TEXT = 2_000_000;

export const OpenReadingInput = z.discriminatedUnion('from', [
  z.object({ from: z.literal('file'), token: z.uuid() }),
  z.object({ from: z.literal('clipboard'), text: z.string().max(MAX_TEXT) }),
]);
export type OpenReadingInput = z.infer<typeof OpenReadingInput>;

/** A text that was read and is looked through by a person, or was. */
export const ReadingSummary = z.object({
  readingId: Id,
  name: z.string(),
  openedAt: z.string(),
  items: z.int().nonnegative(),
  reviewed: z.int().nonnegative(),
  /** The campaign that was made from it. */
  campaignId: Id.nullable(),
});
export type ReadingSummary = z.infer<typeof ReadingSummary>;

export const ReadingView = z.object({
  readingId: Id,
  name: z.string(),
  text: z.string(),
  reading: PlanReading,
  review: ReadingReview,
  campaignId: Id.nullable(),
});
export type ReadingView = z.infer<typeof ReadingView>;

/** Decisions on proposals; null takes a decision back. */
export const SaveReviewInput = ofReading.extend({
  changes: z.record(z.string().regex(/^[a-zA-Z]{1,30}(\/\d{1,6})?$/), ItemReview.nullable()),
});
export type SaveReviewInput = z.infer<typeof SaveReviewInput>;

export const CreateFromReadingInput = ofReading.extend({ readAs: z.enum(['own', 'above']) });
export type CreateFromReadingInput = z.infer<typeof CreateFromReadingInput>;

export interface PlanReaderService {
  list(): MaybePromise<ReadingSummary[]>;
  open(input: OpenReadingInput): Promise<{ readingId: string }>;
  get(input: { readingId: string }): MaybePromise<ReadingView>;
  saveReview(input: SaveReviewInput): MaybePromise<void>;
  createPlan(input: CreateFromReadingInput): MaybePromise<{ campaignId: string }>;
  discard(input: { readingId: string }): MaybePromise<void>;
}

const { procedure, router } = contractFor<{ planReader: PlanReaderService }>();

export const planReaderRouter = router({
  list: procedure.output(z.array(ReadingSummary)).query(({ ctx }) => ctx.services.planReader.list()),
  /** Reads the text of a file or of the clipboard and keeps the reading until it is discarded. */
  open: procedure
    .input(OpenReadingInput)
    .output(ofReading)
    .mutation(({ ctx, input }) => ctx.services.planReader.open(input)),
  get: procedure
    .input(ofReading)
    .output(ReadingView)
    .query(({ ctx, input }) => ctx.services.planReader.get(input)),
  saveReview: procedure
    .input(SaveReviewInput)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.planReader.saveReview(input)),
  /** A campaign with a draft of everything that was accepted. */
  createPlan: procedure
    .input(CreateFromReadingInput)
    .output(z.object({ campaignId: Id }))
    .mutation(({ ctx, input }) => ctx.services.planReader.createPlan(input)),
  discard: procedure
    .input(ofReading)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.planReader.discard(input)),
});
