import type { UnitFacts } from '#shared/domain/awards/subject-facts.ts';
import { countMet, evaluate } from '#shared/domain/indicators/evaluate.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { BoardUnit } from '../scoring/score-board.ts';

/** What eligibility rules ask of a scored unit. */
export function unitFacts(plan: Plan, own: BoardUnit, standards: UnitFacts['standards']): UnitFacts {
  const results = plan.indicators
    .filter(({ groupIds }) => groupIds.includes(own.groupId))
    .map((indicator) => evaluate(indicator, own.facts.values.get(indicator.id) ?? null));
  const isIn = (state: string) => state === 'onTime' || state === 'late';
  const due = own.reports.reports.filter(({ state }) => state !== 'notDue' && state !== 'dueSoon');
  return {
    name: own.name,
    groupId: own.groupId,
    grade: own.standing.grade,
    gradesBestFirst: own.table.grades.map(({ name }) => name),
    rank: own.standing.rank,
    reports: {
      due: due.length,
      delivered: due.filter(({ state }) => isIn(state)).length,
      late: due.filter(({ state }) => state === 'late').length,
    },
    indicators: countMet(results),
    standards,
  };
}
