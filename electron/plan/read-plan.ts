import { and, desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { campaign, planUndo, planVersion } from '#db/schema/plan.ts';
import { participant } from '#db/schema/units.ts';
import { CampaignView } from '#shared/contract/campaigns.ts';
import type { PlanView } from '#shared/contract/plan.ts';
import { AppError } from '#shared/errors.ts';
import { readDocument } from '../documents/list-documents.ts';
import { papersInForce } from './base-paper.ts';
import { familyOf } from './family.ts';
import { partsInUse } from './parts-in-use.ts';

type VersionRow = typeof planVersion.$inferSelect;

/** @throws AppError NOT_FOUND */
export function readCampaign(db: Reader, campaignId: string): CampaignView {
  const row = db.select().from(campaign).where(eq(campaign.id, campaignId)).get();
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'phong trào thi đua' });
  return CampaignView.parse(row);
}

/**
 * The newest version of a campaign's plan: the draft while there is one, else the last that was issued.
 * @throws AppError NOT_FOUND
 */
export function newestVersion(db: Reader, campaignId: string): VersionRow {
  const row = db
    .select()
    .from(planVersion)
    .where(eq(planVersion.campaignId, campaignId))
    .orderBy(desc(planVersion.number))
    .limit(1)
    .get();
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'kế hoạch của phong trào thi đua' });
  return row;
}

/**
 * The draft that may be changed.
 * @throws AppError NOT_FOUND, PLAN_ALREADY_ISSUED, PLAN_RECEIVED
 */
export function editableDraft(db: Reader, campaignId: string): VersionRow {
  const { title, origin } = readCampaign(db, campaignId);
  if (origin === 'received') throw AppError.of('PLAN_RECEIVED', { title });
  const version = newestVersion(db, campaignId);
  if (version.state === 'issued') throw AppError.of('PLAN_ALREADY_ISSUED', { title });
  return version;
}

function hasUndo(db: Reader, campaignId: string): boolean {
  return (
    db
      .select({ seq: planUndo.seq })
      .from(planUndo)
      .where(eq(planUndo.campaignId, campaignId))
      .limit(1)
      .get() !== undefined
  );
}

export function participantCount(db: Reader, campaignId: string): number {
  const row = db
    .select({ count: sql<number>`count(*)` })
    .from(participant)
    .where(and(eq(participant.campaignId, campaignId)))
    .get();
  return row?.count ?? 0;
}

export function planView(db: Reader, campaignId: string): PlanView {
  const shown = readCampaign(db, campaignId);
  const version = newestVersion(db, campaignId);
  const isIssued = version.state === 'issued';
  return {
    campaign: shown,
    version: version.number,
    versionId: version.id,
    revision: version.revision,
    plan: version.body,
    isIssued,
    canEdit: !isIssued && shown.origin === 'own',
    canUndo: !isIssued && hasUndo(db, campaignId),
    document: version.documentId === null ? null : readDocument(db, version.documentId).view,
    amendment:
      version.amendment === null
        ? null
        : { ...version.amendment, of: papersInForce(db, campaignId)[0] ?? null },
    basis: isIssued && version.documentId === null ? (papersInForce(db, campaignId)[0] ?? null) : null,
    partsInUse: isIssued ? [] : partsInUse(db, campaignId),
    family: familyOf(db, shown),
  };
}
