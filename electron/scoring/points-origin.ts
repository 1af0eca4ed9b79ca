import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { formReturn, indicatorValue, report } from '#db/schema/tracking.ts';
import type { PointsOrigin } from '#shared/contract/scoring.ts';
import { describeStatus } from '#shared/domain/deadlines/milestone-status.ts';
import { formatTarget, formatValue } from '#shared/domain/indicators/display.ts';
import { evaluate, indicatorStateNames } from '#shared/domain/indicators/evaluate.ts';
import { fromFigures } from '#shared/domain/indicators/value.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { Criterion } from '#shared/domain/plan/score-table.ts';
import { shortDate } from '#shared/text/dates.ts';
import type { BoardUnit } from './score-board.ts';

/** The figures of one unit with the paper and the cell that each came from. */
export function readReportedFigures(db: Reader, campaignId: string, unitId: string) {
  return db
    .select({
      indicatorId: indicatorValue.indicatorId,
      waveId: indicatorValue.waveId,
      occurrence: indicatorValue.occurrence,
      numerator: indicatorValue.numerator,
      denominator: indicatorValue.denominator,
      cell: indicatorValue.cell,
      file: formReturn.fileName,
    })
    .from(indicatorValue)
    .leftJoin(report, eq(report.id, indicatorValue.reportId))
    .leftJoin(formReturn, eq(formReturn.id, report.formReturnId))
    .where(and(eq(indicatorValue.campaignId, campaignId), eq(indicatorValue.unitId, unitId)))
    .all();
}
type Figures = ReturnType<typeof readReportedFigures>;

/** What a criterion's computed points rest on; null where nothing is computed. */
export function pointsOrigin(
  plan: Plan,
  criterion: Criterion,
  own: BoardUnit,
  figures: Figures,
): PointsOrigin | null {
  const { method } = criterion;
  if (method.kind === 'bands' && method.source.kind === 'daysLate') return ofDaysLate(own);
  const indicatorId =
    method.kind === 'bands' && method.source.kind === 'indicator'
      ? method.source.indicatorId
      : method.kind === 'passFail' || method.kind === 'proportional'
        ? method.indicatorId
        : null;
  const indicator = plan.indicators.find(({ id }) => id === indicatorId);
  if (indicator === undefined) return null;
  const { measure, code, shortName } = indicator;
  const value = own.facts.values.get(indicator.id) ?? null;
  // What covers the whole campaign stands last: it is what counts.
  const waveAt = (waveId: string) => {
    const place = plan.waves.findIndex(({ id }) => id === waveId);
    return place < 0 ? plan.waves.length : place;
  };
  const waveName = (waveId: string, occurrence: string) => {
    const wave = plan.waves.find(({ id }) => id === waveId)?.name ?? 'Cả phong trào';
    return occurrence === '' ? wave : `${wave}, đến ngày ${shortDate(occurrence)}`;
  };
  // A report that was asked once goes before all occurrences of a recurring one.
  const dayOf = ({ occurrence }: Figures[number]) => occurrence || '9999';
  return {
    kind: 'indicator',
    code,
    name: shortName,
    value: formatValue(measure, value),
    target: formatTarget(indicator),
    state: indicatorStateNames[evaluate(indicator, value).state],
    parts: figures
      .filter((figure) => figure.indicatorId === indicator.id)
      .sort((a, b) => waveAt(a.waveId) - waveAt(b.waveId) || dayOf(a).localeCompare(dayOf(b)))
      .map((figure) => ({
        wave: waveName(figure.waveId, figure.occurrence),
        value: formatValue(measure, fromFigures(measure.kind, figure)),
        cell: figure.cell,
        file: figure.file ?? '',
      })),
  };
}

function ofDaysLate({ reports }: BoardUnit): PointsOrigin {
  return {
    kind: 'daysLate',
    days: reports.daysLate,
    reports: reports.reports.map((one) => ({
      name: one.name,
      due: one.due,
      delivered: one.delivered,
      status: describeStatus(one),
    })),
  };
}
