import { assignmentText as text } from '../../../text/documents/assignment.ts';
import type { Block, OfficialDocument } from '../document.ts';
import { bold, heading, item, paragraph, rich } from '../write.ts';
import { type Letter, writePaper } from './issuer.ts';
import { sentence } from './plan-content.ts';

export interface AssignedItem {
  text: string;
  /** "trước ngày 08 tháng 11 năm 2024"; null when it has no date of its own. */
  deadline: string | null;
}

export interface AssignedTask {
  actor: string;
  coActors: string[];
  items: AssignedItem[];
}

export interface AssignmentInput extends Letter {
  /** What it is about, after "V/v": "triển khai thực hiện Kế hoạch …". */
  matter: string;
  /** "Kế hoạch số 335/KH-UBND ngày 15/10/2024 của UBND tỉnh về …"; null when the office acts by itself. */
  parentPlan: string | null;
  addressees: string[];
  tasks: AssignedTask[];
  /** Last paragraph; empty takes the usual one. */
  closing: string;
}

function duty({ text: words, deadline }: AssignedItem) {
  return deadline === null ? sentence(words) : rich(`${sentence(words)} `, bold(text.due(deadline)));
}

function taskBlocks({ actor, coActors, items }: AssignedTask): Block[] {
  const title = coActors.length === 0 ? text.actor(actor) : text.actorWith(actor, coActors.join(', '));
  const [only, ...more] = items;
  if (only !== undefined && more.length === 0) return [heading(2, title, duty(only))];
  return [heading(2, title), ...items.map((own) => item(3, duty(own)))];
}

/**
 * Công văn giao nhiệm vụ: an office in the middle hands out the tasks of a plan that came from above. Its subject stands
 * below the number with "V/v", its symbol has no type abbreviation.
 */
export function buildAssignment(input: AssignmentInput): OfficialDocument {
  const { issuer, matter, parentPlan, addressees, tasks, closing } = input;
  const opening =
    parentPlan === null ? text.openingAlone(issuer.name, matter) : text.opening(issuer.name, parentPlan);
  return writePaper('dispatch', input, {
    subject: matter,
    addressees,
    blocks: [
      paragraph(opening),
      ...tasks.flatMap(taskBlocks),
      ...(closing === ''
        ? [paragraph(text.closing(issuer.name))]
        : closing.split('\n').map((line) => paragraph(line))),
    ],
  });
}
