import { eq } from 'drizzle-orm';
import { planReading } from '#db/schema/plan.ts';
import type { CreateFromReadingInput } from '#shared/contract/plan-reader.ts';
import { Plan } from '#shared/domain/plan/plan.ts';
import { planFromReading } from '#shared/domain/plan-reader/plan-from-reading.ts';
import { readingItems } from '#shared/domain/plan-reader/review.ts';
import { AppError } from '#shared/errors.ts';
import { type App, newId, today } from '../../app/app.ts';
import { mutate } from '../../app/mutate.ts';
import { insertCampaign } from '../create-plan.ts';
import { acceptedReading } from './stored-reading.ts';

/**
 * A campaign with a draft of what was accepted. The reading stays, so that each part can be looked up in its text.
 * @throws AppError PLAN_READING_GONE, PLAN_READING_USED, PLAN_READING_EMPTY
 */
export function createFromReading(
  app: App,
  { readingId, readAs }: CreateFromReadingInput,
): { campaignId: string } {
  const campaignId = newId();
  const change = {
    action: 'planReader.createPlan',
    entity: 'campaign',
    entityId: campaignId,
    detail: { readingId, readAs },
    areas: [
      'campaigns',
      'plan',
      'planReader',
      'units',
      'tracking',
      'scoring',
      'awards',
      'ceremonies',
      'home',
    ],
  };
  mutate(app, change, (tx) => {
    const { name, text, campaignId: used, reading } = acceptedReading(tx, readingId);
    if (used !== null) throw AppError.of('PLAN_READING_USED', { name });
    if (readingItems(reading).length === 0) throw AppError.of('PLAN_READING_EMPTY', { name });
    const plan = Plan.parse(planFromReading(reading, { readAs, text, today: today(app), newId }));
    insertCampaign(app, tx, campaignId, plan);
    tx.update(planReading).set({ campaignId }).where(eq(planReading.id, readingId)).run();
  });
  return { campaignId };
}
