import type { SampleReceipt } from '#shared/domain/sample/sample.ts';
import type { Campaign, Stage } from './stage.ts';

/** Papers that the office sends back for correction, each with its reason. */
export async function sendBack(
  { office }: Stage,
  campaign: Campaign,
  papers: readonly Pick<SampleReceipt, 'unitKey' | 'milestoneId' | 'returnedFor'>[],
): Promise<number> {
  const { tracking } = office.services;
  const wanted = papers.filter(({ returnedFor }) => returnedFor !== null);
  for (const { unitKey, milestoneId, returnedFor } of wanted) {
    const { report } = await tracking.cell({
      campaignId: campaign.id,
      unitId: campaign.unitIds.get(unitKey) ?? '',
      milestoneId: campaign.milestoneId(milestoneId),
      occurrence: '',
    });
    if (report === null) throw new Error(`nothing came from ${unitKey}`);
    await tracking.returnReport({ reportId: report.id, reason: returnedFor ?? '' });
  }
  return wanted.length;
}
