import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { formReturn, indicatorValue, report } from '#db/schema/tracking.ts';
import { cluster, participant, unit } from '#db/schema/units.ts';
import type { IndicatorLine, IndicatorTable, IndicatorUnitRow } from '#shared/contract/tracking.ts';
import { aggregate, type IndicatorAggregate } from '#shared/domain/indicators/aggregate.ts';
import { campaignValue, type ReportedValue } from '#shared/domain/indicators/campaign-value.ts';
import { formatTarget, formatValue } from '#shared/domain/indicators/display.ts';
import { evaluate, indicatorStateNames } from '#shared/domain/indicators/evaluate.ts';
import { fromFigures, type IndicatorValue } from '#shared/domain/indicators/value.ts';
import type { Indicator } from '#shared/domain/plan/indicator.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { type Stay, staysToTheEnd, takesPartOn } from '#shared/domain/units/participation.ts';
import { AppError } from '#shared/errors.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import type { App } from '../app/app.ts';
import { currentPlan } from '../plan/current-plan.ts';

/** By unit, then by indicator: what was said at one time, or over the whole campaign for ''. */
export type ValuesAt = Map<string, Map<string, IndicatorValue | null>>;

/** Values of one wave as they were reported; for '' what stands for the whole campaign. */
export function valuesAt(db: Reader, campaignId: string, plan: Plan, waveId: string): ValuesAt {
  const rows = db
    .select({
      unitId: indicatorValue.unitId,
      indicatorId: indicatorValue.indicatorId,
      waveId: indicatorValue.waveId,
      occurrence: indicatorValue.occurrence,
      numerator: indicatorValue.numerator,
      denominator: indicatorValue.denominator,
    })
    .from(indicatorValue)
    .where(eq(indicatorValue.campaignId, campaignId))
    .all();
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const waves = new Map(plan.waves.map(({ id }, at) => [id, at]));
  const reported = new Map<string, Map<string, ReportedValue[]>>();
  for (const row of rows) {
    const indicator = indicators.get(row.indicatorId);
    if (indicator === undefined || (waveId !== '' && row.waveId !== waveId)) continue;
    const ofUnit = reported.get(row.unitId) ?? new Map<string, ReportedValue[]>();
    const list = ofUnit.get(row.indicatorId) ?? [];
    const wave = waveId === '' ? (waves.get(row.waveId) ?? null) : null;
    const { occurrence } = row;
    list.push({ value: fromFigures(indicator.measure.kind, row), wave, occurrence });
    ofUnit.set(row.indicatorId, list);
    reported.set(row.unitId, ofUnit);
  }
  const values: ValuesAt = new Map();
  for (const [unitId, ofUnit] of reported) {
    const own = new Map<string, IndicatorValue | null>();
    for (const [indicatorId, list] of ofUnit) {
      const indicator = indicators.get(indicatorId);
      if (indicator !== undefined) own.set(indicatorId, campaignValue(indicator, list));
    }
    values.set(unitId, own);
  }
  return values;
}

interface Member {
  unitId: string;
  code: string;
  name: string;
  sortKey: string;
  groupId: string;
  clusterId: string | null;
  clusterName: string | null;
  validFrom: string | null;
  validTo: string | null;
}

/** Units that speak for a wave, or for the whole campaign: a sum must not count the same land under two units. */
export function membersOf(db: Reader, campaignId: string, plan: Plan, waveId: string): Member[] {
  const wave = plan.waves.find(({ id }) => id === waveId);
  const speaks = (stay: Stay) => (wave === undefined ? staysToTheEnd(stay) : takesPartOn(stay, wave.to));
  return db
    .select({
      unitId: unit.id,
      code: unit.code,
      name: unit.name,
      sortKey: unit.sortKey,
      groupId: participant.groupId,
      clusterId: participant.clusterId,
      clusterName: cluster.name,
      validFrom: participant.validFrom,
      validTo: participant.validTo,
    })
    .from(participant)
    .innerJoin(unit, eq(unit.id, participant.unitId))
    .leftJoin(cluster, eq(cluster.id, participant.clusterId))
    .where(eq(participant.campaignId, campaignId))
    .orderBy(unit.position, unit.sortKey)
    .all()
    .filter(speaks);
}

/** Indicators against their targets: all units together, by cluster, and how many units meet, miss or say nothing. */
export function indicatorTable(
  app: App,
  input: { campaignId: string; waveId: string | null; groupId: string | null },
): IndicatorTable {
  const { plan } = currentPlan(app.db, input.campaignId);
  const times = timesOf(app.db, input.campaignId, plan);
  const waveId = input.waveId ?? '';
  const values = valuesAt(app.db, input.campaignId, plan, waveId);
  const members = membersOf(app.db, input.campaignId, plan, waveId).filter(
    ({ groupId }) => input.groupId === null || groupId === input.groupId,
  );
  const indicators = plan.indicators.filter(({ groupIds }) =>
    members.some(({ groupId }) => groupIds.includes(groupId)),
  );
  const owing = members.filter(({ groupId }) =>
    indicators.some((indicator) => indicator.groupIds.includes(groupId)),
  );
  const clusters = new Map<string, string>();
  for (const { clusterId, clusterName } of owing) {
    if (clusterId !== null) clusters.set(clusterId, clusterName ?? '');
  }
  return {
    times,
    waveId,
    unitCount: owing.length,
    clusters: [...clusters].map(([id, name]) => ({ id, name })),
    lines: indicators.map((indicator) => lineOf(indicator, owing, values, [...clusters.keys()])),
  };
}

