import { deadlineInWords, inspectionInWords, planText as text } from '../../../text/documents/plan.ts';
import type { Milestone } from '../../plan/milestone.ts';
import type { Plan, Task } from '../../plan/plan.ts';
import type { Block } from '../document.ts';
import { bold, heading, item, items, paragraph, rich } from '../write.ts';
import { sentence } from './plan-content.ts';

/** What is to be done and, from the milestones that the task names, what is to be reported by when. */
export function dutiesOf({ items: duties, milestoneIds }: Task, milestones: readonly Milestone[]): string[] {
  const due = milestones.filter(({ id }) => milestoneIds.includes(id));
  return [
    ...duties,
    ...due.map(({ name, deadline, addressees }) =>
      text.taskReport(name, deadlineInWords(deadline), addressees),
    ),
  ];
}

function taskBlocks(task: Task, milestones: readonly Milestone[]): Block[] {
  const { actor, coActors } = task;
  const duties = dutiesOf(task, milestones);
  const title = `${actor}${coActors.length === 0 ? '' : text.together(coActors)}`;
  const [only, ...more] = duties;
  if (only !== undefined && more.length === 0) return [heading(2, `${title}:`, sentence(only))];
  return [heading(2, title), ...items(3, duties.map(sentence))];
}

function milestoneBlock(plan: Plan, milestone: Milestone): Block {
  const { name, deadline, addressees, groupIds } = milestone;
  // Saying who it concerns only helps when it is not everybody.
  const concerned = plan.subjectGroups.filter(({ id }) => groupIds.includes(id));
  const groups =
    concerned.length === plan.subjectGroups.length ? '' : concerned.map((group) => group.name).join('; ');
  return item(
    4,
    rich(bold(text.milestoneFor(name, groups)), text.milestone(deadlineInWords(deadline), addressees)),
  );
}

/** Giải pháp, kiểm tra: a chapter of its own where the plan has one. */
function solutionBlocks({ solutions, inspections, subjectGroups }: Plan): Block[] {
  const teams = inspections.map((inspection) => {
    const groups = subjectGroups.filter(({ id }) => inspection.groupIds.includes(id));
    const words = inspectionInWords(
      inspection,
      groups.map(({ name }) => name),
    );
    return { title: `${inspection.name}:`, words: sentence(words) };
  });
  if (solutions.length === 0) {
    return teams.length === 0
      ? []
      : [heading(1, text.inspections), ...teams.map(({ title, words }) => heading(2, title, words))];
  }
  return [
    heading(1, text.solutions),
    ...items(
      2,
      solutions.map((solution) => sentence(solution.text)),
    ),
    ...(teams.length === 0
      ? []
      : [heading(2, text.inspections), ...teams.map(({ title, words }) => heading(3, title, words))]),
  ];
}

/** Giải pháp; then Tổ chức thực hiện: tasks, what else is due when, and the closing words. */
export function executionBlocks(plan: Plan): Block[] {
  const named = new Set(plan.tasks.flatMap(({ milestoneIds }) => milestoneIds));
  const others = plan.milestones.filter(({ id }) => !named.has(id));
  return [
    ...solutionBlocks(plan),
    heading(1, text.execution),
    ...plan.tasks.flatMap((task) => taskBlocks(task, plan.milestones)),
    ...(others.length === 0
      ? []
      : [heading(2, text.reporting), ...others.map((milestone) => milestoneBlock(plan, milestone))]),
    ...(plan.closing === '' ? [] : plan.closing.split('\n').map((line) => paragraph(line))),
  ];
}
