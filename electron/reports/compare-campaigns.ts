import { campaign } from '#db/schema/plan.ts';
import type { Comparison } from '#shared/contract/reports.ts';
import { byPeriod, columnNames, usuallyCompared } from '#shared/domain/reports/compared-campaigns.ts';
import {
  type CampaignFigures,
  compareCampaigns,
  comparisonSentence,
} from '#shared/domain/reports/comparison.ts';
import type { App } from '../app/app.ts';
import { indicatorTable } from '../tracking/indicators.ts';
import { clusterStatistics } from './cluster-statistics.ts';

/** Campaigns side by side: those asked for, or those that this one is usually set beside. */
export function campaignComparison(
  app: App,
  { campaignId, withIds }: { campaignId: string; withIds: string[] | null },
): Comparison {
  const all = byPeriod(app.db.select().from(campaign).all()).filter(
    ({ id, state }) => id === campaignId || state !== 'draft',
  );
  const wanted = new Set(withIds === null ? usuallyCompared(all, campaignId) : [...withIds, campaignId]);
  const chosen = all.filter(({ id }) => wanted.has(id));
  const names = columnNames(chosen);
  const allNames = columnNames(all);
  const lines = compareCampaigns(chosen.map(({ id }) => figuresOf(app, id)));
  return {
    campaigns: chosen.map(({ id, title }, at) => ({ id, title, name: names[at] ?? '' })),
    choices: all.map(({ id, title }, at) => ({ id, title, name: allNames[at] ?? '' })),
    sentence: comparisonSentence(lines, names),
    lines,
  };
}

function figuresOf(app: App, campaignId: string): CampaignFigures {
  const { grades, total } = clusterStatistics(app, campaignId);
  const { lines } = indicatorTable(app, { campaignId, waveId: '', groupId: null });
  return {
    units: total.units,
    reports: total.reports,
    scoredUnits: total.scoredUnits,
    averageHundredths: total.averageHundredths,
    grades: grades.map((name) => ({ name, units: total.grades[name] ?? 0 })),
    nominations: total.nominations,
    awards: total.awards,
    indicators: lines.map(({ indicatorId, code, name, total: text, units, reported }) => ({
      ...{ id: indicatorId, code, name, total: reported === 0 ? '' : text },
      ...{ met: units.met, judged: units.met + units.notMet },
    })),
  };
}
