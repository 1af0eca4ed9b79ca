import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans } from '#shared/domain/plan/changes/compare-plans.ts';
import { Plan } from '#shared/domain/plan/plan.ts';
import { planChangeInWords } from '#shared/text/documents/plan-amendment.ts';
import { readParts } from '../sample/load-sample.ts';

const sample = Plan.parse(readParts().plan);

function words(edit: (plan: Plan) => void): string[] {
  const later = structuredClone(sample);
  edit(later);
  return comparePlans(sample, later).map(planChangeInWords);
}

function at<T>(list: readonly T[], index = 0): T {
  const item = list[index];
  if (item === undefined) throw new Error('the sample lost a part');
  return item;
}

/** Every place of the plan that holds a value, with the way to it. */
function leaves(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
  return value === null ? [] : [path];
}

/** Ids and references would be another part; the format never changes. */
const told = leaves(sample).filter(
  (path) => !path.some((key) => key === 'format' || /id$|ids$/i.test(String(key))),
);

function otherValue(value: unknown): unknown {
  if (typeof value === 'string') return `${value} khác`;
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : 'khác';
}

function changedAt(path: readonly (string | number)[]): Plan {
  const later = structuredClone(sample) as unknown as Record<string | number, unknown>;
  let node = later;
  for (const key of path.slice(0, -1)) node = node[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  node[last] = otherValue(node[last]);
  return later as unknown as Plan;
}

describe('the difference between two versions of a plan', () => {
  it('is nothing between equals', () => {
    expect(comparePlans(sample, structuredClone(sample))).toEqual([]);
  });

  it('tells every value that differs, wherever it stands', () => {
    // Dates and choices are put into words, so only values that still make sense are tried.
    const free = told.filter((path) => {
      const last = String(path.at(-1));
      return (
        !/^(from|to|date|month|quarter|monthDay|kind|rule|op|per|stages|subject|unitKinds|issuedAs|standardsAs|occasion|category|part|whole|better|prizeKey)$/.test(
          last,
        ) &&
        !path.includes('unitKinds') &&
        !path.includes('stages') &&
        !path.includes('subjects')
      );
    });
    expect(free.length).toBeGreaterThan(300);
    fc.assert(
      fc.property(fc.constantFrom(...free), (path) => {
        const later = changedAt(path);
        const changes = comparePlans(sample, later);
        expect(changes.length, path.join('.')).toBeGreaterThan(0);
        for (const change of changes) expect(planChangeInWords(change)).not.toMatch(/undefined|\[object|NaN/);
        const back = comparePlans(later, sample);
        expect(back.map(({ before, after }) => [after, before])).toEqual(
          changes.map(({ before, after }) => [before, after]),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('names part and property and quotes both states', () => {
    expect(
      words((plan) => {
        at(plan.awardTypes).quotas = [
          { subject: 'collective', op: '<=', value: 12 },
          { subject: 'individual', op: '<=', value: 20 },
        ];
      }),
    ).toEqual([
      'Số lượng của “Bằng khen của Chủ tịch Ủy ban nhân dân thành phố”: thay “không quá 10 tập thể và không quá 20 cá nhân” bằng “không quá 12 tập thể và không quá 20 cá nhân”.',
    ]);
    expect(
      words((plan) => {
        plan.tasks = plan.tasks.slice(1);
      }).join(),
    ).toMatch(/^Bỏ nhiệm vụ của Công an thành phố: “Công an thành phố/);
    expect(
      words((plan) => {
        plan.territory = 'toàn thành phố';
      }),
    ).toEqual(['Bổ sung phạm vi: “toàn thành phố”.']);
  });

  it('says a new order once, and not that everything in it changed', () => {
    expect(
      words((plan) => {
        plan.legalBases = plan.legalBases.toReversed();
      }),
    ).toEqual(['Sắp xếp lại thứ tự các căn cứ.']);
  });
});
