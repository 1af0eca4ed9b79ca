import { shortDate } from '../../text/dates.ts';
import { planMissingText as text } from '../../text/plan-missing.ts';
import { dueDate } from '../deadlines/due-date.ts';
import { addDays, dateParts } from '../local-date.ts';
import type { Milestone } from './milestone.ts';
import { advice, blocks, type MissingCheck } from './missing-check.ts';
import { isDispatch } from './missing-issuance.ts';
import { moveDate } from './move-years.ts';
import type { Plan, Wave } from './plan.ts';
import type { PlanSection } from './sections.ts';

function waveChecks({ waves, period }: Plan): MissingCheck[] {
  const single = waves.flatMap((wave) => {
    const { id, name, from, to } = wave;
    const isOutside = from < period.from || (period.to !== null && to > period.to);
    return [
      ...(to < from ? [blocks('waves', text.waveBackwards(name), id)] : []),
      ...(isOutside ? [blocks('waves', text.waveOutside(name), id)] : []),
    ];
  });
  const sorted = waves.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return [...single, ...sorted.slice(1).flatMap((wave, at) => betweenWaves(sorted[at] ?? wave, wave))];
}

function betweenWaves(earlier: Wave, later: Wave): MissingCheck[] {
  if (later.from <= earlier.to)
    return [blocks('waves', text.wavesOverlap(earlier.name, later.name), later.id)];
  const next = addDays(earlier.to, 1);
  if (later.from === next) return [];
  const last = addDays(later.from, -1);
  return [
    advice('waves', text.wavesApart(earlier.name, later.name, shortDate(next), shortDate(last)), later.id),
  ];
}

/** Reports follow a campaign within a year; what is due earlier or later is most likely last year's date. */
function deadlineChecks(plan: Plan, milestone: Milestone): MissingCheck[] {
  const { id, name, deadline, waveId } = milestone;
  if (deadline.kind === 'recurring') return [];
  const due = dueDate(deadline);
  const { from, to } = plan.period;
  const isOutside = due < from || (to !== null && due > moveDate(to, 1));
  if (isOutside) return [blocks('milestones', text.deadlineOutside(name, shortDate(due)), id)];
  const wave = plan.waves.find((one) => one.id === waveId);
  if (wave === undefined || due >= wave.from) return [];
  return [advice('milestones', text.deadlineBeforeWave(name, wave.name), id)];
}

function milestoneChecks(plan: Plan): MissingCheck[] {
  const { milestones, waves, subjectGroups } = plan;
  const waveIds = new Set(waves.map(({ id }) => id));
  const groupIds = new Set(subjectGroups.map(({ id }) => id));
  return [
    ...(milestones.length === 0 ? [blocks('milestones', text.noMilestones)] : []),
    ...(milestones.length > 0 && !isDispatch(plan) && !milestones.some(({ kind }) => kind === 'finalReport')
      ? [advice('milestones', text.noFinalReport)]
      : []),
    ...milestones.flatMap((milestone) => [
      ...deadlineChecks(plan, milestone),
      ...(milestone.waveId === null || waveIds.has(milestone.waveId)
        ? []
        : [blocks('milestones', text.milestoneWithoutWave(milestone.name), milestone.id)]),
      ...(milestone.groupIds.some((id) => groupIds.has(id))
        ? []
        : [blocks('milestones', text.milestoneWithoutGroup(milestone.name), milestone.id)]),
      ...(milestone.addressees.length === 0
        ? [advice('milestones', text.noAddressee(milestone.name), milestone.id)]
        : []),
    ]),
  ];
}

/** Years in prose that belong to an earlier period: what is left of last year's plan after copying it. */
function oldYears(plan: Plan): MissingCheck[] {
  const firstYear = dateParts(plan.period.from).year;
  const spoken: { section: PlanSection; where: string; text: string; partId?: string }[] = [
    { section: 'subjects', where: text.scope, text: plan.scope },
    { section: 'closing', where: text.closing, text: plan.closing },
    ...plan.tasks.map(({ id, actor, items }) => ({
      section: 'tasks' as const,
      where: text.taskOf(actor),
      text: items.join(' '),
      partId: id,
    })),
  ];
  return spoken.flatMap((part) => {
    const years = [...part.text.matchAll(/năm (\d{4})(?!\d)/gu)].map((match) => Number(match[1]));
    const old = years.find((year) => year < firstYear);
    if (old === undefined) return [];
    return [advice(part.section, text.oldYear(part.where, old), part.partId)];
  });
}

export function missingDates(plan: Plan): MissingCheck[] {
  const { from, to } = plan.period;
  return [
    ...(to !== null && to < from ? [blocks('waves', text.periodBackwards)] : []),
    ...waveChecks(plan),
    ...milestoneChecks(plan),
    ...oldYears(plan),
  ];
}
