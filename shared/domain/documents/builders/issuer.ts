import type { Signature } from '../blocks.ts';
import type { OfficialDocument } from '../document.ts';
import type { DocumentKind } from '../kinds.ts';
import { type KindSymbols, officeSymbol } from '../symbols.ts';

/** The office as its papers name it. */
export interface Issuer {
  /** Cơ quan chủ quản, null for a People's Committee. */
  parentBody: string | null;
  /** "ỦY BAN NHÂN DÂN\nTỈNH …", printed in capitals on those lines. */
  letterhead: string;
  /** "Ủy ban nhân dân tỉnh …", as it stands in a sentence. */
  name: string;
  /** "Chủ tịch Ủy ban nhân dân tỉnh …". */
  head: string;
  /** "UBND", the issuer in the symbol. */
  abbreviation: string;
  /** "NV", the drafting unit: in a dispatch's symbol and in the filing line. Empty when there is none. */
  drafter: string;
  /** Where the office departs from the decree's list of symbols. */
  symbols?: KindSymbols;
  place: string;
}

/** Number and date from the register of issued documents; null until then. */
export interface Registration {
  number: string | null;
  date: string | null;
  year: number;
}

/** What every builder is given beside its own matter. */
export interface Letter {
  issuer: Issuer;
  registration: Registration;
  signature: Signature;
  /** Without the filing line, which is added. */
  recipients: string[];
}

function filingLine(issuer: Issuer): string {
  return issuer.drafter === '' ? 'Lưu: VT' : `Lưu: VT, ${issuer.drafter}`;
}

function symbolFor({ abbreviation, drafter, symbols = {} }: Issuer, kind: DocumentKind): string {
  return officeSymbol({ symbol: abbreviation, drafter, symbols }, kind);
}

type Matter = Pick<OfficialDocument, 'subject' | 'blocks'> &
  Partial<
    Pick<
      OfficialDocument,
      | 'orientation'
      | 'authority'
      | 'addressees'
      | 'legalBases'
      | 'endMark'
      | 'signature'
      | 'parts'
      | 'issuedBy'
    >
  >;

/** A paper of the office: header, signature and recipients from the letter, the rest from the builder. */
export function writePaper(kind: DocumentKind, letter: Letter, matter: Matter): OfficialDocument {
  const { issuer, registration } = letter;
  return {
    kind,
    header: {
      parentBody: issuer.parentBody,
      issuer: issuer.letterhead,
      symbol: symbolFor(issuer, kind),
      place: issuer.place,
      ...registration,
    },
    orientation: 'portrait',
    authority: null,
    issuedBy: issuer.name,
    addressees: [],
    legalBases: [],
    endMark: true,
    recipients: [...letter.recipients, filingLine(issuer)],
    signature: letter.signature,
    parts: [],
    ...matter,
  };
}
