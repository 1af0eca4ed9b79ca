import { and, desc, eq, lte } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { planUndo } from '#db/schema/plan.ts';
import type { SavedPlan, SavePlanInput } from '#shared/contract/plan.ts';
import { AppError } from '#shared/errors.ts';
import { type App, nowIso } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { requireUsedParts } from './parts-in-use.ts';
import { editableDraft } from './read-plan.ts';
import { writeDraft } from './write-draft.ts';

/** Earlier states that are kept for undo. */
export const UNDO_LIMIT = 100;

/**
 * Saves the draft as it stands in the editor; the state before it can be had back with undo.
 * @throws AppError PLAN_CHANGED_ELSEWHERE, PLAN_PART_IN_USE, PLAN_ALREADY_ISSUED, PLAN_RECEIVED
 */
export function savePlan(app: App, { campaignId, plan, expectedRevision, what }: SavePlanInput): SavedPlan {
  const at = nowIso(app);
  const change = {
    action: 'plan.save',
    entity: 'campaign',
    entityId: campaignId,
    detail: { what },
    areas: ['plan', 'campaigns'],
  };
  return mutate(app, change, (tx) => {
    const draft = editableDraft(tx, campaignId);
    if (draft.revision !== expectedRevision) {
      throw AppError.of('PLAN_CHANGED_ELSEWHERE', { saved: draft.revision, held: expectedRevision });
    }
    requireUsedParts(tx, campaignId, draft.body, plan);
    tx.insert(planUndo).values({ campaignId, body: draft.body, what, at }).run();
    dropOldest(tx, campaignId);
    writeDraft(app, tx, draft, plan);
    return { revision: draft.revision + 1, canUndo: true, savedAt: at };
  });
}

function dropOldest(tx: Tx, campaignId: string): void {
  const tooOld = tx
    .select({ seq: planUndo.seq })
    .from(planUndo)
    .where(eq(planUndo.campaignId, campaignId))
    .orderBy(desc(planUndo.seq))
    .limit(1)
    .offset(UNDO_LIMIT)
    .get();
  if (tooOld === undefined) return;
  tx.delete(planUndo)
    .where(and(eq(planUndo.campaignId, campaignId), lte(planUndo.seq, tooOld.seq)))
    .run();
}
