import { describe, expect, it } from 'vitest';
import { Plan } from '#shared/domain/plan/plan.ts';
import { samplePartFiles } from '#shared/domain/sample/parts.ts';
import { readParts, readRaw, readText } from './load-sample.ts';

const { plan, ceremonies } = readParts();
const table = plan.scoreTables[0];
const criteria = table?.sections.flatMap((section) => section.criteria) ?? [];

describe("the sample's plan", () => {
  it('stands in its file as the schema would store it', () => {
    expect(Plan.parse(readRaw('plan.json'))).toMatchObject(readRaw('plan.json') as object);
  });

  it('is NFC text throughout', () => {
    for (const file of Object.values(samplePartFiles)) {
      expect(readText(file), file).toBe(readText(file).normalize('NFC'));
    }
  });

  it('has ids of its own for every part', () => {
    const ids: string[] = [];
    JSON.stringify([plan, ceremonies], (key, value) => {
      if (key === 'id') ids.push(value);
      return value;
    });
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/.test(id))).toBe(true);
  });

  it('refers only to parts that exist', () => {
    const groups = new Set(plan.subjectGroups.map((group) => group.id));
    const areas = new Set(plan.contentAreas.map((area) => area.id));
    const waves = new Set(plan.waves.map((wave) => wave.id));
    const indicators = new Set(plan.indicators.map((indicator) => indicator.id));
    const sections = new Set(table?.sections.map((section) => section.id));
    for (const indicator of plan.indicators) {
      expect(areas.has(indicator.contentAreaId), indicator.code).toBe(true);
      expect(
        indicator.groupIds.every((id) => groups.has(id)),
        indicator.code,
      ).toBe(true);
    }
    for (const milestone of plan.milestones) {
      expect(
        milestone.groupIds.every((id) => groups.has(id)),
        milestone.name,
      ).toBe(true);
      expect(milestone.waveId === null || waves.has(milestone.waveId), milestone.name).toBe(true);
    }
    const used = [...JSON.stringify(table).matchAll(/"indicatorId":"([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(used)).toEqual(indicators);
    expect(groups.has(table?.groupId ?? '')).toBe(true);
    for (const tie of table?.tieBreaks ?? []) {
      if (tie.kind === 'section') expect(sections.has(tie.sectionId)).toBe(true);
    }
  });

  it('has two waves that fill the period, seven areas and eleven indicators', () => {
    expect(plan.waves.map((wave) => [wave.from, wave.to])).toEqual([
      ['2024-08-19', '2025-02-03'],
      ['2025-02-04', '2025-08-19'],
    ]);
    expect(plan.contentAreas.map((area) => area.code).join(' ')).toBe('a b c d đ e g');
    expect(
      plan.indicators.map(({ code, target }) => `${code} ${target?.op} ${target?.valueHundredths}`),
    ).toEqual([
      'a1 >= 8000',
      'a2 = 10000',
      'b1 >= 100',
      'c1 = 10000',
      'd1 = 0',
      'd2 > 9000',
      'd3 = 0',
      'đ1 = 0',
      'e1 = 10000',
      'e2 = 0',
      'g1 >= 100',
    ]);
  });

  it('makes 100 points without bonus and deductions', () => {
    const counted = criteria.filter(({ method }) => method.kind !== 'bonus' && method.kind !== 'deduction');
    expect(counted.reduce((sum, criterion) => sum + criterion.maxHundredths, 0)).toBe(10_000);
    expect(new Set(criteria.map((criterion) => criterion.code)).size).toBe(criteria.length);
  });

  it('never gives more in a band than the criterion is worth', () => {
    for (const { code, method, maxHundredths } of criteria) {
      if (method.kind !== 'bands') continue;
      const points = method.bands.map((band) => band.pointsHundredths);
      const starts = method.bands.map((band) => band.fromHundredths);
      expect(Math.max(...points), code).toBe(maxHundredths);
      expect(starts, code).toEqual(starts.toSorted((a, b) => a - b));
      expect(starts[0], code).toBe(0);
    }
  });

  it('lists the grades best first and names one of them in its rules', () => {
    const grades = table?.grades ?? [];
    const from = grades.map((grade) => grade.fromHundredths);
    expect(from).toEqual(from.toSorted((a, b) => b - a));
    const rules = plan.awardTypes.flatMap((award) => award.eligibility.map((item) => item.rule));
    for (const rule of rules) {
      if (rule.kind === 'gradeAtLeast') expect(grades.map((grade) => grade.name)).toContain(rule.grade);
    }
  });
});
