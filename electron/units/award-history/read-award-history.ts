import { and, asc, desc, eq, gte, isNotNull, lte, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/open.ts';
import { decision, earlierAward } from '#db/schema/awards.ts';
import { unit } from '#db/schema/units.ts';
import type { AwardHistory, AwardHistoryQuery, AwardRecord } from '#shared/contract/award-history.ts';
import { awardKey } from '#shared/domain/awards/award-words.ts';
import { usualAwardNames } from '#shared/text/award-names.ts';
import { foldedWords, foldVietnamese } from '#shared/text/folding.ts';
import { recordedAwards } from './recorded-awards.ts';

const above = alias(unit, 'above');
const ROWS_SENT = 1_000;

/** Awards on record of units, people and households, those of campaigns and those from before. */
export function awardHistory(db: Reader, query: AwardHistoryQuery): AwardHistory {
  const ofCampaigns = campaignRows(db);
  const given = thatFit(db, ofCampaigns, query);
  const earlier = earlierRows(db, query, ROWS_SENT);
  return {
    total: given.length + earlier.total,
    rows: named(db, [...earlier.rows, ...given]).slice(0, ROWS_SENT),
    recorded: ofCampaigns.length + countEarlier(db),
  };
}

/** All that fit, the youngest first. */
export function awardRecords(db: Reader, query: AwardHistoryQuery): AwardRecord[] {
  return named(db, [...earlierRows(db, query, null).rows, ...thatFit(db, campaignRows(db), query)]);
}

function named(db: Reader, rows: readonly Row[]): AwardRecord[] {
  const units = unitNames(db);
  return rows
    .map((row) => ({ ...row, ...units(row.unitId) }))
    .sort(
      (a, b) =>
        b.year - a.year ||
        compare(b.decisionDate ?? '', a.decisionDate ?? '') ||
        compare(a.award, b.award) ||
        compare(a.id, b.id),
    );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function unitNames(db: Reader): (unitId: string) => Pick<AwardRecord, 'unitName' | 'unitAboveName'> {
  const rows = db.select({ id: unit.id, name: unit.name, parentId: unit.parentId }).from(unit).all();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (unitId) => {
    const own = byId.get(unitId);
    return { unitName: own?.name ?? '', unitAboveName: byId.get(own?.parentId ?? '')?.name ?? null };
  };
}

/** Awards of campaigns are few: what fits is chosen here. */
function thatFit(db: Reader, rows: readonly Row[], query: AwardHistoryQuery): Row[] {
  const words = foldedWords(query.text);
  const key = query.award === null ? null : awardKey(query.award);
  const units = unitNames(db);
  const holdsAll = ({ name, title, decisionNumber, achievement, unitId }: Row) => {
    const { unitName, unitAboveName } = units(unitId);
    const text = foldVietnamese(
      [name, title, decisionNumber, achievement, unitName, unitAboveName ?? ''].join(' '),
    );
    return words.every((word) => text.includes(word));
  };
  return rows.filter(
    (row) =>
      (query.subject === null || row.subject === query.subject) &&
      (query.fromYear === null || row.year >= query.fromYear) &&
      (query.toYear === null || row.year <= query.toYear) &&
      (key === null || awardKey(row.award) === key) &&
      (words.length === 0 || holdsAll(row)),
  );
}

/** The same of awards from before, in the database. */
function fitting({ text, award, fromYear, toYear, subject }: AwardHistoryQuery): SQL | undefined {
  return and(
    fromYear === null ? undefined : gte(earlierAward.year, fromYear),
    toYear === null ? undefined : lte(earlierAward.year, toYear),
    subject === null ? undefined : eq(earlierAward.subject, subject),
    award === null ? undefined : eq(earlierAward.awardKey, awardKey(award)),
    ...foldedWords(text).map(
      (word) => sql`(instr(${earlierAward.searchKey}, ${word}) > 0 OR instr(${unit.searchKey}, ${word}) > 0
        OR instr(${above.searchKey}, ${word}) > 0)`,
    ),
  );
}

const countEarlier = (db: Reader): number =>
  db.select({ count: sql<number>`count(*)` }).from(earlierAward).get()?.count ?? 0;

type Row = Omit<AwardRecord, 'unitName' | 'unitAboveName'>;

interface EarlierRows {
  /** Of all that fit, whatever the limit. */
  total: number;
  rows: Row[];
}

function earlierRows(db: Reader, query: AwardHistoryQuery, limit: number | null): EarlierRows {
  const found = db
    .select({
      id: earlierAward.id,
      subject: earlierAward.subject,
      name: earlierAward.subjectName,
      title: earlierAward.subjectTitle,
      unitId: earlierAward.unitId,
      personId: earlierAward.personId,
      award: earlierAward.award,
      issuer: earlierAward.issuer,
      year: earlierAward.year,
      decisionNumber: earlierAward.decisionNumber,
      decisionDate: earlierAward.decisionDate,
      achievement: earlierAward.achievement,
      // Counted in the same pass.
      total: sql<number>`count(*) OVER ()`,
    })
    .from(earlierAward)
    .innerJoin(unit, eq(unit.id, earlierAward.unitId))
    .leftJoin(above, eq(above.id, unit.parentId))
    .where(fitting(query))
    .orderBy(desc(earlierAward.year), desc(earlierAward.decisionDate), asc(earlierAward.award))
    // SQLite takes −1 for all.
    .limit(limit ?? -1)
    .all();
  return {
    total: found[0]?.total ?? 0,
    rows: found.map(({ total: _total, ...row }) => ({
      ...{ ...row, isEarlier: true, goldenBook: '', prizeAmount: null },
    })),
  };
}

function campaignRows(db: Reader): Row[] {
  return recordedAwards(db, isNotNull(decision.id)).map((row) => ({
    ...{ id: row.nominationId, isEarlier: false, subject: row.subject, name: row.name, unitId: row.unitId },
    ...{ personId: row.personId, award: row.award, issuer: row.issuer, year: row.year, title: row.title },
    ...{ goldenBook: row.goldenBook, prizeAmount: row.prizeAmount },
    ...{ decisionNumber: row.decisionNumber, decisionDate: row.decisionDate, achievement: row.campaign },
  }));
}

/** Names of awards on record, the most used first, then the usual ones. */
export function awardNames(db: Reader): string[] {
  const used = db
    .select({ award: earlierAward.award, count: sql<number>`count(*)` })
    .from(earlierAward)
    .groupBy(earlierAward.awardKey)
    .orderBy(desc(sql`count(*)`))
    .all()
    .map(({ award }) => award);
  const given = recordedAwards(db, isNotNull(decision.id)).map(({ award }) => award);
  const byKey = new Map<string, string>();
  for (const name of [...used, ...given, ...usualAwardNames]) {
    const key = awardKey(name);
    if (key !== '' && !byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}
