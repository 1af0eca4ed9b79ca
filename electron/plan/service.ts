import type { PlanService } from '#shared/contract/plan.ts';
import type { App } from '../app/app.ts';

/** The use cases of the area as the contract names them. */
export function createPlanService(_app: App): PlanService {
  return {};
}
