import { compareStanding } from '#shared/domain/awards/standing.ts';
import type { AwardListEntry } from '#shared/domain/documents/builders/award-list.ts';
import type { SubjectKind } from '#shared/domain/plan/award-type.ts';
import type { BoardNomination } from './award-board.ts';
import type { NominationRow } from './read-nominations.ts';

const order: Record<SubjectKind, number> = { collective: 0, individual: 1, household: 2 };

/** Collectives, then people, then households; the best placed first, equal ones as they were entered. */
export function inListOrder<T extends Pick<BoardNomination, 'subject' | 'standing' | 'id'>>(
  nominations: readonly T[],
): T[] {
  return [...nominations].sort(
    (a, b) =>
      order[a.subject] - order[b.subject] ||
      compareStanding(a.standing, b.standing) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** Whether a name says already where it is: "Tổ … ấp 1, xã Giai Xuân" needs no "Xã Giai Xuân" behind it. */
export function namesPlace(name: string, place: string): boolean {
  return name.toLocaleLowerCase('vi').includes(place.toLocaleLowerCase('vi'));
}

/** Position and unit of a person with the unit above a team; of a collective the unit above it. */
export function detailOf(
  row: Pick<NominationRow, 'subject' | 'title' | 'unitName' | 'unitAboveName'>,
): string {
  const above = row.unitAboveName ?? '';
  if (row.subject === 'collective') return above;
  const parts = [row.title, row.unitName, namesPlace(row.unitName, above) ? '' : above];
  return parts.filter((part) => part !== '').join(', ');
}

export function listEntry(
  row: Pick<
    NominationRow,
    'subject' | 'name' | 'title' | 'unitName' | 'unitAboveName' | 'birthYear' | 'achievement'
  >,
  prizeDong?: number,
): AwardListEntry {
  return {
    subject: row.subject,
    name: row.name,
    detail: detailOf(row),
    ...(row.birthYear === null || row.subject !== 'individual' ? {} : { birthYear: row.birthYear }),
    ...(prizeDong === undefined ? { achievement: row.achievement } : { prizeDong }),
  };
}
