import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { dossierCheck, nomination } from '#db/schema/awards.ts';
import { AppError } from '#shared/errors.ts';
import { type App, stampChange } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { AWARD_AREAS, campaignsOf, nominationRows } from './nominations.ts';

/**
 * Writes how many copies of a dossier item lie in the office. A paper that a proposer hands in once for its whole list is
 * written for all nominations of that proposer.
 * @throws AppError NOT_FOUND
 */
export function setCopies(
  app: App,
  { nominationIds, itemId, copies }: { nominationIds: string[]; itemId: string; copies: number },
): { changed: number } {
  const rows = nominationRows(app.db, nominationIds);
  const targets = new Set<string>();
  for (const row of rows) {
    const { dossier } = currentPlan(app.db, row.campaignId).plan;
    const item = dossier.items.find(({ id }) => id === itemId);
    if (item === undefined) throw AppError.of('NOT_FOUND', { what: 'thành phần hồ sơ trong kế hoạch' });
    const wanted = item.per === 'proposer' ? sameList(app.db, row) : [row.id];
    for (const id of wanted) targets.add(id);
  }
  const change = {
    action: 'awards.setCopies',
    entity: 'nomination',
    entityId: rows[0]?.id ?? '*',
    ofCampaigns: campaignsOf(rows),
    detail: { itemId, copies, nominations: targets.size },
    areas: AWARD_AREAS,
  };
  mutate(app, change, (tx) => {
    for (const nominationId of targets) {
      tx.insert(dossierCheck)
        .values({ nominationId, itemId, copies })
        .onConflictDoUpdate({ target: [dossierCheck.nominationId, dossierCheck.itemId], set: { copies } })
        .run();
    }
  });
  return { changed: targets.size };
}

function sameList(
  db: Reader,
  row: { campaignId: string; awardTypeId: string; proposerUnitId: string },
): string[] {
  return db
    .select({ id: nomination.id })
    .from(nomination)
    .where(
      and(
        eq(nomination.campaignId, row.campaignId),
        eq(nomination.awardTypeId, row.awardTypeId),
        eq(nomination.proposerUnitId, row.proposerUnitId),
      ),
    )
    .all()
    .map(({ id }) => id);
}

/** Notes that the managing unit's written consent is there, or not. */
export function setConsent(
  app: App,
  { nominationIds, hasConsent }: { nominationIds: string[]; hasConsent: boolean },
): { changed: number } {
  const rows = nominationRows(app.db, nominationIds);
  const change = {
    action: 'awards.setConsent',
    entity: 'nomination',
    entityId: rows[0]?.id ?? '*',
    ofCampaigns: campaignsOf(rows),
    detail: { hasConsent, nominations: rows.length },
    areas: AWARD_AREAS,
  };
  const ids = rows.map(({ id }) => id);
  mutate(app, change, (tx) =>
    tx
      .update(nomination)
      .set({ hasConsent, ...stampChange(app) })
      .where(inArray(nomination.id, ids))
      .run(),
  );
  return { changed: rows.length };
}
