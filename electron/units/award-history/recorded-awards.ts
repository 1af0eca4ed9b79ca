import { desc, eq, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { award, decision, nomination } from '#db/schema/awards.ts';
import { documentRegister } from '#db/schema/documents.ts';
import { campaign } from '#db/schema/plan.ts';
import type { SubjectKind } from '#shared/domain/plan/award-type.ts';
import { currentPlan } from '../../plan/current-plan.ts';

/** A proposal of a recorded campaign, with the decision where one was taken. */
export interface RecordedAward {
  nominationId: string;
  campaign: string;
  subject: SubjectKind;
  name: string;
  title: string;
  unitId: string;
  personId: string | null;
  award: string;
  /** Who decides it: "Chủ tịch Ủy ban nhân dân tỉnh". */
  issuer: string;
  achievement: string;
  state: string;
  /** "12/QĐ-UBND"; empty while nothing is decided. */
  decisionNumber: string;
  decisionDate: string | null;
  /** Day of the decision, else the day of entry. */
  date: string;
  /** Year of the achievement: that of the campaign's end, at the latest of the decision. */
  year: number;
  /** "12/2025"; empty while nothing is decided. */
  goldenBook: string;
  prizeAmount: number | null;
}

/** The youngest first. */
export function recordedAwards(db: Reader, where: SQL | undefined): RecordedAward[] {
  const rows = db
    .select({
      nominationId: nomination.id,
      campaignId: nomination.campaignId,
      campaign: campaign.title,
      periodTo: campaign.periodTo,
      subject: nomination.subject,
      name: nomination.subjectName,
      title: nomination.subjectTitle,
      unitId: nomination.unitId,
      personId: nomination.personId,
      awardTypeId: nomination.awardTypeId,
      achievement: nomination.achievement,
      state: nomination.state,
      createdAt: nomination.createdAt,
      number: documentRegister.number,
      symbol: documentRegister.symbol,
      decisionDate: documentRegister.date,
      bookYear: award.goldenBookYear,
      bookNumber: award.goldenBookNumber,
      prizeAmount: award.prizeAmount,
    })
    .from(nomination)
    .innerJoin(campaign, eq(campaign.id, nomination.campaignId))
    .leftJoin(award, eq(award.nominationId, nomination.id))
    .leftJoin(decision, eq(decision.id, award.decisionId))
    .leftJoin(documentRegister, eq(documentRegister.id, decision.documentId))
    .where(where)
    .orderBy(desc(nomination.createdAt))
    .all();
  const types = new Map(
    [...new Set(rows.map(({ campaignId }) => campaignId))].flatMap((campaignId) =>
      currentPlan(db, campaignId).plan.awardTypes.map((type) => [`${campaignId} ${type.id}`, type] as const),
    ),
  );
  return rows
    .map(({ campaignId, awardTypeId, createdAt, periodTo, number, symbol, bookYear, bookNumber, ...row }) => {
      const type = types.get(`${campaignId} ${awardTypeId}`);
      const date = row.decisionDate ?? createdAt.slice(0, 10);
      const end = periodTo !== null && periodTo < date ? periodTo : date;
      return {
        ...row,
        ...{ award: type?.name ?? '', issuer: type?.decidedBy ?? '', date, year: Number(end.slice(0, 4)) },
        goldenBook: bookNumber === null ? '' : `${bookNumber}/${bookYear}`,
        decisionNumber:
          row.decisionDate === null ? '' : number === null ? (symbol ?? '') : `${number}/${symbol}`,
        state: row.decisionDate === null ? row.state : 'awarded',
      };
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
