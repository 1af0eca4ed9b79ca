import { dueDates } from '#shared/domain/deadlines/due-date.ts';
import {
  type Delivery,
  type MilestoneStatus,
  milestoneStatus,
} from '#shared/domain/deadlines/milestone-status.ts';
import type { Milestone } from '#shared/domain/plan/milestone.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { Occurrence } from '../tracking/occurrences.ts';

export interface ReportStatus extends MilestoneStatus {
  milestoneId: string;
  name: string;
  delivered: string | null;
}

/** How a unit stands with the reports that it owes. */
export interface ReportStanding {
  reports: ReportStatus[];
  /** Over all reports together, with those that are overdue so far; null before the first is delivered or due. */
  daysLate: number | null;
  isComplete: boolean;
  isOnTime: boolean;
}

export type Deliveries = ReadonlyMap<string, Delivery>;
export type Extensions = ReadonlyMap<string, string>;

export const deliveryKey = (milestoneId: string, occurrence: string) => `${milestoneId} ${occurrence}`;

/** Acknowledgements and launch papers are not reports. */
export const isReport = ({ kind }: Pick<Milestone, 'kind'>): boolean =>
  kind === 'waveReport' || kind === 'finalReport';

/** Reports that units of a group owe, in the plan's order; of a recurring one those due until today. */
export function owedReports(plan: Plan, groupId: string, today: string): Occurrence[] {
  return plan.milestones
    .filter((milestone) => isReport(milestone) && milestone.groupIds.includes(groupId))
    .flatMap((milestone) => {
      const { deadline } = milestone;
      const isRecurring = deadline.kind === 'recurring';
      return dueDates(deadline, plan.period, isRecurring ? today : undefined).map((due) => ({
        milestone,
        occurrence: isRecurring ? due : '',
        due,
      }));
    });
}

export function reportStanding(
  owed: readonly Occurrence[],
  deliveries: Deliveries,
  extensions: Extensions,
  today: string,
): ReportStanding {
  const reports = owed.map(({ milestone: { id, name }, occurrence, due }): ReportStatus => {
    const key = deliveryKey(id, occurrence);
    const delivery = deliveries.get(key) ?? null;
    const status = milestoneStatus({ due, extension: extensions.get(key) ?? null, delivery, today });
    return { milestoneId: id, name, delivered: delivery?.date ?? null, ...status };
  });
  const known = reports.filter(({ state }) => state !== 'notDue' && state !== 'dueSoon');
  return {
    reports,
    daysLate: known.length === 0 ? null : known.reduce((sum, { daysLate }) => sum + daysLate, 0),
    isComplete: reports.every(({ state }) => state === 'onTime' || state === 'late'),
    isOnTime: reports.every(({ state }) => state === 'onTime'),
  };
}
