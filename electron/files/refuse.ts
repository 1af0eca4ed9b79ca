import { AppError } from '#shared/errors.ts';
import { containerErrors } from '#shared/text/errors/container.ts';

type Texts = typeof containerErrors;
export type RefusalCode = keyof Texts;
type ParamsOf<C extends RefusalCode> = Parameters<Texts[C]>;

/** What a refusal made in a worker thread sends home: enough to make the same failure again on the other side. */
export interface PortableRefusal {
  code: RefusalCode;
  params: unknown[];
}

const paramsOf = new WeakMap<AppError, unknown[]>();

/** A refusal of something from outside, as an error to throw. */
export function refusal<C extends RefusalCode>(code: C, ...params: ParamsOf<C>): AppError {
  const make = AppError.of as (code: RefusalCode, ...params: unknown[]) => AppError;
  const error = make.call(AppError, code, ...params);
  paramsOf.set(error, params);
  return error;
}

/** null for anything that is not one of our refusals. */
export function toPortable(error: unknown): PortableRefusal | null {
  if (!(error instanceof AppError)) return null;
  const params = paramsOf.get(error);
  return params === undefined || !isRefusalCode(error.code) ? null : { code: error.code, params };
}

export function fromPortable(portable: PortableRefusal): AppError {
  const make = refusal as (code: RefusalCode, ...params: unknown[]) => AppError;
  return make(portable.code, ...portable.params);
}

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(containerErrors, code);
}
