import type { ImportAction } from '#shared/contract/list-import.ts';
import type { SubjectKind } from '#shared/domain/plan/award-type.ts';
import { shortDate } from '#shared/text/dates.ts';
import type { SaidAward } from './said-award.ts';
import type { KnownPerson, KnownUnit, SubjectFinder } from './subject-finder.ts';

/** Whose an award is. */
export interface Owner {
  unitId: string;
  /** Null for a collective, a household, and somebody who is to be added. */
  personId: string | null;
  isWithin: boolean;
}

export type OwnerChoice = ImportAction & { label: string; owner: Owner };

export interface FoundOwner {
  /** Null: a person chooses. */
  owner: Owner | null;
  /** Why nobody was found. */
  reasons: string[];
  choices: OwnerChoice[];
}

const MOST_CHOICES = 10;

interface Place {
  text: string;
  units: readonly KnownUnit[];
}

/** Who is meant by a row. Two of one name, or somebody of that name elsewhere, are left to a person. */
export function findOwner(
  subject: SubjectKind,
  said: SaidAward,
  place: Place,
  finder: SubjectFinder,
): FoundOwner {
  if (said.name === '') return { owner: null, reasons: [], choices: [] };
  return subject === 'individual'
    ? findPerson(said, place, finder)
    : findCollective(subject, said, place, finder);
}

function findPerson(said: SaidAward, place: Place, finder: SubjectFinder): FoundOwner {
  const namesakes = finder.peopleNamed(said.name, said.birthYear);
  const ownerOf = (own: KnownPerson): Owner => ({
    // The unit that the list names is the one of that time.
    unitId: place.units.length === 1 ? (place.units[0]?.id ?? own.unitId) : own.unitId,
    personId: own.id,
    isWithin: false,
  });
  const here = namesakes.filter((own) => place.units.some(({ id }) => finder.servedIn(own, id)));
  const elsewhere = namesakes.filter((own) => !here.includes(own));
  const choices: OwnerChoice[] = [
    ...[...here, ...elsewhere].slice(0, MOST_CHOICES).map((own) => ({
      ...{ action: 'update' as const, id: own.id, owner: ownerOf(own) },
      label: `Ghi cho ${personWords(own, finder)}`,
    })),
    ...place.units.slice(0, MOST_CHOICES).map(({ id, name }) => ({
      ...{ action: 'add' as const, id, owner: { unitId: id, personId: null, isWithin: false } },
      label: `Thêm ${said.name} vào ${name} rồi ghi`,
    })),
  ];
  const [first, ...others] = here;
  if (first !== undefined && others.length === 0) return { owner: ownerOf(first), reasons: [], choices };
  const reasons: string[] = [];
  if (place.text === '') reasons.push('Chưa ghi đơn vị của cá nhân.');
  else if (place.units.length === 0) reasons.push(`Không tìm thấy đơn vị “${place.text}”.`);
  if (others.length > 0) reasons.push(`Có ${here.length} người cùng tên trong đơn vị.`);
  else if (namesakes.length === 0) reasons.push('Không có trong danh sách cá nhân.');
  else if (place.units.length > 0) reasons.push('Có người cùng họ tên ở đơn vị khác.');
  return { owner: null, reasons, choices };
}

function personWords({ fullName, birthYear, position, unitId }: KnownPerson, finder: SubjectFinder): string {
  const name = birthYear === null ? fullName : `${fullName} (${birthYear})`;
  return [name, position, finder.unit(unitId)?.name ?? ''].filter((part) => part !== '').join(', ');
}

function findCollective(
  subject: SubjectKind,
  said: SaidAward,
  place: Place,
  finder: SubjectFinder,
): FoundOwner {
  const named = subject === 'collective' ? finder.unitsNamed(said.name, said.year) : [];
  const isThere = ({ id, parentId }: KnownUnit) =>
    place.units.some((at) => at.id === parentId || at.id === id);
  const found = place.text === '' ? named : named.filter(isThere);
  const own = (unitId: string): Owner => ({ unitId, personId: null, isWithin: false });
  const within = (unitId: string): Owner => ({ unitId, personId: null, isWithin: true });
  const choices: OwnerChoice[] = [
    ...named.slice(0, MOST_CHOICES).map(({ id, name, validTo }) => ({
      ...{ action: 'update' as const, id, owner: own(id) },
      label: `Ghi cho ${name}${validTo === null ? '' : ` (đến ${shortDate(validTo)})`}`,
    })),
    ...place.units.slice(0, MOST_CHOICES).map(({ id, name }) => ({
      ...{ action: 'add' as const, id, owner: within(id) },
      label: `Ghi cho ${subject === 'household' ? 'hộ gia đình' : 'tập thể'} thuộc ${name}`,
    })),
  ];
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return { owner: own(first.id), reasons: [], choices };
  const [home, ...more] = place.units;
  if (subject === 'household' && home !== undefined && more.length === 0) {
    return { owner: within(home.id), reasons: [], choices };
  }
  return { owner: null, reasons: [whyNot(subject, said, place, found.length)], choices };
}

function whyNot(subject: SubjectKind, { name }: SaidAward, { text, units }: Place, found: number): string {
  if (found > 1) return `Có ${found} đơn vị tên “${name}”.`;
  if (units.length > 1) return `Có ${units.length} đơn vị tên “${text}”.`;
  if (subject === 'household') {
    return text === '' ? 'Chưa ghi đơn vị của hộ gia đình.' : `Không tìm thấy đơn vị “${text}”.`;
  }
  return `Không tìm thấy đơn vị “${name}”${text === '' ? '' : ` trong “${text}”`}.`;
}
