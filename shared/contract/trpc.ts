import { initTRPC } from '@trpc/server';
import type { Services } from './services.ts';

const t = initTRPC.context<{ services: Services }>().create({
  // The adapter turns every failure into an envelope; nothing of a stack crosses the channel.
  isDev: false,
});

export const router = t.router;
export const procedure = t.procedure;
/** A service method may answer at once or after work on files. */
export type MaybePromise<T> = T | Promise<T>;
