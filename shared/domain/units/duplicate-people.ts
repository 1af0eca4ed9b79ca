import { foldVietnamese } from '../../text/folding.ts';
import { nameKey } from '../../text/person-name.ts';

export interface RegisteredPerson {
  id: string;
  fullName: string;
  unitId: string;
  birthYear: number | null;
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
  for (const group of Map.groupBy(people, ({ fullName }) => spelling(foldVietnamese(fullName))).values()) {
    if (group.length < 2) continue;
    group.forEach((first, at) => {
      for (const second of group.slice(at + 1)) {
        const found = compare(first, second);
        if (found !== null) twins.push({ firstId: first.id, secondId: second.id, ...found });
      }
    });
  }
  const unitOf = new Map(people.map(({ id, unitId }) => [id, unitId]));
  const distance = ({ firstId, secondId, strength }: PossibleTwin) =>
    (strength === 'likely' ? 2 : 0) + (unitOf.get(firstId) === unitOf.get(secondId) ? 0 : 1);
  return twins.toSorted((a, b) => distance(a) - distance(b));
}

function compare(a: RegisteredPerson, b: RegisteredPerson): Pick<PossibleTwin, 'strength' | 'reason'> | null {
  const isSameUnit = a.unitId === b.unitId;
  const bothYears = a.birthYear !== null && b.birthYear !== null;
  if (bothYears && a.birthYear !== b.birthYear) return null;
  const [keyA, keyB] = [spelling(nameKey(a.fullName)), spelling(nameKey(b.fullName))];
  const isSameName = keyA === keyB;
  const isBare = isWithoutMarks(a.fullName) || isWithoutMarks(b.fullName);
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

const isWithoutMarks = (name: string) =>
  foldVietnamese(name) === name.toLowerCase().replace(/\s+/g, ' ').trim();
