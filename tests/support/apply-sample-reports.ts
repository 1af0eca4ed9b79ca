import { eq } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { nomination } from '#db/schema/awards.ts';
import { planVersion } from '#db/schema/plan.ts';
import { score } from '#db/schema/scoring.ts';
import { indicatorValue, report } from '#db/schema/tracking.ts';
import { person, unit } from '#db/schema/units.ts';
import { newId, stampNew } from '#electron/app/app.ts';
import { mutate } from '#electron/app/mutate.ts';
import { readSample } from '#electron/settings/read-sample.ts';
import { valueWave } from '#shared/domain/forms/form-content.ts';
import { IndicatorValue, toFigures } from '#shared/domain/indicators/value.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { Sample, SampleReport } from '#shared/domain/sample/sample.ts';
import type { TestApp } from './test-app.ts';

type Stamp = ReturnType<typeof stampNew>;

interface Place {
  tx: Tx;
  campaignId: string;
  sample: Sample;
  plan: Plan;
  unitIds: ReadonlyMap<string, string>;
  personIds: ReadonlyMap<string, string>;
  stamp: Stamp;
}

/** Puts what the units of a sample report into the database as the import of their forms would, oldest paper first. */
export function applySampleReports(
  test: TestApp,
  sampleId = 'can-tho-2024',
  { receipts: withReceipts } = { receipts: true },
): Sample {
  const { app, campaignId } = test;
  const sample = readSample(app.resourcesDir, sampleId);
  const version = app.db.select().from(planVersion).where(eq(planVersion.campaignId, campaignId)).get();
  if (version === undefined) throw new Error('the sample is not loaded');
  const units = app.db.select({ id: unit.id, code: unit.code }).from(unit).all();
  const idByCode = new Map(units.map(({ id, code }) => [code, id]));
  const unitIds = new Map(sample.units.map(({ key, code }) => [key, idByCode.get(code) ?? '']));
  const people = app.db.select().from(person).all();
  const idOf = (unitId: string, name: string) =>
    people.find((own) => own.unitId === unitId && own.fullName === name)?.id ?? '';
  const personIds = new Map(
    sample.people.map(({ key, unitKey, fullName }) => [key, idOf(unitIds.get(unitKey) ?? '', fullName)]),
  );
  const change = { action: 'test.applyReports', entity: 'report', entityId: '*', areas: [] };
  mutate(app, change, (tx) => {
    const place = { tx, campaignId, sample, plan: version.body, unitIds, personIds, stamp: stampNew(app) };
    const { reports } = sample;
    const receipts = withReceipts ? sample.receipts : [];
    for (const { unitKey, milestoneId, date } of receipts) insertReport(place, unitKey, milestoneId, date);
    for (const one of [...reports].sort((a, b) => a.date.localeCompare(b.date))) applyReport(place, one);
  });
  return sample;
}

function insertReport(place: Place, unitKey: string, milestoneId: string, date: string): string {
  const id = newId();
  place.tx
    .insert(report)
    .values({
      id,
      campaignId: place.campaignId,
      unitId: place.unitIds.get(unitKey) ?? '',
      milestoneId: milestoneOf(place, milestoneId)?.id ?? '',
      state: 'accepted',
      paperDate: date,
      receivedOn: date,
      source: 'form',
      ...place.stamp,
    })
    .run();
  return id;
}

/** A round has other ids and fewer milestones than the plan of the whole; the names stay. */
function milestoneOf({ sample, plan }: Place, milestoneId: string): Plan['milestones'][number] | undefined {
  const name = sample.plan.milestones.find(({ id }) => id === milestoneId)?.name;
  return plan.milestones.find((milestone) => milestone.name === name);
}

function applyReport(place: Place, given: SampleReport): void {
  const { tx, campaignId, plan, stamp } = place;
  const reportId = insertReport(place, given.unitKey, given.milestoneId, given.date);
  const unitId = place.unitIds.get(given.unitKey) ?? '';
  const milestone = milestoneOf(place, given.milestoneId);
  const waveId = milestone === undefined ? '' : valueWave(milestone);
  given.values.forEach(({ indicatorCode, ...figures }, row) => {
    const indicator = plan.indicators.find(({ code }) => code === indicatorCode);
    if (indicator === undefined) throw new Error(`unknown indicator ${indicatorCode}`);
    const value = toFigures(IndicatorValue.parse({ measure: indicator.measure.kind, ...figures }));
    const cell = `Chỉ tiêu!E${row + 7}`;
    tx.insert(indicatorValue)
      .values({
        id: newId(),
        campaignId,
        unitId,
        indicatorId: indicator.id,
        waveId,
        ...value,
        reportId,
        cell,
        ...stamp,
      })
      .run();
  });
  const criteria = plan.scoreTables.flatMap(({ sections }) =>
    sections.flatMap((section) => section.criteria),
  );
  for (const { criterionCode, pointsHundredths, note } of given.selfScores) {
    const criterionId = criteria.find(({ code }) => code === criterionCode)?.id ?? '';
    const written = { pointsHundredths, reason: note, source: 'form' as const, ...stamp };
    tx.insert(score)
      .values({ id: newId(), campaignId, unitId, stage: 'self', criterionId, ...written })
      .onConflictDoUpdate({
        target: [score.campaignId, score.unitId, score.stage, score.criterionId],
        set: written,
      })
      .run();
  }
  for (const own of given.nominations) insertNomination(place, unitId, own);
}

function insertNomination(
  place: Place,
  proposerUnitId: string,
  given: SampleReport['nominations'][number],
): void {
  const { sample, plan } = place;
  const awardName = sample.plan.awardTypes.find(({ id }) => id === given.awardTypeId)?.name;
  const someone = sample.people.find(({ key }) => key === given.subjectKey);
  const team = sample.units.find(({ key }) => key === given.subjectKey);
  place.tx
    .insert(nomination)
    .values({
      id: newId(),
      campaignId: place.campaignId,
      awardTypeId: plan.awardTypes.find(({ name }) => name === awardName)?.id ?? '',
      subject: given.subject,
      unitId: place.unitIds.get(someone?.unitKey ?? given.subjectKey) ?? '',
      personId: place.personIds.get(given.subjectKey) ?? null,
      proposerUnitId,
      subjectName: someone?.fullName ?? team?.name ?? '',
      subjectTitle: someone?.position ?? '',
      achievement: given.achievement,
      state: 'proposed',
      source: 'form',
      ...place.stamp,
    })
    .run();
}
