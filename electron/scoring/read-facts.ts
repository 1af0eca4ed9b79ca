import { sql } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import type { Delivery } from '#shared/domain/deadlines/milestone-status.ts';
import { campaignValue, type ReportedValue } from '#shared/domain/indicators/campaign-value.ts';
import { fromFigures, type IndicatorValue } from '#shared/domain/indicators/value.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { ScoreStage } from '#shared/domain/plan/score-table.ts';
import type { TypedScore } from '#shared/domain/scoring/stages.ts';
import { deliveryKey } from './report-standing.ts';

type Row = (string | number | null)[];

/** Rows of one unit, or of all. Read as plain arrays: half a million rows of a large campaign pass through here. */
function rowsOf(
  db: Reader,
  table: string,
  columns: string,
  campaignId: string,
  unitId: string | null,
): Row[] {
  const one = unitId === null ? sql`` : sql` AND unit_id = ${unitId}`;
  const query = sql`SELECT unit_id, ${sql.raw(columns)} FROM ${sql.raw(table)} WHERE campaign_id = ${campaignId}${one}`;
  return db.values(query) as Row[];
}

function grouped<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/** Typed points by unit. */
export function readScores(db: Reader, campaignId: string, unitId: string | null): Map<string, TypedScore[]> {
  const byUnit = new Map<string, TypedScore[]>();
  const columns = 'stage, criterion_id, points_hundredths, reason';
  for (const [id, stage, criterionId, points, reason] of rowsOf(db, 'score', columns, campaignId, unitId)) {
    grouped(byUnit, id as string, () => []).push({
      stage: stage as ScoreStage,
      criterionId: criterionId as string,
      pointsHundredths: points as number,
      reason: reason as string,
    });
  }
  return byUnit;
}

export type UnitValues = Map<string, IndicatorValue | null>;

/** What each unit says of each indicator over the whole campaign: by unit, then by indicator. */
export function readCampaignValues(
  db: Reader,
  campaignId: string,
  plan: Plan,
  unitId: string | null = null,
): Map<string, UnitValues> {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const waves = new Map(plan.waves.map(({ id }, position) => [id, position]));
  const reported = new Map<string, Map<string, ReportedValue[]>>();
  const columns = 'indicator_id, wave_id, numerator, denominator';
  for (const row of rowsOf(db, 'indicator_value', columns, campaignId, unitId)) {
    const [id, indicatorId, waveId, numerator, denominator] = row as [
      string,
      string,
      string,
      number | null,
      number | null,
    ];
    const indicator = indicators.get(indicatorId);
    if (indicator === undefined) continue;
    grouped(
      grouped(reported, id, () => new Map<string, ReportedValue[]>()),
      indicatorId,
      () => [],
    ).push({
      value: fromFigures(indicator.measure.kind, { numerator, denominator }),
      wave: waves.get(waveId) ?? null,
    });
  }
  const values = new Map<string, UnitValues>();
  for (const [id, ofUnit] of reported) {
    const own: UnitValues = new Map();
    for (const [indicatorId, entries] of ofUnit) {
      const indicator = indicators.get(indicatorId);
      if (indicator !== undefined) own.set(indicatorId, campaignValue(indicator, entries));
    }
    values.set(id, own);
  }
  return values;
}

/** What came in and what was granted later: by unit, then by milestone and occurrence. */
export function readDeliveries(db: Reader, campaignId: string, unitId: string | null) {
  const deliveries = new Map<string, Map<string, Delivery>>();
  const columns = 'milestone_id, occurrence, paper_date, state';
  for (const row of rowsOf(db, 'report', columns, campaignId, unitId)) {
    const [id, milestoneId, occurrence, date, state] = row as string[];
    if (!id || !milestoneId || date === undefined) continue;
    const key = deliveryKey(milestoneId, occurrence ?? '');
    grouped(deliveries, id, () => new Map()).set(key, { date, returned: state === 'returned' });
  }
  const extensions = new Map<string, Map<string, string>>();
  for (const row of rowsOf(db, 'extension', 'milestone_id, occurrence, last_day', campaignId, unitId)) {
    const [id, milestoneId, occurrence, lastDay] = row as string[];
    if (!id || !milestoneId || lastDay === undefined) continue;
    grouped(extensions, id, () => new Map()).set(deliveryKey(milestoneId, occurrence ?? ''), lastDay);
  }
  return { deliveries, extensions };
}
