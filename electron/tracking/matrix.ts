import { and, count, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { evidence, extension, formIssue, formReturn, report } from '#db/schema/tracking.ts';
import { cluster, participant, unit } from '#db/schema/units.ts';
import type { LateRow, MatrixCell, MilestoneColumn, TrackingMatrix } from '#shared/contract/tracking.ts';
import { type MilestoneState, milestoneStatus } from '#shared/domain/deadlines/milestone-status.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { takesPartOn } from '#shared/domain/units/participation.ts';
import { unitKindName } from '#shared/domain/units/unit-kind.ts';
import { type App, today } from '../app/app.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { type Occurrence, occurrenceName, occurrencesOf } from './occurrences.ts';

const states: MilestoneState[] = ['notDue', 'dueSoon', 'onTime', 'late', 'missing', 'returned'];

const keyOf = (milestoneId: string, occurrence: string) =>
  occurrence === '' ? milestoneId : `${milestoneId}@${occurrence}`;

/** A campaign, or one unit of it. */
interface Scope {
  campaignId: string;
  unitId?: string;
}

/** Units × milestones: where each unit stands with each paper that it owes. With `unitId` the row of that unit alone. */
export function trackingMatrix(app: App, campaignId: string, unitId?: string): TrackingMatrix {
  const scope: Scope = unitId === undefined ? { campaignId } : { campaignId, unitId };
  const { plan } = currentPlan(app.db, campaignId);
  const day = today(app);
  const occurrences = occurrencesOf(plan, day);
  const deliveries = readDeliveries(app.db, scope);
  const extensions = readExtensions(app.db, scope);
  const members = readMembers(app.db, scope);
  const columns: MilestoneColumn[] = occurrences.map(({ milestone, occurrence, due }) => ({
    key: keyOf(milestone.id, occurrence),
    milestoneId: milestone.id,
    occurrence,
    name: occurrenceName(milestone.name, occurrence),
    due,
    hasForm: milestone.hasForm,
    counts: Object.fromEntries(states.map((state) => [state, 0])) as MilestoneColumn['counts'],
  }));
  const rows = members.map((member) => {
    const cells: Record<string, MatrixCell> = {};
    occurrences.forEach((occurrence, at) => {
      if (!occurrence.milestone.groupIds.includes(member.groupId)) return;
      const column = columns[at];
      if (column === undefined) return;
      const place = `${member.unitId} ${column.key}`;
      if (!takesPartOn(member, occurrence.due) && !deliveries.has(place)) return;
      const cell = cellFor(occurrence, deliveries.get(place) ?? null, extensions.get(place) ?? null, day);
      cells[column.key] = cell;
      column.counts[cell.state] += 1;
    });
    return { ...member, cells };
  });
  return { today: day, columns, rows, ...choicesOf(plan, members) };
}

interface DeliveredPaper {
  /** Null for a form that was sent back before anything of it was taken in. */
  reportId: string | null;
  paperDate: string;
  returned: boolean;
  files: number;
}

function cellFor(
  { due }: Occurrence,
  paper: DeliveredPaper | null,
  lastDay: string | null,
  day: string,
): MatrixCell {
  const delivery = paper === null ? null : { date: paper.paperDate, returned: paper.returned };
  const status = milestoneStatus({ due, extension: lastDay, delivery, today: day });
  return {
    state: status.state,
    due: status.due,
    daysLeft: status.daysLeft,
    daysLate: status.daysLate,
    paperDate: paper === null || paper.reportId === null ? null : paper.paperDate,
    isExtended: status.due !== due,
    files: paper?.files ?? 0,
  };
}

function readDeliveries(db: Reader, { campaignId, unitId }: Scope): Map<string, DeliveredPaper> {
  const files = filesOfReports(db, campaignId);
  const rows = db
    .select({
      id: report.id,
      unitId: report.unitId,
      milestoneId: report.milestoneId,
      occurrence: report.occurrence,
      paperDate: report.paperDate,
      state: report.state,
    })
    .from(report)
    .where(
      and(eq(report.campaignId, campaignId), unitId === undefined ? undefined : eq(report.unitId, unitId)),
    )
    .all();
  const papers = new Map<string, DeliveredPaper>(sentBack(db, campaignId));
  for (const row of rows) {
    const paper = {
      reportId: row.id,
      paperDate: row.paperDate,
      returned: row.state === 'returned',
      files: files.get(row.id) ?? 0,
    };
    papers.set(`${row.unitId} ${keyOf(row.milestoneId, row.occurrence)}`, paper);
  }
  return papers;
}

/** How many files hang on each report that has any. */
function filesOfReports(db: Reader, campaignId: string): Map<string, number> {
  const rows = db
    .select({ reportId: evidence.reportId, files: count() })
    .from(evidence)
    .where(eq(evidence.campaignId, campaignId))
    .groupBy(evidence.reportId)
    .all();
  return new Map(rows.map(({ reportId, files }) => [reportId, files]));
}

/** Forms that came and must be corrected: the unit has answered, and owes the answer again. */
function sentBack(db: Reader, campaignId: string): [string, DeliveredPaper][] {
  const rows = db
    .select({
      unitId: formIssue.unitId,
      milestoneId: formIssue.milestoneId,
      occurrence: formIssue.occurrence,
      receivedOn: formReturn.receivedOn,
    })
    .from(formReturn)
    .innerJoin(formIssue, eq(formIssue.id, formReturn.formIssueId))
    .where(and(eq(formReturn.campaignId, campaignId), eq(formReturn.verdict, 'returned')))
    .all();
  return rows.map(({ unitId, milestoneId, occurrence, receivedOn }) => [
    `${unitId} ${keyOf(milestoneId, occurrence)}`,
    { reportId: null, paperDate: receivedOn, returned: true, files: 0 },
  ]);
}

function readExtensions(db: Reader, { campaignId, unitId }: Scope): Map<string, string> {
  const rows = db
    .select()
    .from(extension)
    .where(
      and(
        eq(extension.campaignId, campaignId),
        unitId === undefined ? undefined : eq(extension.unitId, unitId),
      ),
    )
    .all();
  return new Map(rows.map((row) => [`${row.unitId} ${keyOf(row.milestoneId, row.occurrence)}`, row.lastDay]));
}

function readMembers(db: Reader, { campaignId, unitId }: Scope) {
  return db
    .select({
      unitId: unit.id,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      groupId: participant.groupId,
      clusterId: participant.clusterId,
      clusterName: cluster.name,
      searchKey: unit.searchKey,
      sortKey: unit.sortKey,
      validFrom: participant.validFrom,
      validTo: participant.validTo,
    })
    .from(participant)
    .innerJoin(unit, eq(unit.id, participant.unitId))
    .leftJoin(cluster, eq(cluster.id, participant.clusterId))
    .where(
      and(
        eq(participant.campaignId, campaignId),
        unitId === undefined ? undefined : eq(participant.unitId, unitId),
      ),
    )
    .orderBy(unit.position, unit.sortKey)
    .all()
    .map((row) => ({ ...row, clusterName: row.clusterName ?? '' }));
}

/** What the list can be narrowed to: groups of the plan, clusters and kinds of unit that have members. */
function choicesOf(plan: Plan, members: ReturnType<typeof readMembers>) {
  const groups = plan.subjectGroups
    .filter(({ id }) => members.some((member) => member.groupId === id))
    .map(({ id, name }) => ({ id, name }));
  const clusters = new Map<string, string>();
  for (const { clusterId, clusterName } of members) {
    if (clusterId !== null) clusters.set(clusterId, clusterName);
  }
  const kinds = [...new Set(members.map(({ kind }) => kind))].map((id) => ({ id, name: unitKindName(id) }));
  return { groups, clusters: [...clusters].map(([id, name]) => ({ id, name })), kinds };
}

/** Units whose paper is overdue and not in, the longest overdue first. */
export function lateUnits(app: App, campaignId: string): LateRow[] {
  const { columns, rows } = trackingMatrix(app, campaignId);
  const contacts = new Map(
    app.db
      .select({ id: unit.id, contactName: unit.contactName, contactPhone: unit.contactPhone })
      .from(participant)
      .innerJoin(unit, eq(unit.id, participant.unitId))
      .where(eq(participant.campaignId, campaignId))
      .all()
      .map(({ id, ...contact }) => [id, contact]),
  );
  return rows
    .flatMap((row) =>
      columns.flatMap(({ key, milestoneId, occurrence, name }): LateRow[] => {
        const cell = row.cells[key];
        if (cell === undefined || !isOverdue(cell)) return [];
        const { unitId, code, clusterName } = row;
        const contact = contacts.get(unitId) ?? { contactName: '', contactPhone: '' };
        const what = { milestoneId, occurrence, milestoneName: name, due: cell.due, daysLate: cell.daysLate };
        return [{ unitId, code, unitName: row.name, clusterName, ...contact, ...what }];
      }),
    )
    .sort((a, b) => b.daysLate - a.daysLate);
}

/** Missing after the last day, or returned and not delivered again by then. */
export function isOverdue(cell: Pick<MatrixCell, 'state' | 'daysLate'>): boolean {
  return cell.state === 'missing' || (cell.state === 'returned' && cell.daysLate > 0);
}