/** Times with figures of their own: the whole campaign first, then each wave that somebody reported. */
function timesOf(db: Reader, campaignId: string, plan: Plan) {
  const used = new Set(
    db
      .selectDistinct({ waveId: indicatorValue.waveId })
      .from(indicatorValue)
      .where(eq(indicatorValue.campaignId, campaignId))
      .all()
      .map(({ waveId }) => waveId),
  );
  const waves = plan.waves.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, name }));
  return [{ id: '', name: 'Cả phong trào' }, ...waves];
}

function lineOf(
  indicator: Indicator,
  members: readonly Member[],
  values: ValuesAt,
  clusterIds: readonly string[],
): IndicatorLine {
  const owing = members.filter(({ groupId }) => indicator.groupIds.includes(groupId));
  const together = (units: readonly Member[]) =>
    aggregate(
      indicator,
      units.map(({ unitId }) => values.get(unitId)?.get(indicator.id) ?? null),
    );
  const all = together(owing);
  const judged = all.units.met + all.units.notMet;
  return {
    indicatorId: indicator.id,
    code: indicator.code,
    name: indicator.name,
    shortName: indicator.shortName,
    target: formatTarget(indicator),
    total: totalText(indicator, all),
    totalState: all.overall?.state ?? null,
    shareMet: judged === 0 ? null : Math.round((1000 * all.units.met) / judged) / 10,
    units: all.units,
    reported: all.reported,
    missing: all.missing,
    missingIsNotMet: indicator.missingIsNotMet,
    clusters: clusterIds.map((clusterId) => {
      const own = together(owing.filter((member) => member.clusterId === clusterId));
      return { clusterId, total: totalText(indicator, own), units: own.units };
    }),
  };
}

function totalText({ measure }: Indicator, { figures, reported }: IndicatorAggregate): string {
  if (reported === 0) return formatValue(measure, null);
  switch (figures.measure) {
    case 'percent':
    case 'rate':
    case 'count':
      return formatValue(measure, figures);
    case 'yesNo':
      return `${formatNumber(figures.yes, 0)}/${formatNumber(figures.answered, 0)} có`;
    case 'grade': {
      const scale = measure.kind === 'grade' ? measure.scale : [];
      return figures.distribution
        .map((count, step) => ({ count, name: scale[step] ?? '' }))
        .filter(({ count }) => count > 0)
        .map(({ count, name }) => `${name}: ${count}`)
        .join('; ');
    }
    case 'date':
      return figures.latest === null
        ? formatValue(measure, null)
        : `đến ${formatValue(measure, { measure: 'date', date: figures.latest })}`;
  }
}

/** One indicator unit by unit, each with the paper and the cell that the figure came from. */
export function indicatorUnits(
  app: App,
  { campaignId, indicatorId, waveId }: { campaignId: string; indicatorId: string; waveId: string },
): IndicatorUnitRow[] {
  const { plan } = currentPlan(app.db, campaignId);
  const indicator = plan.indicators.find(({ id }) => id === indicatorId);
  if (indicator === undefined) throw AppError.of('NOT_FOUND', { what: 'chỉ tiêu trong kế hoạch' });
  const values = valuesAt(app.db, campaignId, plan, waveId);
  const sources = Map.groupBy(sourcesOf(app.db, campaignId, indicatorId), (source) => source.unitId);
  return membersOf(app.db, campaignId, plan, waveId)
    .filter(({ groupId }) => indicator.groupIds.includes(groupId))
    .map(({ unitId, code, name, sortKey, clusterName }) => {
      const value = values.get(unitId)?.get(indicatorId) ?? null;
      const result = evaluate(indicator, value);
      const told = standingSource(sources.get(unitId) ?? [], waveId);
      return {
        unitId,
        code,
        name,
        sortKey,
        clusterName: clusterName ?? '',
        value: formatValue(indicator.measure, value),
        valueHundredths: result.valueHundredths,
        state: result.state,
        stateText:
          result.noDataReason === 'nothingToMeasure' ? 'Không phát sinh' : indicatorStateNames[result.state],
        source: told === undefined ? '' : sourceText(told),
        paperDate: told?.paperDate ?? null,
        place: told === undefined ? null : placeOf(told),
      };
    });
}

function sourcesOf(db: Reader, campaignId: string, indicatorId: string) {
  return db
    .select({
      unitId: indicatorValue.unitId,
      waveId: indicatorValue.waveId,
      occurrence: indicatorValue.occurrence,
      cell: indicatorValue.cell,
      paperDate: report.paperDate,
      milestoneId: report.milestoneId,
      reportOccurrence: report.occurrence,
      file: formReturn.fileName,
    })
    .from(indicatorValue)
    .leftJoin(report, eq(report.id, indicatorValue.reportId))
    .leftJoin(formReturn, eq(formReturn.id, report.formReturnId))
    .where(and(eq(indicatorValue.campaignId, campaignId), eq(indicatorValue.indicatorId, indicatorId)))
    .orderBy(indicatorValue.updatedAt)
    .all();
}

/** The source of the figure that stands at a time, chosen as `campaignValue` chooses the figure. */
function standingSource<S extends { waveId: string; occurrence: string }>(
  sources: readonly S[],
  waveId: string,
): S | undefined {
  const own = sources.filter((source) => source.waveId === waveId);
  const last = [...own].sort((a, b) => (a.occurrence < b.occurrence ? -1 : 1)).at(-1);
  return (
    own.find(({ occurrence }) => occurrence === '') ?? last ?? (waveId === '' ? sources.at(-1) : undefined)
  );
}

function placeOf(source: { milestoneId: string | null; reportOccurrence: string | null }) {
  const { milestoneId, reportOccurrence } = source;
  return milestoneId === null ? null : { milestoneId, occurrence: reportOccurrence ?? '' };
}

function sourceText({ cell, file }: { cell: string; file: string | null }): string {
  if (cell === '') return 'Nhập tay';
  return file === null ? cell : `${cell}, tệp “${file}”`;
}
