import { asc, between } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { unitStandard } from '#db/schema/units.ts';
import type { RecordedStandard } from '#shared/domain/awards/subject-facts.ts';

/**
 * What is on record of standards in the years of a campaign, for the nearest unit of a line that has any record: a team is
 * judged by its own, else by its commune's. Of several years the last one counts. Null where nobody has said anything.
 */
export function readStandards(
  db: Reader,
  years: { from: number; to: number },
): (line: readonly string[]) => RecordedStandard[] | null {
  const rows = db
    .select()
    .from(unitStandard)
    .where(between(unitStandard.year, years.from, years.to))
    .orderBy(asc(unitStandard.year))
    .all();
  const byUnit = new Map<string, Map<string, RecordedStandard>>();
  for (const { unitId, standard, standardKey, isHeld, year } of rows) {
    const own = byUnit.get(unitId) ?? new Map<string, RecordedStandard>();
    byUnit.set(unitId, own.set(standardKey, { standard, isHeld, year }));
  }
  return (line) => {
    const unitId = line.find((id) => byUnit.has(id));
    return unitId === undefined ? null : [...(byUnit.get(unitId)?.values() ?? [])];
  };
}
