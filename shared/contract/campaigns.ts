import { z } from 'zod';
import { CampaignKind } from '../domain/plan/plan.ts';
import { Id, LocalDate } from '../domain/values.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

export const CampaignView = z.object({
  id: Id,
  title: z.string(),
  kind: CampaignKind,
  periodFrom: LocalDate,
  periodTo: LocalDate.nullable(),
  state: z.enum(['draft', 'issued', 'closed']),
  origin: z.enum(['own', 'received']),
  /** The campaign that it carries out, or is a round of. */
  parentCampaignId: Id.nullable(),
  roundKind: z.enum(['year', 'review']).nullable(),
  roundYear: z.int().nullable(),
});
export type CampaignView = z.infer<typeof CampaignView>;

/** The campaigns of this installation and the one that every screen belongs to. */
export interface CampaignsService {
  list(): MaybePromise<CampaignView[]>;
  current(): MaybePromise<CampaignView | null>;
  setCurrent(input: { campaignId: string }): MaybePromise<CampaignView>;
}

const { procedure, router } = contractFor<{ campaigns: CampaignsService }>();

export const campaignsRouter = router({
  list: procedure.output(z.array(CampaignView)).query(({ ctx }) => ctx.services.campaigns.list()),
  current: procedure.output(CampaignView.nullable()).query(({ ctx }) => ctx.services.campaigns.current()),
  setCurrent: procedure
    .input(z.object({ campaignId: Id }))
    .output(CampaignView)
    .mutation(({ ctx, input }) => ctx.services.campaigns.setCurrent(input)),
});
