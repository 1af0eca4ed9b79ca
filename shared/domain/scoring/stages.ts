import type { Criterion, ScoreStage, ScoreTable } from '../plan/score-table.ts';

export const scoreStageNames: Record<ScoreStage, string> = {
  self: 'Tự chấm',
  cross: 'Chấm chéo',
  clusterHead: 'Cụm trưởng, khối trưởng chấm',
  appraisal: 'Thẩm định',
  council: 'Hội đồng',
};

/** Points that one stage gave a criterion of a unit. A deduction's points are what it takes away, positive. */
export interface TypedScore {
  criterionId: string;
  stage: ScoreStage;
  pointsHundredths: number;
  /** Why they differ from the stage before; empty where they do not. */
  reason: string;
}

/** Stages of a table up to and with `upTo` (all without it), in the table's order. */
export function stagesUpTo(table: Pick<ScoreTable, 'stages'>, upTo?: ScoreStage): readonly ScoreStage[] {
  const last = upTo === undefined ? table.stages.length - 1 : table.stages.indexOf(upTo);
  return table.stages.slice(0, last + 1);
}

/** The scores of one criterion in the order of the stages; scores of stages outside `stages` are left out. */
export function scoresInOrder(
  criterion: Pick<Criterion, 'id'>,
  stages: readonly ScoreStage[],
  scores: readonly TypedScore[],
): TypedScore[] {
  return scoresByCriterion(stages, scores).get(criterion.id) ?? [];
}

/** The scores of all criteria at once, each criterion's in the order of the stages; for many units in a row. */
export function scoresByCriterion(
  stages: readonly ScoreStage[],
  scores: readonly TypedScore[],
): Map<string, TypedScore[]> {
  const byCriterion = new Map<string, TypedScore[]>();
  for (const stage of stages) {
    for (const score of scores) {
      if (score.stage !== stage) continue;
      const earlier = byCriterion.get(score.criterionId);
      if (earlier === undefined) byCriterion.set(score.criterionId, [score]);
      else earlier.push(score);
    }
  }
  return byCriterion;
}

/** The last of the stages at which the unit has any score, null before the first. */
export function countingStage(
  stages: readonly ScoreStage[],
  scores: readonly TypedScore[],
): ScoreStage | null {
  return stages.findLast((stage) => scores.some((score) => score.stage === stage)) ?? null;
}
