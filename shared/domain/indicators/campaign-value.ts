import type { Indicator } from '../plan/indicator.ts';
import { combineWaves } from './aggregate.ts';
import type { IndicatorValue } from './value.ts';

/** What a unit said of one indicator at one time. */
export interface ReportedValue {
  value: IndicatorValue | null;
  /** Position of the wave in the plan; null for what covers the whole campaign. */
  wave: number | null;
  /** Day of the occurrence of a recurring milestone, empty for what was asked once. */
  occurrence: string;
}

/**
 * The value of a unit over the campaign. What was said of the campaign as a whole stands by itself; only where there is
 * nothing of that kind are the waves brought together, so that no figure counts twice. A form of a recurring milestone asks
 * for the figures from the beginning until its day: the last one stands, and gives way to a report that was asked once.
 */
export function campaignValue(
  indicator: Pick<Indicator, 'measure'>,
  reported: readonly ReportedValue[],
): IndicatorValue | null {
  const whole = reported.filter(({ value, wave }) => value !== null && wave === null);
  const standing = whole.find(({ occurrence }) => occurrence === '') ?? whole.sort(byOccurrence).at(-1);
  if (standing !== undefined) return standing.value;
  const waves = [...reported].sort((a, b) => (a.wave ?? 0) - (b.wave ?? 0) || byOccurrence(a, b));
  return combineWaves(
    indicator,
    waves.map(({ value }) => value),
  );
}

function byOccurrence(a: ReportedValue, b: ReportedValue): number {
  return a.occurrence < b.occurrence ? -1 : a.occurrence > b.occurrence ? 1 : 0;
}
