import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { award, decision, nomination } from '#db/schema/awards.ts';
import type { DecideInput, DecisionView } from '#shared/contract/award-decisions.ts';
import { buildAwardDecision } from '#shared/domain/documents/builders/award-decision.ts';
import type { AwardListEntry } from '#shared/domain/documents/builders/award-list.ts';
import { officeSymbol } from '#shared/domain/documents/symbols.ts';
import { AppError } from '#shared/errors.ts';
import { type App, newId, stampChange, stampNew, today } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { documentContext } from '../documents/document-context.ts';
import { issueDocument } from '../documents/issue-document.ts';
import { yearOf } from '../documents/numbers.ts';
import { registerDocument } from '../documents/register-document.ts';
import { type AwardBoard, assembleAwardBoard, type BoardNomination } from './award-board.ts';
import { blockingReasons, toDecide } from './decision-checks.ts';
import { decreeFor, nextGoldenBookNumber, proposedWording } from './decision-draft.ts';
import { decisionView } from './decisions.ts';
import { inListOrder, listEntry } from './list-entries.ts';
import { baseSalaryOn, prizeFor, prizeTables } from './prizes.ts';

interface Winner {
  nomination: BoardNomination;
  prizeAmount: number;
  multiplierHundredths: number;
  multiplierSource: string;
}

interface Deciding {
  input: DecideInput;
  board: AwardBoard;
  winners: Winner[];
  salary: { amount: number; source: string };
}

const AREAS = ['awards', 'awardHistory', 'people', 'units', 'reports', 'ceremonies', 'scoring', 'documents'];

/**
 * The decision: rules, quotas and ratios are checked once more, prizes are reckoned for its date, Word and PDF are made, and
 * one transaction enters paper, awards and golden book numbers. A list that changed meanwhile stops it; so does any failure,
 * and then nothing has happened.
 * @throws AppError AWARD_DECIDE_REFUSED, AWARD_LIST_CHANGED, AWARD_OUTSIDE_NUMBER_MISSING, DOCUMENT_*, PRIZE_*,
 *   BASE_SALARY_NOT_IN_TABLE
 */
export async function decide(app: App, input: DecideInput): Promise<DecisionView> {
  const { campaignId, awardTypeId, date, isOutside } = input;
  const board = assembleAwardBoard(app.db, campaignId, awardTypeId, today(app), date);
  const { awardType } = board;
  if (!awardType.managedHere) throw AppError.of('AWARD_NOT_MANAGED', { award: awardType.name });
  const blocking = blockingReasons(board, isOutside);
  const [first] = blocking;
  if (first !== undefined) throw AppError.of('AWARD_DECIDE_REFUSED', { count: blocking.length, first });
  const tables = prizeTables(app.db, campaignId);
  const salary = baseSalaryOn(tables, date);
  const winners = inListOrder(toDecide(board)).map((own): Winner => {
    const prize = prizeFor(tables, awardType, own.subject, date);
    return {
      nomination: own,
      prizeAmount: prize?.amount ?? 0,
      multiplierHundredths: prize?.multiplierHundredths ?? 0,
      multiplierSource: prize?.sources.multiplier ?? '',
    };
  });
  const deciding: Deciding = { input, board, winners, salary };
  const decisionId = newId();
  if (isOutside) enterOutside(app, deciding, decisionId);
  else await issue(app, deciding, decisionId);
  return decisionView(app.db, decisionId);
}

function changeOf({ input, winners }: Deciding, decisionId: string) {
  return {
    action: 'awards.decide',
    entity: 'decision',
    entityId: decisionId,
    ofCampaigns: [input.campaignId],
    detail: {
      awardTypeId: input.awardTypeId,
      awards: winners.length,
      total: winners.reduce((sum, { prizeAmount }) => sum + prizeAmount, 0),
      isOutside: input.isOutside,
    },
    areas: AREAS,
  };
}

