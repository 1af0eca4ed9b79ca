import { minutesText as text } from '../../../text/documents/council-minutes.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { OfficialDocument, TableBlock } from '../document.ts';
import { column, heading, item, items, paragraph, row, table } from '../write.ts';
import { type Letter, writePaper } from './issuer.ts';

export interface VoteRow {
  name: string;
  award: string;
  agree: number;
  disagree: number;
  /** Hundredths of a percent of all members: 9231 = 92,31 %. */
  shareHundredths: number;
  passed: boolean;
}

export interface CouncilMinutesInput extends Omit<Letter, 'signature'> {
  /** "Hội đồng Thi đua - Khen thưởng tỉnh xét khen thưởng …". */
  matter: string;
  date: string;
  beganAt: string;
  endedAt: string;
  place: string;
  /** Name with position, as read out. */
  chair: string;
  chairName: string;
  secretary: string;
  secretaryName: string;
  members: { total: number; present: number; writtenOpinions: number; absent: string[] };
  /** "ít nhất 2/3 tổng số thành viên" with whether it was reached. */
  quorum: { need: string; met: boolean };
  /** What was presented and said. */
  content: string[];
  votes: VoteRow[];
  /** "ít nhất 80% tổng số thành viên". */
  threshold: string;
  conclusion: string[];
}

function voteTable(votes: readonly VoteRow[]): TableBlock {
  return table(
    [
      column(text.order, 1, 'center'),
      column(text.subjectName, 5),
      column(text.award, 3.2),
      column(text.agree, 1.6, 'center'),
      column(text.disagree, 1.6, 'center'),
      column(text.share, 1.7, 'center'),
      column(text.outcome, 2.2, 'center'),
    ],
    votes.map((vote, at) =>
      row(
        String(at + 1),
        vote.name,
        vote.award,
        String(vote.agree),
        String(vote.disagree),
        formatNumber(vote.shareHundredths / 100),
        vote.passed ? text.passed : text.failed,
      ),
    ),
  );
}

/** Biên bản họp Hội đồng, signed by secretary and chair. */
export function buildCouncilMinutes(input: CouncilMinutesInput): OfficialDocument {
  const { members, quorum } = input;
  const share = formatNumber((members.present * 100) / Math.max(members.total, 1), 1);
  const letter: Letter = { ...input, signature: { authority: [], position: '', name: '' } };
  return writePaper('minutes', letter, {
    subject: text.subject(input.matter),
    signature: null,
    endMark: false,
    blocks: [
      paragraph(text.began(input.beganAt, input.date, input.place)),
      heading(1, text.attendance),
      item(2, text.chair(input.chair)),
      item(2, text.secretary(input.secretary)),
      item(2, text.present(members.present, members.total, share)),
      ...(members.absent.length === 0 ? [] : [item(2, text.absent(members.absent.join('; ')))]),
      ...(members.writtenOpinions === 0 ? [] : [item(2, text.written(members.writtenOpinions))]),
      paragraph(quorum.met ? text.quorumMet(quorum.need) : text.quorumMissed(quorum.need)),
      heading(1, text.content),
      ...items(2, input.content),
      ...(input.votes.length === 0
        ? []
        : [heading(1, text.vote), paragraph(text.voteNote(input.threshold)), voteTable(input.votes)]),
      heading(1, text.conclusion),
      ...items(2, input.conclusion),
      paragraph(`${text.ended(input.endedAt, input.date)}./.`, { keepWithNext: true }),
      {
        type: 'signatures',
        signers: [
          { authority: [], position: text.secretaryTitle, name: input.secretaryName },
          { authority: [], position: text.chairTitle, name: input.chairName },
        ],
      },
    ],
  });
}
