import type { AcceptSelfInput } from '#shared/contract/scoring.ts';
import { scoresInOrder } from '#shared/domain/scoring/stages.ts';
import { AppError } from '#shared/errors.ts';
import { type App, today } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { SCORE_AREAS } from './save-score.ts';
import { assembleScoreBoard, type BoardUnit } from './score-board.ts';
import type { ScoreChange, ScoreHistory } from './score-history.ts';
import { putScore, requireOpenStage, scorableUnit } from './stored-score.ts';

/**
 * Copies the points of the stage before to a later one where that is still empty, so that only what is judged differently has
 * to be typed. Points that are already there stay as they are.
 * @throws AppError NOTHING_SELECTED, SCORE_ACCEPT_FROM_SELF, SCORE_STAGE_UNKNOWN, SCORE_STAGE_LOCKED
 */
export function acceptSelf(
  app: App,
  history: ScoreHistory,
  { campaignId, unitIds, stage }: AcceptSelfInput,
): { units: number; scores: number } {
  if (unitIds.length === 0) throw AppError.of('NOTHING_SELECTED');
  if (stage === 'self') throw AppError.of('SCORE_ACCEPT_FROM_SELF');
  const board = assembleScoreBoard(app.db, campaignId, today(app));
  const perUnit = [...new Set(unitIds)]
    .map((unitId) => {
      const own = scorableUnit(board, unitId, unitId);
      requireOpenStage(board, own, stage);
      return { own, changes: emptyPlaces(own, stage) };
    })
    .filter(({ changes }) => changes.length > 0);
  const scores = perUnit.reduce((sum, { changes }) => sum + changes.length, 0);
  const done = { units: perUnit.length, scores };
  if (scores === 0) return done;
  const change = {
    action: 'scoring.acceptSelf',
    entity: 'campaign',
    entityId: campaignId,
    ofCampaigns: [campaignId],
    detail: { stage, ...done },
    areas: SCORE_AREAS,
  };
  mutate(app, change, (tx) => {
    for (const { own, changes } of perUnit) {
      for (const { criterionId, after } of changes) {
        putScore(app, tx, { campaignId, unitId: own.unitId, stage, criterionId }, after);
      }
    }
  });
  for (const { own, changes } of perUnit) {
    history.record(campaignId, own.unitId, { label: `Chép ${changes.length} điểm của bước trước`, changes });
  }
  return done;
}

function emptyPlaces(own: BoardUnit, stage: BoardUnit['table']['stages'][number]): ScoreChange[] {
  const { stages, sections } = own.table;
  const earlier = stages.slice(0, stages.indexOf(stage));
  const has = new Set(own.facts.scores.filter((one) => one.stage === stage).map((one) => one.criterionId));
  return sections
    .flatMap((section) => section.criteria)
    .filter(({ id }) => !has.has(id))
    .flatMap((criterion): ScoreChange[] => {
      const last = scoresInOrder(criterion, earlier, own.facts.scores).at(-1);
      if (last === undefined) return [];
      const after = { pointsHundredths: last.pointsHundredths, reason: '', source: 'typed' as const };
      return [{ stage, criterionId: criterion.id, before: null, after }];
    });
}
