import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { unit } from '#db/schema/units.ts';
import type { IssuedAs } from '#shared/domain/plan/issuance.ts';
import type { Campaign, Stage } from './stage.ts';

const issueNames: Record<IssuedAs, string> = {
  plan: 'Ban hành kế hoạch',
  decisionWithPlan: 'Quyết định kèm kế hoạch',
  dispatch: 'Công văn triển khai',
};

/** Step 1: the sample loaded into an empty office, its plan issued. */
export async function issuePlan(stage: Stage): Promise<Campaign> {
  const { sample, office, progress } = stage;
  const { campaignId } = await office.services.settings.loadSample({
    sampleId: sample.id,
    actor: 'Nguyễn Thu Hà',
  });
  progress.step('Nạp dữ liệu mẫu', `${sample.units.length} đơn vị, ${sample.people.length} người`);
  return issueSample(stage, campaignId);
}

/** The plan of a sample that is loaded, edited once, issued with its number and date; its round opened where it has one. */
export async function issueSample(stage: Stage, campaignId: string): Promise<Campaign> {
  const { out, sample, office, progress } = stage;
  const { services } = office;
  const draft = await services.plan.get({ campaignId });
  const prizeNote = draft.plan.prizeNote || 'Theo quy định hiện hành';
  const plan = draft.plan.awardTypes.length === 0 ? draft.plan : { ...draft.plan, prizeNote };
  await services.plan.save({ campaignId, plan, expectedRevision: draft.revision, what: 'Khen thưởng' });
  const signer = (await services.settings.signers())[0];
  if (signer === undefined) throw new Error('the sample has no signer');
  const issued = await services.plan.issue({
    campaignId,
    number: sample.planNumber,
    date: sample.planDate,
    signerId: signer.id,
  });
  const folder = join(out, 'ke-hoach');
  mkdirSync(folder);
  const files = await services.plan.exportFiles({ campaignId, folderToken: office.choose(folder) });
  for (const { name } of files) {
    progress.wrote(name.endsWith('.pdf') ? 'plan-pdf' : 'plan-docx', join(folder, name));
  }
  progress.step(
    issueNames[plan.issuedAs],
    `số ${issued.number}/${issued.symbol}, ${plan.indicators.length} chỉ tiêu, ${files.length} tệp`,
  );
  return campaignOf(stage, campaignId, await roundOf(stage, campaignId));
}

/** What is tracked, scored and rewarded: the round under way where the campaign has any, else the campaign itself. */
async function roundOf({ sample, office, progress }: Stage, campaignId: string): Promise<string> {
  const { round } = sample;
  if (round === null) return campaignId;
  const { plan } = office.services;
  const opened = await plan.openRound({ campaignId, ...round, way: 'inForce' });
  const own = (await plan.get({ campaignId: opened.campaignId })).plan;
  progress.step('Mở vòng thi đua', `${own.period.from} đến ${own.period.to}, ${own.milestones.length} mốc`);
  return opened.campaignId;
}

async function campaignOf({ sample, office }: Stage, wholeId: string, id: string): Promise<Campaign> {
  const rows = office.app.db.select({ id: unit.id, code: unit.code }).from(unit).all();
  const idByCode = new Map(rows.map((row) => [row.code, row.id]));
  const unitIds = new Map(sample.units.map(({ key, code }) => [key, idByCode.get(code) ?? '']));
  const { plan } = await office.services.plan.get({ campaignId: id });
  // A round has other ids and fewer milestones; the names stay.
  const nameOf = new Map(sample.plan.milestones.map((milestone) => [milestone.id, milestone.name]));
  const milestoneId = (sampleId: string) =>
    plan.milestones.find(({ name }) => name === nameOf.get(sampleId))?.id ?? '';
  return { id, wholeId, plan, unitIds, milestoneId };
}
