import type { AwardPaperInput, CouncilMeeting } from '#shared/contract/award-papers.ts';
import type { PaperView } from '#shared/contract/papers.ts';
import { checkQuotas } from '#shared/domain/awards/quota.ts';
import { checkRatioLimits } from '#shared/domain/awards/ratio-limit.ts';
import { countSubjects } from '#shared/domain/documents/builders/award-decision.ts';
import { buildAwardNotice } from '#shared/domain/documents/builders/award-notice.ts';
import { buildSubmission } from '#shared/domain/documents/builders/submission.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { AppError } from '#shared/errors.ts';
import { awardDecisionDefaults } from '#shared/text/documents/award-decision-defaults.ts';
import { awardPapersText as text } from '#shared/text/documents/award-papers.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { type App, today } from '../app/app.ts';
import { requireOwnCampaign } from '../app/mutate.ts';
import { documentContext } from '../documents/document-context.ts';
import { draftDocument } from '../documents/draft-document.ts';
import { openRegistration, yearOf } from '../documents/numbers.ts';
import { showPaper } from '../documents/shown-papers.ts';
import { type AwardBoard, assembleAwardBoard, type BoardNomination, chosenOf } from './award-board.ts';
import { councilMinutes } from './council-minutes.ts';
import { inListOrder, listEntry } from './list-entries.ts';
import { prizeFor, prizeTables } from './prizes.ts';

/** Everything proposed that was not taken back; `chosen` are those to be decided or decided already. */
interface Proposals {
  board: AwardBoard;
  chosen: BoardNomination[];
  campaign: string;
  proposers: number;
}

function proposalsOf(app: App, { campaignId, awardTypeId }: AwardPaperInput): Proposals {
  const board = assembleAwardBoard(app.db, campaignId, awardTypeId, today(app));
  const chosen = inListOrder(
    board.nominations.filter(({ state }) => state === 'selected' || state === 'awarded'),
  );
  if (chosen.length === 0) throw AppError.of('AWARD_NOTHING_CHOSEN', { award: board.awardType.name });
  const proposers = new Set(board.nominations.map(({ proposerUnitId }) => proposerUnitId)).size;
  return { board, chosen, proposers, campaign: lowerFirst(board.scores.plan.title) };
}

function letterOf(app: App, recipients: string[]) {
  const { issuer, signature } = documentContext(app);
  return { issuer, signature, recipients, registration: openRegistration(yearOf(today(app))) };
}

/** Quotas and ratio limits in words, as the screen states them. */
function limitsInWords({ awardType }: AwardBoard, board: AwardBoard): string[] {
  const shapes = chosenOf(board).map(({ shape }) => shape);
  return [...checkQuotas(awardType, shapes), ...checkRatioLimits(awardType.ratioLimits, shapes)].map(
    ({ reason }) => reason,
  );
}

function submission(app: App, input: AwardPaperInput, meeting: CouncilMeeting | null): OfficialDocument {
  const { board, chosen, proposers } = proposalsOf(app, input);
  const { awardType, nominations, scores } = board;
  const tables = prizeTables(app.db, input.campaignId);
  const day = today(app);
  const received = countSubjects(nominations);
  const eligible = chosen.filter(({ eligibility }) => eligibility === 'ok').length;
  return buildSubmission({
    ...letterOf(app, [text.asAbove, text.council]),
    addressees: [awardType.decidedBy],
    award: awardType.name,
    ground: awardDecisionDefaults.ground(scores.plan.title),
    legalBases: [],
    received: {
      units: proposers,
      collectives: received.collectives,
      individuals: received.individuals + received.households,
    },
    process: meeting === null ? [] : [text.met(meeting.date)],
    conditions: [text.reviewed(eligible, chosen.length), ...limitsInWords(board, board)],
    entries: chosen.map((own) => listEntry(own, prizeFor(tables, awardType, own.subject, day)?.amount)),
    enclosed: [...(meeting === null ? [] : [text.minutesEnclosed]), text.dossiersEnclosed],
  });
}

function notice(app: App, input: AwardPaperInput): OfficialDocument {
  const { board, chosen, proposers, campaign } = proposalsOf(app, input);
  const rejected = inListOrder(board.nominations.filter((own) => !chosen.includes(own)));
  return buildAwardNotice({
    ...letterOf(app, [text.proposers, text.council]),
    ...{ campaign, proposers, award: board.awardType.name, proposed: board.nominations },
    chosen: chosen.map((own) => listEntry(own)),
    notChosen: rejected.map(({ name, proposerName, reason }) => ({ name, reason, proposer: proposerName })),
  });
}

function buildAwardPaper(app: App, input: AwardPaperInput): OfficialDocument {
  const { what, meeting } = input;
  if (what === 'notice') return notice(app, input);
  if (what === 'submission') return submission(app, input, meeting);
  if (meeting === null) throw AppError.of('AWARD_MEETING_MISSING');
  const { signature: _nobody, ...letter } = letterOf(app, [text.council]);
  return councilMinutes(app, { ...proposalsOf(app, input), meeting, letter, campaignId: input.campaignId });
}

/**
 * Tờ trình, biên bản họp, thông báo on one award, from the list as it stands.
 * @throws AppError AWARD_NOTHING_CHOSEN, AWARD_MEETING_MISSING, VOTE_*, NOT_FOUND
 */
export function awardPaper(app: App, input: AwardPaperInput): PaperView {
  return showPaper(app, buildAwardPaper(app, input));
}

/** Enters the paper in the register as it is now; signature, number and date follow there. */
export function registerAwardPaper(app: App, input: AwardPaperInput): Promise<{ documentId: string }> {
  requireOwnCampaign(app.db, input.campaignId);
  const paper = buildAwardPaper(app, input);
  return draftDocument(app, { campaignId: input.campaignId, purpose: input.what, build: () => paper });
}
