import { deadlineInWords, planText as text } from '../../../text/documents/plan.ts';
import type { Milestone } from '../../plan/milestone.ts';
import type { Plan, Task } from '../../plan/plan.ts';
import type { Block } from '../document.ts';
import { bold, heading, item, items, paragraph, rich } from '../write.ts';
import { sentence } from './plan-content.ts';

function taskBlocks({ actor, coActors, items: duties }: Task): Block[] {
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

/** V. Tổ chức thực hiện: tasks, then what is due when, then the closing words. */
export function executionBlocks(plan: Plan): Block[] {
  return [
    heading(1, text.execution),
    ...plan.tasks.flatMap(taskBlocks),
    ...(plan.milestones.length === 0
      ? []
      : [heading(2, text.reporting), ...plan.milestones.map((milestone) => milestoneBlock(plan, milestone))]),
    ...(plan.closing === '' ? [] : plan.closing.split('\n').map((line) => paragraph(line))),
  ];
}
