import { planMissingText as text } from '../../text/plan-missing.ts';
import { dateParts } from '../local-date.ts';
import { advice, blocks, type MissingCheck } from './missing-check.ts';
import type { Plan } from './plan.ts';

/** A dispatch passes the plan from above on: it has tasks and addressees, not awards and scores of its own. */
export function isDispatch({ issuedAs }: Pick<Plan, 'issuedAs'>): boolean {
  return issuedAs === 'dispatch';
}

function paperChecks(plan: Plan): MissingCheck[] {
  const { parentPlan, decision, dispatch } = plan;
  const parent =
    parentPlan === null || (parentPlan.number !== '' && parentPlan.issuedOn !== null)
      ? []
      : [advice('issuance', text.parentWithoutNumber)];
  switch (plan.issuedAs) {
    case 'plan':
      return parent;
    case 'decisionWithPlan':
      return [...parent, ...(decision.proposedBy === '' ? [advice('issuance', text.noProposer)] : [])];
    case 'dispatch':
      return [
        ...parent,
        ...(parentPlan === null ? [advice('issuance', text.noParent)] : []),
        ...(dispatch.addressees.length === 0 ? [blocks('issuance', text.noAddressees)] : []),
        ...(plan.tasks.length === 0 ? [blocks('tasks', text.noTasks)] : []),
      ];
  }
}

/** Whether the campaign runs through more than two calendar years, or has no end. */
function isLong({ period }: Pick<Plan, 'period'>): boolean {
  return period.to === null || dateParts(period.to).year - dateParts(period.from).year > 1;
}

function roundChecks(plan: Plan): MissingCheck[] {
  const { rounds, period, milestones, awardTypes, waves } = plan;
  const isOver = (years: number) =>
    period.to !== null && dateParts(period.to).year - dateParts(period.from).year + 1 < years;
  const occasions = new Set(awardTypes.map(({ occasion }) => occasion));
  const yearlyReport = milestones.some(({ deadline }) => deadline.kind === 'recurring');
  return [
    ...(isLong(plan) && !rounds.yearly && !isDispatch(plan) ? [advice('waves', text.longWithoutRounds)] : []),
    ...(rounds.yearly && isOver(2) ? [advice('waves', text.roundsWithinYear)] : []),
    ...(rounds.yearly && !yearlyReport ? [advice('milestones', text.noYearlyReport)] : []),
    ...(rounds.reviewYears !== null && isOver(rounds.reviewYears)
      ? [advice('waves', text.reviewAfterEnd(rounds.reviewYears))]
      : []),
    ...(occasions.has('year') && !rounds.yearly ? [advice('awards', text.yearlyAwardWithoutRounds)] : []),
    ...(occasions.has('review') && rounds.reviewYears === null
      ? [advice('awards', text.reviewAwardWithoutReview)]
      : []),
    ...(occasions.has('wave') && waves.length === 0 ? [advice('awards', text.waveAwardWithoutWaves)] : []),
    ...(plan.kind === 'special' && waves.length === 0 && !rounds.yearly && !isDispatch(plan)
      ? [advice('waves', text.specialWithoutWaves)]
      : []),
  ];
}

/** What the paper that puts the plan into force needs, and what a campaign of several years needs. */
export function missingIssuance(plan: Plan): MissingCheck[] {
  return [...paperChecks(plan), ...roundChecks(plan)];
}
