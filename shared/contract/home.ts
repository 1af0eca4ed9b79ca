import { z } from 'zod';
import { type MaybePromise, procedure, router } from './trpc.ts';

/** A number on a step of the navigation: something waits there. */
export const StepCount = z.object({
  area: z.string(),
  count: z.int().positive(),
  tone: z.enum(['warn', 'bad', 'info']),
  text: z.string(),
});
export type StepCount = z.infer<typeof StepCount>;

export interface HomeService {
  /** What waits in each step of the current campaign; empty while there is none. */
  counts(): MaybePromise<StepCount[]>;
}

export const homeRouter = router({
  counts: procedure.output(z.array(StepCount)).query(({ ctx }) => ctx.services.home.counts()),
});
