import { nameKey } from '../../text/person-name.ts';

export interface RegisteredPerson {
  id: string;
  fullName: string;
  unitId: string;
  birthYear: number | null;
  /** The name folded, as it is stored for searching. */
  searchKey: string;
}

export interface PossibleTwin {
  firstId: string;
  secondId: string;
  /** `sure`: in one unit, or the same name letter by letter with the same birth year; `likely`: somebody has to look closer. */
  strength: 'sure' | 'likely';
  reason: string;
}

/**
 * Entries that may be one person: one name in two spellings (place of the tone mark, y and i, marks left out) and birth years that do
 * not contradict. Nobody is merged by this; two people of one name and year are common.
 */
export function possibleTwins(people: readonly RegisteredPerson[]): PossibleTwin[] {
  const twins: PossibleTwin[] = [];
  for (const group of Map.groupBy(people, ({ searchKey }) => spelling(searchKey)).values()) {
    if (group.length < 2) continue;
    // Only those of one year, and without a year those of one unit, can be one person: the rest need not be compared.
    const dated = group.filter(({ birthYear }) => birthYear !== null);
    const undated = group.filter(({ birthYear }) => birthYear === null);
    for (const own of Map.groupBy(dated, ({ birthYear }) => birthYear).values())
      comparePairs(own, own, twins);
    const byUnit = Map.groupBy(group, ({ unitId }) => unitId);
    for (const own of Map.groupBy(undated, ({ unitId }) => unitId)) {
      comparePairs(own[1], byUnit.get(own[0]) ?? [], twins);
    }
    if (twins.length >= MOST) break;
  }
  const unitOf = new Map(people.map(({ id, unitId }) => [id, unitId]));
  const distance = ({ firstId, secondId, strength }: PossibleTwin) =>
    (strength === 'likely' ? 2 : 0) + (unitOf.get(firstId) === unitOf.get(secondId) ? 0 : 1);
  return twins.toSorted((x, y) => distance(x) - distance(y));
}

/** More than anybody looks through; a register with more has another trouble. */
const MOST = 5_000;

/** As many pairs as anybody compares in one go; the next ones come up once these are settled. */
export const TWINS_SHOWN = 500;

interface Spelt extends RegisteredPerson {
  key: string;
  isBare: boolean;
}

const spelt = (own: RegisteredPerson): Spelt => ({
  ...own,
  key: spelling(nameKey(own.fullName)),
  isBare: own.searchKey === own.fullName.toLowerCase().replace(/\s+/g, ' ').trim(),
});

/** Each pair of the two lists once. */
function comparePairs(
  some: readonly RegisteredPerson[],
  others: readonly RegisteredPerson[],
  twins: PossibleTwin[],
): void {
  // Most stand alone, and how exactly a name is spelt costs most.
  if (others.length < 2) return;
  const left = some.map(spelt);
  const right = some === others ? left : others.map(spelt);
  for (const [at, first] of left.entries()) {
    for (const second of left === right ? left.slice(at + 1) : right) {
      // Of two without a year the pair comes up from both sides.
      if (
        first.id === second.id ||
        (second.birthYear === null && first.birthYear === null && first.id > second.id)
      ) {
        continue;
      }
      const found = compare(first, second);
      if (found !== null) twins.push({ firstId: first.id, secondId: second.id, ...found });
      if (twins.length >= MOST) return;
    }
  }
}

function compare(a: Spelt, b: Spelt): Pick<PossibleTwin, 'strength' | 'reason'> | null {
  const isSameUnit = a.unitId === b.unitId;
  const bothYears = a.birthYear !== null && b.birthYear !== null;
  if (bothYears && a.birthYear !== b.birthYear) return null;
  const isSameName = a.key === b.key;
  const isBare = a.isBare || b.isBare;
  if (!isSameName && !isBare && !(isSameUnit && bothYears)) return null;
  if (!bothYears && !isSameUnit) return null;
  const name = isSameName
    ? a.fullName === b.fullName
      ? 'Cùng họ tên'
      : 'Cùng họ tên, viết khác'
    : isBare
      ? 'Họ tên trùng khi bỏ dấu'
      : 'Họ tên chỉ khác dấu';
  const year = bothYears ? `cùng năm sinh ${a.birthYear}` : 'có người chưa ghi năm sinh';
  const reason = `${name}, ${year}${isSameUnit ? ', cùng đơn vị' : ''}.`;
  return { strength: isSameName && (isSameUnit || bothYears) ? 'sure' : 'likely', reason };
}

/** "Lý" and "Lí", "Mỹ" and "Mĩ": y after a consonant at the end of a word is i. */
function spelling(key: string): string {
  return key.replace(/([bcdđghklmnpqrstvx])y(?=[\u0300-\u036f]*(?:\s|$))/gu, '$1i');
}
