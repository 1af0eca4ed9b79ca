import type { Db } from '#db/open.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { MatrixCell, MilestoneColumn } from '#shared/domain/tracking/matrix.ts';
import { type Duty, isOwed } from '#shared/domain/tracking/owed.ts';
import { type App, today } from '../app/app.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { duties } from './duties.ts';
import { columnFiller, columnOf } from './fill-matrix.ts';
import { cellsOfOneTime, isOverdue } from './matrix-cell.ts';
import { at, formsSentBack, type Member, readExtensions, readMembers } from './matrix-facts.ts';
import { columnKey, occurrencesOf } from './occurrences.ts';

/** One time that something is due with how many units stand where, without the units. */
export interface CountedColumn extends MilestoneColumn {
  /** Missing, or returned and not delivered again by the last day. */
  overdue: number;
  /** Of those due soon, how many have which last day: some may have been granted one of their own. */
  soon: Map<string, number>;
}

export interface CountedMatrix {
  plan: Plan;
  today: string;
  members: Member[];
  columns: CountedColumn[];
}

/**
 * The same as the matrix whole, counted: papers are added up by day in the database, so that years of reports cost one pass over
 * an index. A time at which units have something of their own (a later day, a form that was sent back, a report that is tracked
 * elsewhere) is filled unit by unit, and so are units that take part for a while only.
 */
export function countMatrix(app: App, campaignId: string): CountedMatrix {
  const { plan } = currentPlan(app.db, campaignId);
  const scope = { campaignId };
  const day = today(app);
  const members = readMembers(app.db, scope);
  const isPlain = ({ validFrom, validTo }: Member) => validFrom === null && validTo === null;
  const plain = Map.groupBy(members.filter(isPlain), ({ groupId }) => groupId);
  const fillAll = columnFiller(app, scope, plan, members);
  const others = members.filter((member) => !isPlain(member));
  const fillOthers = columnFiller(app, scope, plan, others);
  const dutyOf = duties(app.db, campaignId, plan);
  const extensions = readExtensions(app.db, scope);
  const sentBack = formsSentBack(app.db, scope);
  const papersOf = paperCounts(app.db, campaignId, plan, plain);
  const columns = occurrencesOf(plan, day).map((occurrence) => {
    const duty = dutyOf(occurrence);
    const column: CountedColumn = { ...columnOf(occurrence), overdue: 0, soon: new Map() };
    const isOdd = duty.elsewhere.size + at(extensions, column).size + at(sentBack, column).size > 0;
    const filled = isOdd ? fillAll(occurrence) : others.length === 0 ? null : fillOthers(occurrence);
    for (const cell of filled?.cells ?? []) if (cell !== null) count(column, cell, 1);
    if (!isOdd) countPapers(column, duty, plain, papersOf(column.key), day);
    return column;
  });
  const owed = columns.filter(({ counts }) => Object.values(counts).some((units) => units > 0));
  return { plan, today: day, members, columns: owed };
}

function count(column: CountedColumn, cell: MatrixCell, units: number): void {
  column.counts[cell.state] += units;
  if (isOverdue(cell)) column.overdue += units;
  if (cell.state === 'dueSoon') column.soon.set(cell.due, (column.soon.get(cell.due) ?? 0) + units);
}

/** Units that take part all the time: those of the groups have a paper of some day, the rest has none. */
function countPapers(
  column: CountedColumn,
  duty: Duty,
  plain: ReadonlyMap<string, readonly Member[]>,
  papers: readonly PaperCount[],
  day: string,
): void {
  const cells = cellsOfOneTime(duty.due, day);
  let delivered = 0;
  for (const { paperDate, returned, units } of papers) {
    delivered += units;
    count(column, cells({ isIn: true, paperDate, returned, files: 0 }, null), units);
  }
  let asked = 0;
  for (const [first, ...others] of plain.values()) {
    // Who takes part all the time is asked as all others of the group are.
    if (first !== undefined && isOwed(duty, first, false)) asked += 1 + others.length;
  }
  // Before the plan nobody is asked, though a paper may have come in.
  if (asked > delivered) count(column, cells(null, null), asked - delivered);
}

interface PaperCount {
  paperDate: string;
  returned: boolean;
  units: number;
}

/** By column, how many of these units, by their groups, have a paper of which day where their group owes one. */
function paperCounts(db: Db, campaignId: string, plan: Plan, plain: ReadonlyMap<string, readonly Member[]>) {
  const statement = db.$client
    .prepare(
      `SELECT milestone_id, occurrence, paper_date, state, count(*) FROM report
       WHERE campaign_id = ? AND milestone_id IN (SELECT value FROM json_each(?))
         AND unit_id NOT IN (SELECT value FROM json_each(?))
       GROUP BY milestone_id, occurrence, state, paper_date`,
    )
    .raw();
  const everybody = db.$client.prepare('SELECT id FROM unit').pluck().all() as string[];
  const counts = new Map<string, PaperCount[]>();
  // Milestones of the same groups are asked of the same units.
  const byGroups = Map.groupBy(plan.milestones, ({ groupIds }) => [...groupIds].sort().join(' '));
  for (const milestones of byGroups.values()) {
    const groups = new Set(milestones[0]?.groupIds);
    const own = new Set([...groups].flatMap((id) => (plain.get(id) ?? []).map(({ unitId }) => unitId)));
    // The few others are looked up for each paper; nearly all would take as long again.
    const others = everybody.filter((unitId) => !own.has(unitId));
    const ids = milestones.map(({ id }) => id);
    const rows = statement.all(campaignId, JSON.stringify(ids), JSON.stringify(others)) as PaperRow[];
    for (const [milestoneId, occurrence, paperDate, state, units] of rows) {
      const key = columnKey(milestoneId, occurrence);
      const list = counts.get(key) ?? [];
      list.push({ paperDate, returned: state === 'returned', units });
      counts.set(key, list);
    }
  }
  return (key: string): readonly PaperCount[] => counts.get(key) ?? [];
}

type PaperRow = [milestoneId: string, occurrence: string, paperDate: string, state: string, units: number];
