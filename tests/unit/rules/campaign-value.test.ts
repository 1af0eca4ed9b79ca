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
      { value: share(1, 2), wave: 0, occurrence: '' },
      { value: share(3, 3), wave: 1, occurrence: '' },
    ];
    expect(campaignValue(percent, waves)).toEqual(share(4, 5));
  });

  it('takes what was said of the whole campaign alone, so that nothing counts twice', () => {
    const reported = [
      { value: share(1, 2), wave: 0, occurrence: '' },
      { value: share(4, 5), wave: null, occurrence: '' },
    ];
    expect(campaignValue(percent, reported)).toEqual(share(4, 5));
    expect(campaignValue(percent, [...reported].reverse())).toEqual(share(4, 5));
  });

  it('falls back to the waves while the whole campaign is left empty', () => {
    const reported = [
      { value: null, wave: null, occurrence: '' },
      { value: share(1, 2), wave: 0, occurrence: '' },
    ];
    expect(campaignValue(percent, reported)).toEqual(share(1, 2));
    expect(campaignValue(percent, [{ value: null, wave: null, occurrence: '' }])).toBeNull();
    expect(campaignValue(percent, [])).toBeNull();
  });

  it('keeps the last wave of a step, in whatever order they were read', () => {
    const step = (value: number): IndicatorValue => ({ measure: 'grade', step: value });
    const waves = [
      { value: step(1), wave: 1, occurrence: '' },
      { value: step(0), wave: 0, occurrence: '' },
    ];
    expect(campaignValue(grade, waves)).toEqual(step(1));
  });

  it('keeps the last year of a recurring report, and gives way to one that was asked once', () => {
    const years = [
      { value: share(3, 4), wave: null, occurrence: '2026-06-30' },
      { value: share(1, 2), wave: null, occurrence: '2025-06-30' },
      { value: null, wave: null, occurrence: '2027-06-30' },
    ];
    expect(campaignValue(percent, years)).toEqual(share(3, 4));
    expect(campaignValue(percent, [...years].reverse())).toEqual(share(3, 4));
    const final = { value: share(9, 9), wave: null, occurrence: '' };
    expect(campaignValue(percent, [...years, final])).toEqual(share(9, 9));
  });
});
