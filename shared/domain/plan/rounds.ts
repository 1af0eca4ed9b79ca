import { dueDate } from '../deadlines/due-date.ts';
import { dateParts, daysInMonth, localDate } from '../local-date.ts';
import type { AwardOccasion } from './award-type.ts';
import type { Deadline, Milestone } from './milestone.ts';
import type { Plan } from './plan.ts';

/** A part of a campaign of several years that is tracked, scored and rewarded as a campaign of its own. */
export interface Round {
  kind: 'year' | 'review';
  /** For a review its last year. */
  year: number;
}

interface Period {
  from: string;
  to: string;
}

/** The days of a round, within the campaign; null when the campaign does not reach them. */
export function roundPeriod(plan: Pick<Plan, 'period' | 'rounds'>, round: Round): Period | null {
  const { period, rounds } = plan;
  const years = round.kind === 'year' ? 1 : (rounds.reviewYears ?? 1);
  const from = localDate(round.year - years + 1, 1, 1);
  const to = localDate(round.year, 12, 31);
  const start = from > period.from ? from : period.from;
  const end = period.to !== null && period.to < to ? period.to : to;
  return start <= end ? { from: start, to: end } : null;
}

/** Every round that the plan asks for until the end of `year`, the earliest first. */
export function roundsUntil({ period, rounds }: Pick<Plan, 'period' | 'rounds'>, year: number): Round[] {
  const first = dateParts(period.from).year;
  const last = period.to === null ? year : Math.min(year, dateParts(period.to).year);
  const found: Round[] = [];
  for (let at = first; at <= last; at += 1) {
    if (rounds.yearly) found.push({ kind: 'year', year: at });
    const { reviewYears } = rounds;
    if (reviewYears !== null && (at - first + 1) % reviewYears === 0)
      found.push({ kind: 'review', year: at });
  }
  return found;
}

function inYear(deadline: Extract<Deadline, { kind: 'recurring' }>, year: number): Deadline {
  const [month = 1, day = 1] = deadline.monthDay.split('-').map(Number);
  const last = daysInMonth(year, month);
  // A day that the year does not have is met on the month's last day, whatever the rule.
  if (day > last) return { kind: 'date', rule: 'by', date: localDate(year, month, last) };
  return { kind: 'date', rule: deadline.rule, date: localDate(year, month, day) };
}

function milestonesOf(plan: Plan, round: Round, period: Period): Milestone[] {
  const first = dateParts(plan.period.from).year;
  return plan.milestones.flatMap((milestone) => {
    const { deadline } = milestone;
    if (deadline.kind === 'recurring') {
      const isYearly = deadline.everyYears === 1;
      const falls = isYearly || (round.year > first && (round.year - first) % deadline.everyYears === 0);
      // A review is about what is reported once in several years; what comes each year belongs to the years.
      const belongs = round.kind === 'year' ? isYearly : !isYearly || !plan.rounds.yearly;
      return falls && belongs ? [{ ...milestone, deadline: inYear(deadline, round.year) }] : [];
    }
    const due = dueDate(deadline);
    if (round.kind === 'review' && milestone.kind !== 'finalReport') return [];
    return due >= period.from && due <= period.to ? [milestone] : [];
  });
}

/** A report of the whole campaign that is due in a round. */
export interface ReportInRound {
  milestoneId: string;
  /** As in the whole campaign: the day it is due for a recurring one, else empty. */
  occurrence: string;
  name: string;
  due: string;
}

/** When a round owes which report of the whole. */
export function owedInRound(plan: Plan, round: Round): ReportInRound[] {
  const period = roundPeriod(plan, round);
  if (period === null) return [];
  const recurring = plan.milestones.filter(({ deadline }) => deadline.kind === 'recurring');
  const recurringIds = new Set(recurring.map(({ id }) => id));
  return milestonesOf(plan, round, period).map(({ id, name, deadline }) => {
    const due = dueDate(deadline);
    return { milestoneId: id, occurrence: recurringIds.has(id) ? due : '', name, due };
  });
}

/** The report of the whole in the round's own plan: its parts have ids of their own, and its day may have been moved. */
export function sameReport(
  milestones: readonly Milestone[],
  { name, due }: Pick<ReportInRound, 'name' | 'due'>,
): Milestone | null {
  const named = milestones.filter((own) => own.name === name);
  const [only] = named;
  if (only !== undefined && named.length === 1) return only;
  return named.find(({ deadline }) => deadline.kind !== 'recurring' && dueDate(deadline) === due) ?? null;
}

const occasionsOf: Record<Round['kind'], readonly AwardOccasion[]> = {
  year: ['any', 'wave', 'year'],
  review: ['any', 'review', 'final'],
};

/**
 * The plan of one round: the period cut to it, waves and reports that fall into it, recurring reports on that year's day,
 * the awards that are given then. Everything else holds as the plan of the whole says.
 */
export function roundPlan(plan: Plan, round: Round): Plan {
  const period = roundPeriod(plan, round);
  if (period === null) throw new RangeError('the campaign does not reach this round');
  const waves = plan.waves
    .filter(({ from, to }) => from <= period.to && to >= period.from)
    .map((wave, at) => ({
      ...wave,
      number: at + 1,
      from: wave.from < period.from ? period.from : wave.from,
      to: wave.to > period.to ? period.to : wave.to,
    }));
  const waveIds = new Set(waves.map(({ id }) => id));
  const milestones = milestonesOf(plan, round, period).map((milestone) => ({
    ...milestone,
    waveId: milestone.waveId !== null && waveIds.has(milestone.waveId) ? milestone.waveId : null,
  }));
  const kept = new Set(milestones.map(({ id }) => id));
  const name =
    round.kind === 'year' ? `năm ${round.year}` : `giai đoạn ${dateParts(period.from).year} - ${round.year}`;
  return {
    ...plan,
    title: `${plan.title}, ${name}`,
    subject: `${plan.subject}, ${name}`,
    period,
    waves,
    milestones,
    tasks: plan.tasks.map((task) => ({
      ...task,
      milestoneIds: task.milestoneIds.filter((id) => kept.has(id)),
    })),
    awardTypes: plan.awardTypes.filter(({ occasion }) => occasionsOf[round.kind].includes(occasion)),
    rounds: { yearly: false, reviewYears: null },
  };
}
