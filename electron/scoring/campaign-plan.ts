import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { planVersion } from '#db/schema/plan.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { AppError } from '#shared/errors.ts';

/**
 * The plan that a campaign is scored by: the last issued version, or the draft while there is none.
 * @throws AppError NOT_FOUND
 */
export function campaignPlan(db: Reader, campaignId: string): Plan {
  const last = (state: 'issued' | 'draft') =>
    db
      .select({ body: planVersion.body })
      .from(planVersion)
      .where(and(eq(planVersion.campaignId, campaignId), eq(planVersion.state, state)))
      .orderBy(desc(planVersion.number))
      .limit(1)
      .get();
  const found = last('issued') ?? last('draft');
  if (found === undefined) throw AppError.of('NOT_FOUND', { what: 'kế hoạch của phong trào thi đua' });
  return found.body;
}
