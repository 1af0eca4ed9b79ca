import { eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { unit } from '#db/schema/units.ts';
import type { SaveScoreInput } from '#shared/contract/scoring.ts';
import { stageDifferences } from '#shared/domain/scoring/differences.ts';
import { checkPoints } from '#shared/domain/scoring/points.ts';
import { AppError } from '#shared/errors.ts';
import { type App, today } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { assembleScoreBoard, type BoardUnit, type ScoreBoard } from './score-board.ts';
import type { ScoreHistory, ScoreState } from './score-history.ts';
import { putScore, requireOpenStage, scorableUnit, storedScore } from './stored-score.ts';

export const SCORE_AREAS = ['scoring', 'awards', 'reports'];

export function unitName(db: Reader, unitId: string): string {
  const row = db.select({ name: unit.name }).from(unit).where(eq(unit.id, unitId)).get();
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'đơn vị' });
  return row.name;
}

/**
 * Writes the points of one criterion at one stage.
 * @throws AppError SCORE_UNIT_WITHOUT_TABLE, SCORE_STAGE_UNKNOWN, SCORE_STAGE_LOCKED, SCORE_CRITERION_UNKNOWN,
 *   SCORE_OUT_OF_RANGE and its kin, SCORE_REASON_MISSING
 */
export function saveScore(app: App, history: ScoreHistory, input: SaveScoreInput): void {
  const { campaignId, unitId, stage, criterionId, pointsHundredths, reason } = input;
  const board = assembleScoreBoard(app.db, campaignId, today(app), { units: { unitId } });
  const own = scorableUnit(board, unitId, unitName(app.db, unitId));
  requireOpenStage(board, own, stage);
  const criterion = own.table.sections
    .flatMap((section) => section.criteria)
    .find(({ id }) => id === criterionId);
  if (criterion === undefined) throw AppError.of('SCORE_CRITERION_UNKNOWN', { criterion: criterionId });
  if (pointsHundredths !== null) {
    const fault = checkPoints(criterion, pointsHundredths) ?? missingReason(board, own, input);
    if (fault !== null) throw fault.at(criterionId);
  }
  const place = { campaignId, unitId, stage, criterionId };
  const before = storedScore(app.db, place);
  const after: ScoreState | null =
    pointsHundredths === null ? null : { pointsHundredths, reason, source: 'typed' };
  if (isSame(before, after)) return;
  const change = {
    action: 'scoring.saveScore',
    entity: 'unit',
    entityId: unitId,
    ofCampaigns: [campaignId],
    detail: {
      stage,
      criterion: criterion.code,
      from: before?.pointsHundredths ?? null,
      to: pointsHundredths,
    },
    areas: SCORE_AREAS,
  };
  mutate(app, change, (tx) => putScore(app, tx, place, after));
  const label = `Điểm tiêu chí ${criterion.code}`;
  history.record(campaignId, unitId, { label, changes: [{ stage, criterionId, before, after }] });
}

/** The same points typed again leave no mark; only the source would change. */
function isSame(before: ScoreState | null, after: ScoreState | null): boolean {
  return before?.pointsHundredths === after?.pointsHundredths && before?.reason === after?.reason;
}

function missingReason(board: ScoreBoard, own: BoardUnit, input: SaveScoreInput): AppError | null {
  const { stage, criterionId, reason } = input;
  const pointsHundredths = input.pointsHundredths ?? 0;
  const others = own.facts.scores.filter((one) => one.stage !== stage || one.criterionId !== criterionId);
  const scores = [...others, { stage, criterionId, pointsHundredths, reason }];
  const indicators = new Map(board.plan.indicators.map((indicator) => [indicator.id, indicator]));
  const differences = stageDifferences(own.table, indicators, { ...own.facts, scores });
  return differences.find(({ criterion, to }) => criterion.id === criterionId && to === stage)?.fault ?? null;
}

/**
 * Takes the last deed of this session on a unit's points back, if nothing else has changed them since.
 * @throws AppError SCORE_NOTHING_TO_UNDO, SCORE_UNDO_STALE, SCORE_STAGE_LOCKED
 */
export function undoScore(app: App, history: ScoreHistory, campaignId: string, unitId: string): void {
  const name = unitName(app.db, unitId);
  const deed = history.last(campaignId, unitId);
  if (deed === null) throw AppError.of('SCORE_NOTHING_TO_UNDO', { unit: name });
  const board = assembleScoreBoard(app.db, campaignId, today(app), { units: { unitId } });
  const own = scorableUnit(board, unitId, name);
  for (const { stage, criterionId, after } of deed.changes) {
    requireOpenStage(board, own, stage);
    if (isSame(storedScore(app.db, { campaignId, unitId, stage, criterionId }), after)) continue;
    history.dropLast(campaignId, unitId);
    const criteria = own.table.sections.flatMap((section) => section.criteria);
    const criterion = criteria.find(({ id }) => id === criterionId)?.code ?? '';
    throw AppError.of('SCORE_UNDO_STALE', { criterion });
  }
  const change = {
    action: 'scoring.undo',
    entity: 'unit',
    entityId: unitId,
    ofCampaigns: [campaignId],
    detail: { scores: deed.changes.length },
    areas: SCORE_AREAS,
  };
  mutate(app, change, (tx) => {
    for (const { stage, criterionId, before } of deed.changes) {
      putScore(app, tx, { campaignId, unitId, stage, criterionId }, before);
    }
  });
  history.dropLast(campaignId, unitId);
}
