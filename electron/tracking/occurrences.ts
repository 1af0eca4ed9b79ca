import { dueDate, dueDates } from '#shared/domain/deadlines/due-date.ts';
import { addDays } from '#shared/domain/local-date.ts';
import type { Milestone } from '#shared/domain/plan/milestone.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';

/** One time that a milestone is due. */
export interface Occurrence {
  milestone: Milestone;
  /** As in `report.occurrence`: the due date for a recurring milestone, else empty. */
  occurrence: string;
  due: string;
}

/** Names the column of one time that a milestone is due. */
export const columnKey = (milestoneId: string, occurrence: string) =>
  occurrence === '' ? milestoneId : `${milestoneId}@${occurrence}`;

/** What one time of a milestone is called: "Báo cáo năm 2025". */
export function occurrenceName(milestone: string, occurrence: string): string {
  return occurrence === '' ? milestone : `${milestone} ${occurrence.slice(0, 4)}`;
}

/** A recurring milestone is shown once it is due within a year: there is always a next one to prepare for. */
const LOOK_AHEAD_DAYS = 366;

/** Every time that the milestones of a plan are due, in the order of the days. */
export function occurrencesOf(plan: Plan, today: string): Occurrence[] {
  return plan.milestones
    .flatMap((milestone): Occurrence[] => {
      const { deadline } = milestone;
      if (deadline.kind !== 'recurring') return [{ milestone, occurrence: '', due: dueDate(deadline) }];
      const days = dueDates(deadline, plan.period, addDays(today, LOOK_AHEAD_DAYS));
      return days.map((due) => ({ milestone, occurrence: due, due }));
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** The occurrence that a form is issued for today: the next one due, or the last one when all are over. */
export function occurrenceToIssue(plan: Plan, milestone: Milestone, today: string): Occurrence | null {
  const own = occurrencesOf(plan, today).filter((occurrence) => occurrence.milestone.id === milestone.id);
  return own.find(({ due }) => due >= today) ?? own.at(-1) ?? null;
}
