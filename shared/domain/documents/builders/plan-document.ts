import { planText as text } from '../../../text/documents/plan.ts';
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

/** Kế hoạch: the whole plan as the paper that is signed; every date and figure comes from the plan's data. */
export function buildPlanDocument(input: PlanDocumentInput): OfficialDocument {
  const { plan, issuer } = input;
  const opening = plan.opening === '' ? text.opening(issuer.name, plan.label) : plan.opening;
  const paper = writePaper(
    'plan',
    { ...input, recipients: [] },
    {
      subject: plan.subject,
      legalBases: plan.legalBases.map((basis) => basis.text),
      blocks: [
        ...opening.split('\n').map((line) => paragraph(line)),
        heading(1, text.purposeAndRequirements),
        ...chapter(
          text.aims,
          plan.aims.map((aim) => aim.text),
        ),
        ...chapter(
          text.requirements,
          plan.requirements.map((requirement) => requirement.text),
        ),
        ...contentBlocks(plan),
        ...awardBlocks(plan),
        ...executionBlocks(plan),
      ],
      parts: [...indicatorAnnex(plan), ...scoreTableAnnexes(plan)],
    },
  );
  return { ...paper, recipients: [...plan.recipients, plan.filingLine] };
}
