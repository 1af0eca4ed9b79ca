import type { MilestoneState } from '#shared/domain/deadlines/milestone-status.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { MatrixCell, MilestoneColumn } from '#shared/domain/tracking/matrix.ts';
import { isOwed } from '#shared/domain/tracking/owed.ts';
import { type App, today } from '../app/app.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { duties } from './duties.ts';
import { cellsOfOneTime } from './matrix-cell.ts';
import {
  at,
  type MatrixScope,
  type Member,
  paperReader,
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

interface WhichMatrix extends MatrixScope {
  /** The times that are looked at; all of them unless told. */
  isWanted?: (occurrence: Occurrence) => boolean;
}

/** Where each unit stands with each paper that it owes, column by column. Units in the same state share one cell. */
export function fillMatrix(app: App, { isWanted = () => true, ...scope }: WhichMatrix): FilledMatrix {
  const { plan } = currentPlan(app.db, scope.campaignId);
  const day = today(app);
  const members = readMembers(app.db, scope);
  const fill = columnFiller(app, scope, plan, members);
  const columns = occurrencesOf(plan, day).filter(isWanted).map(fill);
  // Of a time that nobody owes here there is nothing to see: it fell before the plan, or a round has it.
  const owed = columns.filter(({ cells }) => cells.some((cell) => cell !== null));
  return { plan, today: day, members, columns: owed };
}

/** Fills the column of one time after the other. */
export function columnFiller(app: App, scope: MatrixScope, plan: Plan, members: readonly Member[]) {
  const day = today(app);
  const papersAt = paperReader(app.db, scope);
  const extensions = readExtensions(app.db, scope);
  const dutyOf = duties(app.db, scope.campaignId, plan);
  return (occurrence: Occurrence): FilledColumn => {
    const column = { ...columnOf(occurrence), cells: [] as FilledColumn['cells'] };
    const papers = papersAt(column);
    const days = at(extensions, column);
    const cells = cellsOfOneTime(occurrence.due, day);
    const duty = dutyOf(occurrence);
    for (const member of members) {
      const paper = papers.get(member.unitId) ?? null;
      const cell = isOwed(duty, member, paper !== null)
        ? cells(paper, days.get(member.unitId) ?? null)
        : null;
      column.cells.push(cell);
      if (cell !== null) column.counts[cell.state] += 1;
    }
    return column;
  };
}

/** A column before anybody is counted in it. */
export function columnOf({ milestone, occurrence, due }: Occurrence): MilestoneColumn {
  return {
    key: columnKey(milestone.id, occurrence),
    milestoneId: milestone.id,
    occurrence,
    waveId: milestone.waveId,
    name: occurrenceName(milestone.name, occurrence),
    due,
    hasForm: milestone.hasForm,
    counts: Object.fromEntries(states.map((state) => [state, 0])) as MilestoneColumn['counts'],
  };
}
