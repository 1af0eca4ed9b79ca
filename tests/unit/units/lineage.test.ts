import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/local-date.ts';
import { existsOn, type Lifetime, Lineage, type Tie } from '#shared/domain/units/lineage.ts';

const BEGIN = '2000-01-01';
const dayOf = (step: number) => addDays(BEGIN, step * 100);

/** A land of parcels, changed step by step; who had which parcel when is the truth that the ties must agree with. */
interface World {
  lifetimes: Lifetime[];
  ties: Tie[];
  /** owner[step][parcel], as it is from the day of the step on. */
  owner: string[][];
}

interface Deed {
  /** Which of the living units give, and how many parcels; taken modulo what there is. */
  givers: number[];
  share: number;
  intoNew: boolean;
  whole: boolean;
}

function grow(unitCount: number, parcelsEach: number, deeds: readonly Deed[]): World {
  const lives = new Map<string, Lifetime>();
  for (let at = 0; at < unitCount; at += 1) {
    lives.set(`u${at}`, { id: `u${at}`, validFrom: BEGIN, validTo: null });
  }
  let land = [...lives.keys()].flatMap((id) => Array.from({ length: parcelsEach }, () => id));
  const owner = [land];
  const ties: Tie[] = [];
  deeds.forEach(({ givers, share, intoNew, whole }, at) => {
    const date = dayOf(at + 1);
    const living = [...lives.values()].filter(({ validTo }) => validTo === null).map(({ id }) => id);
    const chosen = [...new Set(givers.map((index) => living[index % living.length] ?? ''))];
    const others = living.filter((id) => !chosen.includes(id));
    const target = intoNew || others.length === 0 ? `n${at}` : (others[share % others.length] ?? '');
    if (!lives.has(target)) lives.set(target, { id: target, validFrom: date, validTo: null });
    const next = [...land];
    for (const giver of chosen) {
      const own = land.flatMap((id, parcel) => (id === giver ? [parcel] : []));
      const given = whole ? own.length : 1 + (share % Math.max(1, own.length));
      const isWhole = given >= own.length;
      for (const parcel of own.slice(0, given)) next[parcel] = target;
      ties.push({ predecessorId: giver, successorId: target, date, extent: isWhole ? 'whole' : 'part' });
      if (isWhole) lives.set(giver, { ...(lives.get(giver) as Lifetime), validTo: addDays(date, -1) });
    }
    land = next;
    owner.push(land);
  });
  return { lifetimes: [...lives.values()], ties, owner };
}

const worlds = (whole: fc.Arbitrary<boolean>) =>
  fc
    .record({
      units: fc.integer({ min: 2, max: 6 }),
      parcels: fc.integer({ min: 1, max: 4 }),
      deeds: fc.array(
        fc.record({
          givers: fc.array(fc.nat(50), { minLength: 1, maxLength: 3 }),
          share: fc.nat(20),
          intoNew: fc.boolean(),
          whole,
        }),
        { maxLength: 7 },
      ),
    })
    .map(({ units, parcels, deeds }) => grow(units, parcels, deeds));

/** Calls back for every unit, every pair of steps, with what is true. */
function eachQuestion(
  world: World,
  ask: (unitId: string, since: number, until: number, truth: Map<string, 'whole' | 'part'>) => void,
): void {
  world.owner.forEach((before, since) => {
    for (let until = since; until < world.owner.length; until += 1) {
      for (const unitId of new Set(before)) {
        const parcels = before.flatMap((id, parcel) => (id === unitId ? [parcel] : []));
        const now = parcels.map((parcel) => world.owner[until]?.[parcel] ?? '');
        const truth = new Map<string, 'whole' | 'part'>();
        for (const id of new Set(now)) truth.set(id, now.every((own) => own === id) ? 'whole' : 'part');
        ask(unitId, since, until, truth);
      }
    }
  });
}

