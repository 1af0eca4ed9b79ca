import type { Tx } from '#db/open.ts';
import { documentRegister } from '#db/schema/documents.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import type { DocumentKind } from '#shared/domain/documents/kinds.ts';
import {
  keeperInWords,
  keeperOf,
  type Recipient,
  recipientsOf,
} from '#shared/domain/documents/recipients.ts';
import { type App, newId, stampNew } from '../app/app.ts';
import { ownOffice } from './document-context.ts';
import { attachFiles, type FrozenFile } from './frozen-files.ts';
import { assertNumberFree, nextNumber, yearOf } from './numbers.ts';

export interface NewDocument {
  /** Made up here unless the caller needs to know it before. */
  id?: string;
  campaignId: string | null;
  kind: DocumentKind;
  symbol: string;
  subject: string;
  /** Null while the paper is not signed: it is kept as a draft without number. */
  date: string | null;
  /** Null takes the next number of the series; a paper without a date gets none. */
  number: number | null;
  /** Name of the signer, empty for a paper that nobody signs. */
  signer: string;
  /** What the paper is for: `plan`, `awardDecision`, `reminder`, `programme` … */
  purpose: string;
  /** The paper as it was rendered, number and date in place; null when only the file counts. */
  body: OfficialDocument | null;
  files: readonly FrozenFile[];
  note?: string;
  state?: 'issued' | 'outside' | 'withdrawn';
  /** The year of a number whose day nobody knows any more; else the date tells it. */
  year?: number;
  /** Who gets copies; by the paper itself unless told. */
  recipients?: readonly Recipient[];
  /** Who keeps the file copy; by the paper itself unless told. */
  keeper?: string;
}

export interface RegisteredDocument {
  documentId: string;
  number: number | null;
}

/**
 * Enters a paper in the register with its frozen files, inside the caller's transaction.
 * @throws AppError DOCUMENT_NUMBER_TAKEN
 */
export function registerDocument(app: App, tx: Tx, paper: NewDocument): RegisteredDocument {
  const { campaignId, kind, symbol, subject, date, purpose, body } = paper;
  const year = date === null ? (paper.year ?? null) : yearOf(date);
  const number = year === null ? null : (paper.number ?? nextNumber(tx, kind, year));
  if (year !== null && number !== null) assertNumberFree(tx, kind, year, number);
  const documentId = paper.id ?? newId();
  const state = year === null ? 'draft' : (paper.state ?? 'issued');
  const text = { symbol, subject, signerName: paper.signer, note: paper.note ?? '' };
  const recipients = [...(paper.recipients ?? (body === null ? [] : recipientsOf(body)))];
  const kept = paper.keeper ?? (body === null ? '' : keeperOf(body));
  const keeper = keeperInWords(kept, ownOffice(tx));
  tx.insert(documentRegister)
    .values({
      id: documentId,
      campaignId,
      kind,
      year,
      number,
      date,
      state,
      purpose,
      body,
      recipients,
      keeper,
      ...(state === 'withdrawn' ? { withdrawnOn: date, withdrawReason: text.note } : {}),
      ...text,
      ...stampNew(app),
    })
    .run();
  attachFiles(app, tx, documentId, paper.files);
  return { documentId, number };
}
