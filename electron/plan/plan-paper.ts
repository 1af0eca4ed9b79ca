import type { Reader } from '#db/open.ts';
import { buildPlanDocument } from '#shared/domain/documents/builders/plan-document.ts';
import { renderHtml } from '#shared/domain/documents/html.ts';
import { type MissingItem, missingInPlan } from '#shared/domain/plan/missing.ts';
import { type App, today } from '../app/app.ts';
import { documentContext, signersInForce } from '../documents/document-context.ts';
import { readDocument } from '../documents/list-documents.ts';
import { yearOf } from '../documents/numbers.ts';
import { newestVersion, participantCount } from './read-plan.ts';

/** What the newest version still lacks if it were issued on `date`. */
export function missingItems(db: Reader, campaignId: string, date: string): MissingItem[] {
  return missingInPlan(newestVersion(db, campaignId).body, {
    hasSigner: signersInForce(db, date).length > 0,
    participants: participantCount(db, campaignId),
  });
}

/** The paper as a page: an issued one as it was frozen, a draft with number and day left open. */
export function previewPlan(app: App, campaignId: string): string {
  const { body: plan, documentId } = newestVersion(app.db, campaignId);
  const frozen = documentId === null ? null : readDocument(app.db, documentId).row.body;
  if (frozen !== null) return renderHtml(frozen);
  const date = today(app);
  const { issuer, signature } = documentContext(app, null, date);
  const registration = { number: null, date: null, year: yearOf(date) };
  return renderHtml(buildPlanDocument({ plan, issuer, signature, registration }));
}