describe('what became of units', () => {
  it('finds everyone who really holds the land, says whole only where all of it is there, and names none that ended', () => {
    fc.assert(
      fc.property(worlds(fc.boolean()), (world) => {
        const lineage = new Lineage(world.lifetimes, world.ties);
        const lives = new Map(world.lifetimes.map((life) => [life.id, life]));
        eachQuestion(world, (unitId, since, until, truth) => {
          const found = new Map(
            lineage.heirsOn(unitId, dayOf(until), dayOf(since)).map((kin) => [kin.unitId, kin.extent]),
          );
          for (const id of truth.keys()) expect(found.has(id)).toBe(true);
          for (const [id, extent] of found) {
            expect(existsOn(lives.get(id) as Lifetime, dayOf(until))).toBe(true);
            if (extent === 'whole') expect(truth.get(id)).toBe('whole');
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  it('is exact where units only went in whole', () => {
    fc.assert(
      fc.property(worlds(fc.constant(true)), (world) => {
        const lineage = new Lineage(world.lifetimes, world.ties);
        eachQuestion(world, (unitId, since, until, truth) => {
          const found = lineage.heirsOn(unitId, dayOf(until), dayOf(since));
          expect(found).toEqual([...truth].map(([id, extent]) => ({ unitId: id, extent })));
          expect(lineage.answersOn(unitId, dayOf(until))).toEqual({ unitId: found[0]?.unitId });
        });
      }),
      { numRuns: 150 },
    );
  });

  it('tells origins as the other side of heirs', () => {
    fc.assert(
      fc.property(worlds(fc.boolean()), (world) => {
        const lineage = new Lineage(world.lifetimes, world.ties);
        const last = world.owner.length - 1;
        const day = dayOf(last);
        for (let since = 0; since <= last; since += 1) {
          const pairs = (kin: [string, string, string][]) => kin.map((pair) => pair.join(' ')).toSorted();
          const living = (at: string) => world.lifetimes.filter((life) => existsOn(life, at));
          const forwards = living(dayOf(since)).flatMap(({ id }) =>
            lineage
              .heirsOn(id, day, dayOf(since))
              .map((kin): [string, string, string] => [id, kin.unitId, kin.extent]),
          );
          const backwards = living(day).flatMap(({ id }) =>
            lineage
              .originsOn(id, dayOf(since), day)
              .map((kin): [string, string, string] => [kin.unitId, id, kin.extent]),
          );
          expect(pairs(backwards)).toEqual(pairs(forwards));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('knows the ward that came back under the same name on other land for another one (Cần Thơ, NQ 1668)', () => {
    const old = ['Tân An', 'Thới Bình', 'Xuân Khánh', 'An Khánh', 'Hưng Lợi'].map((id) => ({
      id: `cũ ${id}`,
      validFrom: '2000-01-01',
      validTo: '2025-06-30',
    }));
    const fresh = ['Ninh Kiều', 'Tân An'].map((id) => ({
      id: `mới ${id}`,
      validFrom: '2025-07-01',
      validTo: null,
    }));
    const whole = (from: string, to: string): Tie => ({
      predecessorId: `cũ ${from}`,
      successorId: `mới ${to}`,
      date: '2025-07-01',
      extent: 'whole',
    });
    const lineage = new Lineage(
      [...old, ...fresh],
      [
        whole('Tân An', 'Ninh Kiều'),
        whole('Thới Bình', 'Ninh Kiều'),
        whole('Xuân Khánh', 'Ninh Kiều'),
        whole('An Khánh', 'Tân An'),
        whole('Hưng Lợi', 'Tân An'),
      ],
    );
    expect(lineage.answersOn('cũ Tân An', '2025-08-01')).toEqual({ unitId: 'mới Ninh Kiều' });
    expect(
      lineage
        .originsOn('mới Tân An', '2025-06-30')
        .map(({ unitId }) => unitId)
        .toSorted(),
    ).toEqual(['cũ An Khánh', 'cũ Hưng Lợi']);
  });

  it('leaves the choice to a person where a unit was split, and says nothing where nothing follows', () => {
    const lives: Lifetime[] = [
      { id: 'a', validFrom: '2000-01-01', validTo: '2024-12-31' },
      { id: 'b', validFrom: '2025-01-01', validTo: null },
      { id: 'c', validFrom: '2025-01-01', validTo: null },
      { id: 'd', validFrom: '2000-01-01', validTo: '2025-06-30' },
    ];
    const part = { predecessorId: 'a', date: '2025-01-01', extent: 'part' } as const;
    const lineage = new Lineage(lives, [
      { ...part, successorId: 'b' },
      { ...part, successorId: 'c' },
    ]);
    expect(lineage.answersOn('a', '2024-12-31')).toEqual({ unitId: 'a' });
    expect(lineage.answersOn('a', '2025-01-01')).toEqual({ choose: ['c', 'b'] });
    expect(lineage.answersOn('d', '2025-07-01')).toEqual({ choose: [] });
  });
});
