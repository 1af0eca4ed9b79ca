import { and, asc, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/open.ts';
import { award, decision, nomination } from '#db/schema/awards.ts';
import { documentRegister } from '#db/schema/documents.ts';
import { person, unit } from '#db/schema/units.ts';
import type { DecisionView } from '#shared/contract/award-decisions.ts';
import { AppError } from '#shared/errors.ts';
import { detailOf } from './list-entries.ts';

const above = alias(unit, 'above');

/** What was given by a decision, in its order, with the names as they were proposed. */
export function readAwards(db: Reader, decisionId: string) {
  return db
    .select({
      id: award.id,
      nominationId: award.nominationId,
      position: award.position,
      prizeAmount: award.prizeAmount,
      multiplierHundredths: award.multiplierHundredths,
      multiplierSource: award.multiplierSource,
      goldenBookYear: award.goldenBookYear,
      goldenBookNumber: award.goldenBookNumber,
      printedAt: award.printedAt,
      subject: nomination.subject,
      name: nomination.subjectName,
      title: nomination.subjectTitle,
      achievement: nomination.achievement,
      unitName: unit.name,
      unitAboveName: above.name,
      birthYear: person.birthYear,
      sex: person.sex,
    })
    .from(award)
    .innerJoin(nomination, eq(nomination.id, award.nominationId))
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .leftJoin(above, eq(above.id, unit.parentId))
    .leftJoin(person, eq(person.id, nomination.personId))
    .where(eq(award.decisionId, decisionId))
    .orderBy(asc(award.position))
    .all();
}
export type AwardRow = ReturnType<typeof readAwards>[number];

function decisionRows(db: Reader, where: ReturnType<typeof eq>) {
  return db
    .select({ decision, document: documentRegister })
    .from(decision)
    .innerJoin(documentRegister, eq(documentRegister.id, decision.documentId))
    .where(where)
    .orderBy(desc(decision.createdAt))
    .all();
}
export type DecisionRow = ReturnType<typeof decisionRows>[number];

function viewOf(db: Reader, { decision: own, document }: DecisionRow): DecisionView {
  const awards = readAwards(db, own.id);
  return {
    id: own.id,
    documentId: own.documentId,
    number: document.number,
    symbol: document.symbol,
    date: document.date ?? '',
    signerName: document.signerName,
    subject: document.subject,
    isOutside: document.state === 'outside',
    baseSalary: own.baseSalary,
    baseSalarySource: own.baseSalarySource,
    total: awards.reduce((sum, { prizeAmount }) => sum + prizeAmount, 0),
    awards: awards.map((row) => ({
      id: row.id,
      nominationId: row.nominationId,
      position: row.position,
      subject: row.subject,
      name: row.name,
      detail: detailOf(row),
      prizeAmount: row.prizeAmount,
      multiplierHundredths: row.multiplierHundredths,
      goldenBookYear: row.goldenBookYear,
      goldenBookNumber: row.goldenBookNumber,
      printedAt: row.printedAt,
    })),
  };
}

/** Decisions on an award type, newest first. */
export function decisionViews(db: Reader, campaignId: string, awardTypeId: string): DecisionView[] {
  const where = and(eq(decision.campaignId, campaignId), eq(decision.awardTypeId, awardTypeId));
  return where === undefined ? [] : decisionRows(db, where).map((row) => viewOf(db, row));
}

/** @throws AppError NOT_FOUND */
export function readDecision(db: Reader, decisionId: string): DecisionRow {
  const [row] = decisionRows(db, eq(decision.id, decisionId));
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'quyết định khen thưởng' });
  return row;
}

export function decisionView(db: Reader, decisionId: string): DecisionView {
  return viewOf(db, readDecision(db, decisionId));
}
