import { inArray } from 'drizzle-orm';
import { nomination } from '#db/schema/awards.ts';
import type { ProposedSubject } from '#shared/domain/awards/proposed-subject.ts';
import { checkQuotas } from '#shared/domain/awards/quota.ts';
import { checkRatioLimits, isInPart } from '#shared/domain/awards/ratio-limit.ts';
import type { AwardType } from '#shared/domain/plan/award-type.ts';
import { AppError } from '#shared/errors.ts';
import { type App, stampChange, today } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { type AwardBoard, assembleAwardBoard, type BoardNomination, chosenOf } from './award-board.ts';
import { AWARD_AREAS, campaignsOf, nominationRows, requireOpen } from './nominations.ts';

interface Chosen {
  nominationIds: string[];
  reason: string;
}

type State = 'proposed' | 'selected' | 'rejected';

function setState(
  app: App,
  input: { action: string; ids: readonly string[]; state: State; reason: string },
): { changed: number } {
  const { action, state, reason } = input;
  const ids = [...input.ids];
  if (ids.length === 0) return { changed: 0 };
  const change = {
    action,
    entity: 'nomination',
    entityId: ids[0] ?? '*',
    ofCampaigns: campaignsOf(nominationRows(app.db, ids)),
    detail: { state, nominationIds: ids, reason },
    areas: AWARD_AREAS,
  };
  return mutate(app, change, (tx) => {
    const written = tx
      .update(nomination)
      .set({ state, reason, ...stampChange(app) })
      .where(inArray(nomination.id, ids))
      .run();
    return { changed: written.changes };
  });
}

function boardOf(app: App, ids: readonly string[]): { board: AwardBoard; wanted: BoardNomination[] } {
  const rows = nominationRows(app.db, ids);
  requireOpen(rows);
  const [first] = rows;
  if (first === undefined) throw AppError.of('NOTHING_SELECTED');
  const board = assembleAwardBoard(app.db, first.campaignId, first.awardTypeId, today(app));
  const wanted = board.nominations.filter(({ id }) => ids.includes(id));
  // One call speaks of one list: limits of two award types cannot be judged together.
  if (wanted.length < rows.length) throw AppError.of('NOT_FOUND', { what: 'đề nghị trong danh sách này' });
  return { board, wanted };
}

/**
 * Puts nominations on the list, all or none. A rule that fails or a limit that would be broken refuses; a rule whose facts are
 * not known asks for a reason, which stays with the nomination.
 * @throws AppError AWARD_NOT_ELIGIBLE, AWARD_RULE_UNKNOWN, AWARD_LIMIT_BROKEN, AWARD_NOMINATION_AWARDED
 */
export function select(app: App, { nominationIds, reason }: Chosen): { changed: number } {
  const { board, wanted } = boardOf(app, nominationIds);
  const added = wanted.filter(({ state }) => state !== 'selected');
  for (const own of added) requireEligible(own, reason);
  const before = chosenOf(board).map(({ shape }) => shape);
  const fault = brokenLimit(
    board.awardType,
    before,
    added.map(({ shape }) => shape),
  );
  if (fault !== null) throw AppError.of('AWARD_LIMIT_BROKEN', { reason: fault });
  const ids = added.map(({ id }) => id);
  return setState(app, { action: 'awards.select', ids, state: 'selected', reason });
}

function requireEligible(own: BoardNomination, reason: string): void {
  const named = (state: 'failed' | 'unknown') => ({
    name: own.name,
    reason: own.rules.find((rule) => rule.state === state)?.reason ?? '',
  });
  if (own.eligibility === 'failed') throw AppError.of('AWARD_NOT_ELIGIBLE', named('failed'));
  if (own.eligibility === 'unknown' && reason === '') {
    throw AppError.of('AWARD_RULE_UNKNOWN', named('unknown')).at('reason');
  }
}

/**
 * The limit that additions break, in words; null when they break none. A list that is still too short for a lower limit is
 * not refused, nor one that a limit was broken in before and that the additions bring nearer to it.
 */
function brokenLimit(
  awardType: AwardType,
  before: readonly ProposedSubject[],
  added: readonly ProposedSubject[],
): string | null {
  const after = [...before, ...added];
  const quotas = checkQuotas(awardType, after);
  for (const [at, quota] of awardType.quotas.entries()) {
    const count = after.filter(({ kind }) => kind === quota.subject).length;
    const most = quota.op === '<' ? quota.value - 1 : quota.value;
    const isUpper = quota.op === '<=' || quota.op === '<' || quota.op === '=';
    if (isUpper && count > most && added.some(({ kind }) => kind === quota.subject)) {
      return quotas[at]?.reason ?? '';
    }
  }
  const was = checkRatioLimits(awardType.ratioLimits, before);
  const is = checkRatioLimits(awardType.ratioLimits, after);
  for (const [at, limit] of awardType.ratioLimits.entries()) {
    const result = is[at];
    if (result?.state !== 'failed') continue;
    const makesWorse =
      (limit.op === '<=' || limit.op === '<') && added.some((subject) => isInPart(limit.part, subject));
    if (was[at]?.state === 'ok' || makesWorse) return result.reason;
  }
  return null;
}

/** Takes nominations off the list; they stay proposed. */
export function deselect(app: App, { nominationIds }: { nominationIds: string[] }): { changed: number } {
  const rows = nominationRows(app.db, nominationIds);
  requireOpen(rows);
  const ids = rows.filter(({ state }) => state !== 'proposed').map(({ id }) => id);
  return setState(app, { action: 'awards.deselect', ids, state: 'proposed', reason: '' });
}

/** @throws AppError AWARD_REASON_MISSING, AWARD_NOMINATION_AWARDED */
export function reject(app: App, { nominationIds, reason }: Chosen): { changed: number } {
  const rows = nominationRows(app.db, nominationIds);
  requireOpen(rows);
  if (reason === '') throw AppError.of('AWARD_REASON_MISSING', { what: 'không đề nghị' }).at('reason');
  const ids = rows.map(({ id }) => id);
  return setState(app, { action: 'awards.reject', ids, state: 'rejected', reason });
}
