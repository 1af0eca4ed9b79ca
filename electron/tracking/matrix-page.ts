import type { MatrixCell, MatrixPage } from '#shared/domain/tracking/matrix.ts';
import { firstPeriod, isInPeriod, periodsOf } from '#shared/domain/tracking/matrix-periods.ts';
import type { App } from '../app/app.ts';
import { countMatrix } from './count-matrix.ts';
import { columnFiller } from './fill-matrix.ts';
import { choicesOf } from './matrix.ts';
import { columnKey, occurrencesOf } from './occurrences.ts';

/** Everything that is due, in whatever period. */
const WHOLE = 'all';

/**
 * The columns of one period for the window: of the one asked for, of the one that has most need of a look where none is asked
 * for or the plan does not know it any more.
 */
export function matrixPage(
  app: App,
  { campaignId, period: wanted }: { campaignId: string; period: string | null },
): MatrixPage {
  const { plan, today, members, columns } = countMatrix(app, campaignId);
  const periods = periodsOf(columns, plan.waves);
  const isKnown = wanted === WHOLE || periods.some(({ id }) => id === wanted);
  const chosen = isKnown ? wanted : firstPeriod(columns, today);
  const period = chosen === WHOLE ? null : chosen;
  const keys = new Set(columns.filter((column) => isInPeriod(column, period)).map(({ key }) => key));
  const fill = columnFiller(app, { campaignId }, plan, members);
  const shown = occurrencesOf(plan, today)
    .filter(({ milestone, occurrence }) => keys.has(columnKey(milestone.id, occurrence)))
    .map(fill);
  const { cells, placeOf } = dictionary();
  return {
    today,
    period,
    periods,
    columns: shown.map(({ cells: _, ...column }) => column),
    all: columns.map(({ overdue: _, soon: __, ...column }) => column),
    rows: members.map(({ unitId, code, name, kind, groupId, clusterId }, at) => {
      const places = shown.map((column) => placeOf(column.cells[at] ?? null));
      return { unitId, code, name, kind, groupId, clusterId, cells: places };
    }),
    cells,
    ...choicesOf(plan, members),
  };
}

/** Equal cells of a column are one object, so that looking them up costs no comparing. */
function dictionary() {
  const cells: MatrixCell[] = [];
  const places = new Map<MatrixCell, number>();
  const placeOf = (cell: MatrixCell | null): number => {
    if (cell === null) return -1;
    const known = places.get(cell);
    if (known !== undefined) return known;
    places.set(cell, cells.length);
    return cells.push(cell) - 1;
  };
  return { cells, placeOf };
}
