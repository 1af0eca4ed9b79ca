import type { ReportsService } from '#shared/contract/reports.ts';
import type { App } from '../app/app.ts';
import { writeTablePaper } from '../tracking/tables/write-table-paper.ts';
import { awardHistory } from './award-history.ts';
import { clusterStatistics } from './cluster-statistics.ts';
import { campaignComparison } from './compare-campaigns.ts';
import { comparisonPaper, statisticsPaper } from './report-papers.ts';
import { registerReport, reportChoices, reportPreview } from './review-report.ts';

/** What the year came to: the report as a paper, statistics, who was awarded when. */
export function createReportsService(app: App): ReportsService {
  return {
    choices: ({ campaignId }) => reportChoices(app, campaignId),
    preview: (input) => reportPreview(app, input),
    register: (input) => registerReport(app, input),
    statistics: ({ campaignId }) => clusterStatistics(app, campaignId),
    compare: (input) => campaignComparison(app, input),
    saveStatistics: (input) => writeTablePaper(app, input, statisticsPaper(app, input.campaignId)),
    saveComparison: (input) => writeTablePaper(app, input, comparisonPaper(app, input)),
    awardHistory: ({ query }) => awardHistory(app, query),
  };
}
