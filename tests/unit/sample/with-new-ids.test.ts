import { describe, expect, it } from 'vitest';
import { newIdsFor, replaceIds, withNewIds } from '#shared/domain/sample/with-new-ids.ts';
import { loadSample, readParts } from './load-sample.ts';

function counter(): () => string {
  let last = 0;
  return () => `0199aaaa-0000-7000-8000-${String(++last).padStart(12, '0')}`;
}

const uuids = (value: unknown): string[] =>
  JSON.stringify(value).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];

describe('a plan with new ids', () => {
  const { plan } = readParts();

  it('shares no id with the original', () => {
    const copy = withNewIds(plan, counter());
    const old = new Set(uuids(plan));
    expect(uuids(copy).filter((id) => old.has(id))).toEqual([]);
    expect(new Set(uuids(copy)).size).toBe(old.size);
  });

  it('keeps every reference and every text', () => {
    const ids = newIdsFor(plan, counter());
    const back = new Map([...ids].map(([from, to]) => [to, from]));
    expect(replaceIds(replaceIds(plan, ids), back)).toEqual(plan);
  });

  it('leaves the original as it was', () => {
    const before = structuredClone(plan);
    withNewIds(plan, counter());
    expect(plan).toEqual(before);
  });

  it('renews a whole sample, reports and nominations included', () => {
    const sample = withNewIds(loadSample(), counter());
    const milestones = new Set(sample.plan.milestones.map((milestone) => milestone.id));
    const awards = new Set(sample.plan.awardTypes.map((award) => award.id));
    expect(sample.id).toBe('can-tho-2024');
    expect(sample.reports.every((report) => milestones.has(report.milestoneId))).toBe(true);
    const nominations = sample.reports.flatMap((report) => report.nominations);
    expect(nominations.every((nomination) => awards.has(nomination.awardTypeId))).toBe(true);
  });
});
