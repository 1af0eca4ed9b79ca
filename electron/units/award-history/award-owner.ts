import type { ImportAction } from '#shared/contract/list-import.ts';
import { unitInCollective } from '#shared/domain/awards/subject-name.ts';
import { shortDate } from '#shared/text/dates.ts';
import type { SaidSubject } from './said-subject.ts';
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

/** Who is meant by a row. Two of one name, or somebody of that name elsewhere, are left to a person. */
export function findOwner(said: SaidSubject, year: number | null, finder: SubjectFinder): FoundOwner {
  if (said.isNameless) return { owner: null, reasons: [], choices: [] };
  return said.kind === 'individual' ? findPerson(said, finder) : findCollective(said, year, finder);
}

function findPerson(said: SaidSubject, finder: SubjectFinder): FoundOwner {
  const { name, place, units } = said;
  const namesakes = finder.peopleNamed(name, said.birthYear);
  const ownerOf = (own: KnownPerson): Owner => ({
    // The unit that the list names is the one of that time.
    unitId: units.length === 1 ? (units[0]?.id ?? own.unitId) : own.unitId,
    personId: own.id,
    isWithin: false,
  });
  const here = namesakes.filter((own) => units.some(({ id }) => finder.servedIn(own, id)));
  const elsewhere = namesakes.filter((own) => !here.includes(own));
  const choices: OwnerChoice[] = [
    ...[...here, ...elsewhere].slice(0, MOST_CHOICES).map((own) => ({
      ...{ action: 'update' as const, id: own.id, owner: ownerOf(own) },
      label: `Ghi cho ${personWords(own, finder)}`,
    })),
    ...units.slice(0, MOST_CHOICES).map(({ id, name: unitName }) => ({
      ...{ action: 'add' as const, id, owner: { unitId: id, personId: null, isWithin: false } },
      label: `Thêm ${name} vào ${unitName} rồi ghi`,
    })),
  ];
  const [first, ...others] = here;
  if (first !== undefined && others.length === 0 && said.unknown === '') {
    return { owner: ownerOf(first), reasons: [], choices };
  }
  const reasons: string[] = [];
  if (said.unknown !== '') reasons.push(`Không tìm thấy đơn vị “${said.unknown}”.`);
  else if (place === '') reasons.push(unitMissing(said));
  else if (units.length === 0) reasons.push(`Không tìm thấy đơn vị “${place}”.`);
  if (others.length > 0) reasons.push(`Có ${here.length} người cùng tên trong đơn vị.`);
  else if (namesakes.length === 0) reasons.push('Không có trong danh sách cá nhân.');
  else if (here.length === 0 && units.length > 0) reasons.push('Có người cùng họ tên ở đơn vị khác.');
  return { owner: null, reasons, choices };
}

const unitMissing = ({ position }: SaidSubject) =>
  position === '' ? 'Chưa ghi đơn vị của cá nhân.' : `Chưa rõ đơn vị của cá nhân trong “${position}”.`;

function personWords({ fullName, birthYear, position, unitId }: KnownPerson, finder: SubjectFinder): string {
  const name = birthYear === null ? fullName : `${fullName} (${birthYear})`;
  return [name, position, finder.unit(unitId)?.name ?? ''].filter((part) => part !== '').join(', ');
}

function findCollective(said: SaidSubject, year: number | null, finder: SubjectFinder): FoundOwner {
  const { kind, name, place, units } = said;
  const named = kind === 'collective' ? unitsOf(name, year, finder) : [];
  const isThere = ({ id, parentId }: KnownUnit) => units.some((at) => at.id === parentId || at.id === id);
  const there = named.filter(isThere);
  const found = place === '' ? named : there;
  const own = (unitId: string): Owner => ({ unitId, personId: null, isWithin: false });
  const within = (unitId: string): Owner => ({ unitId, personId: null, isWithin: true });
  const choices: OwnerChoice[] = [
    ...named.slice(0, MOST_CHOICES).map(({ id, name: unitName, validTo }) => ({
      ...{ action: 'update' as const, id, owner: own(id) },
      label: `Ghi cho ${unitName}${validTo === null ? '' : ` (đến ${shortDate(validTo)})`}`,
    })),
    ...units.slice(0, MOST_CHOICES).map(({ id, name: unitName }) => ({
      ...{ action: 'add' as const, id, owner: within(id) },
      label: `Ghi cho ${kind === 'household' ? 'hộ gia đình' : 'tập thể'} thuộc ${unitName}`,
    })),
  ];
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return { owner: own(first.id), reasons: [], choices };
  const [home, ...more] = units;
  if (kind === 'household' && home !== undefined && more.length === 0) {
    return { owner: within(home.id), reasons: [], choices };
  }
  return { owner: null, reasons: [whyNot(said, found.length)], choices };
}

function unitsOf(name: string, year: number | null, finder: SubjectFinder): KnownUnit[] {
  const found = finder.unitsNamed(name, year);
  return found.length > 0 ? found : finder.unitsNamed(unitInCollective(name), year);
}

function whyNot({ kind, name, place, units }: SaidSubject, found: number): string {
  if (found > 1) return `Có ${found} đơn vị tên “${name}”.`;
  if (units.length > 1) return `Có ${units.length} đơn vị tên “${place}”.`;
  if (kind === 'household') {
    return place === '' ? 'Chưa ghi đơn vị của hộ gia đình.' : `Không tìm thấy đơn vị “${place}”.`;
  }
  const isWhole = place === '' || name.endsWith(place);
  return `Không tìm thấy đơn vị “${name}”${isWhole ? '' : ` trong “${place}”`}.`;
}
