import { initTRPC } from '@trpc/server';

/** Builds the part of the contract that one area answers. `Services` is all that its procedures can reach. */
export function contractFor<Services extends object>() {
  return initTRPC.context<{ services: Services }>().create({
    // The adapter turns every failure into an envelope; nothing of a stack crosses the channel.
    isDev: false,
  });
}

/** A service method may answer at once or after work on files. */
export type MaybePromise<T> = T | Promise<T>;
