import { eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { campaign, type planVersion } from '#db/schema/plan.ts';
import { office } from '#db/schema/settings.ts';
import type { PaperView } from '#shared/contract/papers.ts';
import type { Letter } from '#shared/domain/documents/builders/issuer.ts';
import { buildPlanAmendment } from '#shared/domain/documents/builders/plan-amendment.ts';
import { buildPlanPaper } from '#shared/domain/documents/builders/plan-paper.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { openSignature } from '#shared/domain/documents/signing.ts';
import { comparePlans } from '#shared/domain/plan/changes/compare-plans.ts';
import { type MissingItem, missingInPlan } from '#shared/domain/plan/missing.ts';
import { type App, today } from '../app/app.ts';
import { documentContext, issuerOf, signersInForce } from '../documents/document-context.ts';
import { frozenFiles } from '../documents/export-document.ts';
import { readDocument } from '../documents/list-documents.ts';
import { yearOf } from '../documents/numbers.ts';
import { showPaper } from '../documents/shown-papers.ts';
import { lastIssued } from './amend-plan.ts';
import { baseInWords, papersInForce } from './base-paper.ts';
import { amendmentChecks } from './parts-in-use.ts';
import { newestVersion, participantCount } from './read-plan.ts';

type Version = Pick<typeof planVersion.$inferSelect, 'campaignId' | 'body' | 'amendment'>;

/** What the newest version still lacks if it were issued on `date`. */
export function missingItems(db: Reader, campaignId: string, date: string): MissingItem[] {
  const newest = newestVersion(db, campaignId);
  const inForce = newest.state === 'draft' ? lastIssued(db, campaignId) : null;
  return missingInPlan(
    newest.body,
    {
      hasSigner: signersInForce(db, date).length > 0,
      participants: participantCount(db, campaignId),
    },
    inForce === null ? [] : amendmentChecks(db, campaignId, inForce.body, newest.body),
  );
}

/** The paper of a version: the plan itself, or for a later one what it changes. */
export function buildVersionPaper(
  db: Reader,
  { campaignId, body: plan, amendment }: Version,
  letter: Omit<Letter, 'recipients'>,
): OfficialDocument {
  const before = amendment === null ? null : lastIssued(db, campaignId);
  if (amendment === null || before === null) return buildPlanPaper({ ...letter, plan });
  return buildPlanAmendment({
    ...letter,
    plan,
    amendment,
    base: baseInWords(papersInForce(db, campaignId)),
    changes: comparePlans(before.body, plan),
  });
}

/** The office that a received campaign belongs to, as its papers name it; null for our own campaigns. */
function senderOf(db: Reader, campaignId: string): Pick<Letter, 'issuer' | 'signature'> | null {
  const row = db
    .select({ office, origin: campaign.origin })
    .from(campaign)
    .innerJoin(office, eq(office.id, campaign.officeId))
    .where(eq(campaign.id, campaignId))
    .get();
  if (row === undefined || row.origin === 'own') return null;
  return { issuer: issuerOf(row.office), signature: openSignature(row.office) };
}

/** The paper as it would be issued today, with number and day left open. */
export function buildDraftPaper(app: App, version: Version): OfficialDocument {
  const date = today(app);
  const { issuer, signature } = senderOf(app.db, version.campaignId) ?? documentContext(app, null, date);
  const registration = { number: null, date: null, year: yearOf(date) };
  return buildVersionPaper(app.db, version, { issuer, signature, registration });
}

/** The paper as it prints: an issued one as it was frozen, a draft with number and day left open. */
export function previewPlan(app: App, campaignId: string, whole: boolean): PaperView {
  const newest = newestVersion(app.db, campaignId);
  if (whole) return showPaper(app, buildDraftPaper(app, { ...newest, amendment: null }));
  const documentId =
    newest.documentId ?? (newest.state === 'issued' ? papersInForce(app.db, campaignId)[0]?.id : null);
  const issued = documentId ? readDocument(app.db, documentId) : null;
  return issued === null || issued.row.body === null
    ? showPaper(app, buildDraftPaper(app, newest))
    : showPaper(app, issued.row.body, frozenFiles(app, issued.view));
}
