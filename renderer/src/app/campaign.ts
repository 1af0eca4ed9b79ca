import { useSuspenseQuery } from '@tanstack/react-query';
import type { CampaignView } from '#shared/contract/campaigns.ts';
import { useTRPC } from './trpc.ts';

/** The campaign that every screen belongs to, or null while there is none. */
export function useMaybeCampaign(): CampaignView | null {
  const trpc = useTRPC();
  return useSuspenseQuery(trpc.campaigns.current.queryOptions()).data;
}

/** The same where the router has made sure that there is one. */
export function useCampaign(): CampaignView {
  const campaign = useMaybeCampaign();
  if (campaign === null) throw new Error('the screen needs a campaign');
  return campaign;
}
