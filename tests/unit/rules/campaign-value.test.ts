import { describe, expect, it } from 'vitest';
import { campaignValue } from '#shared/domain/indicators/campaign-value.ts';
import type { IndicatorValue } from '#shared/domain/indicators/value.ts';

const percent = { measure: { kind: 'percent', numerator: 'n', denominator: 'd' } } as const;
const grade = { measure: { kind: 'grade' as const, scale: ['Yếu', 'Khá'] } };
const share = (numerator: number, denominator: number): IndicatorValue => ({
  measure: 'percent',
  numerator,
  denominator,
});

describe('the value of a unit over the campaign', () => {
  it('sums the waves', () => {
    const waves = [
      { value: share(1, 2), wave: 0 },
      { value: share(3, 3), wave: 1 },
    ];
    expect(campaignValue(percent, waves)).toEqual(share(4, 5));
  });

  it('takes what was said of the whole campaign alone, so that nothing counts twice', () => {
    const reported = [
      { value: share(1, 2), wave: 0 },
      { value: share(4, 5), wave: null },
    ];
    expect(campaignValue(percent, reported)).toEqual(share(4, 5));
    expect(campaignValue(percent, [...reported].reverse())).toEqual(share(4, 5));
  });

  it('falls back to the waves while the whole campaign is left empty', () => {
    const reported = [
      { value: null, wave: null },
      { value: share(1, 2), wave: 0 },
    ];
    expect(campaignValue(percent, reported)).toEqual(share(1, 2));
    expect(campaignValue(percent, [{ value: null, wave: null }])).toBeNull();
    expect(campaignValue(percent, [])).toBeNull();
  });

  it('keeps the last wave of a step, in whatever order they were read', () => {
    const step = (value: number): IndicatorValue => ({ measure: 'grade', step: value });
    const waves = [
      { value: step(1), wave: 1 },
      { value: step(0), wave: 0 },
    ];
    expect(campaignValue(grade, waves)).toEqual(step(1));
  });
});
