import { planMissingText as text } from '../../text/plan-missing.ts';
import { missingAwards } from './missing-awards.ts';
import { advice, blocks, type MissingCheck } from './missing-check.ts';
import { missingDates } from './missing-dates.ts';
import { isDispatch, missingIssuance } from './missing-issuance.ts';
import { missingScores } from './missing-scores.ts';
import type { Plan } from './plan.ts';
import { planSectionNames } from './sections.ts';
import { statedTarget } from './stated-target.ts';

/** What the plan's own data do not say. */
export interface PlanFacts {
  /** Whether somebody may sign on the day of issue. */
  hasSigner: boolean;
  /** Units that take part. */
  participants: number;
}

export type MissingItem = MissingCheck & { id: string };

/** A decision states the law that it rests on; a plan may do without. */
function lacksBasis({ issuedAs }: Plan): MissingCheck {
  const say = issuedAs === 'decisionWithPlan' ? blocks : advice;
  return say('bases', text.noLegalBasis);
}

function missingText(plan: Plan): MissingCheck[] {
  const { aims, requirements } = plan;
  const ofFullPlan = isDispatch(plan)
    ? []
    : [
        ...(plan.legalBases.length === 0 ? [lacksBasis(plan)] : []),
        ...(aims.length + requirements.length === 0 ? [advice('purposes', text.noPurposes)] : []),
        ...(plan.scope === '' ? [advice('subjects', text.noScope)] : []),
        ...(plan.tasks.length === 0 ? [advice('tasks', text.noTasks)] : []),
        ...(plan.closing === '' ? [advice('closing', text.noClosing)] : []),
      ];
  return [
    ...ofFullPlan,
    ...(plan.subjectGroups.length === 0 ? [blocks('subjects', text.noGroups)] : []),
    ...missingStandards(plan),
    ...lostMilestones(plan),
    ...(plan.recipients.length === 0 ? [blocks('closing', text.noRecipients)] : []),
  ];
}

/** Where some groups have standards of their own, the others are expected to have some too. */
function missingStandards({ subjectGroups }: Plan): MissingCheck[] {
  const without = subjectGroups.filter(({ standards }) => standards.length === 0);
  if (without.length === subjectGroups.length) return [];
  return without.map(({ id, name }) => advice('subjects', text.groupWithoutStandards(name), id));
}

function lostMilestones({ tasks, milestones }: Plan): MissingCheck[] {
  const known = new Set(milestones.map(({ id }) => id));
  return tasks
    .filter(({ milestoneIds }) => milestoneIds.some((id) => !known.has(id)))
    .map(({ id, actor }) => blocks('tasks', text.taskWithoutMilestone(actor), id));
}

function missingContent(plan: Plan): MissingCheck[] {
  if (plan.contentAreas.length === 0) return isDispatch(plan) ? [] : [blocks('content', text.noAreas)];
  const areaIds = new Set(plan.contentAreas.map(({ id }) => id));
  const groupIds = new Set(plan.subjectGroups.map(({ id }) => id));
  const codes = plan.indicators.map(({ code }) => code);
  return [
    ...(plan.indicators.length === 0 && !isDispatch(plan) ? [advice('content', text.noIndicators)] : []),
    ...plan.indicators.flatMap((indicator, at) => {
      const { id, code, target, contentAreaId } = indicator;
      const stated = statedTarget(indicator);
      return [
        ...(areaIds.has(contentAreaId) ? [] : [blocks('content', text.indicatorWithoutArea(code), id)]),
        ...(codes.indexOf(code) < at ? [blocks('content', text.codeTwice(code), id)] : []),
        ...(target === null ? [advice('content', text.noTarget(code), id)] : []),
        ...(stated === 'contradicted' ? [blocks('content', text.targetContradicted(code), id)] : []),
        ...(indicator.groupIds.some((groupId) => groupIds.has(groupId))
          ? []
          : [advice('content', text.indicatorWithoutGroup(code), id)]),
      ];
    }),
  ];
}

function missingFacts({ hasSigner, participants }: PlanFacts): MissingCheck[] {
  return [
    ...(hasSigner ? [] : [blocks('general', text.noSigner)]),
    ...(participants > 0 ? [] : [advice('subjects', text.noParticipants)]),
  ];
}

/** Everything a plan still lacks, in the order of its sections; what blocks comes first within a section. */
export function missingInPlan(
  plan: Plan,
  facts: PlanFacts,
  /** What only the database can tell. */
  further: readonly MissingCheck[] = [],
): MissingItem[] {
  const checks = [
    ...further,
    ...missingFacts(facts),
    ...missingIssuance(plan),
    ...missingText(plan),
    ...missingDates(plan),
    ...missingContent(plan),
    ...missingScores(plan),
    ...missingAwards(plan),
  ];
  const order = (check: MissingCheck) =>
    planSectionNames.indexOf(check.section) * 2 + (check.severity === 'blocks' ? 0 : 1);
  return checks
    .toSorted((a, b) => order(a) - order(b))
    .map((check, at) => ({ id: `${check.section}-${at}`, ...check }));
}
