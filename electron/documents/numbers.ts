import { and, asc, eq, isNotNull, max, ne, sql } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { documentRegister, numberSeries } from '#db/schema/documents.ts';
import type { Registration } from '#shared/domain/documents/builders/issuer.ts';
import type { DocumentKind } from '#shared/domain/documents/kinds.ts';
import { type NumberGap, numberGaps } from '#shared/domain/documents/number-gaps.ts';
import { AppError } from '#shared/errors.ts';
import { formatCount } from '#shared/text/numbers.ts';

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Papers of other offices that came in packages have numbers and a register of their own. */
export const isOwnPaper = eq(documentRegister.officeId, sql`(SELECT office_id FROM installation)`);

export function inSeries(kind: DocumentKind, year: number) {
  return and(isOwnPaper, eq(documentRegister.kind, kind), eq(documentRegister.year, year));
}

/** Where a series begins: 1, or the number that was set when the office started in the middle of the year. */
export function firstNumber(db: Reader, kind: DocumentKind, year: number): number {
  const row = db
    .select({ first: numberSeries.firstNumber })
    .from(numberSeries)
    .where(and(eq(numberSeries.kind, kind), eq(numberSeries.year, year)))
    .get();
  return row?.first ?? 1;
}

/** The number after the highest one of the series (one a kind and year). */
export function nextNumber(db: Reader, kind: DocumentKind, year: number): number {
  const row = db
    .select({ highest: max(documentRegister.number) })
    .from(documentRegister)
    .where(inSeries(kind, year))
    .get();
  return Math.max((row?.highest ?? 0) + 1, firstNumber(db, kind, year));
}

/** Numbers from the first to the highest of a series that nothing in the register explains. */
export function gapsIn(db: Reader, kind: DocumentKind, year: number): NumberGap[] {
  const rows = db
    .select({ number: documentRegister.number })
    .from(documentRegister)
    .where(and(inSeries(kind, year), isNotNull(documentRegister.number)))
    .orderBy(asc(documentRegister.number))
    .all();
  const numbers = rows.flatMap(({ number }) => (number === null ? [] : [number]));
  return numberGaps(numbers, firstNumber(db, kind, year));
}

/** `except` is the entry that is being put right itself. @throws AppError DOCUMENT_NUMBER_TAKEN naming who has the number */
export function assertNumberFree(
  db: Reader,
  kind: DocumentKind,
  year: number,
  number: number,
  except = '',
): void {
  const { id, symbol, subject } = documentRegister;
  const holder = db
    .select({ symbol, subject })
    .from(documentRegister)
    .where(and(inSeries(kind, year), eq(documentRegister.number, number), ne(id, except)))
    .get();
  if (holder !== undefined) {
    throw AppError.of('DOCUMENT_NUMBER_TAKEN', { number, year, ...holder }).at('number');
  }
}

/** Number and date are given together, on one day. @throws AppError DOCUMENT_NUMBER_WITHOUT_DATE */
export function assertNumberWithDate(number: number | null, date: string | null): void {
  if ((number === null) === (date === null)) return;
  throw AppError.of('DOCUMENT_NUMBER_WITHOUT_DATE').at(number === null ? 'number' : 'date');
}

/** Number and date as builders take them: "05", the day, its year. */
export function registrationOf(number: number, date: string): Registration {
  return { number: formatCount(number).replaceAll('.', ''), date, year: yearOf(date) };
}

/** A paper that is to be signed before it gets its number and date: both are left open. */
export function openRegistration(year: number): Registration {
  return { number: null, date: null, year };
}
