import { z } from 'zod';
import { SubjectKind } from '../domain/plan/award-type.ts';
import { Id } from '../domain/values.ts';

/** How a quota may be divided: a line for each cluster that proposes, one for those without. */
export const AllocationView = z.object({
  /** Who divides it, as the plan says; empty where it says nothing. */
  allocatedBy: z.string(),
  quotas: z.array(z.object({ subject: SubjectKind, max: z.int() })),
  lines: z.array(
    z.object({
      /** Null for units of no cluster. */
      clusterId: Id.nullable(),
      name: z.string(),
      units: z.int(),
      proposed: z.array(z.object({ subject: SubjectKind, count: z.int() })),
    }),
  ),
});
export type AllocationView = z.infer<typeof AllocationView>;

const ofAward = z.object({ campaignId: Id, awardTypeId: Id });
export const AllocationInput = ofAward;
export type AllocationInput = z.infer<typeof AllocationInput>;

export const RegisterAllocationInput = ofAward.extend({
  /** Clusters that are left out get nothing. */
  weights: z
    .array(z.object({ clusterId: Id.nullable(), weight: z.int().min(0).max(1_000_000) }))
    .min(1)
    .max(500),
});
export type RegisterAllocationInput = z.infer<typeof RegisterAllocationInput>;
