import type { Criterion, ScoreStage, ScoreTable } from '../plan/score-table.ts';
import { computedPoints, type IndicatorsById, type KnownFacts } from './computed-points.ts';
import { type GradeResult, gradeOf } from './grade.ts';
import { countingStage, scoresByCriterion, stagesUpTo, type TypedScore } from './stages.ts';

export interface CriterionScore {
  criterionId: string;
  /**
   * What counts, null while missing. A deduction's points are what it takes away; points of bands may lie below zero and then
   * count among the deductions.
   */
  pointsHundredths: number | null;
  /** What the figures give, null where nothing can be computed. */
  computedHundredths: number | null;
  /** Who gave the points that count: the last stage with a score for it, the figures, or nobody yet. */
  source: ScoreStage | 'computed' | null;
}

export interface UnitScore {
  criteria: CriterionScore[];
  sections: { sectionId: string; pointsHundredths: number; maxHundredths: number }[];
  /** Points taken away, the table's cap applied. */
  deductionsHundredths: number;
  /** Bonus points, the table's cap applied. */
  bonusHundredths: number;
  /** Sections − deductions + bonus, never below 0. Provisional while `missing` is not empty. */
  totalHundredths: number;
  /** Criteria that still need points, in the table's order. Deductions and bonuses are never missing. */
  missing: Pick<Criterion, 'id' | 'code' | 'name'>[];
  /** Criteria at zero that block grades (điểm liệt). */
  blockingZeros: Pick<Criterion, 'id' | 'code' | 'name'>[];
  grade: GradeResult;
  stage: ScoreStage | null;
}

export interface ScoreFacts extends KnownFacts {
  scores: readonly TypedScore[];
}

const isExtra = (criterion: Criterion) =>
  criterion.method.kind === 'deduction' || criterion.method.kind === 'bonus';

/**
 * The points of one unit in its table. For each criterion the last stage with a score counts, else the figures; `upTo` leaves
 * later stages out, so that "tự chấm" and "thẩm định" can stand side by side.
 */
export function scoreUnit(
  table: ScoreTable,
  indicators: IndicatorsById,
  facts: ScoreFacts,
  upTo?: ScoreStage,
): UnitScore {
  const stages = stagesUpTo(table, upTo);
  const typed = scoresByCriterion(stages, facts.scores);
  const scored = table.sections.map((section) => ({
    section,
    criteria: section.criteria.map((criterion) => ({
      criterion,
      score: scoreCriterion(criterion, indicators, facts, typed.get(criterion.id)?.at(-1)),
    })),
  }));
  const all = scored.flatMap((section) => section.criteria);
  const pointsOf = (pick: (criterion: Criterion, points: number) => number) =>
    all.reduce((sum, { criterion, score }) => sum + pick(criterion, score.pointsHundredths ?? 0), 0);

  const sections = scored.map(({ section, criteria }) => ({
    sectionId: section.id,
    pointsHundredths: criteria.reduce(
      (sum, { criterion, score }) =>
        sum + (isExtra(criterion) ? 0 : Math.max(0, score.pointsHundredths ?? 0)),
      0,
    ),
    maxHundredths: section.criteria.reduce((sum, own) => sum + (isExtra(own) ? 0 : own.maxHundredths), 0),
  }));
  const deductionsHundredths = Math.min(
    table.deductionCapHundredths ?? Number.POSITIVE_INFINITY,
    pointsOf((criterion, points) => (criterion.method.kind === 'deduction' ? points : Math.max(0, -points))),
  );
  const bonusHundredths = Math.min(
    table.bonusCapHundredths,
    pointsOf((criterion, points) => (criterion.method.kind === 'bonus' ? points : 0)),
  );
  const sectionTotal = sections.reduce((sum, section) => sum + section.pointsHundredths, 0);
  const totalHundredths = Math.max(0, sectionTotal - deductionsHundredths + bonusHundredths);

  const named = (wanted: (criterion: Criterion, points: number | null) => boolean) =>
    all
      .filter(({ criterion, score }) => wanted(criterion, score.pointsHundredths))
      .map(({ criterion: { id, code, name } }) => ({ id, code, name }));
  const blockingZeros = named(
    (criterion, points) => criterion.zeroBlocks && !isExtra(criterion) && points === 0,
  );

  return {
    criteria: all.map(({ score }) => score),
    sections,
    deductionsHundredths,
    bonusHundredths,
    totalHundredths,
    missing: named((_, points) => points === null),
    blockingZeros,
    grade: gradeOf(table.grades, totalHundredths, blockingZeros.length > 0),
    stage: countingStage(stages, facts.scores),
  };
}

function scoreCriterion(
  criterion: Criterion,
  indicators: IndicatorsById,
  facts: ScoreFacts,
  typed: TypedScore | undefined,
): CriterionScore {
  const computedHundredths = computedPoints(criterion, indicators, facts);
  const points = typed?.pointsHundredths ?? computedHundredths ?? (isExtra(criterion) ? 0 : null);
  return {
    criterionId: criterion.id,
    pointsHundredths: points,
    computedHundredths,
    source: typed?.stage ?? (computedHundredths === null ? null : 'computed'),
  };
}
