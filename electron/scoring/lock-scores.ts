import { and, eq, inArray } from 'drizzle-orm';
import { decision } from '#db/schema/awards.ts';
import { result, scoreLock } from '#db/schema/scoring.ts';
import type { ScoreStage } from '#shared/domain/plan/score-table.ts';
import { scoreStageNames } from '#shared/domain/scoring/stages.ts';
import { AppError } from '#shared/errors.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { type App, newId, nowIso, stampNew, today } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { SCORE_AREAS } from './save-score.ts';
import { assembleScoreBoard, type BoardUnit } from './score-board.ts';

interface StageOf {
  campaignId: string;
  stage: ScoreStage;
}

/**
 * Closes a stage. With the last stage of a table the ranking of its units is kept as it stands; criteria that nobody has
 * scored count as nothing, which the window says before.
 * @throws AppError SCORE_ALREADY_LOCKED, SCORE_LOCK_EMPTY, SCORE_LOCK_UNEXPLAINED
 */
export function lockScores(app: App, { campaignId, stage }: StageOf): { units: number } {
  const named = { stage: scoreStageNames[stage] };
  const board = assembleScoreBoard(app.db, campaignId, today(app));
  if (board.locks.some((lock) => lock.stage === stage)) throw AppError.of('SCORE_ALREADY_LOCKED', named);
  const inStage = board.units.filter(({ table }) => table.stages.includes(stage));
  if (!inStage.some(({ facts }) => facts.scores.some((score) => score.stage === stage))) {
    throw AppError.of('SCORE_LOCK_EMPTY', named);
  }
  const unexplained = inStage.filter(({ differences }) =>
    differences.some(({ to, from, fault }) => to === stage && from !== 'computed' && fault !== null),
  );
  const [example] = unexplained;
  if (example !== undefined) {
    const units = formatNumber(unexplained.length, 0);
    throw AppError.of('SCORE_LOCK_UNEXPLAINED', { ...named, units, example: example.name });
  }
  const final = board.units.filter(({ table }) => table.stages.at(-1) === stage);
  const change = {
    action: 'scoring.lock',
    entity: 'campaign',
    entityId: campaignId,
    ofCampaigns: [campaignId],
    detail: { stage, units: inStage.length },
    areas: SCORE_AREAS,
  };
  mutate(app, change, (tx) => {
    const stamp = stampNew(app);
    tx.insert(scoreLock)
      .values({ id: newId(), campaignId, stage, lockedAt: nowIso(app), ...stamp })
      .run();
    for (const { unitId, clusterId, standing } of final) {
      const { totalHundredths, rank, isTied } = standing;
      const kept = { clusterId, totalHundredths, rank, isTied, grade: standing.grade ?? '' };
      tx.insert(result)
        .values({ id: newId(), campaignId, unitId, ...kept, ...stamp })
        .onConflictDoUpdate({ target: [result.campaignId, result.unitId], set: { ...kept, ...stamp } })
        .run();
    }
  });
  return { units: inStage.length };
}

/**
 * Opens a stage again; the ranking that was kept with it is dropped.
 * @throws AppError SCORE_UNLOCK_REASON_MISSING, SCORE_NOT_LOCKED, SCORE_UNLOCK_DECIDED
 */
export function unlockScores(
  app: App,
  { campaignId, stage, reason }: StageOf & { reason: string },
): { units: number } {
  if (reason === '') throw AppError.of('SCORE_UNLOCK_REASON_MISSING').at('reason');
  const board = assembleScoreBoard(app.db, campaignId, today(app));
  if (!board.locks.some((lock) => lock.stage === stage)) {
    throw AppError.of('SCORE_NOT_LOCKED', { stage: scoreStageNames[stage] });
  }
  const decided = app.db.select().from(decision).where(eq(decision.campaignId, campaignId)).get();
  if (decided !== undefined) {
    const award = board.plan.awardTypes.find(({ id }) => id === decided.awardTypeId)?.name ?? '';
    throw AppError.of('SCORE_UNLOCK_DECIDED', { award });
  }
  const inStage = board.units.filter(({ table }) => table.stages.includes(stage));
  const final = board.units.filter(({ table }) => table.stages.at(-1) === stage);
  const change = {
    action: 'scoring.unlock',
    entity: 'campaign',
    entityId: campaignId,
    ofCampaigns: [campaignId],
    detail: { stage, units: inStage.length, reason },
    areas: SCORE_AREAS,
  };
  mutate(app, change, (tx) => {
    tx.delete(scoreLock)
      .where(and(eq(scoreLock.campaignId, campaignId), eq(scoreLock.stage, stage)))
      .run();
    for (const unitIds of inBatches(final)) {
      tx.delete(result)
        .where(and(eq(result.campaignId, campaignId), inArray(result.unitId, unitIds)))
        .run();
    }
  });
  return { units: inStage.length };
}

/** SQLite takes a limited number of parameters in one statement. */
function inBatches(units: readonly BoardUnit[], size = 500): string[][] {
  const ids = units.map(({ unitId }) => unitId);
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, at) =>
    ids.slice(at * size, (at + 1) * size),
  );
}
