import { planDecisionText as text } from '../../../text/documents/plan-decision.ts';
import { lowerFirst } from '../../../text/first-letter.ts';
import type { DocumentPart, OfficialDocument } from '../document.ts';
import { documentKinds } from '../kinds.ts';
import { article } from '../write.ts';
import { type Letter, writePaper } from './issuer.ts';

export interface PlanDecisionInput extends Omit<Letter, 'recipients'> {
  /** The paper that is put into force, as it would go out by itself: its bases, recipients and annexes move over. */
  paper: OfficialDocument;
  /** "Giám đốc Sở Nội vụ"; null leaves the line out. */
  proposer: string | null;
  /** Who carries it out; null takes the usual ones. */
  executors: string | null;
  /** "Quyết định số … ngày …" that loses force; null when there is none. */
  replaces?: string | null;
}

/** "phát động …" after "Kế hoạch": a subject that begins with a name keeps its capital. */
function insideSentence(subject: string): string {
  const [first = '', second = ''] = subject.split(' ');
  const isName = /^\p{Lu}/u.test(second) || first === first.toUpperCase();
  return isName ? subject : lowerFirst(subject);
}

function attached(paper: OfficialDocument): DocumentPart {
  return {
    role: 'attached',
    label: documentKinds[paper.kind].title,
    title: paper.subject,
    orientation: paper.orientation,
    endMark: paper.endMark,
    blocks: paper.blocks,
  };
}

/**
 * Quyết định ban hành with the plan (or whatever is issued) behind it as one document: bases, articles, recipients and
 * signature belong to the decision; the plan begins on a new page with its own heading and the line that says what it is
 * attached to (Nghị định 30/2020/NĐ-CP, Annex III, form 1.3).
 */
export function buildPlanDecision(input: PlanDecisionInput): OfficialDocument {
  const { paper, issuer, proposer, executors, replaces = null } = input;
  const { name } = documentKinds[paper.kind];
  const subject = insideSentence(paper.subject);
  const blocks = [
    article(text.enact(name, subject)),
    article(replaces === null ? text.inForce : text.replaces(replaces)),
    article(text.execution(executors ?? text.defaultExecutors(issuer.name))),
  ];
  const decision = writePaper(
    'decision',
    { ...input, recipients: [] },
    {
      subject: text.subject(name, subject),
      authority: issuer.head,
      issuedBy: issuer.head,
      legalBases: [...paper.legalBases, ...(proposer === null ? [] : [text.proposal(proposer)])],
      blocks,
      parts: [attached(paper), ...paper.parts],
    },
  );
  const recipients = paper.recipients.filter((line) => !/^Như (trên|Điều)/u.test(line));
  return { ...decision, recipients: [text.recipientsFirst(blocks.length), ...recipients] };
}
