import { describe, expect, it } from 'vitest';
import { IndicatorValue } from '#shared/domain/indicators/value.ts';
import type { Indicator } from '#shared/domain/plan/indicator.ts';
import { rankUnits } from '#shared/domain/ranking/rank-units.ts';
import { type RankingFacts, rankingRows } from '#shared/domain/ranking/tie-break.ts';
import type { SampleReport } from '#shared/domain/sample/sample.ts';
import { scoreUnit } from '#shared/domain/scoring/score-unit.ts';
import { loadSample } from './load-sample.ts';

const sample = loadSample();
const { indicators } = sample.plan;
const table = sample.plan.scoreTables[0];
if (!table) throw new Error('no score table');
const criterionIds = new Map(
  table.sections.flatMap((section) => section.criteria).map((criterion) => [criterion.code, criterion.id]),
);
const finalId = sample.plan.milestones.find((milestone) => milestone.kind === 'finalReport')?.id;

function readValue(report: SampleReport, { code, measure }: Indicator): IndicatorValue | null {
  const given = report.values.find((value) => value.indicatorCode === code);
  return given === undefined ? null : IndicatorValue.parse({ measure: measure.kind, ...given });
}

/** Every commune with a final report, scored by the rules of the application from its own words. */
const facts: RankingFacts[] = sample.reports
  .filter((report) => report.milestoneId === finalId)
  .map((final) => {
    // The final report speaks of the whole campaign.
    const values = new Map(indicators.map((indicator) => [indicator.id, readValue(final, indicator)]));
    const daysLate = final.unitKey === 'TL-08' ? 6 : 0;
    const scores = final.selfScores.map((score) => ({
      criterionId: criterionIds.get(score.criterionCode) ?? '',
      stage: 'self' as const,
      pointsHundredths: score.pointsHundredths,
      reason: '',
    }));
    const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
    const score = scoreUnit(table, byId, { values, daysLate, scores });
    const clusterId =
      sample.clusters.find((cluster) => cluster.memberKeys.includes(final.unitKey))?.key ?? '';
    return { unitId: final.unitKey, clusterId, score, values, daysLate };
  });
const ranked = new Map(rankUnits(rankingRows(table, facts)).map((row) => [row.unitId, row]));
const totalOf = (unitId: string) => facts.find((fact) => fact.unitId === unitId)?.score.totalHundredths;

describe('the sample under the rules of the application', () => {
  it('spreads over all grades, with some blocked by a zero', () => {
    const count = (grade: string) => facts.filter((fact) => fact.score.grade.name === grade).length;
    expect(count('Xuất sắc')).toBeGreaterThanOrEqual(20);
    expect(count('Khá')).toBeGreaterThanOrEqual(20);
    expect(count('Trung bình')).toBeGreaterThanOrEqual(5);
    expect(count('Yếu')).toBeGreaterThanOrEqual(2);
    expect(facts.some((fact) => fact.score.grade.blockedGrade !== null)).toBe(true);
  });

  it('leaves one total provisional: no call-outs and no points typed', () => {
    const open = facts.filter((fact) => fact.score.missing.length > 0);
    expect(open.map((fact) => [fact.unitId, fact.score.missing.map(({ code }) => code)])).toEqual([
      ['BT-07', ['c.1']],
    ]);
  });

  it('has equal totals that stay a tie and one that the good deeds break', () => {
    expect([totalOf('CR-04'), totalOf('PD-02'), totalOf('TN-04')]).toEqual([
      totalOf('CR-07'),
      totalOf('PD-05'),
      totalOf('TN-08'),
    ]);
    for (const [a, b] of [
      ['CR-04', 'CR-07'],
      ['PD-02', 'PD-05'],
    ] as const) {
      expect(ranked.get(a)).toMatchObject({ rank: ranked.get(b)?.rank, isTied: true });
    }
    expect(ranked.get('TN-04')?.rank).toBeLessThan(ranked.get('TN-08')?.rank ?? 0);
  });

  it('grades a commune that proposes its force below the grade that the award asks for', () => {
    const grade = facts.find((fact) => fact.unitId === 'CD-03')?.score.grade.name;
    expect(grade).toBe('Yếu');
  });
});
