import { desc, eq } from 'drizzle-orm';
import { campaign } from '#db/schema/plan.ts';
import { installation } from '#db/schema/settings.ts';
import type { CampaignsService } from '#shared/contract/campaigns.ts';
import { AppError } from '#shared/errors.ts';
import type { App } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';

const columns = {
  id: campaign.id,
  title: campaign.title,
  kind: campaign.kind as never,
  periodFrom: campaign.periodFrom,
  periodTo: campaign.periodTo,
  state: campaign.state,
  origin: campaign.origin,
  parentCampaignId: campaign.parentCampaignId,
  roundKind: campaign.roundKind,
  roundYear: campaign.roundYear,
};

/** Which campaigns there are and which one the window shows. */
export function createCampaignsService(app: App): CampaignsService {
  const one = (id: string) => {
    const row = app.db.select(columns).from(campaign).where(eq(campaign.id, id)).get();
    if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'phong trào thi đua' });
    return row;
  };
  return {
    list: () => app.db.select(columns).from(campaign).orderBy(desc(campaign.periodFrom)).all(),
    current() {
      const row = app.db.select({ id: installation.currentCampaignId }).from(installation).get();
      return row?.id ? one(row.id) : null;
    },
    setCurrent({ campaignId }) {
      const chosen = one(campaignId);
      const change = {
        action: 'campaigns.setCurrent',
        entity: 'campaign',
        entityId: campaignId,
        areas: ['campaigns'],
      };
      mutate(app, change, (tx) => tx.update(installation).set({ currentCampaignId: campaignId }).run());
      return chosen;
    },
  };
}
