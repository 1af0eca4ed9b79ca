import { and, eq } from 'drizzle-orm';
import { campaign, planVersion } from '#db/schema/plan.ts';
import { installation } from '#db/schema/settings.ts';
import type { OpenRoundInput, RoundsView } from '#shared/contract/plan.ts';
import { dateParts } from '#shared/domain/local-date.ts';
import { roundPeriod, roundPlan, roundsUntil } from '#shared/domain/plan/rounds.ts';
import { newIdsFor, replaceIds } from '#shared/domain/sample/with-new-ids.ts';
import { AppError } from '#shared/errors.ts';
import { type App, newId, nowIso, stampNew, today } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { readLegalTables, writeLegalTables } from '../settings/legal-tables.ts';
import { lastIssued } from './amend-plan.ts';
import { copyParticipants, NEW_CAMPAIGN_AREAS } from './create-plan.ts';
import { readCampaign } from './read-plan.ts';
import { campaignColumns } from './write-draft.ts';

/** The rounds that a campaign of several years has had and may have until the end of next year. */
export function roundsView(app: App, campaignId: string): RoundsView {
  const inForce = lastIssued(app.db, campaignId);
  if (inForce === null) return { rounds: [] };
  const { body: plan } = inForce;
  const until = dateParts(today(app)).year + 1;
  const opened = app.db.select().from(campaign).where(eq(campaign.parentCampaignId, campaignId)).all();
  return {
    rounds: roundsUntil(plan, until).flatMap((round) => {
      const period = roundPeriod(plan, round);
      if (period === null) return [];
      const own = opened.find((row) => row.roundKind === round.kind && row.roundYear === round.year);
      const { id = null, state = null } = own ?? {};
      return [{ ...round, ...period, campaignId: id, state }];
    }),
  };
}

/**
 * Opens one year, or the review of several, of a campaign that has been issued: a campaign under it with its own reports,
 * points and awards. It runs by the paper that is in force at once, or begins as a draft for a paper of its own.
 * @throws AppError PLAN_RECEIVED, PLAN_NOT_ISSUED, PLAN_NO_SUCH_ROUND, PLAN_ROUND_OPEN
 */
export function openRound(app: App, input: OpenRoundInput): { campaignId: string } {
  const { campaignId: parentId, kind, year, way } = input;
  const parent = readCampaign(app.db, parentId);
  if (parent.origin === 'received') throw AppError.of('PLAN_RECEIVED', { title: parent.title });
  const inForce = lastIssued(app.db, parentId);
  if (inForce === null) throw AppError.of('PLAN_NOT_ISSUED', { title: parent.title });
  const round = { kind, year };
  const isPlanned = roundsUntil(inForce.body, year).some((one) => one.kind === kind && one.year === year);
  if (!isPlanned) throw AppError.of('PLAN_NO_SUCH_ROUND', { title: parent.title, year });

  const ids = newIdsFor(inForce.body, newId);
  const plan = replaceIds(roundPlan(inForce.body, round), ids);
  const campaignId = newId();
  const change = {
    action: 'plan.openRound',
    entity: 'campaign',
    entityId: campaignId,
    detail: { of: parentId, kind, year, way },
    areas: NEW_CAMPAIGN_AREAS,
  };
  mutate(app, change, (tx) => {
    const ofRound = and(
      eq(campaign.parentCampaignId, parentId),
      eq(campaign.roundKind, kind),
      eq(campaign.roundYear, year),
    );
    if (tx.select({ id: campaign.id }).from(campaign).where(ofRound).get() !== undefined) {
      throw AppError.of('PLAN_ROUND_OPEN', { title: parent.title, year });
    }
    const state = way === 'inForce' ? ('issued' as const) : ('draft' as const);
    const stamp = stampNew(app);
    const place = { parentCampaignId: parentId, roundKind: kind, roundYear: year };
    tx.insert(campaign)
      .values({ id: campaignId, ...campaignColumns(plan), state, origin: 'own', ...place, ...stamp })
      .run();
    const issuedAt = state === 'issued' ? nowIso(app) : null;
    tx.insert(planVersion)
      .values({ id: newId(), campaignId, number: 1, state, body: plan, issuedAt, ...stamp })
      .run();
    copyParticipants(app, tx, { from: parentId, to: campaignId, ids, year, keepsClusters: true });
    if (state === 'issued') writeLegalTables(app, tx, campaignId, readLegalTables(tx, null));
    tx.update(installation).set({ currentCampaignId: campaignId }).run();
  });
  return { campaignId };
}
