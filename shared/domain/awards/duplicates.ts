import { nameKey } from '../../text/person-name.ts';
import type { SubjectKind } from '../plan/award-type.ts';

export interface NominationIdentity {
  id: string;
  kind: SubjectKind;
  /** Name of the person or household; not looked at for a collective. */
  name: string;
  /** Null where it is not known, and for collectives. */
  birthYear: number | null;
  unitId: string;
}

/** Nominations of one subject. `possible` needs a person's eye: the same name and year in another unit, or no year. */
export interface DuplicateGroup {
  certainty: 'certain' | 'possible';
  nominationIds: string[];
  reason: string;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const idsOf = (group: readonly NominationIdentity[]) => group.map((nomination) => nomination.id);

/**
 * Subjects that are proposed more than once: the same unit; the same person by name, year of birth and unit (one achievement
 * gets one commendation, Law 06/2022/QH15 Art. 5). Groups and their members stand in the order of the input.
 */
export function findDuplicates(nominations: readonly NominationIdentity[]): DuplicateGroup[] {
  const collectives = nominations.filter((own) => own.kind === 'collective');
  const people = nominations.filter((own) => own.kind !== 'collective');
  const sameUnit = groupBy(collectives, (own) => own.unitId);
  const samePerson = groupBy(people, (own) =>
    own.birthYear === null ? null : JSON.stringify([own.kind, nameKey(own.name), own.birthYear, own.unitId]),
  );
  const certain: DuplicateGroup[] = [
    ...sameUnit.map((group) => ({
      certainty: 'certain' as const,
      nominationIds: idsOf(group),
      reason: `Cùng một đơn vị được đề nghị ${group.length} lần.`,
    })),
    ...samePerson.map((group) => ({
      certainty: 'certain' as const,
      nominationIds: idsOf(group),
      reason: `${group[0]?.name.trim()}, sinh năm ${group[0]?.birthYear}, cùng đơn vị, được đề nghị ${group.length} lần.`,
    })),
  ];
  return [...certain, ...possibleDuplicates(people)];
}

/** The same name where year and unit do not rule out that it is one person. */
function possibleDuplicates(people: readonly NominationIdentity[]): DuplicateGroup[] {
  const mayBeOne = (a: NominationIdentity, b: NominationIdentity) => {
    if (a.birthYear === null || b.birthYear === null) return a.unitId === b.unitId;
    return a.birthYear === b.birthYear && a.unitId !== b.unitId;
  };
  return groupBy(people, (own) => JSON.stringify([own.kind, nameKey(own.name)])).flatMap((group) => {
    const linked = group.filter((own) => group.some((other) => other !== own && mayBeOne(own, other)));
    if (linked.length < 2) return [];
    const reason = `${linked[0]?.name.trim()} có thể được đề nghị ${linked.length} lần: trùng họ tên, cần kiểm tra năm sinh và đơn vị.`;
    return [{ certainty: 'possible' as const, nominationIds: idsOf(linked), reason }];
  });
}
