import type { Indicator } from '../plan/indicator.ts';
import { combineWaves } from './aggregate.ts';
import type { IndicatorValue } from './value.ts';

/** What a unit said of one indicator at one time. */
export interface ReportedValue {
  value: IndicatorValue | null;
  /** Position of the wave in the plan; null for what covers the whole campaign. */
  wave: number | null;
}

/**
 * The value of a unit over the campaign. What was said of the campaign as a whole stands by itself; only where there is
 * nothing of that kind are the waves brought together, so that no figure counts twice.
 */
export function campaignValue(
  indicator: Pick<Indicator, 'measure'>,
  reported: readonly ReportedValue[],
): IndicatorValue | null {
  const whole = reported.find(({ value, wave }) => value !== null && wave === null);
  if (whole !== undefined) return whole.value;
  const waves = [...reported].sort((a, b) => (a.wave ?? 0) - (b.wave ?? 0));
  return combineWaves(
    indicator,
    waves.map(({ value }) => value),
  );
}
