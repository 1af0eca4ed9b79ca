import { and, eq } from 'drizzle-orm';
import { extension, indicatorValue, report } from '#db/schema/tracking.ts';
import type { CellDetail } from '#shared/contract/tracking.ts';
import { formatValue } from '#shared/domain/indicators/display.ts';
import { fromFigures } from '#shared/domain/indicators/value.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { AppError } from '#shared/errors.ts';
import type { App } from '../app/app.ts';
import { currentPlan, milestoneIn } from '../plan/current-plan.ts';
import { formReturns } from './form-returns.ts';
import { trackingMatrix } from './matrix.ts';
import { columnKey } from './occurrences.ts';
import { fileOfReport } from './reports.ts';

interface Place {
  campaignId: string;
  unitId: string;
  milestoneId: string;
  occurrence: string;
}

/** Everything about one unit and one milestone: the paper, its figures, the files that came, a later day that was granted. */
export function cellDetail(app: App, place: Place): CellDetail {
  const { plan } = currentPlan(app.db, place.campaignId);
  const milestone = milestoneIn(plan, place.milestoneId);
  const { rows, columns } = trackingMatrix(app, place.campaignId, {
    unitId: place.unitId,
    columns: [columnKey(place.milestoneId, place.occurrence)],
  });
  const column = columns.find(
    ({ milestoneId, occurrence }) => milestoneId === milestone.id && occurrence === place.occurrence,
  );
  const row = rows.find(({ unitId }) => unitId === place.unitId);
  const status = row?.cells[column?.key ?? ''];
  if (row === undefined || status === undefined) {
    throw AppError.of('NOT_FOUND', { what: 'đơn vị ở mốc báo cáo này' });
  }
  const own = app.db
    .select()
    .from(report)
    .where(
      and(
        eq(report.campaignId, place.campaignId),
        eq(report.unitId, place.unitId),
        eq(report.milestoneId, place.milestoneId),
        eq(report.occurrence, place.occurrence),
      ),
    )
    .get();
  const files = formReturns(app, { campaignId: place.campaignId, unitId: place.unitId, limit: 5_000 });
  return {
    unitName: row.name,
    milestoneName: column?.name ?? milestone.name,
    status,
    report: own === undefined ? null : { ...own, file: fileOfReport(app, own.formReturnId).file },
    extension: extensionOf(app, place),
    files: files.filter((file) => file.milestoneName === (column?.name ?? milestone.name)),
    values: own === undefined ? [] : valuesOf(app, plan, own.id),
  };
}

function extensionOf(app: App, place: Place): CellDetail['extension'] {
  const found = app.db
    .select()
    .from(extension)
    .where(
      and(
        eq(extension.campaignId, place.campaignId),
        eq(extension.unitId, place.unitId),
        eq(extension.milestoneId, place.milestoneId),
        eq(extension.occurrence, place.occurrence),
      ),
    )
    .get();
  return found === undefined ? null : found;
}

/** Figures that stand because of this paper; those of a milestone that shares its time came with another one. */
function valuesOf(app: App, plan: Plan, reportId: string): CellDetail['values'] {
  const rows = app.db.select().from(indicatorValue).where(eq(indicatorValue.reportId, reportId)).all();
  return plan.indicators.flatMap((indicator) => {
    const row = rows.find(({ indicatorId }) => indicatorId === indicator.id);
    if (row === undefined) return [];
    const { code, shortName, measure } = indicator;
    return [
      { code, name: shortName, text: formatValue(measure, fromFigures(measure.kind, row)), cell: row.cell },
    ];
  });
}
