import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { Campaign, Stage } from './stage.ts';

/** The award whose quota the plan has somebody divide. */
export function dividedAward({ awardTypes }: Plan) {
  return awardTypes.find(
    ({ managedHere, allocatedBy, quotas }) => managedHere && allocatedBy !== '' && quotas.length > 0,
  );
}

/** After the plan: the quota divided by the number of units, in a notice that takes its number from the register. */
export async function divideQuota(stage: Stage, campaign: Campaign): Promise<void> {
  const { out, sample, office, progress } = stage;
  const { awards, documents } = office.services;
  const award = dividedAward(campaign.plan);
  if (award === undefined) throw new Error('the plan has no quota to divide');
  const of = { campaignId: campaign.id, awardTypeId: award.id };
  const { lines, quotas } = await awards.allocation(of);
  const weights = lines.map(({ clusterId, units }) => ({ clusterId, weight: units }));
  const { documentId } = await awards.registerAllocation({ ...of, weights });
  const paper = await documents.giveNumber({ documentId, number: 1, date: sample.planDate });
  mkdirSync(join(out, 'phan-bo'));
  const file = join(out, 'phan-bo', 'Thông báo phân bổ chỉ tiêu.docx');
  await documents.export({ documentId, format: 'docx', targetToken: office.choose(file) });
  progress.wrote('quota-allocation-docx', file);
  const total = quotas.map(({ max }) => max).join(' và ');
  progress.step(
    'Phân bổ chỉ tiêu',
    `số ${paper.number}/${paper.symbol}: ${total} cho ${lines.length} cụm, khối`,
  );
}
