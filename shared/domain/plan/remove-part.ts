import type { AwardType, Eligibility } from './award-type.ts';
import type { Plan } from './plan.ts';
import type { Criterion, ScoreTable } from './score-table.ts';

/** Removing a part takes along, or lets go of, everything that refers to it, so that no reference is left without its end. */

export function removeWave(plan: Plan, waveId: string): Plan {
  return {
    ...plan,
    waves: plan.waves.filter(({ id }) => id !== waveId).map((wave, at) => ({ ...wave, number: at + 1 })),
    milestones: plan.milestones.map((milestone) =>
      milestone.waveId === waveId ? { ...milestone, waveId: null } : milestone,
    ),
  };
}

/** A rule for this group alone goes with it: left without groups it would hold for everybody. */
function rulesWithout({ eligibility }: AwardType, groupId: string): Eligibility[] {
  return eligibility.flatMap((rule) => {
    if (!rule.groupIds.includes(groupId)) return [rule];
    const groupIds = rule.groupIds.filter((id) => id !== groupId);
    return groupIds.length === 0 ? [] : [{ ...rule, groupIds }];
  });
}

export function removeMilestone(plan: Plan, milestoneId: string): Plan {
  return {
    ...plan,
    milestones: plan.milestones.filter(({ id }) => id !== milestoneId),
    tasks: plan.tasks.map((task) => ({
      ...task,
      milestoneIds: task.milestoneIds.filter((id) => id !== milestoneId),
    })),
  };
}

export function removeGroup(plan: Plan, groupId: string): Plan {
  const without = <T extends { groupIds: string[] }>(part: T): T => ({
    ...part,
    groupIds: part.groupIds.filter((id) => id !== groupId),
  });
  return {
    ...plan,
    subjectGroups: plan.subjectGroups.filter(({ id }) => id !== groupId),
    indicators: plan.indicators.map(without),
    milestones: plan.milestones.map(without),
    inspections: plan.inspections.map(without),
    awardTypes: plan.awardTypes.map((award) => ({ ...award, eligibility: rulesWithout(award, groupId) })),
    scoreTables: plan.scoreTables.filter((table) => table.groupId !== groupId),
  };
}

/** A criterion that took its points from the indicator is scored by hand from then on. */
function withoutIndicator(criterion: Criterion, indicatorId: string): Criterion {
  const { method } = criterion;
  const own =
    method.kind === 'bands'
      ? method.source.kind === 'indicator' && method.source.indicatorId === indicatorId
      : 'indicatorId' in method && method.indicatorId === indicatorId;
  return own ? { ...criterion, method: { kind: 'manual' } } : criterion;
}

export function removeIndicator(plan: Plan, indicatorId: string): Plan {
  const clean = (table: ScoreTable): ScoreTable => ({
    ...table,
    sections: table.sections.map((section) => ({
      ...section,
      criteria: section.criteria.map((criterion) => withoutIndicator(criterion, indicatorId)),
    })),
    tieBreaks: table.tieBreaks.filter(
      (tieBreak) => tieBreak.kind !== 'indicator' || tieBreak.indicatorId !== indicatorId,
    ),
  });
  return {
    ...plan,
    indicators: plan.indicators.filter(({ id }) => id !== indicatorId),
    scoreTables: plan.scoreTables.map(clean),
  };
}

export function removeContentArea(plan: Plan, areaId: string): Plan {
  const emptied = plan.indicators
    .filter(({ contentAreaId }) => contentAreaId === areaId)
    .reduce((rest, { id }) => removeIndicator(rest, id), plan);
  return { ...emptied, contentAreas: emptied.contentAreas.filter(({ id }) => id !== areaId) };
}

function tieBreaksWithin(table: ScoreTable): ScoreTable {
  const kept = new Set(
    table.sections.flatMap((section) => [section.id, ...section.criteria.map(({ id }) => id)]),
  );
  return {
    ...table,
    tieBreaks: table.tieBreaks.filter((tieBreak) => {
      if (tieBreak.kind === 'section') return kept.has(tieBreak.sectionId);
      return tieBreak.kind !== 'criterion' || kept.has(tieBreak.criterionId);
    }),
  };
}

export function removeSection(table: ScoreTable, sectionId: string): ScoreTable {
  return tieBreaksWithin({ ...table, sections: table.sections.filter(({ id }) => id !== sectionId) });
}

export function removeCriterion(table: ScoreTable, criterionId: string): ScoreTable {
  return tieBreaksWithin({
    ...table,
    sections: table.sections.map((section) => ({
      ...section,
      criteria: section.criteria.filter(({ id }) => id !== criterionId),
    })),
  });
}
