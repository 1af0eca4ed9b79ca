import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { planVersion } from '#db/schema/plan.ts';
import type { Milestone } from '#shared/domain/plan/milestone.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { AppError } from '#shared/errors.ts';

export interface CurrentPlan {
  versionId: string;
  plan: Plan;
}

/**
 * The plan that a campaign runs by: the last issued version, or the draft while there is none.
 * @throws AppError NOT_FOUND
 */
export function currentPlan(db: Reader, campaignId: string): CurrentPlan {
  const last = (state: 'issued' | 'draft') =>
    db
      .select({ versionId: planVersion.id, plan: planVersion.body })
      .from(planVersion)
      .where(and(eq(planVersion.campaignId, campaignId), eq(planVersion.state, state)))
      .orderBy(desc(planVersion.number))
      .limit(1)
      .get();
  const found = last('issued') ?? last('draft');
  if (found === undefined) throw AppError.of('NOT_FOUND', { what: 'kế hoạch của phong trào thi đua' });
  return found;
}

/** @throws AppError NOT_FOUND */
export function milestoneIn(plan: Plan, milestoneId: string): Milestone {
  const milestone = plan.milestones.find(({ id }) => id === milestoneId);
  if (milestone === undefined) throw AppError.of('NOT_FOUND', { what: 'mốc báo cáo trong kế hoạch' });
  return milestone;
}
