import { awardNoticeText as text } from '../../../text/documents/award-notice.ts';
import { subjectCounts, subjectKinds } from '../../../text/documents/counts.ts';
import type { Block, OfficialDocument } from '../document.ts';
import { column, item, paragraph, row, table } from '../write.ts';
import { countSubjects } from './award-decision.ts';
import { type AwardListEntry, awardListPart } from './award-list.ts';
import { type Letter, writePaper } from './issuer.ts';

export interface AwardNoticeInput extends Letter {
  award: string;
  /** "phong trào thi đua …". */
  campaign: string;
  /** Everything that was proposed, whatever became of it. */
  proposed: Pick<AwardListEntry, 'subject'>[];
  proposers: number;
  chosen: AwardListEntry[];
  /** Those left out; an empty reason is the quota. */
  notChosen: Array<{ name: string; proposer: string; reason: string }>;
}

function leftOut(notChosen: AwardNoticeInput['notChosen']): Block[] {
  if (notChosen.length === 0) return [];
  return [
    item(2, text.notChosen(notChosen.length)),
    table(
      [column(text.order, 1, 'center'), column(text.name, 6), column(text.unit, 5), column(text.reason, 6)],
      notChosen.map(({ name, proposer, reason }, at) =>
        row(String(at + 1), name, proposer, reason === '' ? text.noReason : reason),
      ),
    ),
  ];
}

/** Thông báo kết quả xét khen thưởng: what was proposed, who was chosen, who was not and why. */
export function buildAwardNotice(input: AwardNoticeInput): OfficialDocument {
  const { award, campaign, proposed, proposers, chosen, notChosen, issuer } = input;
  const counts = countSubjects(chosen);
  return writePaper('notice', input, {
    subject: text.subject(award, campaign),
    blocks: [
      paragraph(text.opening(issuer.name, award, campaign)),
      item(2, text.received(proposers, subjectCounts(countSubjects(proposed)))),
      item(2, text.chosen(subjectCounts(counts))),
      ...leftOut(notChosen),
      paragraph(text.closing),
    ],
    parts: [awardListPart({ title: text.listTitle(subjectKinds(counts), award), entries: chosen })],
  });
}
