import { and, eq, lte, or } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { unit, unitLineage, unitPeriod } from '#db/schema/units.ts';
import type { UnitEvent } from '#shared/contract/units.ts';
import { addDays } from '#shared/domain/local-date.ts';

const FOUNDED = 'Thành lập từ';

type Period = typeof unitPeriod.$inferSelect;

/** What happened to a unit, the youngest first: how it began, its names and parents, what it gave and took, how it ended. */
export function unitHistory(db: Reader, unitId: string, nameOfKind: (kind: string) => string): UnitEvent[] {
  const own = db.select().from(unit).where(eq(unit.id, unitId)).get();
  if (own === undefined) return [];
  const lineage = lineageEvents(db, unitId, own.validFrom);
  // What it was made of says more than that it began.
  const isTold = lineage.some(({ date, text }) => date === own.validFrom && text.startsWith(FOUNDED));
  const events: UnitEvent[] = [
    ...periodEvents(db, unitId, nameOfKind).filter(({ date }) => !isTold || date !== own.validFrom),
    ...lineage,
    ...(own.validTo === null
      ? []
      : [
          {
            date: addDays(own.validTo, 1),
            text: 'Không còn hoạt động từ ngày này.',
            source: '',
            unitIds: [],
          },
        ]),
  ];
  return events.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function periodEvents(db: Reader, unitId: string, nameOfKind: (kind: string) => string): UnitEvent[] {
  const periods = db
    .select()
    .from(unitPeriod)
    .where(eq(unitPeriod.unitId, unitId))
    .orderBy(unitPeriod.validFrom)
    .all();
  return periods.map((period, at) => {
    const before = periods[at - 1];
    const above = period.parentId === null ? '' : nameOn(db, period.parentId, period.validFrom);
    const texts = before === undefined ? [] : differences(before, period, above, nameOfKind);
    const begin = `${period.name}${above === '' ? '' : `, trực thuộc ${above}`}`;
    return {
      date: period.validFrom,
      text: texts.length > 0 ? `${texts.join('; ')}.` : `${begin}.`,
      source: period.source,
      unitIds: [],
    };
  });
}

function differences(
  before: Period,
  after: Period,
  above: string,
  nameOfKind: (kind: string) => string,
): string[] {
  const texts: string[] = [];
  if (before.name !== after.name) texts.push(`Đổi tên từ ${before.name} thành ${after.name}`);
  if (before.kind !== '' && after.kind !== '' && before.kind !== after.kind) {
    texts.push(
      `Chuyển từ ${nameOfKind(before.kind).toLowerCase()} thành ${nameOfKind(after.kind).toLowerCase()}`,
    );
  }
  if (before.code !== '' && after.code !== '' && before.code !== after.code)
    texts.push(`Đổi mã thành ${after.code}`);
  if (before.parentId !== after.parentId) {
    texts.push(above === '' ? 'Không còn trực thuộc đơn vị nào' : `Chuyển về trực thuộc ${above}`);
  }
  return texts;
}

function lineageEvents(db: Reader, unitId: string, began: string): UnitEvent[] {
  const ties = db
    .select()
    .from(unitLineage)
    .where(or(eq(unitLineage.predecessorId, unitId), eq(unitLineage.successorId, unitId)))
    .all();
  const named = (id: string, extent: 'whole' | 'part', day: string) =>
    `${extent === 'whole' ? 'toàn bộ' : 'một phần'} ${nameOn(db, id, day)}`;
  const taken = Map.groupBy(
    ties.filter(({ successorId }) => successorId === unitId),
    ({ date }) => date,
  );
  const given = Map.groupBy(
    ties.filter(({ predecessorId }) => predecessorId === unitId),
    ({ date }) => date,
  );
  return [
    ...[...taken].map(([date, own]): UnitEvent => {
      const from = own.map(({ predecessorId, extent }) => named(predecessorId, extent, addDays(date, -1)));
      return {
        date,
        text: `${date === began ? FOUNDED : 'Nhận'} ${from.join(', ')}.`,
        source: own[0]?.source ?? '',
        unitIds: own.map(({ predecessorId }) => predecessorId),
      };
    }),
    ...[...given].map(([date, own]): UnitEvent => {
      const into = own.map(({ successorId, extent, note }) => {
        const what = extent === 'whole' ? 'Toàn bộ' : note === 'phần còn lại' ? 'Phần còn lại' : 'Một phần';
        return `${what} thuộc về ${nameOn(db, successorId, date)}`;
      });
      return {
        date,
        text: `${into.join('; ')}.`,
        source: own[0]?.source ?? '',
        unitIds: own.map(({ successorId }) => successorId),
      };
    }),
  ];
}

/** What a unit was called on a day; the name of its first day for a day before. */
export function nameOn(db: Reader, unitId: string, day: string): string {
  const periods = db
    .select({ name: unitPeriod.name, validFrom: unitPeriod.validFrom })
    .from(unitPeriod)
    .where(and(eq(unitPeriod.unitId, unitId), lte(unitPeriod.validFrom, day)))
    .orderBy(unitPeriod.validFrom)
    .all();
  const last = periods.at(-1);
  if (last !== undefined) return last.name;
  return db.select({ name: unit.name }).from(unit).where(eq(unit.id, unitId)).get()?.name ?? '';
}
