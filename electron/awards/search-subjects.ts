import { and, asc, eq, isNull, like } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/open.ts';
import { person, unit } from '#db/schema/units.ts';
import type { SubjectHit } from '#shared/contract/awards.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { namesPlace } from './list-entries.ts';

const MOST = 30;
const above = alias(unit, 'above');

/** Units or people whose name contains the words, tone marks and case not counted. */
export function searchSubjects(
  db: Reader,
  { query, kind }: { query: string; kind: 'unit' | 'person' },
): SubjectHit[] {
  const pattern = `%${foldVietnamese(query).trim().replace(/[%_]/g, '')}%`;
  if (kind === 'unit') {
    const rows = db
      .select({ id: unit.id, name: unit.name, code: unit.code, above: above.name })
      .from(unit)
      .leftJoin(above, eq(above.id, unit.parentId))
      .where(and(isNull(unit.validTo), like(unit.searchKey, pattern)))
      .orderBy(asc(unit.sortKey))
      .limit(MOST)
      .all();
    return rows.map((row) => ({
      kind,
      unitId: row.id,
      personId: null,
      name: row.name,
      detail: [row.code, row.above ?? ''].filter((part) => part !== '').join(', '),
    }));
  }
  const rows = db
    .select({ person, unitName: unit.name, above: above.name })
    .from(person)
    .innerJoin(unit, eq(unit.id, person.unitId))
    .leftJoin(above, eq(above.id, unit.parentId))
    .where(like(person.searchKey, pattern))
    .orderBy(asc(person.sortKey))
    .limit(MOST)
    .all();
  return rows.map(({ person: own, unitName, above: aboveName }) => ({
    kind,
    unitId: own.unitId,
    personId: own.id,
    name: own.fullName,
    detail: [own.position, unitName, namesPlace(unitName, aboveName ?? '') ? '' : (aboveName ?? '')]
      .filter((part) => part !== '')
      .join(', '),
  }));
}
