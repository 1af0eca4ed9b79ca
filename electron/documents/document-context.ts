import { and, desc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { office, signer } from '#db/schema/settings.ts';
import type { OfficeView } from '#shared/contract/settings.ts';
import type { Issuer } from '#shared/domain/documents/builders/issuer.ts';
import type { Signature } from '#shared/domain/documents/document.ts';
import {
  openSignature,
  type SignerFacts,
  type SigningForm,
  signatureOf,
} from '#shared/domain/documents/signing.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { type App, today } from '../app/app.ts';

export interface DocumentContext {
  office: OfficeView;
  /** Letterhead, names, symbol and place for the builders. */
  issuer: Issuer;
  /** Null while nobody who may sign is on record; the signature is then left open. */
  signer: (SignerFacts & { id: string }) | null;
  signature: Signature;
  /** For what the head decides alone (award decisions): the same person without "TM.". */
  personalSignature: Signature;
}

/** @throws AppError OFFICE_NOT_SET_UP */
export function ownOffice(db: Reader): OfficeView {
  const row = db.select().from(office).where(eq(office.isOwn, true)).get();
  if (row === undefined) throw AppError.of('OFFICE_NOT_SET_UP');
  return row;
}

/** Those who may sign on a day, the most recently appointed first. */
export function signersInForce(db: Reader, date: string) {
  const rows = db
    .select()
    .from(signer)
    .where(and(lte(signer.validFrom, date), or(isNull(signer.validTo), gte(signer.validTo, date))))
    .orderBy(desc(signer.validFrom), signer.id)
    .all();
  return rows.map(({ id, name, position, form }) => ({ id, name, position, form: form as SigningForm }));
}

export function issuerOf(own: OfficeView): Issuer {
  return {
    parentBody: own.parentName === '' ? null : own.parentName,
    letterhead: own.letterhead,
    name: own.name,
    head: own.head === '' ? own.name : `${own.head} ${own.name}`,
    abbreviation: own.symbol,
    drafter: own.drafter,
    symbols: own.symbols,
    place: own.place,
  };
}

/**
 * What the builders need to know of the office and of who signs on `date` (today unless told). Without `signerId` the first
 * person who may sign that day.
 * @throws AppError OFFICE_NOT_SET_UP, DOCUMENT_SIGNER_NOT_IN_FORCE
 */
export function documentContext(app: App, signerId?: string | null, date = today(app)): DocumentContext {
  const own = ownOffice(app.db);
  const inForce = signersInForce(app.db, date);
  const chosen = signerId ? inForce.find(({ id }) => id === signerId) : inForce[0];
  if (signerId && chosen === undefined) {
    const name = app.db.select({ name: signer.name }).from(signer).where(eq(signer.id, signerId)).get()?.name;
    if (name === undefined) throw AppError.of('NOT_FOUND', { what: 'người ký' }).at('signerId');
    throw AppError.of('DOCUMENT_SIGNER_NOT_IN_FORCE', { name, date: shortDate(date) }).at('signerId');
  }
  return {
    office: own,
    issuer: issuerOf(own),
    signer: chosen ?? null,
    signature: chosen === undefined ? openSignature(own) : signatureOf(own, chosen),
    personalSignature:
      chosen === undefined ? openSignature(own) : signatureOf(own, chosen, { personal: true }),
  };
}
