import { eq } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { campaign, planVersion } from '#db/schema/plan.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { type App, stampChange } from '../app/app.ts';

/** What the lists of campaigns show of a plan. */
export function campaignColumns({ title, kind, period }: Plan) {
  return { title, kind, periodFrom: period.from, periodTo: period.to };
}

/** Replaces the draft's content; the campaign's own columns follow it. */
export function writeDraft(app: App, tx: Tx, draft: { id: string; campaignId: string }, plan: Plan): void {
  const change = stampChange(app);
  tx.update(planVersion)
    .set({ body: plan, ...change })
    .where(eq(planVersion.id, draft.id))
    .run();
  tx.update(campaign)
    .set({ ...campaignColumns(plan), ...change })
    .where(eq(campaign.id, draft.campaignId))
    .run();
}
