import type { Criterion, ScoreTable } from './score-table.ts';

/** Criteria that make up the table's scale; bonuses and deductions stand beside it. */
export function isOrdinary({ method }: Criterion): boolean {
  return method.kind !== 'bonus' && method.kind !== 'deduction';
}

/** The highest total without bonuses, in hundredths. */
export function tableMaximum({ sections }: Pick<ScoreTable, 'sections'>): number {
  return sections
    .flatMap((section) => section.criteria)
    .filter(isOrdinary)
    .reduce((sum, { maxHundredths }) => sum + maxHundredths, 0);
}
