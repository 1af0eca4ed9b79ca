import { and, desc, eq, gte, isNotNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { decision, earlierAward } from '#db/schema/awards.ts';
import { unit } from '#db/schema/units.ts';
import type { AwardHistory, AwardHistoryQuery, AwardRecord } from '#shared/contract/award-history.ts';
import { usualAwardNames } from '#shared/text/award-names.ts';
import { foldedWords, foldVietnamese } from '#shared/text/folding.ts';
import { recordedAwards } from './recorded-awards.ts';

const ROWS_SENT = 1_000;

/** Awards on record of units, people and households, those of campaigns and those from before. */
export function awardHistory(db: Reader, query: AwardHistoryQuery): AwardHistory {
  const rows = awardRecords(db, query);
  const nothing = { text: '', award: null, fromYear: null, toYear: null, subject: null, unitId: null };
  const isAll = Object.entries(nothing).every(
    ([field, value]) => query[field as keyof typeof nothing] === value,
  );
  const recorded = isAll ? rows.length : awardRecords(db, nothing).length;
  return { total: rows.length, rows: rows.slice(0, ROWS_SENT), recorded };
}

/** All that fit, the youngest first. */
export function awardRecords(db: Reader, query: AwardHistoryQuery): AwardRecord[] {
  const names = new Map(
    db
      .select({ id: unit.id, name: unit.name })
      .from(unit)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const within = query.unitId === null ? null : withAllBelow(db, query.unitId);
  const words = foldedWords(query.text);
  const awardKey = query.award === null ? null : foldVietnamese(query.award);
  const folded = new Map<string, string>();
  const keyOf = (text: string) => {
    const known = folded.get(text) ?? foldVietnamese(text);
    folded.set(text, known);
    return known;
  };
  const fits = (row: AwardRecord) =>
    (within === null || within.has(row.unitId)) &&
    (query.subject === null || row.subject === query.subject) &&
    (query.fromYear === null || row.year >= query.fromYear) &&
    (query.toYear === null || row.year <= query.toYear) &&
    (awardKey === null || keyOf(row.award) === awardKey) &&
    (words.length === 0 || holdsAll(row, words, keyOf));
  return [...earlierRows(db, query), ...campaignRows(db)]
    .map((row): AwardRecord => ({ ...row, unitName: names.get(row.unitId) ?? '' }))
    .filter(fits)
    .sort(
      (a, b) =>
        b.year - a.year ||
        compare(b.decisionDate ?? '', a.decisionDate ?? '') ||
        compare(a.award, b.award) ||
        compare(a.id, b.id),
    );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function holdsAll(row: AwardRecord, words: readonly string[], keyOf: (text: string) => string): boolean {
  const parts = [
    foldVietnamese(row.name),
    keyOf(row.unitName),
    keyOf(row.decisionNumber),
    keyOf(row.achievement),
  ];
  return words.every((word) => parts.some((part) => part.includes(word)));
}

/** A unit and everything that stands or stood below it. */
function withAllBelow(db: Reader, unitId: string): Set<string> {
  const rows = db.all<{ id: string }>(sql`
    WITH RECURSIVE below(id) AS (
      SELECT ${unitId} UNION SELECT unit.id FROM unit JOIN below ON unit.parent_id = below.id
    ) SELECT id FROM below`);
  return new Set(rows.map(({ id }) => id));
}

type Row = Omit<AwardRecord, 'unitName'>;

function earlierRows(db: Reader, { fromYear, toYear, subject }: AwardHistoryQuery): Row[] {
  const limits: SQL[] = [];
  if (fromYear !== null) limits.push(gte(earlierAward.year, fromYear));
  if (toYear !== null) limits.push(lte(earlierAward.year, toYear));
  if (subject !== null) limits.push(eq(earlierAward.subject, subject));
  return db
    .select({
      id: earlierAward.id,
      subject: earlierAward.subject,
      name: earlierAward.subjectName,
      unitId: earlierAward.unitId,
      personId: earlierAward.personId,
      award: earlierAward.award,
      issuer: earlierAward.issuer,
      year: earlierAward.year,
      decisionNumber: earlierAward.decisionNumber,
      decisionDate: earlierAward.decisionDate,
      achievement: earlierAward.achievement,
      source: earlierAward.source,
    })
    .from(earlierAward)
    .where(and(...limits))
    .orderBy(desc(earlierAward.year))
    .all()
    .map((row) => ({ ...row, isEarlier: true }));
}

function campaignRows(db: Reader): Row[] {
  return recordedAwards(db, isNotNull(decision.id)).map((row) => ({
    ...{ id: row.nominationId, isEarlier: false, subject: row.subject, name: row.name, unitId: row.unitId },
    ...{ personId: row.personId, award: row.award, issuer: row.issuer, year: row.year, source: '' },
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
    const key = foldVietnamese(name);
    if (key !== '' && !byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}
