import { AppError } from '../../errors.ts';
import { foldVietnamese } from '../../text/folding.ts';
import { formatNumber } from '../../text/numbers.ts';
import { isLocalDate, localDate } from '../local-date.ts';
import type { Indicator } from '../plan/indicator.ts';
import { type IndicatorValue, largestFigure } from './value.ts';

/** A cell as it was read: a number, a text, a truth value, or empty. */
export type RawCell = string | number | boolean | null | undefined;

/** What a form or a package says of one indicator. Measures with a single figure use `numerator` only. */
export interface RawValue {
  numerator: RawCell;
  denominator?: RawCell;
}

/** A fault and the half of the pair that it belongs to, so that the importer can name the cell with `error.at(cell)`. */
export interface ValueIssue {
  part: 'numerator' | 'denominator';
  error: AppError;
}

export interface CheckedValue {
  /** Null where nothing is reported or where there are issues. */
  value: IndicatorValue | null;
  issues: ValueIssue[];
}

type Named = Pick<Indicator, 'shortName' | 'measure'>;

const isEmpty = (cell: RawCell) => cell === null || cell === undefined || String(cell).trim() === '';
const show = (cell: RawCell) => String(cell ?? '').trim();
const fail = (error: AppError, part: ValueIssue['part'] = 'numerator'): CheckedValue => ({
  value: null,
  issues: [{ part, error }],
});

/** A whole number from a cell; texts may group thousands in the Vietnamese way ("1.234"). Null when it is none. */
function wholeNumber(cell: RawCell): number | null {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 0 ? cell : null;
  const text = show(cell);
  if (!/^(\d+|\d{1,3}(\.\d{3})+)$/.test(text)) return null;
  return Number(text.replaceAll('.', ''));
}

function figure(
  indicator: Named,
  cell: RawCell,
  part: ValueIssue['part'],
  what: string,
): number | ValueIssue {
  const number = wholeNumber(cell);
  const names = { indicator: indicator.shortName, what, value: show(cell) };
  if (number === null) return { part, error: AppError.of('INDICATOR_NOT_WHOLE', names) };
  if (number > largestFigure) return { part, error: AppError.of('INDICATOR_TOO_LARGE', names) };
  return number;
}

/**
 * Reads what stands in the cells of one indicator. Empty cells are "no data" and no fault. Issues carry the codes
 * INDICATOR_…; a ratio over 100 % is one unless the indicator is a rate.
 */
export function checkValue(indicator: Named, raw: RawValue): CheckedValue {
  const { measure } = indicator;
  if (isEmpty(raw.numerator) && isEmpty(raw.denominator)) return { value: null, issues: [] };
  switch (measure.kind) {
    case 'percent':
    case 'rate':
      return checkRatio(indicator, measure, raw);
    case 'count': {
      const count = figure(indicator, raw.numerator, 'numerator', measure.unit);
      return typeof count === 'number'
        ? { value: { measure: 'count', count }, issues: [] }
        : { value: null, issues: [count] };
    }
    case 'yesNo': {
      const yes = yesOrNo(raw.numerator);
      if (yes === null) return fail(AppError.of('INDICATOR_YES_NO', named(indicator, raw)));
      return { value: { measure: 'yesNo', yes }, issues: [] };
    }
    case 'grade': {
      const wanted = foldVietnamese(show(raw.numerator));
      const step = measure.scale.findIndex((name) => foldVietnamese(name) === wanted);
      if (step < 0) {
        const scale = measure.scale.join(', ');
        return fail(AppError.of('INDICATOR_GRADE_UNKNOWN', { ...named(indicator, raw), scale }));
      }
      return { value: { measure: 'grade', step }, issues: [] };
    }
    case 'date': {
      const date = calendarDate(show(raw.numerator));
      if (date === null) return fail(AppError.of('INDICATOR_DATE_INVALID', named(indicator, raw)));
      return { value: { measure: 'date', date }, issues: [] };
    }
  }
}

const named = (indicator: Named, raw: RawValue) => ({
  indicator: indicator.shortName,
  value: show(raw.numerator),
});

function checkRatio(
  indicator: Named,
  measure: Extract<Indicator['measure'], { kind: 'percent' | 'rate' }>,
  raw: RawValue,
): CheckedValue {
  for (const part of ['numerator', 'denominator'] as const) {
    if (isEmpty(raw[part])) {
      const missing = { indicator: indicator.shortName, what: measure[part] };
      return fail(AppError.of('INDICATOR_PART_MISSING', missing), part);
    }
  }
  const numerator = figure(indicator, raw.numerator, 'numerator', measure.numerator);
  const denominator = figure(indicator, raw.denominator, 'denominator', measure.denominator);
  if (typeof numerator !== 'number' || typeof denominator !== 'number') {
    return { value: null, issues: [numerator, denominator].filter((found) => typeof found !== 'number') };
  }
  const shown = { indicator: indicator.shortName, numerator: formatNumber(numerator, 0) };
  if (denominator === 0 && numerator > 0) {
    return fail(AppError.of('INDICATOR_BASE_ZERO', { ...shown, base: measure.denominator }), 'denominator');
  }
  if (measure.kind === 'percent' && numerator > denominator) {
    const over = { ...shown, denominator: formatNumber(denominator, 0) };
    return fail(AppError.of('INDICATOR_RATIO_OVER_100', over));
  }
  return { value: { measure: measure.kind, numerator, denominator }, issues: [] };
}

function yesOrNo(cell: RawCell): boolean | null {
  const text = foldVietnamese(show(cell));
  if (['co', 'dat', 'x', '1', 'true'].includes(text)) return true;
  if (['khong', 'khong dat', 'chua', 'chua dat', '0', 'false'].includes(text)) return false;
  return null;
}

/** "2025-02-05" or "5/2/2025" (also with - or .) as a calendar date, null when there is no such day. */
function calendarDate(text: string): string | null {
  if (isLocalDate(text)) return text;
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (match === null) return null;
  const [day, month, year] = match.slice(1).map(Number);
  try {
    return localDate(year ?? 0, month ?? 0, day ?? 0);
  } catch {
    return null;
  }
}
