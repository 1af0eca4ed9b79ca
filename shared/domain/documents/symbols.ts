import { z } from 'zod';
import { type DocumentKind, documentKindNames, documentKinds } from './kinds.ts';

const Part = z
  .string()
  .max(30)
  .transform((value) => value.normalize('NFC').replace(/\s+/g, ''))
  .refine((value) => !/[/\d]/.test(value), { message: 'không ghi số và dấu gạch chéo' });

/** Where one kind of paper departs from the decree's list; empty parts are the usual ones. */
const KindSymbol = z.strictObject({
  /** In place of "KH". */
  abbreviation: Part.default(''),
  /** In place of the office's own symbol: "HĐTĐKT" where the council issues this kind. */
  issuer: Part.default(''),
});

export const KindSymbols = z.partialRecord(z.enum(documentKindNames), KindSymbol);
export type KindSymbols = z.infer<typeof KindSymbols>;

/** What of an office makes its symbols. */
export interface SymbolFacts {
  /** "UBND". */
  symbol: string;
  /** "THNC": the drafting unit, in dispatches only. */
  drafter: string;
  symbols: KindSymbols;
}

/**
 * "KH-UBND"; for a dispatch issuer and drafting unit: "UBND-THNC" (Nghị định 30/2020/NĐ-CP, Annex III). Normative papers alone
 * carry a year: never here.
 */
export function officeSymbol({ symbol, drafter, symbols }: SymbolFacts, kind: DocumentKind): string {
  const own = symbols[kind];
  const issuer = own?.issuer || symbol;
  const abbreviation = own?.abbreviation || documentKinds[kind].abbreviation;
  if (abbreviation !== null) return `${abbreviation}-${issuer}`;
  return drafter === '' ? issuer : `${issuer}-${drafter}`;
}
