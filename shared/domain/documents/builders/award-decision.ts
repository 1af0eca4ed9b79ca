import { awardDecisionText as text } from '../../../text/documents/award-decision.ts';
import { type SubjectCounts, subjectCounts, subjectKinds } from '../../../text/documents/counts.ts';
import type { DocumentPart, OfficialDocument } from '../document.ts';
import { article, italic, rich } from '../write.ts';
import { type AwardListEntry, awardListPart, prizeTotal } from './award-list.ts';
import { type Letter, writePaper } from './issuer.ts';

export interface AwardDecisionInput extends Letter {
  /** "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh …". */
  award: string;
  /** "đã có thành tích xuất sắc trong phong trào thi đua …", without full stop. */
  ground: string;
  legalBases: string[];
  /** "Giám đốc Sở Nội vụ tại Tờ trình số … ngày …". */
  proposer: string;
  entries: AwardListEntry[];
  /** "Quỹ thi đua, khen thưởng của tỉnh"; null when no money goes with the award. */
  prizeSource: string | null;
  /** "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, thủ trưởng các đơn vị liên quan". */
  executors: string;
}

export function countSubjects(entries: readonly Pick<AwardListEntry, 'subject'>[]): SubjectCounts {
  const count = (subject: AwardListEntry['subject']) =>
    entries.filter((entry) => entry.subject === subject).length;
  return {
    collectives: count('collective'),
    individuals: count('individual'),
    households: count('household'),
  };
}

/** One list for each kind of subject, so that each can be handed out by itself. */
function lists(input: AwardDecisionInput): DocumentPart[] {
  const kinds = ['collective', 'individual', 'household'] as const;
  return kinds
    .map((kind) => input.entries.filter((entry) => entry.subject === kind))
    .filter((entries) => entries.length > 0)
    .map((entries) => {
      const title = text.listTitle(subjectKinds(countSubjects(entries)), input.award, input.ground);
      return awardListPart({ title, entries });
    });
}

/** Quyết định về việc tặng …, with the lists of those awarded behind it. */
export function buildAwardDecision(input: AwardDecisionInput): OfficialDocument {
  const counts = countSubjects(input.entries);
  const kinds = subjectKinds(counts);
  const hasMoney = input.entries.some((entry) => entry.prizeDong !== undefined);
  const prize =
    input.prizeSource === null
      ? []
      : [
          article(
            [
              text.prize(kinds, input.award, input.prizeSource),
              ...(hasMoney ? [text.prizeSum(prizeTotal(input.entries))] : []),
            ].join(' '),
          ),
        ];
  const paper = writePaper('decision', input, {
    subject: text.subject(input.award, kinds, input.ground),
    authority: input.issuer.head,
    issuedBy: input.issuer.head,
    legalBases: [...input.legalBases, text.proposal(input.proposer)],
    blocks: [
      article(
        rich(`${text.award(input.award, subjectCounts(counts), input.ground)} `, italic(text.withLists)),
      ),
      ...prize,
      article(text.inForce),
      article(text.execution(input.executors, kinds)),
    ],
    parts: lists(input),
  });
  const lastArticle = paper.blocks.length;
  return { ...paper, recipients: [text.recipientsFirst(lastArticle), ...paper.recipients] };
}
