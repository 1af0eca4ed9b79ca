import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { score } from '#db/schema/scoring.ts';
import { formReturn, indicatorValue, report } from '#db/schema/tracking.ts';
import { valueWave } from '#shared/domain/forms/form-content.ts';
import type { FormReading } from '#shared/domain/forms/form-reading.ts';
import { toFigures } from '#shared/domain/indicators/value.ts';
import { type App, newId, stampChange, stampNew } from '../../app/app.ts';
import type { Accepted, Stamps } from './accepted-form.ts';
import { readNotes } from './return-notes.ts';
import { storeNominations } from './store-nominations.ts';

/** Writes everything that a good form says: the report, its figures, points and nominations. Inside one transaction. */
export function storeForm(app: App, tx: Tx, accepted: Accepted): string[] {
  const stamps: Stamps = { fresh: stampNew(app), changed: stampChange(app) };
  const { previousReturnId, reportId } = storeReport(tx, accepted, stamps);
  storeValues(tx, accepted, reportId, stamps);
  if (accepted.judgement.isOvertaken) return nominationsOf(tx, previousReturnId);
  storeScores(tx, accepted, stamps);
  return storeNominations(tx, accepted, nominationsOf(tx, previousReturnId), stamps);
}

function storeReport(
  tx: Tx,
  { campaignId, unitId, receivedOn, formReturnId, judgement, reading }: Accepted,
  stamps: Stamps,
): { reportId: string; previousReturnId: string | null } {
  const milestoneId = judgement.milestone?.id ?? '';
  const occurrence = judgement.occurrence;
  const place = and(
    eq(report.campaignId, campaignId),
    eq(report.unitId, unitId),
    eq(report.milestoneId, milestoneId),
    eq(report.occurrence, occurrence),
  );
  const existing = tx
    .select({ id: report.id, formReturnId: report.formReturnId })
    .from(report)
    .where(place)
    .get();
  const values = {
    state: 'accepted' as const,
    paperDate: reading.paper.date ?? receivedOn,
    receivedOn,
    source: 'form' as const,
    formReturnId,
    note: noteOf(reading),
  };
  if (existing !== undefined) {
    tx.update(report)
      .set({ ...values, ...stamps.changed })
      .where(eq(report.id, existing.id))
      .run();
    return { reportId: existing.id, previousReturnId: existing.formReturnId };
  }
  const id = newId();
  tx.insert(report)
    .values({ id, campaignId, unitId, milestoneId, occurrence, ...values, ...stamps.fresh })
    .run();
  return { reportId: id, previousReturnId: null };
}

/** What the form says beside figures: the paper and the explanations of indicators. */
function noteOf({ paper, values }: FormReading): string {
  const signer = [paper.signerPosition, paper.signer].filter((part) => part !== '').join(' ');
  return [
    ...(paper.number === '' ? [] : [`Số ${paper.number}`]),
    ...(signer === '' ? [] : [`Người ký: ${signer}`]),
    ...(paper.preparer === '' ? [] : [`Người lập: ${paper.preparer}`]),
    ...values.filter(({ note }) => note !== '').map(({ code, note }) => `Chỉ tiêu ${code}: ${note}`),
  ].join('\n');
}

function storeValues(
  tx: Tx,
  { campaignId, unitId, reading, judgement }: Accepted,
  reportId: string,
  stamps: Stamps,
): void {
  const waveId = judgement.milestone === null ? '' : valueWave(judgement.milestone);
  const occurrence = judgement.occurrence;
  for (const { indicatorId, value, cell } of reading.values) {
    if (value === null) {
      const place = and(
        eq(indicatorValue.campaignId, campaignId),
        eq(indicatorValue.unitId, unitId),
        eq(indicatorValue.indicatorId, indicatorId),
        eq(indicatorValue.waveId, waveId),
        eq(indicatorValue.occurrence, occurrence),
      );
      tx.delete(indicatorValue).where(place).run();
      continue;
    }
    const figures = { ...toFigures(value), reportId, cell };
    tx.insert(indicatorValue)
      .values({
        id: newId(),
        campaignId,
        unitId,
        indicatorId,
        waveId,
        occurrence,
        ...figures,
        ...stamps.fresh,
      })
      .onConflictDoUpdate({
        target: [
          indicatorValue.campaignId,
          indicatorValue.unitId,
          indicatorValue.indicatorId,
          indicatorValue.waveId,
          indicatorValue.occurrence,
        ],
        set: { ...figures, ...stamps.changed },
      })
      .run();
  }
}

function storeScores(tx: Tx, { campaignId, unitId, reading }: Accepted, stamps: Stamps): void {
  const self = and(
    eq(score.campaignId, campaignId),
    eq(score.unitId, unitId),
    eq(score.stage, 'self'),
    eq(score.source, 'form'),
  );
  const kept = new Set(reading.scores.map(({ criterionId }) => criterionId));
  const gone = tx
    .select({ id: score.id, criterionId: score.criterionId })
    .from(score)
    .where(self)
    .all()
    .filter(({ criterionId }) => !kept.has(criterionId))
    .map(({ id }) => id);
  if (gone.length > 0) tx.delete(score).where(inArray(score.id, gone)).run();
  for (const { criterionId, pointsHundredths, reason } of reading.scores) {
    const values = { pointsHundredths, reason, source: 'form' as const };
    tx.insert(score)
      .values({ id: newId(), campaignId, unitId, stage: 'self', criterionId, ...values, ...stamps.fresh })
      .onConflictDoUpdate({
        target: [score.campaignId, score.unitId, score.stage, score.criterionId],
        set: { ...values, ...stamps.changed },
      })
      .run();
  }
}

function nominationsOf(tx: Tx, formReturnId: string | null): string[] {
  if (formReturnId === null) return [];
  const row = tx
    .select({ notes: formReturn.notes })
    .from(formReturn)
    .where(eq(formReturn.id, formReturnId))
    .get();
  return readNotes(row?.notes).nominationIds;
}
