import { callTRPCProcedure, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import type { CallRequest, Envelope } from '#shared/bridge.ts';
import { appRouter } from '#shared/contract/index.ts';
import type { Services } from '#shared/contract/services.ts';
import { AppError, type ErrorNote } from '#shared/errors.ts';
import { type App, newId } from './app.ts';
import { inputNote } from './input-note.ts';

/** Runs one procedure of the contract. Expected failures become their note; anything else is logged and becomes INTERNAL. */
export async function answer(app: App, services: Services, request: CallRequest): Promise<Envelope> {
  const { path, type, input } = request;
  const startedAt = performance.now();
  try {
    const data = await callTRPCProcedure({
      router: appRouter,
      path,
      type,
      ctx: { services },
      getRawInput: async () => input,
      signal: undefined,
      batchIndex: 0,
    });
    const ms = Math.round(performance.now() - startedAt);
    if (ms > 50) app.ports.log.info('slow call', { path, ms });
    return { ok: true, data: data ?? null };
  } catch (error) {
    return { ok: false, error: toNote(app, path, error) };
  }
}

function toNote(app: App, path: string, error: unknown): ErrorNote {
  const cause = error instanceof TRPCError && error.cause !== undefined ? error.cause : error;
  if (cause instanceof AppError) return cause.toNote();
  if (error instanceof TRPCError && error.code === 'BAD_REQUEST' && cause instanceof ZodError) {
    return inputNote(cause);
  }
  if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'METHOD_NOT_SUPPORTED')) {
    app.ports.log.warn('call of an unknown procedure', { path });
    return AppError.of('INPUT_INVALID', { detail: 'cửa sổ yêu cầu một việc mà ứng dụng không có' }).toNote();
  }
  const correlationId = newId().slice(-12);
  app.ports.log.error(`call ${path} failed`, cause, { path, correlationId });
  return AppError.of('INTERNAL', { correlationId }).toNote();
}
