import { foldedOnce } from '../../text/folded-once.ts';

/** One person in the list over all units. */
export interface PersonLine {
  id: string;
  unitId: string;
  fullName: string;
  position: string;
  isLeader: boolean;
  isDirectWorker: boolean;
  sex: 'male' | 'female' | null;
  birthYear: number | null;
  validTo: string | null;
  /** Awards on record. */
  awards: number;
}

/**
 * The list of people on its way to the window. Thirty thousand people serve in some thousand units as some dozen things, so
 * each unit and each position is sent once and a row says by its place which one it is.
 */
export interface PeopleTable {
  unitIds: string[];
  positions: string[];
  rows: PersonCells[];
}

type PersonCells = [
  id: string,
  fullName: string,
  unit: number,
  position: number,
  marks: number,
  birthYear: number | null,
  validTo: string | null,
  awards: number,
];

const LEADER = 1;
const DIRECT = 2;
const MALE = 4;
const FEMALE = 8;

export function packPeople(people: readonly PersonLine[]): PeopleTable {
  const unitIds = new Places();
  const positions = new Places();
  const rows = people.map((own): PersonCells => {
    const sex = own.sex === null ? 0 : own.sex === 'male' ? MALE : FEMALE;
    const marks = (own.isLeader ? LEADER : 0) | (own.isDirectWorker ? DIRECT : 0) | sex;
    const unit = unitIds.of(own.unitId);
    const position = positions.of(own.position);
    return [own.id, own.fullName, unit, position, marks, own.birthYear, own.validTo, own.awards];
  });
  return { unitIds: unitIds.list, positions: positions.list, rows };
}

export function openPeople({ unitIds, positions, rows }: PeopleTable): PersonLine[] {
  return rows.map(([id, fullName, unit, position, marks, birthYear, validTo, awards]) => ({
    ...{ id, fullName, birthYear, validTo, awards },
    unitId: unitIds[unit] ?? '',
    position: positions[position] ?? '',
    isLeader: (marks & LEADER) !== 0,
    isDirectWorker: (marks & DIRECT) !== 0,
    sex: (marks & MALE) !== 0 ? 'male' : (marks & FEMALE) !== 0 ? 'female' : null,
  }));
}

/** The name as a search compares it. */
export const searchKeyOf = foldedOnce<PersonLine>(({ fullName }) => fullName);

/** Texts in the order of their first appearance. */
class Places {
  readonly list: string[] = [];
  readonly #places = new Map<string, number>();

  of(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}
