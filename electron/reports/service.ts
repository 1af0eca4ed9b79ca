import type { ReportsService } from '#shared/contract/reports.ts';
import type { App } from '../app/app.ts';
import { writeTable } from '../tracking/tables/write-table.ts';
import { clusterStatistics } from './cluster-statistics.ts';
import { campaignComparison } from './compare-campaigns.ts';
import { comparisonPaper } from './comparison-paper.ts';
import { awardHistoryPaper, statisticsPaper } from './report-tables.ts';
import { registerReport, reportChoices, reportPreview } from './review-report.ts';

/** What the year came to: the report as a paper, statistics, who was awarded when. */
export function createReportsService(app: App): ReportsService {
  return {
    choices: ({ campaignId }) => reportChoices(app, campaignId),
    preview: (input) => reportPreview(app, input),
    register: (input) => registerReport(app, input),
    statistics: ({ campaignId }) => clusterStatistics(app, campaignId),
    compare: (input) => campaignComparison(app, input),
    saveComparison: (input) => writeTable(app, input, comparisonPaper(app, input)),
    saveStatistics: (input) => writeTable(app, input, statisticsPaper(app, input.campaignId)),
    printAwardHistory: ({ query, fileToken }) =>
      writeTable(app, { format: 'pdf', fileToken }, awardHistoryPaper(app, query)),
  };
}
