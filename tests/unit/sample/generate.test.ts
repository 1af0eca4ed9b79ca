import { describe, expect, it } from 'vitest';
import { buildSample } from '#shared/domain/sample/generate.ts';
import { typedCriteria } from '#shared/domain/sample/sample-scores.ts';
import { checkPoints } from '#shared/domain/scoring/points.ts';
import { unitKinds } from '#shared/domain/units/unit-kind.ts';
import { loadSample, readParts } from './load-sample.ts';

const sample = loadSample();
const unitsByKey = new Map(sample.units.map((unit) => [unit.key, unit]));
const peopleByKey = new Map(sample.people.map((person) => [person.key, person]));
const milestone = (kind: string) => sample.plan.milestones.find((item) => item.kind === kind)?.id;
const finals = sample.reports.filter((report) => report.milestoneId === milestone('finalReport'));
const nominations = finals.flatMap((report) =>
  report.nominations.map((nomination) => ({ ...nomination, by: report.unitKey })),
);

describe('the generated sample', () => {
  it('is the same every time, and another one for another seed', () => {
    expect(loadSample()).toEqual(sample);
    expect(buildSample(readParts(), 7).people).not.toEqual(sample.people);
  });

  it('has 80 communes in 9 clusters, 600 teams and about 2,000 people', () => {
    const count = (...kinds: string[]) => sample.units.filter((unit) => kinds.includes(unit.kind)).length;
    expect(count('district')).toBe(9);
    expect([count('ward'), count('township'), count('commune')]).toEqual([39, 5, 36]);
    expect(count('securityTeam')).toBe(600);
    expect(sample.clusters.filter((cluster) => cluster.type === 'cum')).toHaveLength(9);
    expect(sample.clusters.filter((cluster) => cluster.type === 'khoi')).toHaveLength(2);
    expect(sample.people.length).toBeGreaterThan(1_500);
    expect(sample.people.length).toBeLessThan(2_500);
  });

  it('names every unit, person and code once', () => {
    expect(unitsByKey.size).toBe(sample.units.length);
    expect(new Set(sample.units.map((unit) => unit.code)).size).toBe(sample.units.length);
    expect(new Set(sample.units.map((unit) => unit.name)).size).toBe(sample.units.length);
    expect(peopleByKey.size).toBe(sample.people.length);
  });

  it('puts every unit, person and cluster member in its place', () => {
    for (const unit of sample.units) {
      expect(unit.kind in unitKinds, unit.key).toBe(true);
      expect(unit.parentKey === null || unitsByKey.has(unit.parentKey), unit.key).toBe(true);
    }
    expect(sample.people.every((person) => unitsByKey.has(person.unitKey))).toBe(true);
    const members = sample.clusters.flatMap((cluster) => cluster.memberKeys);
    expect(new Set(members).size).toBe(members.length);
    for (const { key, memberKeys, headKey, deputyKey } of sample.clusters) {
      expect(
        memberKeys.every((member) => unitsByKey.has(member)),
        key,
      ).toBe(true);
      expect(memberKeys, key).toContain(headKey);
      expect(memberKeys, key).toContain(deputyKey);
    }
    const groupKinds = sample.plan.subjectGroups.flatMap((group) => group.unitKinds);
    const takingPart = sample.units.filter((unit) => groupKinds.includes(unit.kind)).map((unit) => unit.key);
    expect(members.toSorted()).toEqual(takingPart.toSorted());
  });

  it('writes only NFC text', () => {
    const text = JSON.stringify(sample);
    expect(text).toBe(text.normalize('NFC'));
  });

  it('gives each indicator the kind of value that it takes', () => {
    const measures = new Map(
      sample.plan.indicators.map((indicator) => [indicator.code, indicator.measure.kind]),
    );
    for (const { unitKey, values } of sample.reports) {
      for (const value of values) {
        const place = `${unitKey} ${value.indicatorCode}`;
        const kind = measures.get(value.indicatorCode);
        if (kind === 'count') expect(value.count, place).toBeGreaterThanOrEqual(0);
        else
          expect(Number.isInteger(value.numerator) && Number.isInteger(value.denominator), place).toBe(true);
        if (kind === 'percent') expect(value.numerator, place).toBeLessThanOrEqual(value.denominator ?? -1);
      }
    }
  });

  it('never lets a state, such as residents on file, go back', () => {
    for (const final of finals) {
      const first = sample.reports.find(
        (report) => report.unitKey === final.unitKey && report.milestoneId === milestone('waveReport'),
      );
      const residents = (report: typeof first) => report?.values.find((item) => item.indicatorCode === 'd2');
      const [early, late] = [residents(first), residents(final)];
      if (!early || !late) continue;
      expect(late.denominator, final.unitKey).toBe(early.denominator);
      expect(late.numerator, final.unitKey).toBeGreaterThanOrEqual(early.numerator ?? 0);
    }
  });

  it('scores what a person fills, within its range, and what has no figures', () => {
    const table = sample.plan.scoreTables[0];
    if (!table) throw new Error('no score table');
    const criteria = table.sections.flatMap((section) => section.criteria);
    const typed = typedCriteria(table).map(({ code }) => code);
    for (const { unitKey, selfScores } of sample.reports) {
      const codes = selfScores.map((score) => score.criterionCode);
      expect(codes.slice(0, typed.length), unitKey).toEqual(typed);
      for (const { criterionCode, pointsHundredths } of selfScores) {
        const criterion = criteria.find(({ code }) => code === criterionCode);
        if (!criterion) throw new Error(`unknown criterion ${criterionCode}`);
        expect(checkPoints(criterion, pointsHundredths), `${unitKey} ${criterionCode}`).toBeNull();
      }
    }
    const without = finals.filter((report) =>
      report.selfScores.some((score) => score.criterionCode === 'c.1'),
    );
    expect(without.map((report) => report.unitKey).toSorted()).toEqual([
      'CD-02',
      'CR-01',
      'PD-03',
      'TL-06',
      'VT-05',
    ]);
  });

  it('sends papers late or never where the story says so', () => {
    expect(sample.reports).toHaveLength(158);
    expect(finals).toHaveLength(79);
    expect(finals.filter((report) => report.date >= '2025-08-29').map((report) => report.unitKey)).toEqual([
      'TL-08',
    ]);
    expect(sample.receipts).toHaveLength(202);
  });

  it('proposes more than the quota, and some who may not be', () => {
    const collectives = nominations.filter((nomination) => nomination.subject === 'collective');
    const individuals = nominations.filter((nomination) => nomination.subject === 'individual');
    expect(collectives.length).toBeGreaterThanOrEqual(35);
    expect(individuals.length).toBeGreaterThanOrEqual(60);
    expect(collectives.every((nomination) => unitsByKey.has(nomination.subjectKey))).toBe(true);
    expect(individuals.every((nomination) => peopleByKey.has(nomination.subjectKey))).toBe(true);
    expect(nominations.every((nomination) => !/[{}]/.test(nomination.achievement))).toBe(true);
    const keys = nominations.map((nomination) => nomination.subjectKey);
    expect(keys.length - new Set(keys).size).toBe(1);
    const foreign = nominations.filter(({ by, subjectKey }) => !subjectKey.startsWith(by));
    expect(foreign.map((nomination) => nomination.by).toSorted()).toEqual(['BT-03', 'NK-02']);
    expect(nominations.some((nomination) => nomination.by === 'CD-03')).toBe(true);
  });

  it('has an appraiser who differs from 12 communes, each time with a reason', () => {
    expect(sample.appraisal).toHaveLength(12);
    for (const { unitKey, criterionCode, pointsHundredths, reason } of sample.appraisal) {
      const own = finals.find((report) => report.unitKey === unitKey);
      const score = own?.selfScores.find((item) => item.criterionCode === criterionCode);
      expect(score?.pointsHundredths, unitKey).not.toBe(pointsHundredths);
      expect(reason).not.toBe('');
    }
  });
});
