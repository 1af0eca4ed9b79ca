import { asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { campaign } from '#db/schema/plan.ts';
import { CampaignView } from '#shared/contract/campaigns.ts';
import type { CampaignFamily } from '#shared/contract/plan.ts';

/** The campaign above a campaign and those below it: its rounds, and what was made from it. */
export function familyOf(db: Reader, { id, parentCampaignId }: CampaignView): CampaignFamily {
  const parent =
    parentCampaignId === null
      ? undefined
      : db.select().from(campaign).where(eq(campaign.id, parentCampaignId)).get();
  const children = db
    .select()
    .from(campaign)
    .where(eq(campaign.parentCampaignId, id))
    .orderBy(asc(campaign.periodFrom), asc(campaign.title))
    .all();
  return {
    parent: parent === undefined ? null : CampaignView.parse(parent),
    children: children.map((row) => CampaignView.parse(row)),
  };
}
