import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { ofOwnOffice } from '#db/own-office.ts';
import { earlierAward } from '#db/schema/awards.ts';
import { person, unit } from '#db/schema/units.ts';
import type { EarlierAwardSave } from '#shared/contract/award-history.ts';
import { awardKey } from '#shared/domain/awards/award-words.ts';
import { AppError } from '#shared/errors.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { type App, newId, stampChange, stampNew, today } from '../../app/app.ts';
import { mutateRegister } from '../register-deeds.ts';

export const historyAreas = ['awardHistory', 'units', 'people'];

/** Columns that follow from the others. */
export const earlierAwardKeys = (
  own: Pick<
    typeof earlierAward.$inferSelect,
    'award' | 'subjectName' | 'subjectTitle' | 'decisionNumber' | 'achievement'
  >,
) => ({
  awardKey: awardKey(own.award),
  searchKey: foldVietnamese(
    [own.subjectName, own.subjectTitle, own.decisionNumber, own.achievement].join(' '),
  ),
});

/**
 * Enters an award of a unit or a person, or puts one right. Whose it is does not change.
 * @throws AppError NOT_FOUND, EARLIER_AWARD_AHEAD
 */
export function saveEarlierAward(app: App, input: EarlierAwardSave): { id: string } {
  const { id, unitId, personId, title: subjectTitle, ...said } = input;
  const values = { ...said, subjectTitle };
  const day = today(app);
  if (values.decisionDate !== null && values.decisionDate > day) {
    throw AppError.of('EARLIER_AWARD_AHEAD').at('decisionDate');
  }
  if (values.year > Number(day.slice(0, 4))) throw AppError.of('EARLIER_AWARD_AHEAD').at('year');
  const entityId = id ?? newId();
  const change = { action: 'awardHistory.save', entity: 'earlier_award', entityId, areas: historyAreas };
  const label = `${id === null ? 'Ghi' : 'Sửa'} khen thưởng “${values.award}” năm ${values.year}`;
  mutateRegister(app, change, label, (tx) => {
    if (id === null) {
      const subject = subjectOf(tx, unitId, personId);
      const own = { ...values, ...subject, unitId, personId };
      tx.insert(earlierAward)
        .values({ ...own, ...earlierAwardKeys(own), id: entityId, ...stampNew(app) })
        .run();
      return;
    }
    const isOurs = and(eq(earlierAward.id, id), ofOwnOffice(earlierAward.officeId));
    const before = tx.select().from(earlierAward).where(isOurs).get();
    if (before === undefined) throw AppError.of('NOT_FOUND', { what: 'khen thưởng đã ghi' });
    tx.update(earlierAward)
      .set({ ...values, ...earlierAwardKeys({ ...before, ...values }), ...stampChange(app) })
      .where(eq(earlierAward.id, id))
      .run();
  });
  return { id: entityId };
}

/** Units and people of packages belong to another office, which keeps their awards. */
function subjectOf(
  tx: Tx,
  unitId: string,
  personId: string | null,
): { subject: 'collective' | 'individual'; subjectName: string } {
  const place = tx
    .select({ name: unit.name })
    .from(unit)
    .where(and(eq(unit.id, unitId), ofOwnOffice(unit.officeId)))
    .get();
  if (place === undefined) throw AppError.of('NOT_FOUND', { what: 'đơn vị' });
  if (personId === null) return { subject: 'collective', subjectName: place.name };
  const own = tx
    .select({ name: person.fullName })
    .from(person)
    .where(and(eq(person.id, personId), ofOwnOffice(person.officeId)))
    .get();
  if (own === undefined) throw AppError.of('NOT_FOUND', { what: 'người trong danh sách' });
  return { subject: 'individual', subjectName: own.name };
}

/** Takes entries out of the record; it can be taken back. */
export function removeEarlierAwards(app: App, { ids }: { ids: string[] }): { removed: number } {
  const change = {
    action: 'awardHistory.remove',
    entity: 'earlier_award',
    entityId: ids.length === 1 ? (ids[0] ?? '*') : '*',
    detail: { awards: ids.length },
    areas: historyAreas,
  };
  return mutateRegister(app, change, `Xóa ${formatNumber(ids.length)} khen thưởng đã ghi`, (tx) => {
    const wanted = new Set(ids);
    let removed = 0;
    for (const id of wanted) {
      const isOurs = and(eq(earlierAward.id, id), ofOwnOffice(earlierAward.officeId));
      removed += tx.delete(earlierAward).where(isOurs).run().changes;
    }
    if (removed < wanted.size) throw AppError.of('NOT_FOUND', { what: 'khen thưởng đã ghi' });
    return { removed };
  });
}
