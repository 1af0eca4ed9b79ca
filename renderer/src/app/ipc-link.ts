import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '#shared/contract/index.ts';
import type { ErrorNote } from '#shared/errors.ts';
import { bridge } from './bridge.ts';

/** A failure as the main process described it: a code, a Vietnamese text and the field it belongs to. */
class CallFailure extends Error {
  readonly note: ErrorNote;

  constructor(note: ErrorNote) {
    super(note.message);
    this.name = 'CallFailure';
    this.note = note;
  }
}

/** Carries calls of the contract over the one channel. */
export const ipcLink: TRPCLink<AppRouter> = () => {
  return ({ op }) =>
    observable((observer) => {
      const type = op.type === 'mutation' ? 'mutation' : 'query';
      bridge()
        .call({ path: op.path, type, input: op.input })
        .then((envelope) => {
          if (envelope.ok) {
            observer.next({ result: { type: 'data', data: envelope.data } });
            observer.complete();
            return;
          }
          observer.error(TRPCClientError.from(new CallFailure(envelope.error)));
        })
        .catch((error: unknown) => observer.error(TRPCClientError.from(error as Error)));
    });
};

/** The note behind a failed query or mutation, null when the failure is not one of ours. */
export function noteOf(error: unknown): ErrorNote | null {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (e instanceof CallFailure) return e.note;
  }
  return null;
}
