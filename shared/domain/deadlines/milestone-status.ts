import { daysBetween } from '../local-date.ts';

/** Days before the last day from which a milestone is shown as due soon. */
const dueSoonDays = 7;

/** Days by which a delivery passes its last day; 0 when it is in time. */
export function daysLate(due: string, delivered: string): number {
  return Math.max(0, daysBetween(due, delivered));
}

/** The last day for one unit: the later day that was granted to it, never an earlier one than the plan's. */
export function extendedDue(due: string, extension: string | null): string {
  return extension !== null && extension > due ? extension : due;
}

export type MilestoneState = 'notDue' | 'dueSoon' | 'onTime' | 'late' | 'missing' | 'returned';

export const milestoneStateNames: Record<MilestoneState, string> = {
  notDue: 'Chưa đến hạn',
  dueSoon: 'Sắp đến hạn',
  onTime: 'Đúng hạn',
  late: 'Nộp chậm',
  missing: 'Chưa nộp, quá hạn',
  returned: 'Trả lại để sửa',
};

export interface MilestoneStatus {
  state: MilestoneState;
  /** Last day for this unit, extension included. */
  due: string;
  /** Days left to the last day (`notDue`, `dueSoon`), 0 otherwise. */
  daysLeft: number;
  /** Days late (`late`) or over the last day so far (`missing`, `returned`), 0 otherwise. */
  daysLate: number;
}

export interface Delivery {
  /** Date on the paper, which decides on time or late. */
  date: string;
  /** Returned for correction and not yet delivered again. */
  returned: boolean;
}

/** Where one unit stands with one milestone on `today`. `delivery` is its last delivery, null when there is none. */
export function milestoneStatus(facts: {
  due: string;
  extension: string | null;
  delivery: Delivery | null;
  today: string;
}): MilestoneStatus {
  const due = extendedDue(facts.due, facts.extension);
  const { delivery, today } = facts;
  const status = (state: MilestoneState, daysLeft = 0, late = 0): MilestoneStatus => ({
    state,
    due,
    daysLeft,
    daysLate: late,
  });
  if (delivery?.returned) return status('returned', 0, daysLate(due, today));
  if (delivery) {
    const late = daysLate(due, delivery.date);
    return late > 0 ? status('late', 0, late) : status('onTime');
  }
  const left = daysBetween(today, due);
  if (left < 0) return status('missing', 0, -left);
  return status(left <= dueSoonDays ? 'dueSoon' : 'notDue', left);
}

/** The status in words: "Nộp chậm 3 ngày", "Còn 5 ngày", "Quá hạn 12 ngày". */
export function describeStatus(status: MilestoneStatus): string {
  switch (status.state) {
    case 'notDue':
    case 'onTime':
      return milestoneStateNames[status.state];
    case 'dueSoon':
      return status.daysLeft === 0 ? 'Hạn cuối hôm nay' : `Còn ${status.daysLeft} ngày`;
    case 'late':
      return `Nộp chậm ${status.daysLate} ngày`;
    case 'missing':
      return `Chưa nộp, quá hạn ${status.daysLate} ngày`;
    case 'returned':
      return status.daysLate === 0
        ? milestoneStateNames.returned
        : `Trả lại để sửa, quá hạn ${status.daysLate} ngày`;
  }
}
