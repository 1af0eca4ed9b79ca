import {
  planChangeInWords,
  planPaperText,
  planAmendmentText as text,
} from '../../../text/documents/plan-amendment.ts';
import { planDecisionText } from '../../../text/documents/plan-decision.ts';
import type { Amendment } from '../../plan/amendment.ts';
import type { PlanChange } from '../../plan/changes/compare-plans.ts';
import type { Plan } from '../../plan/plan.ts';
import { planSectionNames, planSections } from '../../plan/sections.ts';
import type { Block, OfficialDocument } from '../document.ts';
import { article, heading, items, paragraph } from '../write.ts';
import { type Letter, writePaper } from './issuer.ts';
import { issuerOfPlan } from './plan-paper.ts';

export interface PlanAmendmentInput extends Omit<Letter, 'recipients'> {
  /** The version that is to be in force. */
  plan: Plan;
  /** The paper that put the plan into force: "Kế hoạch số 214/KH-UBND ngày 24 tháng 9 năm 2024". */
  base: string;
  changes: readonly PlanChange[];
  amendment: Amendment;
}

/** The changes under the names of the plan's sections; `level` is that of the names. */
function changeBlocks(changes: readonly PlanChange[], level: 1 | 2): Block[] {
  const below = level === 1 ? 2 : 3;
  return planSectionNames.flatMap((section) => {
    const own = changes.filter((change) => change.section === section);
    if (own.length === 0) return [];
    return [heading(level, planSections[section]), ...items(below, own.map(planChangeInWords))];
  });
}

function opening({ issuer, base, amendment }: PlanAmendmentInput): string {
  const reason = amendment.reason.replace(/[.,;]+$/, '');
  return reason === '' ? text.opening(issuer.name, base) : text.openingBecause(reason, issuer.name, base);
}

function planPaper(input: PlanAmendmentInput): OfficialDocument {
  const { base, changes, plan } = input;
  return writePaper(
    'plan',
    { ...input, recipients: [] },
    {
      subject: text.subject(base),
      legalBases: [...plan.legalBases.map((basis) => basis.text), text.basis(base)],
      blocks: [
        paragraph(opening(input)),
        heading(1, text.contents),
        ...changeBlocks(changes, 2),
        heading(1, text.execution),
        ...items(2, [text.rest(base), text.inForce]),
        paragraph(text.closing),
      ],
    },
  );
}

function decisionPaper(input: PlanAmendmentInput): OfficialDocument {
  const { changes, plan, issuer } = input;
  const { proposedBy, executors } = plan.decision;
  const attached = text.attachedTo(input.base);
  const paper = writePaper(
    'decision',
    { ...input, recipients: [] },
    {
      subject: text.subject(attached),
      authority: issuer.head,
      issuedBy: issuer.head,
      legalBases: [
        ...plan.legalBases.map((basis) => basis.text),
        text.basis(input.base),
        ...(proposedBy === '' ? [] : [planDecisionText.proposal(proposedBy)]),
      ],
      blocks: [
        article(text.article(attached)),
        ...changeBlocks(changes, 2),
        article(text.articleForce(attached)),
        article(
          planDecisionText.execution(
            executors === '' ? planDecisionText.defaultExecutors(issuer.name) : executors,
          ),
        ),
      ],
    },
  );
  return paper;
}

function dispatchPaper(input: PlanAmendmentInput): OfficialDocument {
  const { base, changes, plan } = input;
  return writePaper(
    'dispatch',
    { ...input, issuer: issuerOfPlan(input.issuer, plan), recipients: [] },
    {
      subject: text.dispatchSubject(base),
      addressees: plan.dispatch.addressees,
      blocks: [
        paragraph(opening(input)),
        ...changeBlocks(changes, 2),
        paragraph(`${text.rest(base)} ${text.closing}`),
      ],
    },
  );
}

/** The paper that changes a plan in force, of the same kind as the one that put it into force. */
export function buildPlanAmendment(input: PlanAmendmentInput): OfficialDocument {
  const { plan } = input;
  switch (plan.issuedAs) {
    case 'plan':
      return { ...planPaper(input), recipients: [...plan.recipients, plan.filingLine] };
    case 'decisionWithPlan':
      return {
        ...decisionPaper(input),
        recipients: [planDecisionText.recipientsFirst(3), ...plan.recipients, plan.filingLine],
      };
    case 'dispatch':
      return {
        ...dispatchPaper(input),
        recipients: [planPaperText.asAbove, ...plan.recipients, plan.filingLine],
      };
  }
}
