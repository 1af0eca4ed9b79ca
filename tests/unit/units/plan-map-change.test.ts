import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapChange, MapItem } from '#shared/domain/units/map-change.ts';
import { type MapUnit, planMapChange } from '#shared/domain/units/plan-map-change.ts';

const DATE = '2025-07-01';

const unit = (id: string, parentId: string | null = null, changes: Partial<MapUnit> = {}): MapUnit => ({
  id,
  code: id.toUpperCase(),
  name: `Xã ${id}`,
  kind: 'commune',
  parentId,
  validFrom: '2000-01-01',
  validTo: null,
  ...changes,
});

const units = [
  unit('tinh'),
  unit('q1', 'tinh'),
  unit('q2', 'tinh'),
  unit('a', 'q1'),
  unit('b', 'q1'),
  unit('c', 'q2'),
  unit('to-a', 'a'),
  unit('to-b', 'b'),
];

const change = (parts: Partial<MapChange>): MapChange => ({
  date: DATE,
  source: 'NQ 1/NQ-UBTVQH15',
  items: [],
  renames: [],
  moves: [],
  ends: [],
  heirs: {},
  ...parts,
});

const give = (unitId: string, extent: 'whole' | 'part' = 'whole') => ({ unitId, extent, note: '' });
const fresh = (
  key: string,
  parentId: string | null = 'tinh',
  code = key.toUpperCase(),
): MapItem['target'] => ({
  kind: 'new',
  unit: { key, code, name: `Xã ${key}`, kind: 'commune', parentId },
});
const into = (unitId: string): MapItem['target'] => ({ kind: 'existing', unitId });

describe('a merger', () => {
  const plan = planMapChange(
    units,
    change({ items: [{ sources: [give('a'), give('b')], target: fresh('m') }] }),
  );

  it('ends its sources the day before and ties them to the new unit', () => {
    expect(plan.problems).toEqual([]);
    expect(plan.ending).toEqual([
      { unitId: 'a', lastDay: '2025-06-30', successors: ['m'], heir: 'm' },
      { unitId: 'b', lastDay: '2025-06-30', successors: ['m'], heir: 'm' },
    ]);
    expect(
      plan.ties.map(({ predecessorId, successorId, extent }) => [predecessorId, successorId, extent]),
    ).toEqual([
      ['a', 'm', 'whole'],
      ['b', 'm', 'whole'],
    ]);
  });

  it('brings the units below to it', () => {
    expect(plan.moves).toEqual([
      { unitId: 'to-a', parentId: 'm' },
      { unitId: 'to-b', parentId: 'm' },
    ]);
  });

  it('may give the new unit the code and name of one that ends, not of one that stays', () => {
    const own = (code: string) =>
      planMapChange(units, change({ items: [{ sources: [give('a')], target: fresh('m', 'tinh', code) }] }))
        .problems;
    expect(own('A')).toEqual([]);
    expect(own('C')).toEqual([{ kind: 'codeTaken', code: 'C', name: 'Xã c' }]);
  });
});

describe('a split', () => {
  const items: MapItem[] = [
    { sources: [give('a', 'part')], target: fresh('m') },
    { sources: [give('a', 'part')], target: into('c') },
  ];

  it('asks who takes over where the unit ends', () => {
    expect(planMapChange(units, change({ items, ends: ['a'] })).problems).toEqual([
      { kind: 'chooseHeir', unitId: 'a', candidates: ['m', 'c'] },
    ]);
    const plan = planMapChange(units, change({ items, ends: ['a'], heirs: { a: 'c' } }));
    expect(plan.problems).toEqual([]);
    expect(plan.moves).toEqual([{ unitId: 'to-a', parentId: 'c' }]);
  });

  it('leaves a unit that only gave parts as it is', () => {
    const plan = planMapChange(units, change({ items }));
    expect(plan.problems).toEqual([]);
    expect(plan.ending).toEqual([]);
    expect(plan.moves).toEqual([]);
  });
});

describe('the end of the districts', () => {
  it('brings the communes under the province, also through two levels that end', () => {
    const plan = planMapChange(units, change({ ends: ['q1', 'q2', 'a'] }));
    expect(plan.problems).toEqual([]);
    expect(plan.moves).toEqual([
      { unitId: 'b', parentId: 'tinh' },
      { unitId: 'c', parentId: 'tinh' },
      { unitId: 'to-a', parentId: 'tinh' },
    ]);
  });
});

it.each<[string, Partial<MapChange>, object]>([
  ['nothing at all', {}, { kind: 'nothing' }],
  [
    'a unit that goes in whole and yet gives a part elsewhere',
    {
      items: [
        { sources: [give('a')], target: fresh('m') },
        { sources: [give('a', 'part')], target: into('c') },
      ],
    },
    { kind: 'wholeAndMore', unitId: 'a' },
  ],
  [
    'a unit joined to itself',
    { items: [{ sources: [give('a')], target: into('a') }] },
    { kind: 'intoItself', unitId: 'a' },
  ],
  [
    'a target that ends',
    { items: [{ sources: [give('a')], target: into('b') }], ends: ['b'] },
    { kind: 'targetEnds', unitId: 'b' },
  ],
  ['a unit that is not there', { ends: ['weg'] }, { kind: 'notThen', unitId: 'weg' }],
  [
    'a parent below itself',
    { moves: [{ unitId: 'q1', parentId: 'a' }] },
    { kind: 'belowItself', unitId: 'q1' },
  ],
  ['an heir that ends too', { ends: ['a', 'b'], heirs: { a: 'b' } }, { kind: 'heirUnknown', unitId: 'a' }],
  [
    'a code of another unit',
    { renames: [{ unitId: 'a', name: 'Phường a', code: 'c', kind: 'ward' }] },
    { kind: 'codeTaken', code: 'C', name: 'Xã c' },
  ],
])('%s is a problem', (_, parts, problem) => {
  expect(planMapChange(units, change(parts)).problems).toContainEqual(problem);
});

