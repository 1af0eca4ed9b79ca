import type { PlanReaderService } from '#shared/contract/plan-reader.ts';
import type { App } from '../../app/app.ts';
import { createFromReading } from './create-from-reading.ts';
import { openReading } from './open-reading.ts';
import { discardReading, saveReview } from './save-review.ts';
import { listReadings, readingView } from './stored-reading.ts';

/** From the text of a plan, through a person's review, to a draft. */
export function createPlanReaderService(app: App): PlanReaderService {
  return {
    list: () => listReadings(app.db),
    open: (input) => openReading(app, input),
    get: ({ readingId }) => readingView(app.db, readingId),
    saveReview: (input) => saveReview(app, input),
    createPlan: (input) => createFromReading(app, input),
    discard: ({ readingId }) => discardReading(app, readingId),
  };
}
