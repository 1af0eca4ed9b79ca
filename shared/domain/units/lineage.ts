import { addDays } from '../local-date.ts';
import type { LocalDate } from '../values.ts';

/** From the day on, land of the predecessor belongs to the successor: all that it had, or a part. */
export interface Tie {
  predecessorId: string;
  successorId: string;
  date: LocalDate;
  extent: 'whole' | 'part';
}

/** First and last day on which a unit existed. */
export interface Lifetime {
  id: string;
  validFrom: LocalDate;
  validTo: LocalDate | null;
}

export const existsOn = ({ validFrom, validTo }: Omit<Lifetime, 'id'>, day: LocalDate): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);

/** A unit that holds land of another one: all of it, or only some. */
export interface Kin {
  unitId: string;
  extent: 'whole' | 'part';
}

/** What became of units over the years. Names say nothing here: a name that comes back on other land is another unit. */
export class Lineage {
  readonly #lifetimes: ReadonlyMap<string, Lifetime>;
  readonly #after = new Map<string, Tie[]>();
  readonly #before = new Map<string, Tie[]>();

  constructor(lifetimes: Iterable<Lifetime>, ties: Iterable<Tie>) {
    this.#lifetimes = new Map([...lifetimes].map((life) => [life.id, life]));
    for (const tie of ties) {
      push(this.#after, tie.predecessorId, tie);
      push(this.#before, tie.successorId, tie);
    }
  }

  /**
   * Units that on `day` hold the land that `unitId` had on `since`, through any number of changes; the unit itself while it
   * exists. Land moves on only with changes later than the one that brought it. `whole`: all of that land is there.
   */
  heirsOn(unitId: string, day: LocalDate, since: LocalDate = this.#begin(unitId)): Kin[] {
    const found = new Map<string, Kin['extent']>();
    this.#walk(
      unitId,
      since,
      true,
      (id, at) => {
        const ties = (this.#after.get(id) ?? []).filter(({ date }) => date > at && date <= day);
        return {
          next: ties.map((tie) => [tie.successorId, tie.date, ties.length === 1 && tie.extent === 'whole']),
          isWhole: ties.length === 0,
        };
      },
      (id, isWhole) => {
        if (this.#isThere(id, day) && found.get(id) !== 'whole') found.set(id, isWhole ? 'whole' : 'part');
      },
    );
    return [...found].map(([id, extent]) => ({ unitId: id, extent }));
  }

  /** Units that on `day` had land which `unitId` has on `until`; `whole`: all that such a unit had came to it. */
  originsOn(unitId: string, day: LocalDate, until: LocalDate = this.#end(unitId)): Kin[] {
    const found = new Set<string>();
    this.#walk(
      unitId,
      until,
      true,
      (id, at) => {
        const ties = (this.#before.get(id) ?? []).filter(({ date }) => date <= at && date > day);
        // The day before the change is when the predecessor still had it.
        return { next: ties.map((tie) => [tie.predecessorId, addDays(tie.date, -1), true]), isWhole: true };
      },
      (id) => {
        if (this.#isThere(id, day)) found.add(id);
      },
    );
    return [...found].flatMap((id) =>
      this.heirsOn(id, until, day)
        .filter((heir) => heir.unitId === unitId)
        .map(({ extent }) => ({ unitId: id, extent })),
    );
  }

  /** Who answers on a day for what a unit owed: the unit itself, the one heir of what it had, or a person has to say. */
  answersOn(unitId: string, day: LocalDate): { unitId: string } | { choose: string[] } {
    if (this.#isThere(unitId, day)) return { unitId };
    const heirs = this.heirsOn(unitId, day);
    const [only, ...others] = heirs;
    if (only !== undefined && others.length === 0) return { unitId: only.unitId };
    return { choose: heirs.map((heir) => heir.unitId) };
  }

  #isThere(unitId: string, day: LocalDate): boolean {
    const life = this.#lifetimes.get(unitId);
    return life !== undefined && existsOn(life, day);
  }

  #begin(unitId: string): LocalDate {
    return this.#lifetimes.get(unitId)?.validFrom ?? '0001-01-01';
  }

  #end(unitId: string): LocalDate {
    return this.#lifetimes.get(unitId)?.validTo ?? '9999-12-31';
  }

  #walk(
    start: string,
    from: LocalDate,
    whole: boolean,
    step: Step,
    visit: (id: string, isWhole: boolean) => void,
  ): void {
    const seen = new Set<string>();
    const open: [id: string, at: LocalDate, isWhole: boolean][] = [[start, from, whole]];
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      const [id, at, isWhole] = state;
      const key = state.join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      const { next, isWhole: stays } = step(id, at);
      visit(id, isWhole && stays);
      for (const [nextId, date, isAll] of next) open.push([nextId, date, isWhole && isAll]);
    }
  }
}

/** Where what a unit had at a time went next, and whether all of it stayed. */
type Step = (
  id: string,
  at: LocalDate,
) => { next: [id: string, at: LocalDate, isAll: boolean][]; isWhole: boolean };

function push(map: Map<string, Tie[]>, key: string, tie: Tie): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [tie]);
  else list.push(tie);
}
