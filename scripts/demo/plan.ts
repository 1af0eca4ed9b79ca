import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { unit } from '#db/schema/units.ts';
import type { Campaign, Stage } from './stage.ts';

/** Step 1: the sample's plan, edited once, issued with its number and date. */
export async function issuePlan({ out, sample, office, progress }: Stage): Promise<Campaign> {
  const { services } = office;
  const { campaignId } = await services.settings.loadSample({ sampleId: sample.id, actor: 'Nguyễn Thu Hà' });
  progress.step('Nạp dữ liệu mẫu', `${sample.units.length} đơn vị, ${sample.people.length} người`);

  const draft = await services.plan.get({ campaignId });
  const plan = { ...draft.plan, prizeNote: draft.plan.prizeNote || 'Theo quy định hiện hành' };
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
    'Ban hành kế hoạch',
    `số ${issued.number}/${issued.symbol}, ${plan.indicators.length} chỉ tiêu, ${files.length} tệp`,
  );

  const rows = office.app.db.select({ id: unit.id, code: unit.code }).from(unit).all();
  const idByCode = new Map(rows.map(({ id, code }) => [code, id]));
  const unitIds = new Map(sample.units.map(({ key, code }) => [key, idByCode.get(code) ?? '']));
  const current = (await services.plan.get({ campaignId })).plan;
  const milestoneIds = new Map(
    sample.plan.milestones.map(({ id }, position) => [id, current.milestones[position]?.id ?? '']),
  );
  return { id: campaignId, plan: current, unitIds, milestoneId: (id) => milestoneIds.get(id) ?? '' };
}
