import { eq } from 'drizzle-orm';
import { toDatabaseError } from '#db/database-error.ts';
import { assertDurable, type Db, type Reader, type Tx } from '#db/open.ts';
import { campaign } from '#db/schema/plan.ts';
import { AppError } from '#shared/errors.ts';
import { type App, currentActor, nowIso } from './app.ts';
import { appendAudit, type Json } from './audit.ts';

export type { Json };

export interface Change<T> {
  /** `area.verb`, the name of the procedure. */
  action: string;
  /** Table or notion that changed, and which one. */
  entity: string;
  entityId: string;
  /** What a reader of the log needs to know; counts and ids rather than contents. */
  detail?: Json | ((result: T) => Json);
  /** Areas whose screens show something else now. */
  areas: string[];
  /** Campaigns whose data change. Those of another office are only read here: it would not learn of the change. */
  ofCampaigns?: readonly string[];
}

/** @throws AppError CAMPAIGN_RECEIVED */
export function requireOwnCampaign(tx: Reader, campaignId: string): void {
  const row = tx
    .select({ origin: campaign.origin, title: campaign.title })
    .from(campaign)
    .where(eq(campaign.id, campaignId))
    .get();
  if (row?.origin === 'received') throw AppError.of('CAMPAIGN_RECEIVED', { title: row.title });
}

const checkedForDurability = new WeakSet<Db>();

/**
 * The only way to change data: one immediate transaction with its audit row, all or nothing. `work` is synchronous; read
 * files and compute before. The window is told which areas changed after the commit.
 */
export function mutate<T>(app: App, change: Change<T>, work: (tx: Tx) => T): T {
  let result: T;
  try {
    result = app.db.transaction(
      (tx) => {
        for (const campaignId of change.ofCampaigns ?? []) requireOwnCampaign(tx, campaignId);
        const value = work(tx);
        const { officeId, actor } = currentActor({ db: tx as unknown as Db });
        const detail = typeof change.detail === 'function' ? change.detail(value) : (change.detail ?? {});
        const { action, entity, entityId } = change;
        appendAudit(tx, { at: nowIso(app), actor, officeId, action, entity, entityId, detail });
        return value;
      },
      { behavior: 'immediate' },
    );
  } catch (error) {
    throw toDatabaseError(error, app.db.$client.name);
  }
  if (!checkedForDurability.has(app.db)) {
    assertDurable(app.db);
    checkedForDurability.add(app.db);
  }
  app.ports.push({ kind: 'data.changed', areas: change.areas });
  return result;
}
