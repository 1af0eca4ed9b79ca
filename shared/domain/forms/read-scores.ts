import { AppError } from '../../errors.ts';
import { formatPoints } from '../../text/numbers.ts';
import type { Criterion, ScoreTable } from '../plan/score-table.ts';
import { checkPoints, parsePoints } from '../scoring/points.ts';
import type { Workbook } from '../workbook.ts';
import type { IssueList, Place } from './cell-issue.ts';
import { isTyped } from './form-content.ts';
import type { EntryOf } from './form-identity.ts';
import type { FormReading } from './form-reading.ts';
import { readNumberCell, readTextCell } from './read-cell.ts';

/** Reads the points that the unit gives itself, on the criteria that somebody must score. */
export function readScores(
  workbook: Workbook,
  entries: readonly EntryOf<'score'>[],
  table: ScoreTable | null,
  issues: IssueList,
): FormReading['scores'] {
  const scores: FormReading['scores'] = [];
  for (const criterion of table?.sections.flatMap((section) => section.criteria) ?? []) {
    const own = entries.filter((entry) => entry.id === criterion.id);
    const place = own.find((entry) => entry.part === 'points');
    if (place === undefined || !isTyped(criterion)) continue;
    const reasonPlace = own.find((entry) => entry.part === 'reason');
    const reason = reasonPlace === undefined ? '' : readTextCell(workbook, reasonPlace, issues);
    const points = readPoints(workbook, criterion, place, issues);
    if (points === null) continue;
    const cell = `${place.sheet}!${place.cell}`;
    scores.push({ criterionId: criterion.id, pointsHundredths: points, reason, cell });
  }
  return scores;
}

/** Whole hundredths; null where the cell is blank (a warning, but for bonus and deduction) or faulty (an error). */
function readPoints(
  workbook: Workbook,
  criterion: Criterion,
  place: Place,
  issues: IssueList,
): number | null {
  const { code, name, maxHundredths, method } = criterion;
  const named = `${code}. ${name}`;
  const reading = readNumberCell(workbook, place, false, issues);
  if (reading.kind === 'faulty') return null;
  if (reading.kind === 'empty') {
    const isExtra = method.kind === 'bonus' || method.kind === 'deduction';
    if (!isExtra) issues.warn(place, AppError.of('FORM_SCORE_BLANK', { criterion: named }));
    return null;
  }
  if (reading.kind === 'percent' || reading.kind === 'text') {
    const value = reading.kind === 'percent' ? `${reading.value}%` : reading.value;
    issues.error(place, AppError.of('SCORE_NOT_HUNDREDTHS', { criterion: named, value }));
    return null;
  }
  if (reading.value < 0) {
    const range = { criterion: named, value: String(reading.value).replace('.', ',') };
    issues.error(place, AppError.of('SCORE_OUT_OF_RANGE', { ...range, max: formatPoints(maxHundredths) }));
    return null;
  }
  const points = parsePoints(reading.value);
  if (points === null) {
    const value = String(reading.value).replace('.', ',');
    issues.error(place, AppError.of('SCORE_NOT_HUNDREDTHS', { criterion: named, value }));
    return null;
  }
  const fault = checkPoints(criterion, points);
  if (fault !== null) issues.error(place, fault);
  return fault === null ? points : null;
}
