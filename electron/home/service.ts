import type { HomeService, StepCount } from '#shared/contract/home.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { overview, progressOf } from './overview.ts';
import type { HomeSources } from './sources.ts';
import { weekAcross } from './week.ts';

/** Home has no data of its own: it gathers what the areas say. */
export function createHomeService(sources: HomeSources): HomeService {
  return {
    overview: () => overview(sources),
    week: () => weekAcross(sources),
    async counts() {
      const campaign = await sources.campaigns.current();
      if (campaign === null || campaign.origin === 'received') return [];
      const counts: StepCount[] = [];
      if (campaign.state === 'draft') {
        const missing = (await sources.plan.missing({ campaignId: campaign.id })).length;
        if (missing > 0) {
          counts.push({
            area: 'plan',
            count: missing,
            tone: 'warn',
            text: `${missing} nội dung kế hoạch cần bổ sung`,
          });
        }
        return counts;
      }
      const milestones = progressOf(sources.milestones(campaign.id).columns);
      const late = milestones.reduce((sum, { missing, returned }) => sum + missing + returned, 0);
      if (late > 0) {
        counts.push({
          area: 'tracking',
          count: late,
          tone: 'bad',
          text: `${formatNumber(late, 0)} báo cáo quá hạn hoặc chờ nộp lại`,
        });
      }
      return counts;
    },
  };
}
