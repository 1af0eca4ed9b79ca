import { deadlineInWords, parentPlanInWords } from '../../../text/documents/plan.ts';
import { planPaperText as text } from '../../../text/documents/plan-amendment.ts';
import type { Milestone } from '../../plan/milestone.ts';
import type { Plan } from '../../plan/plan.ts';
import type { OfficialDocument } from '../document.ts';
import type { DocumentKind } from '../kinds.ts';
import { type AssignedTask, buildAssignment } from './assignment.ts';
import type { Issuer } from './issuer.ts';
import { buildPlanDecision } from './plan-decision.ts';
import { buildPlanDocument, type PlanDocumentInput } from './plan-document.ts';

const kinds: Record<Plan['issuedAs'], DocumentKind> = {
  plan: 'plan',
  decisionWithPlan: 'decision',
  dispatch: 'dispatch',
};

/** The kind of paper that puts a plan into force, which decides the series of its number. */
export function planPaperKind({ issuedAs }: Pick<Plan, 'issuedAs'>): DocumentKind {
  return kinds[issuedAs];
}

/** The office as a dispatch of this plan names it: with the unit that drafted it. */
export function issuerOfPlan(issuer: Issuer, { issuedAs, dispatch }: Plan): Issuer {
  return issuedAs === 'dispatch' && dispatch.drafter !== ''
    ? { ...issuer, drafter: dispatch.drafter }
    : issuer;
}

function reportItem({ name, deadline, addressees }: Milestone) {
  return {
    text: addressees.length === 0 ? name : text.reportTo(name, addressees),
    deadline: deadlineInWords(deadline),
  };
}

/** Tasks with the reports that they name, and at the end what everybody owes. */
function assignedTasks({ tasks, milestones }: Plan): AssignedTask[] {
  const named = new Set(tasks.flatMap(({ milestoneIds }) => milestoneIds));
  const others = milestones.filter(({ id }) => !named.has(id));
  return [
    ...tasks.map(({ actor, coActors, items, milestoneIds }) => ({
      actor,
      coActors,
      items: [
        ...items.map((item) => ({ text: item, deadline: null })),
        ...milestones.filter(({ id }) => milestoneIds.includes(id)).map(reportItem),
      ],
    })),
    ...(others.length === 0 ? [] : [{ actor: text.everybody, coActors: [], items: others.map(reportItem) }]),
  ];
}

function dispatchOf(input: PlanDocumentInput): OfficialDocument {
  const { plan } = input;
  const paper = buildAssignment({
    ...input,
    issuer: issuerOfPlan(input.issuer, plan),
    recipients: [],
    matter: plan.subject,
    parentPlan: plan.parentPlan === null ? null : parentPlanInWords(plan.parentPlan),
    addressees: plan.dispatch.addressees,
    tasks: assignedTasks(plan),
    closing: plan.closing,
  });
  const recipients = plan.recipients.filter((line) => line !== text.asAbove);
  return { ...paper, recipients: [text.asAbove, ...recipients, plan.filingLine] };
}

/** The paper that puts a plan into force: Kế hoạch, Quyết định with the plan behind it, or Công văn triển khai. */
export function buildPlanPaper(input: PlanDocumentInput): OfficialDocument {
  const { plan } = input;
  switch (plan.issuedAs) {
    case 'plan':
      return buildPlanDocument(input);
    case 'decisionWithPlan': {
      const { proposedBy, executors } = plan.decision;
      return buildPlanDecision({
        ...input,
        paper: buildPlanDocument(input),
        proposer: proposedBy === '' ? null : proposedBy,
        executors: executors === '' ? null : executors,
      });
    }
    case 'dispatch':
      return dispatchOf(input);
  }
}
