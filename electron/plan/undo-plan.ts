import { desc, eq } from 'drizzle-orm';
import { planUndo } from '#db/schema/plan.ts';
import type { PlanView } from '#shared/contract/plan.ts';
import { AppError } from '#shared/errors.ts';
import type { App } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { requireUsedParts } from './parts-in-use.ts';
import { editableDraft, planView } from './read-plan.ts';
import { writeDraft } from './write-draft.ts';

/**
 * Takes the last saved change back.
 * @throws AppError PLAN_NOTHING_TO_UNDO, PLAN_PART_IN_USE, PLAN_ALREADY_ISSUED, PLAN_RECEIVED
 */
export function undoPlan(app: App, campaignId: string): PlanView {
  const change = {
    action: 'plan.undo',
    entity: 'campaign',
    entityId: campaignId,
    detail: (what: string) => ({ what }),
    areas: ['plan', 'campaigns'],
  };
  mutate(app, change, (tx) => {
    const draft = editableDraft(tx, campaignId);
    const last = tx
      .select()
      .from(planUndo)
      .where(eq(planUndo.campaignId, campaignId))
      .orderBy(desc(planUndo.seq))
      .limit(1)
      .get();
    if (last === undefined) throw AppError.of('PLAN_NOTHING_TO_UNDO');
    requireUsedParts(tx, campaignId, draft.body, last.body);
    writeDraft(app, tx, draft, last.body);
    tx.delete(planUndo).where(eq(planUndo.seq, last.seq)).run();
    return last.what;
  });
  return planView(app.db, campaignId);
}
