import { and, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { documentRegister } from '#db/schema/documents.ts';
import type { DocumentView, NumberDocumentInput, NumberProposal } from '#shared/contract/documents.ts';
import { brokenRules, checkDocument } from '#shared/domain/documents/check-format.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { numberAdvice } from '#shared/domain/documents/number-advice.ts';
import { AppError } from '#shared/errors.ts';
import { type App, stampChange, today } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { signersInForce } from './document-context.ts';
import { readDocument } from './list-documents.ts';
import { assertNumberFree, inSeries, nextNumber, registrationOf, yearOf } from './numbers.ts';
import { unnumberedDocument } from './own-document.ts';
import { replaceFiles } from './replace-files.ts';

type Row = ReturnType<typeof unnumberedDocument>;

function numbered(body: OfficialDocument, number: number, date: string): OfficialDocument {
  return { ...body, header: { ...body.header, ...registrationOf(number, date) } };
}

/** The latest date of the series: a later number with an earlier date is asked about. */
function lastDate(db: Reader, kind: DocumentView['kind'], year: number): string | null {
  const rows = db
    .select({ date: documentRegister.date })
    .from(documentRegister)
    .where(and(inSeries(kind, year), isNotNull(documentRegister.date)))
    .all();
  return (
    rows
      .flatMap(({ date }) => (date === null ? [] : [date]))
      .toSorted()
      .at(-1) ?? null
  );
}

/** What giving a number on that day would take, and what a clerk would ask before it is given for ever. */
export function numberProposal(app: App, input: { documentId: string; date: string }): NumberProposal {
  const { documentId, date } = input;
  const row = unnumberedDocument(app.db, documentId);
  const kind = row.kind as DocumentView['kind'];
  const year = yearOf(date);
  const next = nextNumber(app.db, kind, year);
  const advice = numberAdvice({
    date,
    today: today(app),
    kindName: documentKinds[kind].name,
    lastDate: lastDate(app.db, kind, year),
    isSigned: row.state === 'signed',
    signerName: row.signerName,
    isSignerInForce: signersInForce(app.db, date).some(({ name }) => name === row.signerName),
  });
  const broken = row.body === null ? [] : brokenRules(checkDocument(numbered(row.body, next, date)));
  return { nextNumber: next, symbol: row.symbol, advice: [...advice, ...broken] };
}

/**
 * Gives a paper its number and date: both are printed into it, Word and PDF are made anew and frozen, the register says
 * "issued" – or nothing changes.
 * @throws AppError DOCUMENT_NUMBER_TAKEN, DOCUMENT_HAS_NUMBER, DOCUMENT_WITHDRAWN, DOCUMENT_DOCX_FAILED, DOCUMENT_PDF_FAILED
 */
export async function giveNumber(app: App, input: NumberDocumentInput): Promise<DocumentView> {
  const { documentId, number, date } = input;
  const row: Row = unnumberedDocument(app.db, documentId);
  const kind = row.kind as DocumentView['kind'];
  const year = yearOf(date);
  assertNumberFree(app.db, kind, year, number);
  const body = row.body === null ? null : numbered(row.body, number, date);
  const files = body === null ? null : await replaceFiles(app, body);
  const state = row.purpose === 'outside' ? 'outside' : 'issued';
  const change = {
    action: 'documents.giveNumber',
    entity: 'document',
    entityId: documentId,
    detail: { kind, number, date },
    areas: ['documents'],
  };
  mutate(app, change, (tx) => {
    // Files were made in the meantime; they must show what is entered.
    const now = unnumberedDocument(tx, documentId);
    if (now.revision !== row.revision)
      throw AppError.of('DOCUMENT_CHANGED_MEANWHILE', { subject: row.subject });
    assertNumberFree(tx, kind, year, number);
    tx.update(documentRegister)
      .set({ state, year, number, date, body, ...stampChange(app) })
      .where(eq(documentRegister.id, documentId))
      .run();
    files?.(tx, documentId);
  });
  return readDocument(app.db, documentId).view;
}
