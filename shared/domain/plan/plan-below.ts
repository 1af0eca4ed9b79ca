import { lowerFirst, upperFirst } from '../../text/first-letter.ts';
import { dueDate } from '../deadlines/due-date.ts';
import { addDays, dateParts } from '../local-date.ts';
import type { IssuedAs } from './issuance.ts';
import type { Deadline } from './milestone.ts';
import type { ParentPlan } from './parent-plan.ts';
import type { Plan } from './plan.ts';

interface OwnOffice {
  /** "Ủy ban nhân dân thành phố Biên Hòa": where reports go from now on. */
  name: string;
}

/** The same deadline some days earlier, so that what comes from below can still be put together for above. */
function earlier(deadline: Deadline, days: number): Deadline {
  if (days === 0) return deadline;
  switch (deadline.kind) {
    case 'date':
      return { ...deadline, date: addDays(deadline.date, -days) };
    case 'month':
    case 'quarter':
      return { kind: 'date', rule: 'by', date: addDays(dueDate(deadline), -days) };
    case 'recurring': {
      // Any year that has every day does: only month and day are kept.
      const { month, day } = dateParts(addDays(`2024-${deadline.monthDay}`, -days));
      const two = (part: number) => String(part).padStart(2, '0');
      return { ...deadline, monthDay: `${two(month)}-${two(day)}` };
    }
  }
}

/**
 * A plan of our own under one from above: it cites that one, reports come to us and some days earlier, tasks are taken over.
 * A dispatch passes the tasks on and has neither indicators nor scores nor awards of its own.
 */
export function planBelow(
  plan: Plan,
  options: { parent: ParentPlan; issuedAs: IssuedAs; daysEarlier: number; office: OwnOffice },
): Plan {
  const { parent, issuedAs, daysEarlier, office } = options;
  const isDispatch = issuedAs === 'dispatch';
  const subject = `triển khai thực hiện ${parent.documentName} ${lowerFirst(parent.title)}`;
  const milestones = plan.milestones.map((milestone) => ({
    ...milestone,
    deadline: earlier(milestone.deadline, daysEarlier),
    addressees: [office.name],
    hasForm: milestone.hasForm && !isDispatch,
  }));
  return {
    ...plan,
    ...(isDispatch
      ? { contentAreas: [], indicators: [], scoreTables: [], awardTypes: [], aims: [], requirements: [] }
      : {
          // What the office above decides is proposed to it: our own list is compiled there.
          awardTypes: plan.awardTypes.map((award) => ({ ...award, quotas: [], allocatedBy: '' })),
        }),
    title: `Triển khai ${lowerFirst(plan.title)}`,
    issuedAs,
    parentPlan: parent,
    subject: isDispatch ? subject : upperFirst(subject),
    opening: '',
    closing: '',
    legalBases: isDispatch ? [] : plan.legalBases,
    milestones,
    recipients: [],
    decision: { proposedBy: '', executors: '' },
    dispatch: {
      addressees: isDispatch ? [...new Set(plan.tasks.map(({ actor }) => actor))] : [],
      drafter: '',
    },
  };
}
