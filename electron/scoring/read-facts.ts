import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import type { Delivery } from '#shared/domain/deadlines/milestone-status.ts';
import { campaignValue, type ReportedValue } from '#shared/domain/indicators/campaign-value.ts';
import { fromFigures, type IndicatorValue } from '#shared/domain/indicators/value.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { ScoreStage } from '#shared/domain/plan/score-table.ts';
import type { TypedScore } from '#shared/domain/scoring/stages.ts';
import { reportsOfWhole } from '../tracking/asked-elsewhere.ts';
import { deliveryKey, isReport } from './report-standing.ts';

/** Which units are read: all of the campaign, one, or all that one is compared with. */
export type UnitScope = { unitId: string } | { comparedWith: string } | null;

type Row = (string | number | null)[];

function scopeSql(campaignId: string, scope: UnitScope): SQL {
  if (scope === null) return sql``;
  if ('unitId' in scope) return sql` AND unit_id = ${scope.unitId}`;
  return sql` AND unit_id IN (SELECT other.unit_id FROM participant AS own JOIN participant AS other
    ON other.campaign_id = own.campaign_id AND other.group_id = own.group_id AND other.cluster_id IS own.cluster_id
    WHERE own.campaign_id = ${campaignId} AND own.unit_id = ${scope.comparedWith})`;
}

/** Rows by unit. Read as plain arrays: half a million rows of a large campaign pass through here. */
function eachRow(
  db: Reader,
  source: { table: string; columns: string; campaignId: string; scope: UnitScope; isOf?: SQL },
  take: (unitId: string, row: Row) => void,
): void {
  const { table, columns, campaignId, scope, isOf = sql`` } = source;
  const query = sql`SELECT unit_id, ${sql.raw(columns)} FROM ${sql.raw(table)}
    WHERE campaign_id = ${campaignId}${isOf}${scopeSql(campaignId, scope)}`;
  for (const row of db.values(query) as Row[]) take(row[0] as string, row);
}

/** What is collected for each unit; rows of one unit mostly come after each other, so the last one is kept at hand. */
class ByUnit<T> {
  readonly map = new Map<string, T>();
  readonly #make: () => T;
  #lastId = '';
  #last: T | undefined;

  constructor(make: () => T) {
    this.#make = make;
  }

  of(unitId: string): T {
    if (this.#last !== undefined && unitId === this.#lastId) return this.#last;
    let own = this.map.get(unitId);
    if (own === undefined) {
      own = this.#make();
      this.map.set(unitId, own);
    }
    this.#lastId = unitId;
    this.#last = own;
    return own;
  }
}

/** Typed points by unit. */
export function readScores(db: Reader, campaignId: string, scope: UnitScope): Map<string, TypedScore[]> {
  const scores = new ByUnit<TypedScore[]>(() => []);
  const columns = 'stage, criterion_id, points_hundredths, reason';
  eachRow(db, { table: 'score', columns, campaignId, scope }, (id, row) => {
    scores.of(id).push({
      stage: row[1] as ScoreStage,
      criterionId: row[2] as string,
      pointsHundredths: row[3] as number,
      reason: row[4] as string,
    });
  });
  return scores.map;
}

export type UnitValues = Map<string, IndicatorValue | null>;

/** What each unit says of each indicator over the whole campaign: by unit, then by indicator. */
export function readCampaignValues(
  db: Reader,
  campaignId: string,
  plan: Plan,
  scope: UnitScope = null,
): Map<string, UnitValues> {
  const indicators = new Map(
    plan.indicators.map((indicator, position) => [indicator.id, { indicator, position }]),
  );
  const waves = new Map(plan.waves.map(({ id }, position) => [id, position]));
  const reported = new ByUnit<(ReportedValue[] | undefined)[]>(() => []);
  const columns = 'indicator_id, wave_id, numerator, denominator, occurrence';
  eachRow(db, { table: 'indicator_value', columns, campaignId, scope }, (id, row) => {
    const known = indicators.get(row[1] as string);
    if (known === undefined) return;
    const figures = { numerator: row[3] as number | null, denominator: row[4] as number | null };
    const value = fromFigures(known.indicator.measure.kind, figures);
    const entry = { value, wave: waves.get(row[2] as string) ?? null, occurrence: row[5] as string };
    const own = reported.of(id);
    const entries = own[known.position];
    if (entries === undefined) own[known.position] = [entry];
    else entries.push(entry);
  });
  const values = new Map<string, UnitValues>();
  for (const [id, ofUnit] of reported.map) {
    const own: UnitValues = new Map();
    plan.indicators.forEach((indicator, position) => {
      const entries = ofUnit[position];
      if (entries !== undefined) own.set(indicator.id, campaignValue(indicator, entries));
    });
    values.set(id, own);
  }
  return values;
}

/**
 * What came in of these milestones and what was granted later: by unit, then by milestone and occurrence. A round has what its
 * units had sent to the whole campaign before it was opened.
 */
export function readDeliveries(db: Reader, campaignId: string, plan: Plan, scope: UnitScope) {
  const deliveries = new ByUnit<Map<string, Delivery>>(() => new Map());
  const ofReport = 'milestone_id, occurrence, paper_date, state';
  const take = (id: string, row: Row) => {
    const delivery = { date: row[3] as string, returned: row[4] === 'returned' };
    deliveries.of(id).set(deliveryKey(row[1] as string, row[2] as string), delivery);
  };
  for (const { milestoneId, from } of reportsOfWhole(db, campaignId, plan)) {
    const isOf = sql` AND milestone_id = ${from.milestoneId} AND occurrence = ${from.occurrence}${scopeSql(campaignId, scope)}`;
    const source = { table: 'report', columns: ofReport, campaignId: from.campaignId, scope: null, isOf };
    eachRow(db, source, (id, row) => take(id, [id, milestoneId, '', ...row.slice(3)]));
  }
  const reports = plan.milestones.filter(isReport).map(({ id }) => id);
  const isOf = sql` AND milestone_id IN (SELECT value FROM json_each(${JSON.stringify(reports)}))`;
  eachRow(db, { table: 'report', columns: ofReport, campaignId, scope, isOf }, take);
  const extensions = new ByUnit<Map<string, string>>(() => new Map());
  const ofExtension = 'milestone_id, occurrence, last_day';
  eachRow(db, { table: 'extension', columns: ofExtension, campaignId, scope }, (id, row) => {
    extensions.of(id).set(deliveryKey(row[1] as string, row[2] as string), row[3] as string);
  });
  return { deliveries: deliveries.map, extensions: extensions.map };
}
