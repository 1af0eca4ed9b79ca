import type { Reader } from '#db/open.ts';
import type { PaperView } from '#shared/contract/papers.ts';
import { buildPlanDocument } from '#shared/domain/documents/builders/plan-document.ts';
import { type MissingItem, missingInPlan } from '#shared/domain/plan/missing.ts';
import { type App, today } from '../app/app.ts';
import { documentContext, signersInForce } from '../documents/document-context.ts';
import { frozenFiles } from '../documents/export-document.ts';
import { readDocument } from '../documents/list-documents.ts';
import { yearOf } from '../documents/numbers.ts';
import { showPaper } from '../documents/shown-papers.ts';
import { newestVersion, participantCount } from './read-plan.ts';

/** What the newest version still lacks if it were issued on `date`. */
export function missingItems(db: Reader, campaignId: string, date: string): MissingItem[] {
  return missingInPlan(newestVersion(db, campaignId).body, {
    hasSigner: signersInForce(db, date).length > 0,
    participants: participantCount(db, campaignId),
  });
}

/** The paper as a page: an issued one as it was frozen, a draft with number and day left open. */
export function previewPlan(app: App, campaignId: string): PaperView {
  const { body: plan, documentId } = newestVersion(app.db, campaignId);
  const issued = documentId === null ? null : readDocument(app.db, documentId);
  if (issued !== null && issued.row.body !== null) {
    return showPaper(app, issued.row.body, frozenFiles(app, issued.view));
  }
  const date = today(app);
  const { issuer, signature } = documentContext(app, null, date);
  const registration = { number: null, date: null, year: yearOf(date) };
  return showPaper(app, buildPlanDocument({ plan, issuer, signature, registration }));
}
