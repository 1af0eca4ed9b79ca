import { AppError } from '../../errors.ts';
import { formatPoints } from '../../text/numbers.ts';
import type { Criterion, ScoreStage, ScoreTable } from '../plan/score-table.ts';
import { computedPoints, type IndicatorsById } from './computed-points.ts';
import type { ScoreFacts } from './score-unit.ts';
import { scoresByCriterion } from './stages.ts';

/** A criterion whose points one stage changed. A changed point needs a reason (practice of all score rules read). */
export interface StageDifference {
  criterion: Pick<Criterion, 'id' | 'code' | 'name'>;
  from: ScoreStage | 'computed';
  to: ScoreStage;
  fromHundredths: number;
  toHundredths: number;
  /** `to` − `from`, in hundredths. */
  changeHundredths: number;
  reason: string;
  /** SCORE_REASON_MISSING where no reason is given, else null. */
  fault: AppError | null;
}

interface ScoreBefore {
  stage: ScoreStage | 'computed';
  points: number;
}

/**
 * Every change from one score of a criterion to the next: from the figures to the first typed score, and from stage to stage.
 * In the table's order, then in the order of the stages.
 */
export function stageDifferences(
  table: ScoreTable,
  indicators: IndicatorsById,
  facts: ScoreFacts,
): StageDifference[] {
  const differences: StageDifference[] = [];
  const typed = scoresByCriterion(table.stages, facts.scores);
  for (const criterion of table.sections.flatMap((section) => section.criteria)) {
    const computed = computedPoints(criterion, indicators, facts);
    let last: ScoreBefore | null = computed === null ? null : { stage: 'computed', points: computed };
    for (const score of typed.get(criterion.id) ?? []) {
      if (last !== null && last.points !== score.pointsHundredths) {
        differences.push(difference(criterion, last, score));
      }
      last = { stage: score.stage, points: score.pointsHundredths };
    }
  }
  return differences;
}

function difference(
  criterion: Criterion,
  before: ScoreBefore,
  score: { stage: ScoreStage; pointsHundredths: number; reason: string },
): StageDifference {
  const { id, code, name } = criterion;
  const reason = score.reason.trim();
  return {
    criterion: { id, code, name },
    from: before.stage,
    to: score.stage,
    fromHundredths: before.points,
    toHundredths: score.pointsHundredths,
    changeHundredths: score.pointsHundredths - before.points,
    reason,
    fault:
      reason === ''
        ? AppError.of('SCORE_REASON_MISSING', {
            criterion: `${code}. ${name}`,
            from: formatPoints(before.points),
            to: formatPoints(score.pointsHundredths),
          })
        : null,
  };
}
