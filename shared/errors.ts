import { awardErrors } from './text/errors/awards.ts';
import { awardFlowErrors } from './text/errors/awards-flow.ts';
import { ceremonyErrors } from './text/errors/ceremonies.ts';
import { commonErrors } from './text/errors/common.ts';
import { containerErrors } from './text/errors/container.ts';
import { databaseErrors } from './text/errors/database.ts';
import { documentErrors } from './text/errors/documents.ts';
import { evidenceErrors } from './text/errors/evidence.ts';
import { exchangeErrors } from './text/errors/exchange.ts';
import { planErrors } from './text/errors/plan.ts';
import { scoringErrors } from './text/errors/scoring.ts';
import { scoringFlowErrors } from './text/errors/scoring-flow.ts';
import { settingsErrors } from './text/errors/settings.ts';
import { templateErrors } from './text/errors/templates.ts';
import { trackingErrors } from './text/errors/tracking.ts';
import { unitErrors } from './text/errors/units.ts';

/** Every code a person can meet, with the one Vietnamese text that explains it. A code without a text cannot exist. */
const errorTexts = {
  ...commonErrors,
  ...containerErrors,
  ...databaseErrors,
  ...documentErrors,
  ...templateErrors,
  ...planErrors,
  ...unitErrors,
  ...trackingErrors,
  ...evidenceErrors,
  ...scoringErrors,
  ...scoringFlowErrors,
  ...awardErrors,
  ...awardFlowErrors,
  ...ceremonyErrors,
  ...exchangeErrors,
  ...settingsErrors,
};

type ErrorTexts = typeof errorTexts;
export type ErrorCode = keyof ErrorTexts;
type ParamsOf<C extends ErrorCode> = Parameters<ErrorTexts[C]>;

/** What crosses the channel and what a row of an import report holds. */
export interface ErrorNote {
  code: ErrorCode;
  message: string;
  /** Form field, or sheet and cell ("Chỉ tiêu!E7"), that the failure belongs to. */
  field?: string;
}

/** The Vietnamese text of a code with its parameters filled in. */
export function errorText<C extends ErrorCode>(code: C, ...params: ParamsOf<C>): string {
  const write = errorTexts[code] as (...p: ParamsOf<C>) => string;
  return write(...params);
}

/** A failure that a person can act on. Everything else thrown is a bug and is shown as INTERNAL. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;

  private constructor(code: ErrorCode, message: string, field: string | undefined) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.field = field;
  }

  static of<C extends ErrorCode>(code: C, ...params: ParamsOf<C>): AppError {
    return new AppError(code, errorText(code, ...params), undefined);
  }

  /** The failure that another thread has sent home. */
  static fromNote({ code, message, field }: ErrorNote): AppError {
    return new AppError(code, message, field);
  }

  /** The same failure, tied to a form field or to a cell. */
  at(field: string): AppError {
    return new AppError(this.code, this.message, field);
  }

  toNote(): ErrorNote {
    return {
      code: this.code,
      message: this.message,
      ...(this.field === undefined ? {} : { field: this.field }),
    };
  }
}

export const errorCodes = Object.keys(errorTexts) as ErrorCode[];