function entriesOf({ board, winners }: Deciding): AwardListEntry[] {
  const hasMoney = board.awardType.prizeKey !== null;
  return winners.map(({ nomination: own, prizeAmount }) =>
    listEntry(own, hasMoney ? prizeAmount : undefined),
  );
}

async function issue(app: App, deciding: Deciding, decisionId: string): Promise<void> {
  const { input, board } = deciding;
  const { campaignId, date, number, signerId } = input;
  const { issuer, personalSignature } = documentContext(app, signerId, date);
  const decree = decreeFor(prizeTables(app.db, campaignId), board.awardType, date);
  const wording = input.wording ?? proposedWording(app.db, { plan: board.scores.plan, campaignId, decree });
  const entries = entriesOf(deciding);
  await issueDocument(app, {
    ...{ campaignId, kind: 'decision', purpose: 'awardDecision', date, number },
    build: (registration) =>
      buildAwardDecision({
        ...{ issuer, registration, signature: personalSignature, recipients: wording.recipients },
        award: board.awardType.name,
        ground: wording.ground,
        legalBases: wording.legalBases,
        proposer: wording.proposer,
        executors: wording.executors,
        prizeSource: wording.prizeSource === '' ? null : wording.prizeSource,
        entries,
      }),
    change: changeOf(deciding, decisionId),
    within: (tx, { documentId }) => writeAwards(app, tx, deciding, { decisionId, documentId }),
  });
}

/** The paper exists already: its number and date are entered, everything else is as with a decision of our own. */
function enterOutside(app: App, deciding: Deciding, decisionId: string): void {
  const { input, board } = deciding;
  const { campaignId, date, number, signerId } = input;
  if (number === null) throw AppError.of('AWARD_OUTSIDE_NUMBER_MISSING').at('number');
  const { office, signer } = documentContext(app, signerId, date);
  mutate(app, changeOf(deciding, decisionId), (tx) => {
    const { documentId } = registerDocument(app, tx, {
      ...{ campaignId, kind: 'decision', purpose: 'awardDecision', date, number },
      symbol: officeSymbol(office, 'decision'),
      subject: `Về việc tặng ${board.awardType.name}`,
      signer: signer?.name ?? '',
      body: null,
      files: [],
      state: 'outside',
    });
    writeAwards(app, tx, deciding, { decisionId, documentId });
  });
}

function writeAwards(
  app: App,
  tx: Tx,
  { input, winners, salary }: Deciding,
  { decisionId, documentId }: { decisionId: string; documentId: string },
): void {
  const { campaignId, awardTypeId, date } = input;
  const stamp = stampNew(app);
  tx.insert(decision)
    .values({
      ...{ id: decisionId, campaignId, awardTypeId, documentId },
      baseSalary: salary.amount,
      baseSalarySource: salary.source,
      ...stamp,
    })
    .run();
  const ids = winners.map((winner) => winner.nomination.id);
  const written = tx
    .update(nomination)
    .set({ state: 'awarded', ...stampChange(app) })
    .where(and(inArray(nomination.id, ids), eq(nomination.state, 'selected')))
    .run();
  // Files were made in the meantime: the list must still be the one that the paper names.
  const chosenNow = tx
    .select({ id: nomination.id })
    .from(nomination)
    .where(
      and(
        eq(nomination.campaignId, campaignId),
        eq(nomination.awardTypeId, awardTypeId),
        eq(nomination.state, 'selected'),
      ),
    )
    .all();
  if (written.changes !== ids.length || chosenNow.length > 0) throw AppError.of('AWARD_LIST_CHANGED');
  const goldenBookYear = yearOf(date);
  const firstNumber = nextGoldenBookNumber(tx, goldenBookYear);
  winners.forEach(({ nomination: own, prizeAmount, multiplierHundredths, multiplierSource }, at) => {
    tx.insert(award)
      .values({
        id: newId(),
        decisionId,
        nominationId: own.id,
        position: at + 1,
        ...{ prizeAmount, multiplierHundredths, multiplierSource, goldenBookYear },
        goldenBookNumber: firstNumber + at,
        ...stamp,
      })
      .run();
  });
}
