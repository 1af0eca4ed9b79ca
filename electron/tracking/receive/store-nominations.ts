import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { nomination } from '#db/schema/awards.ts';
import { person } from '#db/schema/units.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { personSortKey } from '#shared/text/person-name.ts';
import { newId } from '../../app/app.ts';
import type { Accepted, Stamps } from './accepted-form.ts';
import type { ResolvedNomination } from './resolve-nominations.ts';

/**
 * Puts the nominations of a form in the place of those that the earlier version of the form brought. One that was already
 * decided on stays as it is; one that the unit (or the office) has proposed before in the same words is not doubled.
 * Returns the ids that belong to this form now.
 */
export function storeNominations(
  tx: Tx,
  { campaignId, unitId: proposerUnitId, judgement }: Accepted,
  earlierIds: readonly string[],
  stamps: Stamps,
): string[] {
  const existing = tx
    .select()
    .from(nomination)
    .where(and(eq(nomination.campaignId, campaignId), eq(nomination.proposerUnitId, proposerUnitId)))
    .all();
  const open = new Set(existing.map(({ id }) => id));
  const ids: string[] = [];
  for (const proposed of judgement.nominations) {
    const personId =
      proposed.subject === 'individual' ? (proposed.personId ?? newPerson(tx, proposed, stamps)) : null;
    const same = existing.find(
      (row) =>
        open.has(row.id) &&
        row.awardTypeId === proposed.awardTypeId &&
        row.subject === proposed.subject &&
        row.unitId === proposed.unitId &&
        (personId === null
          ? foldVietnamese(row.subjectName) === foldVietnamese(proposed.name)
          : row.personId === personId),
    );
    const values = {
      personId,
      subjectName: proposed.name,
      subjectTitle: proposed.position,
      achievement: proposed.achievement,
    };
    if (same === undefined) {
      const id = newId();
      const place = { campaignId, awardTypeId: proposed.awardTypeId, subject: proposed.subject };
      const rest = {
        unitId: proposed.unitId,
        proposerUnitId,
        state: 'proposed' as const,
        source: 'form' as const,
      };
      tx.insert(nomination)
        .values({ id, ...place, ...rest, ...values, ...stamps.fresh })
        .run();
      ids.push(id);
      continue;
    }
    open.delete(same.id);
    ids.push(same.id);
    if (same.state !== 'proposed') continue;
    tx.update(nomination)
      .set({ ...values, ...stamps.changed })
      .where(eq(nomination.id, same.id))
      .run();
  }
  const gone = existing
    .filter(({ id, state }) => earlierIds.includes(id) && !ids.includes(id) && state === 'proposed')
    .map(({ id }) => id);
  if (gone.length > 0) tx.delete(nomination).where(inArray(nomination.id, gone)).run();
  return ids;
}

/** Somebody whom the register does not know yet; the same name of the same year is entered once. */
function newPerson(tx: Tx, proposed: ResolvedNomination, stamps: Stamps): string {
  const searchKey = foldVietnamese(proposed.name);
  const known = tx
    .select({ id: person.id, birthYear: person.birthYear })
    .from(person)
    .where(and(eq(person.unitId, proposed.unitId), eq(person.searchKey, searchKey)))
    .all()
    .filter(({ birthYear }) => birthYear !== null && birthYear === proposed.birthYear);
  const [only, ...others] = known;
  if (only !== undefined && others.length === 0) return only.id;
  const id = newId();
  tx.insert(person)
    .values({
      id,
      unitId: proposed.unitId,
      fullName: proposed.name,
      position: proposed.position,
      isLeader: proposed.isLeader,
      isDirectWorker: !proposed.isLeader,
      birthYear: proposed.birthYear,
      sortKey: personSortKey(proposed.name),
      searchKey,
      ...stamps.fresh,
    })
    .run();
  return id;
}
