import type { AwardEntry } from '#shared/domain/awards/award-entries.ts';
import { type HeadingWords, subjectWord } from '#shared/domain/awards/list-heading.ts';
import {
  isCollectiveName,
  isHouseholdName,
  nameDoubt,
  readSubjectName,
  unitInCollective,
} from '#shared/domain/awards/subject-name.ts';
import { isInOldFont } from '#shared/domain/forms/old-font.ts';
import type { SubjectKind } from '#shared/domain/plan/award-type.ts';
import { birthYearOf } from '#shared/domain/units/import/person-words.ts';
import type { KnownUnit, SubjectFinder } from './subject-finder.ts';

/** Who a row speaks of, and where. */
export interface SaidSubject {
  kind: SubjectKind;
  name: string;
  birthYear: number | null;
  position: string;
  /** The unit as the row or the heading over it names it. */
  place: string;
  /** A unit that the register does not know, inside of `place`: "Trường A" of "Hiệu trưởng Trường A, phường B". */
  unknown: string;
  /** Units that `place` may mean. */
  units: readonly KnownUnit[];
  /** No name that anybody could have: nobody is added under it. */
  isNameless: boolean;
}

/** What a row says of the one who was awarded. `titleKind`: the one kind of subject that the title of the list speaks of. */
export function saidSubject(
  { text }: AwardEntry,
  heading: HeadingWords,
  titleKind: SubjectKind | null,
  year: number | null,
  finder: SubjectFinder,
  reasons: string[],
): SaidSubject {
  const isUnit = (name: string) => finder.unitsNamed(name, null).length > 0;
  const cell = [text('fullName'), text('givenName')].filter((part) => part !== '').join(' ');
  const read = readSubjectName(cell, isUnit);
  const birthYear = birthYearOf(text('birthYear'));
  const kindOf = (): SubjectKind => {
    const stated = subjectWord(text('subject')) ?? heading.subject;
    if (stated !== null) return stated;
    if (isHouseholdName(cell) || titleKind === 'household') return 'household';
    if (read.isPerson || birthYear !== null || text('position') !== '' || read.rest !== '')
      return 'individual';
    return isUnit(unitInCollective(cell)) || isCollectiveName(cell)
      ? 'collective'
      : (titleKind ?? 'individual');
  };
  const kind = kindOf();
  const { name, rest } =
    kind === 'individual' ? read : { name: kind === 'household' ? cell : unitOwnName(cell), rest: '' };
  const stated = text('unitCode') || text('unit');
  const above = heading.places.find(isUnit);
  const words = [text('position'), rest].filter((part) => part !== '').join(', ');
  // "Phó Giám đốc Sở Nội vụ" says position and unit where no other place does.
  const split =
    stated === '' && (kind !== 'individual' || above === undefined || rest !== '')
      ? splitPlace(kind === 'individual' ? words : name, finder, year)
      : null;
  const isWithin = kind === 'collective' && isUnit(unitInCollective(name));
  const place =
    stated ||
    (isWithin ? '' : split?.place) ||
    above ||
    (kind === 'collective' ? '' : (heading.places[0] ?? ''));
  const doubt = name === '' ? 'Chưa có tên cá nhân hoặc tập thể.' : nameDoubt(name, kind === 'individual');
  if (doubt !== null) reasons.push(doubt);
  else if (isInOldFont(place)) reasons.push('Tên đơn vị gõ bằng phông chữ cũ (TCVN3, VNI).');
  const units = place === '' ? [] : finder.unitsNamed(place, year);
  return {
    ...{ kind, name, birthYear, place, isNameless: doubt !== null },
    position: kind !== 'individual' ? '' : split === null ? words : split.before,
    unknown: stated === '' && kind === 'individual' ? (unitWords.exec(split?.before ?? '')?.[0] ?? '') : '',
    units: units.length > 0 ? units : finder.unitsNamed(place.replace(within, ''), year),
  };
}

const unitWords =
  /(?<!\p{L})(?:[Pp]hường|[Xx]ã|[Tt]hị trấn|[Đđ]ặc khu|[Qq]uận|[Hh]uyện|[Ss]ở|[Tt]rường|[Cc]ông ty|[Tt]rung tâm|[Bb]ệnh viện|[Tt]rạm|[Hh]ợp tác xã|[Dd]oanh nghiệp)(?: \p{Ll}+)* \p{Lu}.*$/u;
/** "Khu vực 1, phường A" lies in the phường A. */
const within = /^(?:khu|khu vực|ấp|thôn|tổ|khóm|bản|buôn|số|đường)\s[^,]*,\s*/iu;

const unitOwnName = (cell: string) =>
  cell.replace(/^(?:[-–•*+]\s*|\d{1,4}\s*[.)]\s*)+/u, '').replace(/[\s;.]+$/u, '');

/** The longest end of a text that names a unit, and what stands before it. */
function splitPlace(
  text: string,
  finder: SubjectFinder,
  year: number | null,
): { before: string; place: string } | null {
  const words = text.split(' ');
  // One word alone is rather a number or a title than the code of a unit.
  for (let at = 0; at < words.length - 1; at += 1) {
    const place = words.slice(at).join(' ');
    if (finder.unitsNamed(place, year).length === 0) continue;
    const before = words
      .slice(0, at)
      .join(' ')
      .replace(/(?:[\s,;–-]+|\s(?:thuộc|của|tại))+$/u, '');
    return { before, place };
  }
  return null;
}
