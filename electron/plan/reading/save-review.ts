import { eq } from 'drizzle-orm';
import { planReading } from '#db/schema/plan.ts';
import type { SaveReviewInput } from '#shared/contract/plan-reader.ts';
import { isReadable, readingItems } from '#shared/domain/plan-reader/review.ts';
import { AppError } from '#shared/errors.ts';
import { type App, stampChange } from '../../app/app.ts';
import { mutate } from '../../app/mutate.ts';
import { current, storedReading } from './stored-reading.ts';

/**
 * Keeps what a person decided about single proposals.
 * @throws AppError PLAN_READING_GONE, PLAN_READING_USED, PLAN_READING_VALUE
 */
export function saveReview(app: App, { readingId, changes }: SaveReviewInput): void {
  const change = {
    action: 'planReader.review',
    entity: 'plan_reading',
    entityId: readingId,
    detail: { items: Object.keys(changes).length },
    // The window that decides shows it already; the text is not to be sent again for every decision.
    areas: [],
  };
  mutate(app, change, (tx) => {
    const row = storedReading(tx, readingId);
    if (row.campaignId !== null) throw AppError.of('PLAN_READING_USED', { name: row.name });
    const { reading, review } = current(row);
    const items = new Map(readingItems(reading).map((item) => [item.key, item]));
    const next = { ...review };
    for (const [key, decided] of Object.entries(changes)) {
      const item = items.get(key);
      if (item === undefined) continue;
      if (decided === null) delete next[key];
      else if (isReadable(item, decided.values ?? {})) next[key] = decided;
      else throw AppError.of('PLAN_READING_VALUE', { name: row.name });
    }
    tx.update(planReading)
      .set({ reading, review: next, ...stampChange(app) })
      .where(eq(planReading.id, readingId))
      .run();
  });
}

/** @throws AppError PLAN_READING_GONE */
export function discardReading(app: App, readingId: string): void {
  const change = {
    action: 'planReader.discard',
    entity: 'plan_reading',
    entityId: readingId,
    areas: ['planReader'],
  };
  mutate(app, change, (tx) => {
    storedReading(tx, readingId);
    tx.delete(planReading).where(eq(planReading.id, readingId)).run();
  });
}
