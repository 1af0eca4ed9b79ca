import { and, asc, eq, isNotNull, max, sql } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { documentRegister } from '#db/schema/documents.ts';
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

function inSeries(kind: DocumentKind, year: number) {
  return and(isOwnPaper, eq(documentRegister.kind, kind), eq(documentRegister.year, year));
}

/** The number after the highest one of the series (one a kind and year). */
export function nextNumber(db: Reader, kind: DocumentKind, year: number): number {
  const row = db
    .select({ highest: max(documentRegister.number) })
    .from(documentRegister)
    .where(inSeries(kind, year))
    .get();
  return (row?.highest ?? 0) + 1;
}

/** Numbers between the lowest and the highest of a series that nothing in the register explains. */
export function gapsIn(db: Reader, kind: DocumentKind, year: number): NumberGap[] {
  const rows = db
    .select({ number: documentRegister.number })
    .from(documentRegister)
    .where(and(inSeries(kind, year), isNotNull(documentRegister.number)))
    .orderBy(asc(documentRegister.number))
    .all();
  return numberGaps(rows.flatMap(({ number }) => (number === null ? [] : [number])));
}

/** @throws AppError DOCUMENT_NUMBER_TAKEN naming the paper that has the number */
export function assertNumberFree(db: Reader, kind: DocumentKind, year: number, number: number): void {
  const { symbol, subject } = documentRegister;
  const holder = db
    .select({ symbol, subject })
    .from(documentRegister)
    .where(and(inSeries(kind, year), eq(documentRegister.number, number)))
    .get();
  if (holder !== undefined) {
    throw AppError.of('DOCUMENT_NUMBER_TAKEN', { number, year, ...holder }).at('number');
  }
}

/** Number and date as builders take them: "05", the day, its year. */
export function registrationOf(number: number, date: string): Registration {
  return { number: formatCount(number).replaceAll('.', ''), date, year: yearOf(date) };
}
