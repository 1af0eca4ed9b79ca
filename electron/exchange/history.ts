import { desc, eq } from 'drizzle-orm';
import { packageLog } from '#db/schema/exchange.ts';
import { campaign } from '#db/schema/plan.ts';
import type { PackageLogView } from '#shared/contract/exchange.ts';
import type { App } from '../app/app.ts';

interface Summary {
  counts?: Record<string, number>;
  tables?: { added: number; changed: number; unchanged: number }[];
  conflicts?: unknown[];
}

/** Every package that went out or came in, newest first. */
export function packageHistory(app: App): PackageLogView[] {
  return app.db
    .select({ entry: packageLog, campaignTitle: campaign.title })
    .from(packageLog)
    .leftJoin(campaign, eq(campaign.id, packageLog.campaignId))
    .orderBy(desc(packageLog.at), desc(packageLog.serial))
    .all()
    .map(({ entry, campaignTitle }) => {
      const { fromOfficeName, toOfficeName, summary, ...rest } = entry;
      const { counts = {}, tables = [], conflicts = [] } = summary as Summary;
      const sent = Object.values(counts).reduce((sum, rows) => sum + rows, 0);
      const came = tables.reduce(
        (sum, { added, changed, unchanged }) => sum + added + changed + unchanged,
        0,
      );
      return {
        ...rest,
        campaignTitle: campaignTitle ?? '',
        fromName: fromOfficeName,
        toName: toOfficeName,
        rows: sent + came,
        conflicts: conflicts.length,
      };
    });
}
