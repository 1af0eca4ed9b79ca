import type { PlanView } from '#shared/contract/plan.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';

/** Why a change cannot be made: it would take away a part that reports, points or awards point to. */
export function usedPartLost(before: Plan, after: Plan, partsInUse: PlanView['partsInUse']): string | null {
  if (partsInUse.length === 0) return null;
  const [had, has] = [JSON.stringify(before), JSON.stringify(after)];
  const lost = partsInUse.find(({ id }) => had.includes(`"id":"${id}"`) && !has.includes(`"id":"${id}"`));
  return lost === undefined ? null : `Không bỏ được vì ${lost.why}.`;
}
