import { and, desc, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/open.ts';
import { ofOwnOffice } from '#db/own-office.ts';
import { documentRegister } from '#db/schema/documents.ts';
import { campaign } from '#db/schema/plan.ts';
import { person, unit } from '#db/schema/units.ts';
import type { FoundThing } from '#shared/contract/units.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/documents/kinds.ts';
import { shortDate } from '#shared/text/dates.ts';
import { foldVietnamese } from '#shared/text/folding.ts';

/**
 * Units by name or code, people, campaigns and papers that hold every word, tone marks not needed. What begins with the text comes
 * first, then what holds it as a word.
 */
export function findEverywhere(db: Reader, text: string, limit: number): FoundThing[] {
  const wanted = foldVietnamese(text);
  const words = wanted.split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const units = findUnits(db, wanted, words, limit);
  const people = findPeople(db, wanted, words, limit);
  // Schools bear the names of people: whoever is called just so comes before them.
  const isName = people.some(({ title }) => foldVietnamese(title.replace(/ \(\d+\)$/, '')) === wanted);
  return [
    ...(isName ? [...people, ...units] : [...units, ...people]),
    ...findCampaigns(db, words, limit),
    ...findPapers(db, words, limit),
  ];
}

const holdsAll = (column: SQLiteColumn, words: readonly string[]): SQL | undefined =>
  and(...words.map((word) => sql`instr(${column}, ${word}) > 0`));

/** 0: begins with the text; 1: a word of it does; 2: the letters stand somewhere. */
const closeness = (column: SQLiteColumn, wanted: string): SQL => sql`CASE
  WHEN instr(${column}, ${wanted}) = 1 THEN 0
  WHEN instr(${column}, ${` ${wanted}`}) > 0 THEN 1
  ELSE 2 END`;

function findUnits(db: Reader, wanted: string, words: readonly string[], limit: number): FoundThing[] {
  return db
    .select({
      id: unit.id,
      code: unit.code,
      name: unit.name,
      validTo: unit.validTo,
      above: sql<string | null>`(SELECT above.name FROM unit AS above WHERE above.id = ${unit.parentId})`,
    })
    .from(unit)
    .where(and(holdsAll(unit.searchKey, words), ofOwnOffice(unit.officeId)))
    .orderBy(
      sql`${unit.validTo} IS NOT NULL`,
      closeness(unit.searchKey, wanted),
      sql`length(${unit.searchKey})`,
      unit.sortKey,
    )
    .limit(limit)
    .all()
    .map(({ id, code, name, validTo, above }) => ({
      ...{ kind: 'unit' as const, id, title: name },
      detail: [code, above ?? '', validTo === null ? '' : `đến ${shortDate(validTo)}`]
        .filter(Boolean)
        .join(', '),
    }));
}

function findPeople(db: Reader, wanted: string, words: readonly string[], limit: number): FoundThing[] {
  return db
    .select({
      id: person.id,
      fullName: person.fullName,
      birthYear: person.birthYear,
      position: person.position,
      unitName: sql<string | null>`(SELECT unit.name FROM unit WHERE unit.id = ${person.unitId})`,
    })
    .from(person)
    .where(and(holdsAll(person.searchKey, words), ofOwnOffice(person.officeId)))
    .orderBy(closeness(person.searchKey, wanted), person.sortKey)
    .limit(limit)
    .all()
    .map(({ id, fullName, birthYear, position, unitName }) => ({
      ...{ kind: 'person' as const, id },
      title: birthYear === null ? fullName : `${fullName} (${birthYear})`,
      detail: [position, unitName ?? ''].filter(Boolean).join(', '),
    }));
}

/** Campaigns and papers are few and their texts have no folded column. */
function findCampaigns(db: Reader, words: readonly string[], limit: number): FoundThing[] {
  return db
    .select({ id: campaign.id, title: campaign.title, from: campaign.periodFrom, origin: campaign.origin })
    .from(campaign)
    .orderBy(desc(campaign.periodFrom))
    .all()
    .filter(({ title, from }) => holds(`${title} ${from.slice(0, 4)}`, words))
    .slice(0, limit)
    .map(({ id, title, from, origin }) => ({
      ...{ kind: 'campaign' as const, id, title },
      detail: `${from.slice(0, 4)}${origin === 'received' ? ', nhận từ cơ quan khác' : ''}`,
    }));
}

function findPapers(db: Reader, words: readonly string[], limit: number): FoundThing[] {
  return db
    .select({
      id: documentRegister.id,
      kind: documentRegister.kind,
      number: documentRegister.number,
      symbol: documentRegister.symbol,
      subject: documentRegister.subject,
      date: documentRegister.date,
    })
    .from(documentRegister)
    .orderBy(desc(documentRegister.date), desc(documentRegister.id))
    .all()
    .map((row) => ({ ...row, title: paperTitle(row) }))
    .filter(({ title, subject }) => holds(`${title} ${subject}`, words))
    .slice(0, limit)
    .map(({ id, title, subject, date }) => ({
      ...{ kind: 'document' as const, id, title: subject },
      detail: [title, date === null ? 'chưa ký' : shortDate(date)].join(', '),
    }));
}

/** "Kế hoạch 214/KH-UBND". */
function paperTitle({
  kind,
  number,
  symbol,
}: {
  kind: string;
  number: number | null;
  symbol: string;
}): string {
  const name = documentKinds[kind as DocumentKind]?.name ?? '';
  return `${name} ${number === null ? symbol : `${number}/${symbol}`}`.trim();
}

function holds(text: string, words: readonly string[]): boolean {
  const folded = foldVietnamese(text);
  return words.every((word) => folded.includes(word));
}
