import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDate } from '#shared/domain/deadlines/due-date.ts';
import { Plan } from '#shared/domain/plan/plan.ts';
import { planBelow } from '#shared/domain/plan/plan-below.ts';
import { roundPeriod, roundPlan, roundsUntil } from '#shared/domain/plan/rounds.ts';
import { readParts } from '../sample/load-sample.ts';

const sample = Plan.parse(readParts().plan);
const [milestone] = sample.milestones;
if (milestone === undefined) throw new Error('the sample lost its milestones');

function long(more: Partial<Plan>): Plan {
  return {
    ...sample,
    period: { from: '2025-08-01', to: null },
    rounds: { yearly: true, reviewYears: 5 },
    ...more,
  };
}

describe('rounds', () => {
  it('are the years from the first, and a review after every fifth', () => {
    expect(roundsUntil(long({}), 2030).map(({ kind, year }) => `${kind} ${year}`)).toEqual([
      ...['year 2025', 'year 2026', 'year 2027', 'year 2028', 'year 2029', 'review 2029', 'year 2030'],
    ]);
    expect(roundPeriod(long({}), { kind: 'review', year: 2029 })).toEqual({
      from: '2025-08-01',
      to: '2029-12-31',
    });
    expect(roundsUntil(long({ period: { from: '2025-08-01', to: '2026-06-30' } }), 2040)).toHaveLength(2);
  });

  it('have recurring reports on the day of their year, 29 February on the last day it has', () => {
    const recurring = (monthDay: string, everyYears: number): Plan =>
      long({
        milestones: [{ ...milestone, deadline: { kind: 'recurring', rule: 'before', monthDay, everyYears } }],
      });
    const inYear = (plan: Plan, year: number) =>
      roundPlan(plan, { kind: 'year', year }).milestones.map(({ deadline }) => dueDate(deadline));
    expect(inYear(recurring('11-20', 1), 2026)).toEqual(['2026-11-19']);
    expect(inYear(recurring('02-29', 1), 2027)).toEqual(['2027-02-28']);
    expect(inYear(recurring('02-29', 1), 2028)).toEqual(['2028-02-28']);
    expect(inYear(recurring('06-30', 5), 2030)).toEqual([]);
    expect(roundPlan(recurring('06-30', 5), { kind: 'review', year: 2030 }).milestones).toHaveLength(1);
  });

  it('never reach beyond the campaign and lose no reference', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2024, max: 2025 }), (year) => {
        const plan = roundPlan(
          { ...sample, rounds: { yearly: true, reviewYears: null } },
          { kind: 'year', year },
        );
        expect(plan.period.from >= sample.period.from).toBe(true);
        expect((plan.period.to ?? '') <= (sample.period.to ?? '')).toBe(true);
        const waves = new Set(plan.waves.map(({ id }) => id));
        for (const { waveId } of plan.milestones) expect(waveId === null || waves.has(waveId)).toBe(true);
        for (const wave of plan.waves) expect(wave.from <= wave.to).toBe(true);
        return Plan.safeParse(plan).success;
      }),
    );
    expect(() => roundPlan(sample, { kind: 'year', year: 2030 })).toThrow(RangeError);
  });
});

describe('a plan below another', () => {
  const parent = {
    ...{ documentName: 'Kế hoạch', number: '335/KH-UBND', issuedOn: '2024-10-15' },
    ...{ issuer: 'Ủy ban nhân dân tỉnh', title: 'Phát động phong trào thi đua', campaignId: null },
  };
  const below = (issuedAs: 'plan' | 'dispatch', daysEarlier: number) =>
    planBelow(sample, { parent, issuedAs, daysEarlier, office: { name: 'Ủy ban nhân dân thành phố' } });

  it('asks for every report exactly so many days earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (days) => {
        below('plan', days).milestones.forEach(({ deadline }, at) => {
          const above = sample.milestones[at];
          if (above === undefined) throw new Error('a milestone too many');
          const gap = Date.parse(dueDate(above.deadline)) - Date.parse(dueDate(deadline));
          expect(gap).toBe(days * 86_400_000);
        });
      }),
    );
  });

  it('is a complete plan, or a dispatch with nothing but tasks and reports', () => {
    expect(Plan.safeParse(below('plan', 7)).success).toBe(true);
    expect(below('plan', 7).subject).toBe('Triển khai thực hiện Kế hoạch phát động phong trào thi đua');
    const dispatch = Plan.parse(below('dispatch', 7));
    expect(dispatch.subject).toMatch(/^triển khai/);
    expect(dispatch.tasks).toEqual(sample.tasks);
    expect([dispatch.awardTypes, dispatch.indicators, dispatch.scoreTables]).toEqual([[], [], []]);
  });
});
