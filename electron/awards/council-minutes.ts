import type { CouncilMeeting } from '#shared/contract/award-papers.ts';
import { voteThresholdOn } from '#shared/domain/awards/prize.ts';
import { tallyVote, type VoteResult, type VoteRules } from '#shared/domain/awards/vote.ts';
import { countSubjects } from '#shared/domain/documents/builders/award-decision.ts';
import { buildCouncilMinutes } from '#shared/domain/documents/builders/council-minutes.ts';
import type { Letter } from '#shared/domain/documents/builders/issuer.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { AppError } from '#shared/errors.ts';
import { awardPapersText as text } from '#shared/text/documents/award-papers.ts';
import { subjectCounts } from '#shared/text/documents/counts.ts';
import type { App } from '../app/app.ts';
import type { AwardBoard, BoardNomination } from './award-board.ts';
import { prizeTables } from './prizes.ts';

interface MinutesRequest {
  campaignId: string;
  board: AwardBoard;
  chosen: BoardNomination[];
  campaign: string;
  proposers: number;
  meeting: CouncilMeeting;
  letter: Omit<Letter, 'signature'>;
}

const quorums: Record<CouncilMeeting['quorum'], VoteRules['quorum']> = {
  none: null,
  twoThirds: { numerator: 2, denominator: 3 },
  fourFifths: { numerator: 80, denominator: 100 },
};

/** The votes on one subject. @throws AppError VOTE_TOO_MANY_BALLOTS and other VOTE_* */
function tally(meeting: CouncilMeeting, inFavour: number, percent: number | null): VoteResult {
  const { members, present, written, quorum } = meeting;
  if (inFavour > present + written) {
    throw AppError.of('VOTE_TOO_MANY_BALLOTS', {
      ballots: String(inFavour),
      present: String(present + written),
    });
  }
  const atTable = Math.min(inFavour, present);
  const byLetter = inFavour - atTable;
  return tallyVote(
    {
      ...{ members, present, blank: 0, inFavour: atTable, against: present - atTable },
      ...{ writtenInFavour: byLetter, writtenAgainst: written - byLetter },
    },
    { percent, quorum: quorums[quorum] },
  );
}

function named({ name, position }: CouncilMeeting['chair']): string {
  return position === '' ? name : `${name}, ${position}`;
}

/** Biên bản họp Hội đồng: the votes on each of the chosen, judged by the threshold of the day. */
export function councilMinutes(app: App, request: MinutesRequest): OfficialDocument {
  const { board, chosen, campaign, proposers, meeting, letter, campaignId } = request;
  const { awardType, nominations } = board;
  const { members, present, written } = meeting;
  const tables = prizeTables(app.db, campaignId);
  const percent =
    awardType.prizeKey === null
      ? null
      : (voteThresholdOn(tables, awardType.prizeKey, meeting.date)?.percent ?? null);
  const given = new Map(meeting.votes.map(({ nominationId, inFavour }) => [nominationId, inFavour]));
  const results = chosen.map((own) => {
    const inFavour = given.get(own.id) ?? present + written;
    return { own, inFavour, result: tally(meeting, inFavour, percent) };
  });
  const passed = results.filter(({ result }) => result.threshold.state === 'ok').map(({ own }) => own);
  return buildCouncilMinutes({
    ...letter,
    matter: text.matter(awardType.name, campaign),
    ...{ date: meeting.date, beganAt: meeting.beganAt, endedAt: meeting.endedAt, place: meeting.place },
    ...{ chair: named(meeting.chair), chairName: meeting.chair.name },
    ...{ secretary: named(meeting.secretary), secretaryName: meeting.secretary.name },
    members: {
      ...{ total: members, present, writtenOpinions: written },
      absent: meeting.absent.split('\n').filter((line) => line.trim() !== ''),
    },
    quorum: {
      need: text.quorums[meeting.quorum],
      met: results[0]?.result.quorum.state !== 'failed',
    },
    content: [text.presented(proposers, subjectCounts(countSubjects(nominations))), text.discussed],
    votes: results.map(({ own, inFavour, result }) => ({
      ...{ name: own.name, award: awardType.name, agree: inFavour },
      disagree: present + written - inFavour,
      shareHundredths: Math.round((inFavour * 10_000) / members),
      passed: result.threshold.state === 'ok',
    })),
    threshold: percent === null ? text.byMinutes : text.atLeast(percent),
    conclusion: [
      passed.length === 0
        ? text.nobody
        : text.agreed(awardType.name, subjectCounts(countSubjects(passed)), awardType.decidedBy),
    ],
  });
}
