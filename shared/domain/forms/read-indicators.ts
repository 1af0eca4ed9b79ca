import { AppError } from '../../errors.ts';
import { checkValue, type RawCell } from '../indicators/check-value.ts';
import type { Indicator } from '../plan/indicator.ts';
import type { Workbook } from '../workbook.ts';
import type { IssueList, Place } from './cell-issue.ts';
import type { EntryOf } from './form-identity.ts';
import type { FormReading } from './form-reading.ts';
import { type CellReading, readDateCell, readNumberCell, readTextCell } from './read-cell.ts';

type Entry = EntryOf<'indicator'>;

/** Reads the figures of every indicator that the form asks for. */
export function readIndicators(
  workbook: Workbook,
  entries: readonly Entry[],
  indicators: readonly Indicator[],
  issues: IssueList,
): FormReading['values'] {
  const values: FormReading['values'] = [];
  for (const indicator of indicators) {
    const own = entries.filter((entry) => entry.id === indicator.id);
    const numerator = own.find((entry) => entry.part === 'numerator');
    if (numerator === undefined) continue;
    const denominator = own.find((entry) => entry.part === 'denominator') ?? null;
    const noteEntry = own.find((entry) => entry.part === 'note');
    const note = noteEntry === undefined ? '' : readTextCell(workbook, noteEntry, issues);
    const value = readValue(workbook, indicator, { numerator, denominator }, issues);
    const cell = `${numerator.sheet}!${numerator.cell}`;
    values.push({ indicatorId: indicator.id, code: indicator.code, value: value ?? null, cell, note });
    if (value === null) issues.warn(numerator, AppError.of('FORM_INDICATOR_BLANK', nameOf(indicator)));
  }
  return values;
}

const nameOf = ({ code, shortName }: Indicator) => ({ indicator: `${code}. ${shortName}` });

interface Places {
  numerator: Place;
  denominator: Place | null;
}

/** Null: left blank; undefined: faulty, and the issues say why. */
function readValue(workbook: Workbook, indicator: Indicator, places: Places, issues: IssueList) {
  const raw = rawValue(workbook, indicator, places, issues);
  if (raw === null) return undefined;
  const checked = checkValue(indicator, raw);
  for (const { part, error } of checked.issues) {
    const place = part === 'denominator' ? places.denominator : places.numerator;
    issues.error(place ?? places.numerator, error);
  }
  return checked.issues.length > 0 ? undefined : checked.value;
}

interface Raw {
  numerator: RawCell;
  denominator?: RawCell;
}

function rawValue(
  workbook: Workbook,
  indicator: Indicator,
  { numerator, denominator }: Places,
  issues: IssueList,
): Raw | null {
  const kind = indicator.measure.kind;
  if (kind === 'yesNo' || kind === 'grade') return { numerator: readTextCell(workbook, numerator, issues) };
  if (kind === 'date') {
    const before = issues.all.length;
    const date = readDateCell(workbook, numerator, issues);
    const failed = issues.all.slice(before).some((issue) => issue.level === 'error');
    return failed ? null : { numerator: date };
  }
  const first = readNumberCell(workbook, numerator, true, issues);
  const second = denominator === null ? null : readNumberCell(workbook, denominator, true, issues);
  if (first.kind === 'faulty' || second?.kind === 'faulty') return null;
  if (second?.kind === 'percent' && denominator !== null) {
    issues.error(denominator, AppError.of('FORM_PERCENT_IN_COUNT', { value: `${second.value}%` }));
    return null;
  }
  const figure = fromPercent(first, second, numerator, issues);
  if (figure === undefined) return null;
  return second === null ? { numerator: figure } : { numerator: figure, denominator: rawOf(second) };
}

function rawOf(reading: CellReading): RawCell {
  return reading.kind === 'number' || reading.kind === 'text' ? reading.value : null;
}

/**
 * "80%" where a number was asked for. It says how many only if the share of the denominator comes out whole: 80 % of 50 is
 * 40, 80 % of 7 is nobody knows what. Undefined where it cannot be told.
 */
function fromPercent(
  first: CellReading,
  second: CellReading | null,
  place: Place,
  issues: IssueList,
): RawCell | undefined {
  if (first.kind !== 'percent') return rawOf(first);
  const shown = `${String(first.value).replace('.', ',')}%`;
  const whole = second?.kind === 'number' ? second.value : null;
  const part = whole === null ? null : Number(((first.value * whole) / 100).toPrecision(15));
  if (part === null || whole === 0 || !Number.isInteger(part)) {
    issues.error(place, AppError.of('FORM_PERCENT_IN_COUNT', { value: shown }));
    return undefined;
  }
  issues.warn(
    place,
    AppError.of('FORM_PERCENT_READ', { value: shown, of: String(whole), read: String(part) }),
  );
  return part;
}
