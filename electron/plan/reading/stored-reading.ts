import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { planReading } from '#db/schema/plan.ts';
import type { ReadingSummary, ReadingView } from '#shared/contract/plan-reader.ts';
import { readPlan } from '#shared/domain/plan-reader/read-plan.ts';
import { PlanReading } from '#shared/domain/plan-reader/reading.ts';
import { readingItems, reviewedReading } from '#shared/domain/plan-reader/review.ts';
import { AppError } from '#shared/errors.ts';

type StoredReading = typeof planReading.$inferSelect;

/** @throws AppError NOT_FOUND */
export function storedReading(db: Reader, readingId: string): StoredReading {
  const row = db.select().from(planReading).where(eq(planReading.id, readingId)).get();
  if (row === undefined) throw AppError.of('PLAN_READING_GONE');
  return row;
}

/** A reading of an earlier release may have another shape: then the kept text is read again, and decisions begin anew. */
export function current({ text, reading, review }: Pick<StoredReading, 'text' | 'reading' | 'review'>) {
  const kept = PlanReading.safeParse(reading);
  return kept.success ? { reading: kept.data, review } : { reading: readPlan(text), review: {} };
}

export function readingView(db: Reader, readingId: string): ReadingView {
  const row = storedReading(db, readingId);
  const { name, text, campaignId } = row;
  return { readingId, name, text, campaignId, ...current(row) };
}

/** What a person accepted, as corrected. */
export function acceptedReading(db: Reader, readingId: string) {
  const row = storedReading(db, readingId);
  const { reading, review } = current(row);
  const { name, text, campaignId } = row;
  return { name, text, campaignId, reading: reviewedReading(reading, review) };
}

/** The newest first. */
export function listReadings(db: Reader): ReadingSummary[] {
  const rows = db.select().from(planReading).orderBy(desc(planReading.createdAt)).all();
  return rows.map((row) => {
    const { reading, review } = current(row);
    const items = readingItems(reading);
    return {
      readingId: row.id,
      name: row.name,
      openedAt: row.createdAt,
      items: items.length,
      reviewed: items.filter(({ key }) => review[key] !== undefined).length,
      campaignId: row.campaignId,
    };
  });
}
