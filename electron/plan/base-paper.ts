import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { campaign, planVersion } from '#db/schema/plan.ts';
import type { DocumentView } from '#shared/contract/documents.ts';
import { documentInWords, earlierAmendments } from '#shared/text/documents/plan-amendment.ts';
import { readDocument } from '../documents/list-documents.ts';

/** Papers of the issued versions of one campaign, the first one first. */
export function issuedPapers(db: Reader, campaignId: string): DocumentView[] {
  return db
    .select({ documentId: planVersion.documentId })
    .from(planVersion)
    .where(
      and(
        eq(planVersion.campaignId, campaignId),
        eq(planVersion.state, 'issued'),
        isNotNull(planVersion.documentId),
      ),
    )
    .orderBy(asc(planVersion.number))
    .all()
    .flatMap(({ documentId }) => (documentId === null ? [] : [readDocument(db, documentId).view]));
}

/**
 * The papers that a campaign rests on: its own, or those of the campaign of which it is a round.
 */
export function papersInForce(db: Reader, campaignId: string): DocumentView[] {
  const own = issuedPapers(db, campaignId);
  const row = db
    .select({ parentId: campaign.parentCampaignId, roundKind: campaign.roundKind })
    .from(campaign)
    .where(eq(campaign.id, campaignId))
    .get();
  if (row === undefined || row.roundKind === null || row.parentId === null) return own;
  return [...issuedPapers(db, row.parentId), ...own];
}

/** "Kế hoạch số 214/KH-UBND ngày 24 tháng 9 năm 2024", with the papers that changed it already. */
export function baseInWords(papers: readonly DocumentView[]): string {
  const [first, ...later] = papers;
  if (first === undefined) return '';
  const base = documentInWords(first);
  return later.length === 0 ? base : `${base} ${earlierAmendments(later.map(documentInWords))}`;
}
