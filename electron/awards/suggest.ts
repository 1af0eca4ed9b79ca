import { inArray } from 'drizzle-orm';
import { nomination } from '#db/schema/awards.ts';
import type { SuggestionView } from '#shared/contract/awards.ts';
import { type Suggestion, suggestList } from '#shared/domain/awards/suggestion.ts';
import type { AwardType, SubjectKind } from '#shared/domain/plan/award-type.ts';
import { type App, stampChange, today } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { type AwardBoard, assembleAwardBoard } from './award-board.ts';
import { AWARD_AREAS } from './nominations.ts';

interface TypeOf {
  campaignId: string;
  awardTypeId: string;
}

function suggestionFor(board: AwardBoard): Suggestion {
  const open = board.nominations.filter(({ state }) => state === 'proposed' || state === 'selected');
  const candidates = open.map((own) => ({
    ...own.shape,
    ...own.standing,
    id: own.id,
    eligibility: own.eligibility,
  }));
  return suggestList(remaining(board), candidates);
}

/** The limits less what was given by an earlier decision on the same award. */
function remaining({ awardType, nominations }: AwardBoard): Pick<AwardType, 'quotas' | 'ratioLimits'> {
  const given = (kind: SubjectKind) =>
    nominations.filter((own) => own.subject === kind && own.state === 'awarded').length;
  return {
    ratioLimits: awardType.ratioLimits,
    quotas: awardType.quotas.map((quota) => ({
      ...quota,
      value: Math.max(0, quota.value - given(quota.subject)),
    })),
  };
}

/** The best list that keeps every limit, with the reason of each choice. */
export function suggest(app: App, { campaignId, awardTypeId }: TypeOf): SuggestionView {
  const board = assembleAwardBoard(app.db, campaignId, awardTypeId, today(app));
  const { choices, possible } = suggestionFor(board);
  const names = new Map(board.nominations.map(({ id, name, subject }) => [id, { name, subject }]));
  const kinds: SubjectKind[] = ['collective', 'individual', 'household'];
  return {
    choices: choices.map(({ id, chosen, reason, tiedAtCut }) => ({
      nominationId: id,
      name: names.get(id)?.name ?? '',
      subject: names.get(id)?.subject ?? 'collective',
      chosen,
      reason,
      tiedAtCut,
    })),
    impossible: kinds.filter((kind) => !possible[kind]),
  };
}

/** Makes the suggested list the chosen one: what it leaves out goes back to the proposals. */
export function applySuggestion(app: App, { campaignId, awardTypeId }: TypeOf): { changed: number } {
  const board = assembleAwardBoard(app.db, campaignId, awardTypeId, today(app));
  const { choices } = suggestionFor(board);
  const states = new Map(board.nominations.map(({ id, state }) => [id, state]));
  const on = choices.filter(({ id, chosen }) => chosen && states.get(id) !== 'selected').map(({ id }) => id);
  const off = choices
    .filter(({ id, chosen }) => !chosen && states.get(id) === 'selected')
    .map(({ id }) => id);
  const changed = on.length + off.length;
  if (changed === 0) return { changed };
  const change = {
    action: 'awards.applySuggestion',
    entity: 'campaign',
    entityId: campaignId,
    ofCampaigns: [campaignId],
    detail: { awardTypeId, selected: on.length, deselected: off.length },
    areas: AWARD_AREAS,
  };
  mutate(app, change, (tx) => {
    for (const [ids, state] of [
      [on, 'selected'],
      [off, 'proposed'],
    ] as const) {
      tx.update(nomination)
        .set({ state, reason: '', ...stampChange(app) })
        .where(inArray(nomination.id, ids))
        .run();
    }
  });
  return { changed };
}
