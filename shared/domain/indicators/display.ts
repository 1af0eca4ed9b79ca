import { shortDate } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import { operatorWords } from '../compare.ts';
import { fromDayNumber } from '../local-date.ts';
import type { Indicator, Measure } from '../plan/indicator.ts';
import { roundHalfUp } from '../rational.ts';
import type { IndicatorValue } from './value.ts';

const nothing = 'chưa có số liệu';
/** It was reported that there was nothing to measure, which is not the same as saying nothing. */
const nothingToMeasure = 'không phát sinh';

/**
 * A share in tenths of a percent. One that is not whole is never 0 % or 100 % (9999 of 10000 → 99,9 %). The denominator must
 * not be zero.
 */
export function shareTenths(numerator: number, denominator: number): number {
  const tenths = roundHalfUp({ num: BigInt(numerator) * 1000n, den: BigInt(denominator) });
  if (tenths === 1000 && numerator !== denominator) return numerator < denominator ? 999 : 1001;
  return tenths === 0 && numerator !== 0 ? 1 : tenths;
}

/** A share in percent with one decimal: (92, 103) → "89,3 %". A denominator of zero is no data. */
export function formatShare(numerator: number, denominator: number): string {
  return denominator === 0 ? nothing : `${formatNumber(shareTenths(numerator, denominator) / 10)} %`;
}

/** A value for tables and papers: "92/103 (89,3 %)", "12 mô hình", "Có", "Khá", "05/02/2025", "0/0 (không phát sinh)". */
export function formatValue(measure: Measure, value: IndicatorValue | null): string {
  if (value === null || value.measure !== measure.kind) return nothing;
  switch (value.measure) {
    case 'percent':
      if (value.denominator === 0) return `${ratio(value)} (${nothingToMeasure})`;
      return `${ratio(value)} (${formatShare(value.numerator, value.denominator)})`;
    case 'rate': {
      if (value.denominator === 0) return `${ratio(value)} (${nothingToMeasure})`;
      const hundredths = roundHalfUp({
        num: BigInt(value.numerator) * 100n,
        den: BigInt(value.denominator),
      });
      return `${ratio(value)} (${formatNumber(hundredths / 100)}${unitOf(measure)})`;
    }
    case 'count':
      return `${formatNumber(value.count, 0)}${unitOf(measure)}`;
    case 'yesNo':
      return value.yes ? 'Có' : 'Không';
    case 'grade':
      return (measure.kind === 'grade' && measure.scale[value.step]) || nothing;
    case 'date':
      return shortDate(value.date);
  }
}

function ratio(value: { numerator: number; denominator: number }): string {
  return `${formatNumber(value.numerator, 0)}/${formatNumber(value.denominator, 0)}`;
}

function unitOf(measure: Measure): string {
  return 'unit' in measure ? ` ${measure.unit}` : '';
}

/** The target in words: "ít nhất 80 %", "trên 90 %", "đúng 0 vụ", "từ loại Khá trở lên". Empty without a target. */
export function formatTarget(indicator: Pick<Indicator, 'measure' | 'target'>): string {
  const { measure, target } = indicator;
  if (target === null) return '';
  const words = operatorWords[target.op];
  const hundredths = target.valueHundredths;
  switch (measure.kind) {
    case 'percent':
      return `${words} ${formatNumber(hundredths / 100)} %`;
    case 'rate':
    case 'count':
      return `${words} ${formatNumber(hundredths / 100)} ${measure.unit}`;
    case 'yesNo':
      return hundredths === 100 ? 'Có' : 'Không';
    case 'grade': {
      const step = measure.scale[hundredths / 100] ?? '';
      return target.op === '>=' ? `từ loại ${step} trở lên` : `${words} loại ${step}`;
    }
    case 'date':
      return `${target.op === '<' ? 'trước' : words} ngày ${shortDate(fromDayNumber(hundredths / 100))}`;
  }
}
