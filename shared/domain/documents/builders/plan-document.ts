import { parentPlanInWords, planText as text } from '../../../text/documents/plan.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Block, OfficialDocument } from '../document.ts';
import { heading, items, paragraph } from '../write.ts';
import { type Letter, writePaper } from './issuer.ts';
import { indicatorAnnex, scoreTableAnnexes } from './plan-annexes.ts';
import { awardBlocks } from './plan-awards.ts';
import { contentBlocks } from './plan-content.ts';
import { executionBlocks } from './plan-execution.ts';

export interface PlanDocumentInput extends Omit<Letter, 'recipients'> {
  plan: Plan;
}

/** A numbered heading with its points, or nothing while there is no point to make. */
function chapter(title: string, lines: readonly string[]): Block[] {
  return lines.length === 0 ? [] : [heading(2, title), ...items(3, lines)];
}

/** I. Mục đích, yêu cầu: in two lists, or in one where the plan does not tell them apart. */
function purposeBlocks({ aims, requirements }: Plan): Block[] {
  const [first, second] = [aims, requirements].map((list) => list.map((one) => one.text));
  if (first?.length === 0 || second?.length === 0) {
    return [heading(1, text.purposeAndRequirements), ...items(2, [...(first ?? []), ...(second ?? [])])];
  }
  return [
    heading(1, text.purposeAndRequirements),
    ...chapter(text.aims, first ?? []),
    ...chapter(text.requirements, second ?? []),
  ];
}

function openingOf({ opening, label, parentPlan }: Plan, issuer: string): string {
  if (opening !== '') return opening;
  return parentPlan === null
    ? text.opening(issuer, label)
    : text.openingUnder(parentPlanInWords(parentPlan), issuer, label);
}

/** Kế hoạch: the whole plan as the paper that is signed; every date and figure comes from the plan's data. */
export function buildPlanDocument(input: PlanDocumentInput): OfficialDocument {
  const { plan, issuer } = input;
  const opening = openingOf(plan, issuer.name);
  const paper = writePaper(
    'plan',
    { ...input, recipients: [] },
    {
      subject: plan.subject,
      legalBases: plan.legalBases.map((basis) => basis.text),
      blocks: [
        ...opening.split('\n').map((line) => paragraph(line)),
        ...purposeBlocks(plan),
        ...contentBlocks(plan),
        ...awardBlocks(plan),
        ...executionBlocks(plan),
      ],
      parts: [...indicatorAnnex(plan), ...scoreTableAnnexes(plan)],
    },
  );
  return { ...paper, recipients: [...plan.recipients, plan.filingLine] };
}
