import type { Tx } from '#db/open.ts';
import { evidence, extension, report } from '#db/schema/tracking.ts';
import type { App } from '../app/app.ts';
import { deedTable } from '../app/deeds/deed-table.ts';
import { type DeedScope, mutateDeed } from '../app/deeds/record-deed.ts';
import type { Change } from '../app/mutate.ts';

const tables = [report, extension, evidence].map(deedTable);

/** Areas that show what stands in these tables. */
export const trackingAreas = ['tracking', 'evidence', 'scoring', 'awards', 'home'];

/** Papers that were entered, sent back or taken away and later days that were granted, in one campaign. */
export function trackingDeeds(campaignId: string): DeedScope {
  return { area: 'tracking', campaignId, tables };
}

/** `mutate` for papers and later days of a campaign, so that the person can take it back. */
export function mutateTracking<T>(
  app: App,
  campaignId: string,
  change: Omit<Change<T>, 'areas' | 'ofCampaigns'>,
  label: string,
  work: (tx: Tx) => T,
): T {
  const whole = { ...change, areas: trackingAreas, ofCampaigns: [campaignId] };
  return mutateDeed(app, whole, trackingDeeds(campaignId), label, work);
}
