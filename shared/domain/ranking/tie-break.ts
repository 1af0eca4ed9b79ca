import { exactHundredths } from '../indicators/exact-value.ts';
import type { IndicatorValue } from '../indicators/value.ts';
import type { ScoreTable, TieBreak } from '../plan/score-table.ts';
import { compareRational, type Rational } from '../rational.ts';
import type { UnitScore } from '../scoring/score-unit.ts';
import type { RankingRow } from './rank-units.ts';

export interface RankingFacts {
  unitId: string;
  clusterId: string;
  score: UnitScore;
  values: ReadonlyMap<string, IndicatorValue | null>;
  daysLate: number | null;
}

/** Stands after every real key: what is not known never wins a tie. */
const unknownKey = -Number.MAX_SAFE_INTEGER;

/**
 * Rows for `rankUnits`: the total, then one key for each tie-break of the table. Indicator values are exact fractions; their
 * key is the position among all values compared, so that no rounding makes or breaks a tie.
 */
export function rankingRows(table: ScoreTable, units: readonly RankingFacts[]): RankingRow[] {
  const columns = table.tieBreaks.map((tieBreak) => tieBreakColumn(table, tieBreak, units));
  return units.map((unit, index) => ({
    unitId: unit.unitId,
    clusterId: unit.clusterId,
    keys: [unit.score.totalHundredths, ...columns.map((column) => column[index] ?? unknownKey)],
  }));
}

function tieBreakColumn(table: ScoreTable, tieBreak: TieBreak, units: readonly RankingFacts[]): number[] {
  switch (tieBreak.kind) {
    case 'section':
      return units.map(
        ({ score }) =>
          score.sections.find((section) => section.sectionId === tieBreak.sectionId)?.pointsHundredths ??
          unknownKey,
      );
    case 'criterion': {
      const criterion = table.sections
        .flatMap((section) => section.criteria)
        .find((own) => own.id === tieBreak.criterionId);
      const sign = criterion?.method.kind === 'deduction' ? -1 : 1;
      return units.map(({ score }) => {
        const points = score.criteria.find(
          (own) => own.criterionId === tieBreak.criterionId,
        )?.pointsHundredths;
        return points === null || points === undefined ? unknownKey : sign * points;
      });
    }
    case 'indicator': {
      const exact = units.map(({ values }) => exactHundredths(values.get(tieBreak.indicatorId) ?? null));
      return positions(exact, tieBreak.better === 'higher' ? 1 : -1);
    }
    case 'fewerDeductions':
      return units.map(({ score }) => -score.deductionsHundredths);
    case 'fewerDaysLate':
      return units.map(({ daysLate }) => (daysLate === null ? unknownKey : -daysLate));
  }
}

/** Position of each fraction among the different ones, ascending times `sign`; equal fractions share theirs. */
function positions(fractions: readonly (Rational | null)[], sign: 1 | -1): number[] {
  const sorted = fractions
    .map((fraction, index) => ({ fraction, index }))
    .filter((entry): entry is { fraction: Rational; index: number } => entry.fraction !== null)
    .sort((a, b) => sign * compareRational(a.fraction, b.fraction));
  const keys = fractions.map(() => unknownKey);
  let position = 0;
  sorted.forEach((entry, place) => {
    const previous = sorted[place - 1];
    if (previous !== undefined && compareRational(previous.fraction, entry.fraction) !== 0) position += 1;
    keys[entry.index] = position;
  });
  return keys;
}
