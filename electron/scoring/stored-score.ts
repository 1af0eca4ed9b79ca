import { and, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/open.ts';
import { score } from '#db/schema/scoring.ts';
import type { ScoreStage } from '#shared/domain/plan/score-table.ts';
import { scoreStageNames } from '#shared/domain/scoring/stages.ts';
import { AppError } from '#shared/errors.ts';
import { type App, newId, stampChange, stampNew } from '../app/app.ts';
import type { BoardUnit, ScoreBoard } from './score-board.ts';
import type { ScoreState } from './score-history.ts';

export interface ScorePlace {
  campaignId: string;
  unitId: string;
  stage: ScoreStage;
  criterionId: string;
}

const at = ({ campaignId, unitId, stage, criterionId }: ScorePlace) =>
  and(
    eq(score.campaignId, campaignId),
    eq(score.unitId, unitId),
    eq(score.stage, stage),
    eq(score.criterionId, criterionId),
  );

export function storedScore(db: Reader, place: ScorePlace): ScoreState | null {
  const row = db
    .select({ pointsHundredths: score.pointsHundredths, reason: score.reason, source: score.source })
    .from(score)
    .where(at(place))
    .get();
  return row ?? null;
}

/** Brings one criterion of one stage to a state; null takes the points away. */
export function putScore(app: App, tx: Tx, place: ScorePlace, state: ScoreState | null): void {
  if (state === null) {
    tx.delete(score).where(at(place)).run();
    return;
  }
  const written = tx
    .update(score)
    .set({ ...state, ...stampChange(app) })
    .where(at(place))
    .run();
  if (written.changes > 0) return;
  tx.insert(score)
    .values({ id: newId(), ...place, ...state, ...stampNew(app) })
    .run();
}

/** The unit that is to be scored. @throws AppError SCORE_UNIT_WITHOUT_TABLE */
export function scorableUnit(board: ScoreBoard, unitId: string, name: string): BoardUnit {
  const own = board.units.find((unit) => unit.unitId === unitId);
  if (own === undefined) throw AppError.of('SCORE_UNIT_WITHOUT_TABLE', { unit: name });
  return own;
}

/**
 * A stage of the unit's table that is open: a lock closes its own stage and all before it, since those would move the total.
 * @throws AppError SCORE_STAGE_UNKNOWN, SCORE_STAGE_LOCKED
 */
export function requireOpenStage(board: ScoreBoard, unit: BoardUnit, stage: ScoreStage): void {
  const { stages, name } = unit.table;
  const position = stages.indexOf(stage);
  if (position < 0) throw AppError.of('SCORE_STAGE_UNKNOWN', { stage: scoreStageNames[stage], table: name });
  const locked = board.locks.find((lock) => stages.indexOf(lock.stage) >= position);
  if (locked !== undefined) {
    throw AppError.of('SCORE_STAGE_LOCKED', { stage: scoreStageNames[locked.stage], unit: unit.name });
  }
}
