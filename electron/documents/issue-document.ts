import type { Tx } from '#db/open.ts';
import type { Registration } from '#shared/domain/documents/builders/issuer.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import type { DocumentKind } from '#shared/domain/documents/kinds.ts';
import type { App } from '../app/app.ts';
import { type Json, mutate } from '../app/mutate.ts';
import { type FrozenFile, freezeRendered } from './frozen-files.ts';
import { assertNumberFree, nextNumber, registrationOf, yearOf } from './numbers.ts';
import { registerDocument } from './register-document.ts';
import { renderDocument } from './render-document.ts';

export interface IssueRequest<T> {
  campaignId: string | null;
  kind: DocumentKind;
  purpose: string;
  /** Date of the paper; it decides the year of the series. */
  date: string;
  /** Null takes the next free number. */
  number: number | null;
  /** Writes the paper once its number is known. */
  build: (registration: Registration) => OfficialDocument;
  /** Further files frozen with it (an .xlsx list), see `freezeFile`. */
  extraFiles?: readonly FrozenFile[];
  /** For the audit row: `area.verb`, what changed, which one, and which screens show it. */
  change: {
    action: string;
    entity: string;
    entityId: string;
    detail?: { [key: string]: Json };
    areas: string[];
    /** As in `Change`: papers that count as data of a campaign are not written into another office's. */
    ofCampaigns?: readonly string[];
  };
  /** What else the same transaction writes. */
  within?: (tx: Tx, document: { documentId: string; number: number }) => T;
}

export interface Issued<T> {
  documentId: string;
  number: number;
  document: OfficialDocument;
  files: FrozenFile[];
  result: T | undefined;
}

/**
 * Issues a paper: number, Word and PDF first, then one transaction that registers it, freezes its files and writes what
 * belongs to it. Any failure before the end leaves the register and everything else as it was.
 * @throws AppError DOCUMENT_NUMBER_TAKEN, DOCUMENT_DOCX_FAILED, DOCUMENT_PDF_FAILED
 */
export async function issueDocument<T = void>(app: App, request: IssueRequest<T>): Promise<Issued<T>> {
  const { campaignId, kind, purpose, date, change } = request;
  const year = yearOf(date);
  const number = request.number ?? nextNumber(app.db, kind, year);
  assertNumberFree(app.db, kind, year, number);
  const document = request.build(registrationOf(number, date));
  const rendered = await renderDocument(app, document);
  const files = [...freezeRendered(app, document, rendered), ...(request.extraFiles ?? [])];

  const detail = { ...change.detail, kind, number, date };
  const areas = [...new Set([...change.areas, 'documents'])];
  return mutate(app, { ...change, detail, areas }, (tx) => {
    const { documentId } = registerDocument(app, tx, {
      campaignId,
      kind,
      symbol: document.header.symbol,
      subject: document.subject,
      date,
      number,
      signer: document.signature?.name ?? '',
      purpose,
      body: document,
      files,
    });
    const result = request.within?.(tx, { documentId, number });
    return { documentId, number, document, files, result };
  });
}
