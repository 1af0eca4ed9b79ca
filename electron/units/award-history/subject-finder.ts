import type { Reader } from '#db/open.ts';
import { ofOwnOffice } from '#db/own-office.ts';
import { person, personPeriod, unit, unitLineage, unitPeriod } from '#db/schema/units.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { nameKey } from '#shared/text/person-name.ts';
import { DigitCodes } from '../import/digit-codes.ts';

export interface KnownUnit {
  id: string;
  name: string;
  parentId: string | null;
  validFrom: string;
  validTo: string | null;
}

export interface KnownPerson {
  id: string;
  fullName: string;
  birthYear: number | null;
  unitId: string;
  position: string;
}

/** Finds the units and people that a list of former years names: by names of that time too, and by those who took over. */
export class SubjectFinder {
  readonly #units = new Map<string, KnownUnit>();
  readonly #byText = new Map<string, Set<string>>();
  readonly #people: Map<string, KnownPerson[]>;
  readonly #formerPlaces = new Map<string, string[]>();
  readonly #successors = new Map<string, string[]>();
  readonly #digits = new DigitCodes();
  readonly #found = new Map<string, KnownUnit[]>();

  constructor(db: Reader) {
    const own = db.select().from(unit).where(ofOwnOffice(unit.officeId)).all();
    for (const { id, name, code, parentId, validFrom, validTo } of own) {
      this.#units.set(id, { id, name, parentId, validFrom, validTo });
      this.#name(name, id);
      this.#name(code, id);
      this.#digits.add(code);
    }
    for (const { unitId, name } of db.select().from(unitPeriod).all()) {
      if (this.#units.has(unitId)) this.#name(name, unitId);
    }
    const people = db
      .select({
        ...{ id: person.id, fullName: person.fullName, birthYear: person.birthYear },
        ...{ unitId: person.unitId, position: person.position },
      })
      .from(person)
      .where(ofOwnOffice(person.officeId))
      .all();
    this.#people = Map.groupBy(people, ({ fullName }) => nameKey(fullName));
    for (const { personId, unitId } of db
      .select({ personId: personPeriod.personId, unitId: personPeriod.unitId })
      .from(personPeriod)
      .all()) {
      this.#formerPlaces.set(personId, [...(this.#formerPlaces.get(personId) ?? []), unitId]);
    }
    for (const { predecessorId, successorId } of db.select().from(unitLineage).all()) {
      this.#successors.set(predecessorId, [...(this.#successors.get(predecessorId) ?? []), successorId]);
    }
  }

  unit(id: string): KnownUnit | undefined {
    return this.#units.get(id);
  }

  /** Units of that name or code; of several those that existed in the year, where there are any. */
  unitsNamed(text: string, year: number | null): KnownUnit[] {
    const found = this.#everNamed(text);
    if (found.length < 2) return found;
    const then = found.filter(
      ({ validFrom, validTo }) =>
        year !== null && validFrom <= `${year}-12-31` && (validTo === null || validTo >= `${year}-01-01`),
    );
    return then.length > 0 ? then : found;
  }

  /** Thousands of rows name a few units. */
  #everNamed(text: string): KnownUnit[] {
    const known = this.#found.get(text);
    if (known !== undefined) return known;
    const keys = placeKeys(this.#digits.withZeros(text));
    const ids = new Set(keys.flatMap((key) => [...(this.#byText.get(key) ?? [])]));
    const found = [...ids].flatMap((id) => this.#units.get(id) ?? []);
    this.#found.set(text, found);
    return found;
  }

  /** People of that name whose year of birth is not another one. */
  peopleNamed(fullName: string, birthYear: number | null): KnownPerson[] {
    return (this.#people.get(nameKey(fullName)) ?? []).filter(
      (own) => own.birthYear === null || birthYear === null || own.birthYear === birthYear,
    );
  }

  /** Whether the person serves or served in the unit, below it, or in what became of it. */
  servedIn({ id, unitId }: KnownPerson, placeId: string): boolean {
    const places = this.#withSuccessors(placeId);
    return [unitId, ...(this.#formerPlaces.get(id) ?? [])].some((at) =>
      this.#lineAbove(at).some((above) => places.has(above)),
    );
  }

  #name(text: string, id: string): void {
    for (const key of placeKeys(text).slice(0, 2)) {
      const ids = this.#byText.get(key) ?? new Set();
      this.#byText.set(key, ids.add(id));
    }
  }

  #withSuccessors(placeId: string): Set<string> {
    const found = new Set([placeId]);
    for (const id of found) for (const next of this.#successors.get(id) ?? []) found.add(next);
    return found;
  }

  #lineAbove(unitId: string): string[] {
    const line: string[] = [];
    let at: string | null = unitId;
    while (at !== null && !line.includes(at)) {
      line.push(at);
      at = this.#units.get(at)?.parentId ?? null;
    }
    return line;
  }
}

const shortPlaces: Record<string, string> = {
  ...{ p: 'phuong', x: 'xa', q: 'quan', h: 'huyen', tt: 'thi tran', tx: 'thi xa', tp: 'thanh pho' },
};

/** "P. An Bình" is "Phường An Bình". */
const placeWords = (folded: string) =>
  folded.replace(
    /(?<![a-z])(p|x|q|h|tt|tx|tp)\. ?(?=[a-z\d])/g,
    (_, short: string) => `${shortPlaces[short]} `,
  );

/** "UBND xã A, huyện B" names the xã A too. The whole text first. */
function placeKeys(text: string): string[] {
  const whole = placeWords(foldVietnamese(text));
  const plain = whole.replace(
    /^(ubnd|uy ban nhan dan) (?=xa |phuong |thi tran |dac khu |huyen |quan |thi xa |thanh pho )/,
    '',
  );
  const first = plain.split(/,| - /)[0]?.trim() ?? '';
  return [...new Set([whole, plain, first])].filter((key) => key !== '');
}
