import { AppError, type ErrorCode } from '../../errors.ts';

/** What is wrong with one cell, or worth a look. A form with an error is returned; a warning is taken in and shown. */
export interface CellIssue {
  level: 'error' | 'warning';
  sheet: string;
  cell: string;
  code: ErrorCode;
  message: string;
}

/** With what stands in the cell, as the sender sees it; empty for an empty cell. */
export interface FoundIssue extends CellIssue {
  found: string;
}

export interface Place {
  sheet: string;
  cell: string;
}

/** Collects issues while a form is read. */
export class IssueList {
  readonly all: CellIssue[] = [];

  error(place: Place, error: AppError): void {
    this.#add('error', place, error);
  }

  warn(place: Place, error: AppError): void {
    this.#add('warning', place, error);
  }

  #add(level: CellIssue['level'], { sheet, cell }: Place, error: AppError): void {
    if (!(error instanceof AppError)) throw error;
    this.all.push({ level, sheet, cell, code: error.code, message: error.message });
  }
}
