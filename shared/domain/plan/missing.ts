import { planMissingText as text } from '../../text/plan-missing.ts';
import { missingAwards } from './missing-awards.ts';
import { advice, blocks, type MissingCheck } from './missing-check.ts';
import { missingDates } from './missing-dates.ts';
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

function missingText(plan: Plan): MissingCheck[] {
  return [
    ...(plan.legalBases.length === 0 ? [advice('bases', text.noLegalBasis)] : []),
    ...(plan.aims.length === 0 ? [advice('purposes', text.noAims)] : []),
    ...(plan.requirements.length === 0 ? [advice('purposes', text.noRequirements)] : []),
    ...(plan.subjectGroups.length === 0 ? [blocks('subjects', text.noGroups)] : []),
    ...(plan.scope === '' ? [advice('subjects', text.noScope)] : []),
    ...(plan.tasks.length === 0 ? [advice('tasks', text.noTasks)] : []),
    ...(plan.closing === '' ? [advice('closing', text.noClosing)] : []),
    ...(plan.recipients.length === 0 ? [blocks('closing', text.noRecipients)] : []),
  ];
}

function missingContent(plan: Plan): MissingCheck[] {
  if (plan.contentAreas.length === 0) return [blocks('content', text.noAreas)];
  const areaIds = new Set(plan.contentAreas.map(({ id }) => id));
  const groupIds = new Set(plan.subjectGroups.map(({ id }) => id));
  const codes = plan.indicators.map(({ code }) => code);
  return [
    ...(plan.indicators.length === 0 ? [advice('content', text.noIndicators)] : []),
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
export function missingInPlan(plan: Plan, facts: PlanFacts): MissingItem[] {
  const checks = [
    ...missingFacts(facts),
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
