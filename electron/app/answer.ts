import { callTRPCProcedure, TRPCError } from '@trpc/server';
import { ZodError, z } from 'zod';
import type { CallRequest, Envelope } from '#shared/bridge.ts';
import { appRouter } from '#shared/contract/index.ts';
import type { Services } from '#shared/contract/services.ts';
import { AppError, type ErrorNote } from '#shared/errors.ts';
import { type App, newId } from './app.ts';

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
  const correlationId = newId().slice(-12);
  app.ports.log.error(`call ${path} failed`, cause, { path, correlationId });
  return AppError.of('INTERNAL', { correlationId }).toNote();
}

function inputNote(error: ZodError): ErrorNote {
  const issue = error.issues[0];
  const field = issue?.path.map(String).join('.') ?? '';
  const localised = z.locales.vi().localeError;
  const raw =
    issue === undefined ? '' : (localised(issue as Parameters<typeof localised>[0]) ?? issue.message);
  const text = issue?.code === 'custom' ? issue.message : typeof raw === 'string' ? raw : raw.message;
  const note = AppError.of('INPUT_INVALID', { detail: field === '' ? text : `${field}: ${text}` });
  return (field === '' ? note : note.at(field)).toNote();
}
