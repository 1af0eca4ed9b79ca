import { planMissingText as text } from '../../text/plan-missing.ts';
import type { AwardType } from './award-type.ts';
import { advice, blocks, type MissingCheck } from './missing-check.ts';
import { isDispatch } from './missing-issuance.ts';
import type { Plan } from './plan.ts';

function awardChecks(award: AwardType, plan: Plan, gradeNames: ReadonlySet<string>): MissingCheck[] {
  const groupIds = new Set(plan.subjectGroups.map((group) => group.id));
  const { id, name, quotas, quotaNote, standard, eligibility, managedHere } = award;
  const unknownGrade = eligibility.find(
    ({ rule }) => rule.kind === 'gradeAtLeast' && gradeNames.size > 0 && !gradeNames.has(rule.grade),
  );
  return [
    ...(standard === '' ? [advice('awards', text.noStandard(name), id)] : []),
    ...(managedHere && quotas.length === 0 && quotaNote === ''
      ? [advice('awards', text.noQuota(name), id)]
      : []),
    ...(eligibility.some((rule) => rule.groupIds.some((groupId) => !groupIds.has(groupId)))
      ? [blocks('awards', text.ruleWithoutGroup(name), id)]
      : []),
    ...(unknownGrade?.rule.kind === 'gradeAtLeast'
      ? [blocks('awards', text.unknownGrade(name, unknownGrade.rule.grade), id)]
      : []),
  ];
}

export function missingAwards(plan: Plan): MissingCheck[] {
  const { awardTypes, dossier, scoreTables } = plan;
  if (awardTypes.length === 0) return isDispatch(plan) ? [] : [advice('awards', text.noAwards)];
  const gradeNames = new Set(scoreTables.flatMap((table) => table.grades.map(({ name }) => name)));
  return [
    ...awardTypes.flatMap((award) => awardChecks(award, plan, gradeNames)),
    ...(awardTypes.some(({ managedHere }) => managedHere) && dossier.items.length === 0
      ? [advice('dossier', text.noDossier)]
      : []),
  ];
}
