import { AppError } from '../../errors.ts';
import { formatShare } from '../indicators/display.ts';
import { ceilOf, rational } from '../rational.ts';
import type { RuleResult } from './rule-result.ts';

/** Votes of a council on one subject. Absent members may give a written opinion, which counts as a vote. */
export interface VoteCount {
  /** All members of the council, the base of every share. */
  members: number;
  present: number;
  inFavour: number;
  against: number;
  /** Blank or invalid ballots. */
  blank: number;
  writtenInFavour: number;
  writtenAgainst: number;
}

export interface VoteRules {
  /** Share of all members that must be in favour; null where minutes are enough. */
  percent: number | null;
  /** Share of all members that must be present, such as 2/3 or 80/100; null where none is asked. */
  quorum: { numerator: number; denominator: number } | null;
}

export interface VoteResult {
  inFavour: number;
  /** Votes in favour that are needed, null where minutes are enough. */
  needed: number | null;
  quorum: RuleResult;
  threshold: RuleResult;
}

/** Whether the figures can be true together; the fault (VOTE_…) or null. */
function checkVoteCount(vote: VoteCount): AppError | null {
  const { members, present } = vote;
  if (members < 1) return AppError.of('VOTE_NO_MEMBERS');
  if (present > members) {
    return AppError.of('VOTE_TOO_MANY_PRESENT', { present: String(present), members: String(members) });
  }
  const ballots = vote.inFavour + vote.against + vote.blank;
  if (ballots > present) {
    return AppError.of('VOTE_TOO_MANY_BALLOTS', { ballots: String(ballots), present: String(present) });
  }
  const written = vote.writtenInFavour + vote.writtenAgainst;
  const absent = members - present;
  if (written > absent) {
    return AppError.of('VOTE_TOO_MANY_WRITTEN', { written: String(written), absent: String(absent) });
  }
  return null;
}

/**
 * Tally of a council's vote. Shares are of all members, not of those present; absent members vote in writing (NĐ 98/2023/NĐ-CP
 * Art. 30 as reported, kept by practice under NĐ 152/2025/NĐ-CP; the quorum is a local rule). Throws the fault of
 * `checkVoteCount` for figures that cannot be true.
 */
export function tallyVote(vote: VoteCount, rules: VoteRules): VoteResult {
  const fault = checkVoteCount(vote);
  if (fault !== null) throw fault;
  const inFavour = vote.inFavour + vote.writtenInFavour;
  return {
    inFavour,
    needed: rules.percent === null ? null : ceilOf(rational(rules.percent * vote.members, 100)),
    quorum: judgeQuorum(vote, rules.quorum),
    threshold: judgeThreshold(inFavour, vote.members, rules.percent),
  };
}

function judgeQuorum(vote: VoteCount, quorum: VoteRules['quorum']): RuleResult {
  const said = `Có mặt ${vote.present}/${vote.members} thành viên`;
  if (quorum === null) return { ruleId: 'quorum', state: 'ok', reason: `${said}.` };
  const enough = vote.present * quorum.denominator >= quorum.numerator * vote.members;
  const rule =
    quorum.denominator === 100 ? `${quorum.numerator} %` : `${quorum.numerator}/${quorum.denominator}`;
  return {
    ruleId: 'quorum',
    state: enough ? 'ok' : 'failed',
    reason: `${said}, ${enough ? 'đủ' : 'chưa đủ'} điều kiện họp (ít nhất ${rule} tổng số thành viên).`,
  };
}

function judgeThreshold(inFavour: number, members: number, percent: number | null): RuleResult {
  const said = `${inFavour}/${members} thành viên đồng ý (${formatShare(inFavour, members)})`;
  if (percent === null) {
    return {
      ruleId: 'threshold',
      state: 'ok',
      reason: `${said}; không quy định tỷ lệ phiếu, chỉ cần biên bản họp.`,
    };
  }
  const enough = 100 * inFavour >= percent * members;
  return {
    ruleId: 'threshold',
    state: enough ? 'ok' : 'failed',
    reason: `${said}, ${enough ? 'đạt' : 'chưa đạt'} tỷ lệ ít nhất ${percent} % tổng số thành viên.`,
  };
}
