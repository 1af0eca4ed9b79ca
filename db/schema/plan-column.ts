import { customType } from 'drizzle-orm/sqlite-core';
import { type Plan, readStoredPlan } from '#shared/domain/plan/plan.ts';

/** A plan as JSON text. What is read is complete, whichever version of the application wrote it; the text itself stays. */
export const planColumn = customType<{ data: Plan; driverData: string }>({
  dataType: () => 'text',
  toDriver: (plan) => JSON.stringify(plan),
  fromDriver: readStoredPlan,
});
