import type { UnitMatrix } from '#shared/contract/tracking.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type {
  MatrixCell,
  MatrixRow,
  MilestoneColumn,
  TrackingMatrix,
} from '#shared/domain/tracking/matrix.ts';
import { unitKindName } from '#shared/domain/units/unit-kind.ts';
import { AppError } from '#shared/errors.ts';
import type { App } from '../app/app.ts';
import { fillMatrix } from './fill-matrix.ts';
import type { Member } from './matrix-facts.ts';
import { columnKey } from './occurrences.ts';

interface PartOfMatrix {
  /** The row of this unit alone. */
  unitId?: string;
  /** These columns alone, by their keys; all when empty. */
  columns?: readonly string[];
}

/** Units × milestones, whole or a part. */
export function trackingMatrix(
  app: App,
  campaignId: string,
  { unitId, columns: keys = [] }: PartOfMatrix = {},
): TrackingMatrix {
  const {
    plan,
    today: day,
    members,
    columns,
  } = fillMatrix(app, {
    ...{ campaignId, unitId },
    isWanted: ({ milestone, occurrence }) =>
      keys.length === 0 || keys.includes(columnKey(milestone.id, occurrence)),
  });
  const rows = members.map(({ validFrom: _, validTo: __, ...member }, at): MatrixRow => {
    const cells: Record<string, MatrixCell> = {};
    for (const column of columns) {
      const cell = column.cells[at];
      if (cell != null) cells[column.key] = cell;
    }
    return { ...member, cells };
  });
  const bare = columns.map(({ cells: _, ...column }): MilestoneColumn => column);
  return { today: day, columns: bare, rows, ...choicesOf(plan, members) };
}

/** What one unit owes in the whole campaign. @throws AppError NOT_FOUND */
export function unitMatrix(app: App, campaignId: string, unitId: string): UnitMatrix {
  const { columns, rows } = trackingMatrix(app, campaignId, { unitId });
  const [row] = rows;
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'đơn vị tham gia phong trào' });
  return { columns: columns.filter(({ key }) => row.cells[key] !== undefined), cells: { ...row.cells } };
}

/** What the list can be narrowed to: groups of the plan, clusters and kinds of unit that have members. */
export function choicesOf(
  plan: Plan,
  members: readonly Member[],
): Pick<TrackingMatrix, 'groups' | 'clusters' | 'kinds'> {
  const used = new Set(members.map(({ groupId }) => groupId));
  const groups = plan.subjectGroups.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, name }));
  const clusters = new Map<string, string>();
  for (const { clusterId, clusterName } of members) {
    if (clusterId !== null) clusters.set(clusterId, clusterName);
  }
  const kinds = [...new Set(members.map(({ kind }) => kind))].map((id) => ({ id, name: unitKindName(id) }));
  return { groups, clusters: [...clusters].map(([id, name]) => ({ id, name })), kinds };
}
