import { desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { award, decision, nomination } from '#db/schema/awards.ts';
import { documentRegister } from '#db/schema/documents.ts';
import { campaign } from '#db/schema/plan.ts';
import { unit } from '#db/schema/units.ts';
import type { AwardHistoryRow } from '#shared/contract/reports.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import type { App } from '../app/app.ts';
import { detailOf } from '../awards/list-entries.ts';
import { currentPlan } from '../plan/current-plan.ts';

const MOST = 1_000;
const above = alias(unit, 'above');

/** Every award on record whose holder, position or unit holds all words of the query, newest first. */
export function awardHistory(app: App, query: string): AwardHistoryRow[] {
  const words = foldVietnamese(query).split(/\s+/).filter(Boolean);
  const rows = app.db
    .select({
      awardId: award.id,
      prizeAmount: award.prizeAmount,
      bookYear: award.goldenBookYear,
      bookNumber: award.goldenBookNumber,
      awardTypeId: nomination.awardTypeId,
      subject: nomination.subject,
      name: nomination.subjectName,
      title: nomination.subjectTitle,
      unitName: unit.name,
      unitAboveName: above.name,
      campaignId: campaign.id,
      campaignTitle: campaign.title,
      number: documentRegister.number,
      symbol: documentRegister.symbol,
      date: documentRegister.date,
    })
    .from(award)
    .innerJoin(nomination, eq(nomination.id, award.nominationId))
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .leftJoin(above, eq(above.id, unit.parentId))
    .innerJoin(campaign, eq(campaign.id, nomination.campaignId))
    .innerJoin(decision, eq(decision.id, award.decisionId))
    .innerJoin(documentRegister, eq(documentRegister.id, decision.documentId))
    .orderBy(desc(documentRegister.date), award.position)
    .all();
  const typeNames = new Map<string, string>();
  for (const campaignId of new Set(rows.map((row) => row.campaignId))) {
    for (const { id, name } of currentPlan(app.db, campaignId).plan.awardTypes) typeNames.set(id, name);
  }
  return rows
    .filter((row) => {
      const text = foldVietnamese(`${row.name} ${row.title} ${row.unitName} ${row.unitAboveName ?? ''}`);
      return words.every((word) => text.includes(word));
    })
    .slice(0, MOST)
    .map((row) => ({
      awardId: row.awardId,
      subject: row.subject,
      name: row.name,
      detail: detailOf(row),
      award: typeNames.get(row.awardTypeId) ?? '',
      campaignTitle: row.campaignTitle,
      decision: row.number === null ? row.symbol : `${row.number}/${row.symbol}`,
      date: row.date,
      goldenBook: `${row.bookNumber}/${row.bookYear}`,
      prizeAmount: row.prizeAmount,
    }));
}
