import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { report } from '#db/schema/tracking.ts';
import { dueDate } from '#shared/domain/deadlines/due-date.ts';
import type { Milestone } from '#shared/domain/plan/milestone.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';

/**
 * Whether a form of a later milestone of the unit is in. Points and nominations have one place in a campaign: a form of the
 * first wave that comes after the final one must not put them back.
 */
export function laterReportStands(
  db: Reader,
  plan: Plan,
  unitId: string,
  campaignId: string,
  milestone: Milestone,
): boolean {
  if (milestone.deadline.kind === 'recurring') return false;
  const own = dueDate(milestone.deadline);
  const later = plan.milestones.filter(
    ({ id, deadline, hasForm }) =>
      id !== milestone.id && hasForm && deadline.kind !== 'recurring' && dueDate(deadline) > own,
  );
  return db
    .select({ milestoneId: report.milestoneId })
    .from(report)
    .where(
      and(
        eq(report.campaignId, campaignId),
        eq(report.unitId, unitId),
        eq(report.state, 'accepted'),
        eq(report.source, 'form'),
      ),
    )
    .all()
    .some(({ milestoneId }) => later.some(({ id }) => id === milestoneId));
}
