import { eq } from 'drizzle-orm';
import { participant, unit } from '#db/schema/units.ts';
import type { LateRow, UnitMatrix } from '#shared/contract/tracking.ts';
import { type MilestoneState, milestoneStatus } from '#shared/domain/deadlines/milestone-status.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type {
  MatrixCell,
  MatrixRow,
  MilestoneColumn,
  TrackingMatrix,
} from '#shared/domain/tracking/matrix.ts';
import { isOwed } from '#shared/domain/tracking/owed.ts';
import { unitKindName } from '#shared/domain/units/unit-kind.ts';
import { AppError } from '#shared/errors.ts';
import { type App, today } from '../app/app.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { duties } from './duties.ts';
import {
  type DeliveredPaper,
  type MatrixScope,
  type Member,
  readDeliveries,
  readExtensions,
  readMembers,
} from './matrix-facts.ts';
import { columnKey, type Occurrence, occurrenceName, occurrencesOf } from './occurrences.ts';

const states: MilestoneState[] = ['notDue', 'dueSoon', 'onTime', 'late', 'missing', 'returned'];

/** One time that something is due with the cell of each unit, in the order of the members; null where it is not owed. */
export interface FilledColumn extends MilestoneColumn {
  cells: (MatrixCell | null)[];
}

export interface FilledMatrix {
  plan: Plan;
  today: string;
  members: Member[];
  columns: FilledColumn[];
}

/** Where each unit stands with each paper that it owes, column by column. Units in the same state share one cell. */
export function fillMatrix(app: App, scope: MatrixScope): FilledMatrix {
  const { plan } = currentPlan(app.db, scope.campaignId);
  const day = today(app);
  const deliveries = readDeliveries(app, scope);
  const extensions = readExtensions(app.db, scope);
  const members = readMembers(app.db, scope);
  const dutyOf = duties(app.db, scope.campaignId, plan);
  const columns = occurrencesOf(plan, day).map((occurrence) => {
    const column = columnOf(occurrence);
    const papers = deliveries.get(column.key);
    const days = extensions.get(column.key);
    const cells = cellsOfOneDay(occurrence.due, day);
    const duty = dutyOf(occurrence);
    for (const member of members) {
      const paper = papers?.get(member.unitId) ?? null;
      const cell = isOwed(duty, member, paper !== null)
        ? cells(paper, days?.get(member.unitId) ?? null)
        : null;
      column.cells.push(cell);
      if (cell !== null) column.counts[cell.state] += 1;
    }
    return column;
  });
  // Of a time that nobody owes here there is nothing to see: it fell before the plan, or a round has it.
  const owed = columns.filter(({ cells }) => cells.some((cell) => cell !== null));
  return { plan, today: day, members, columns: owed };
}

function columnOf({ milestone, occurrence, due }: Occurrence): FilledColumn {
  return {
    key: columnKey(milestone.id, occurrence),
    milestoneId: milestone.id,
    occurrence,
    waveId: milestone.waveId,
    name: occurrenceName(milestone.name, occurrence),
    due,
    hasForm: milestone.hasForm,
    counts: Object.fromEntries(states.map((state) => [state, 0])) as MilestoneColumn['counts'],
    cells: [],
  };
}

/** Makes each different cell once. */
function cellsOfOneDay(due: string, day: string) {
  const made = new Map<string, MatrixCell>();
  return (paper: DeliveredPaper | null, lastDay: string | null): MatrixCell => {
    const key = cellKey(paper, lastDay);
    const known = made.get(key);
    if (known !== undefined) return known;
    const cell = cellFor(due, paper, lastDay, day);
    made.set(key, cell);
    return cell;
  };
}

/** What makes a cell differ from others of its column; for most of them it is the day of the paper alone. */
function cellKey(paper: DeliveredPaper | null, lastDay: string | null): string {
  if (paper === null) return lastDay === null ? '' : `- ${lastDay}`;
  const { paperDate, reportId, returned, files } = paper;
  const isPlain = lastDay === null && reportId !== null && !returned && files === 0;
  return isPlain ? paperDate : `${paperDate} ${returned} ${reportId === null} ${files} ${lastDay}`;
}

function cellFor(due: string, paper: DeliveredPaper | null, lastDay: string | null, day: string): MatrixCell {
  const delivery = paper === null ? null : { date: paper.paperDate, returned: paper.returned };
  const status = milestoneStatus({ due, extension: lastDay, delivery, today: day });
  return {
    ...status,
    paperDate: paper === null || paper.reportId === null ? null : paper.paperDate,
    isExtended: status.due !== due,
    files: paper?.files ?? 0,
  };
}

/** Units × milestones, whole. With `unitId` the row of that unit alone. */
export function trackingMatrix(app: App, campaignId: string, unitId?: string): TrackingMatrix {
  const { plan, today: day, members, columns } = fillMatrix(app, { campaignId, unitId });
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
  const { columns, rows } = trackingMatrix(app, campaignId, unitId);
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

/** Units whose paper is overdue and not in, the longest overdue first. */
export function lateUnits(app: App, campaignId: string): LateRow[] {
  const { members, columns } = fillMatrix(app, { campaignId });
  const contacts = new Map(
    app.db
      .select({ id: unit.id, contactName: unit.contactName, contactPhone: unit.contactPhone })
      .from(participant)
      .innerJoin(unit, eq(unit.id, participant.unitId))
      .where(eq(participant.campaignId, campaignId))
      .all()
      .map(({ id, ...contact }) => [id, contact]),
  );
  return members
    .flatMap(({ unitId, code, name: unitName, clusterName }, at) =>
      columns.flatMap(({ cells, milestoneId, occurrence, name }): LateRow[] => {
        const cell = cells[at];
        if (cell == null || !isOverdue(cell)) return [];
        const contact = contacts.get(unitId) ?? { contactName: '', contactPhone: '' };
        const what = { milestoneId, occurrence, milestoneName: name, due: cell.due, daysLate: cell.daysLate };
        return [{ unitId, code, unitName, clusterName, ...contact, ...what }];
      }),
    )
    .sort((a, b) => b.daysLate - a.daysLate);
}

/** Missing after the last day, or returned and not delivered again by then. */
export function isOverdue(cell: Pick<MatrixCell, 'state' | 'daysLate'>): boolean {
  return cell.state === 'missing' || (cell.state === 'returned' && cell.daysLate > 0);
}