it('is refused for a unit that ended before or began later', () => {
  const odd = [
    ...units,
    unit('alt', null, { validTo: '2025-06-30' }),
    unit('neu', null, { validFrom: '2025-07-02' }),
  ];
  expect(planMapChange(odd, change({ ends: ['alt', 'neu'] })).problems).toEqual([
    { kind: 'notThen', unitId: 'alt' },
    { kind: 'notThen', unitId: 'neu' },
  ]);
});

it('never leaves a living unit below one that ended, nor anything below itself', () => {
  const ids = Array.from({ length: 12 }, (_, at) => `u${at}`);
  fc.assert(
    fc.property(
      fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }),
      fc.uniqueArray(fc.nat(11), { maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 4 }),
      (parents, ends, merged) => {
        // A forest: the parent has a smaller number.
        const forest = ids.map((id, at) =>
          unit(id, at === 0 ? null : (ids[(parents[at] ?? 0) % at] ?? null)),
        );
        const items = merged.map(
          ([from, to]): MapItem => ({
            sources: [give(ids[from] ?? '')],
            target: into(ids[to] ?? ''),
          }),
        );
        const plan = planMapChange(forest, change({ items, ends: ends.map((at) => ids[at] ?? '') }));
        fc.pre(plan.problems.length === 0);
        const gone = new Set(plan.ending.map(({ unitId }) => unitId));
        const parentOf = new Map(forest.map(({ id, parentId }) => [id, parentId]));
        for (const { unitId, parentId } of plan.moves) parentOf.set(unitId, parentId);
        for (const id of ids.filter((own) => !gone.has(own))) {
          const seen = new Set<string>([id]);
          for (let at = parentOf.get(id) ?? null; at !== null; at = parentOf.get(at) ?? null) {
            expect(gone.has(at)).toBe(false);
            expect(seen.has(at)).toBe(false);
            seen.add(at);
          }
        }
      },
    ),
    { numRuns: 400 },
  );
});

describe('a change before one that is on record', () => {
  const changed = [...units.filter(({ id }) => id !== 'a'), unit('a', 'q1', { changedOn: '2025-08-01' })];
  const name = { unitId: 'a', name: 'Xã mới', code: 'A', kind: 'commune' };
  it.each<[string, Partial<MapChange>]>([
    ['of a unit that is renamed', { renames: [name] }],
    ['of a unit that ends', { items: [{ sources: [give('a'), give('b')], target: fresh('m') }] }],
    ['of a unit that goes up with the one above', { ends: ['q1'] }],
  ])('is refused: %s', (_what, parts) => {
    const { problems } = planMapChange(changed, change(parts));
    expect(problems).toContainEqual({ kind: 'tooEarly', unitId: 'a', latest: '2025-08-01' });
    expect(planMapChange(changed, change({ ...parts, date: '2025-08-01' })).problems).toEqual([]);
  });
});

describe('a name', () => {
  const rename = (parts: object) => [{ unitId: 'a', name: 'Xã a', code: 'A', kind: 'commune', ...parts }];
  it('that a unit of the kind beside it has is refused, new or renamed', () => {
    const taken = { kind: 'nameTaken', name: 'xã B', unitId: 'b' };
    expect(planMapChange(units, change({ renames: rename({ name: 'xã B' }) })).problems).toEqual([taken]);
    const target: MapItem['target'] = {
      kind: 'new',
      unit: { key: 'n', code: 'N', name: 'Xã c', kind: 'commune', parentId: 'q2' },
    };
    const items = (sources: MapItem['sources']) => change({ items: [{ sources, target }] });
    expect(planMapChange(units, items([give('a')])).problems).toEqual([
      { kind: 'nameTaken', name: 'Xã c', unitId: 'c' },
    ]);
    expect(planMapChange(units, items([give('a'), give('c')])).problems).toEqual([]);
  });

  it('as it was, or the unit above as it was, is no change', () => {
    expect(planMapChange(units, change({ renames: rename({}) })).problems).toEqual([{ kind: 'unchanged' }]);
    const moves = [{ unitId: 'a', parentId: 'q1' }];
    expect(planMapChange(units, change({ moves })).problems).toEqual([{ kind: 'unchanged' }]);
    expect(planMapChange(units, change({ renames: rename({ kind: 'ward' }) })).problems).toEqual([]);
  });
});

it('an heir that stood below the unit that ends goes up to where that one stood', () => {
  const items = [{ sources: [give('a')], target: into('to-a') }];
  expect(planMapChange(units, change({ items })).moves).toEqual([{ unitId: 'to-a', parentId: 'q1' }]);
});
