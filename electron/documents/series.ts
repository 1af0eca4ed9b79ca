import { and, eq, isNotNull, min } from 'drizzle-orm';
import { documentRegister, numberSeries } from '#db/schema/documents.ts';
import type { ExplainGapInput, SeriesInput } from '#shared/contract/documents.ts';
import { officeSymbol } from '#shared/domain/documents/symbols.ts';
import { AppError } from '#shared/errors.ts';
import { type App, newId, stampChange, stampNew } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { ownOffice } from './document-context.ts';
import { inSeries } from './numbers.ts';
import { registerDocument } from './register-document.ts';

/** Numbers that one explanation may stand for; a clerk who means more has mistyped. */
const MOST_AT_ONCE = 500;

/**
 * Enters numbers that were given without this application in one go, all with the same explanation. Numbers that stand in the
 * register already are left as they are.
 * @throws AppError DOCUMENT_GAP_TOO_WIDE
 */
export function explainGap(app: App, input: ExplainGapInput): { entries: number } {
  const { kind, year, from, to, state, reason } = input;
  if (to < from || to - from + 1 > MOST_AT_ONCE)
    throw AppError.of('DOCUMENT_GAP_TOO_WIDE', { limit: MOST_AT_ONCE }).at('to');
  const symbol = officeSymbol(ownOffice(app.db), kind);
  const change = {
    action: 'documents.explainGap',
    entity: 'document',
    entityId: `${kind} ${year}`,
    detail: { from, to, state },
    areas: ['documents'],
  };
  return mutate(app, change, (tx) => {
    const taken = new Set(
      tx
        .select({ number: documentRegister.number })
        .from(documentRegister)
        .where(inSeries(kind, year))
        .all()
        .map(({ number }) => number),
    );
    let entries = 0;
    for (let number = from; number <= to; number++) {
      if (taken.has(number)) continue;
      registerDocument(app, tx, {
        ...{ campaignId: null, kind, symbol, number, state, body: null, files: [] },
        ...{ subject: reason, signer: '', purpose: 'outside', note: reason },
        ...{ date: null, year },
      });
      entries += 1;
    }
    return { entries };
  });
}

/**
 * Where a series begins whose first numbers stand in the office's paper register.
 * @throws AppError DOCUMENT_SERIES_HAS_LOWER
 */
export function setFirstNumber(app: App, input: SeriesInput): SeriesInput {
  const { kind, year, firstNumber } = input;
  const change = {
    action: 'documents.setFirstNumber',
    entity: 'number_series',
    entityId: `${kind} ${year}`,
    detail: { firstNumber },
    areas: ['documents'],
  };
  mutate(app, change, (tx) => {
    const lowest = tx
      .select({ number: min(documentRegister.number) })
      .from(documentRegister)
      .where(and(inSeries(kind, year), isNotNull(documentRegister.number)))
      .get()?.number;
    if (typeof lowest === 'number' && lowest < firstNumber)
      throw AppError.of('DOCUMENT_SERIES_HAS_LOWER', { number: lowest, year }).at('firstNumber');
    const place = and(eq(numberSeries.kind, kind), eq(numberSeries.year, year));
    const known = tx.select({ id: numberSeries.id }).from(numberSeries).where(place).get();
    if (known === undefined)
      tx.insert(numberSeries)
        .values({ id: newId(), kind, year, firstNumber, ...stampNew(app) })
        .run();
    else
      tx.update(numberSeries)
        .set({ firstNumber, ...stampChange(app) })
        .where(place)
        .run();
  });
  return input;
}
