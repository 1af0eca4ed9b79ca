import type { CampaignView } from '#shared/contract/campaigns.ts';
import type { NextYear } from '#shared/contract/home.ts';
import { moveDate } from '#shared/domain/plan/move-years.ts';
import {
  roundToOpen,
  titleWithoutYears,
  yearsOfPeriod,
  yearsToNext,
} from '#shared/domain/plan/next-period.ts';
import { shortDate } from '#shared/text/dates.ts';
import type { HomeSources } from './sources.ts';

/** What follows on the campaign that is shown: the next round of its campaign of several years, else a copy of itself. */
export async function nextYear(
  sources: Pick<HomeSources, 'campaigns' | 'plan'>,
  campaign: CampaignView,
  today: string,
): Promise<NextYear | null> {
  if (campaign.origin !== 'own' || campaign.state === 'draft') return null;
  const campaigns = (await sources.campaigns.list()).filter(({ origin }) => origin === 'own');
  const whole =
    campaign.roundKind === null ? campaign : campaigns.find(({ id }) => id === campaign.parentCampaignId);
  if (whole !== undefined) {
    const { rounds } = await sources.plan.rounds({ campaignId: whole.id });
    if (rounds.length > 0) return roundOf(whole, rounds, today);
  }
  return copyOf(campaign, campaigns, today);
}

type Rounds = Awaited<ReturnType<HomeSources['plan']['rounds']>>['rounds'];

function roundOf(whole: CampaignView, rounds: Rounds, today: string): NextYear | null {
  const round = roundToOpen(rounds, today);
  if (round === null) return null;
  const { kind, year, from, to } = round;
  const name = kind === 'year' ? `năm ${year}` : `tổng kết giai đoạn đến ${year}`;
  return {
    kind: 'round',
    campaignId: whole.id,
    round: { kind, year },
    label: kind === 'year' ? `Mở phong trào năm ${year}` : `Mở tổng kết đến ${year}`,
    text: `Phong trào nhiều năm này chưa mở ${name} (từ ngày ${shortDate(from)} đến ngày ${shortDate(to)}).`,
  };
}

function copyOf(campaign: CampaignView, campaigns: readonly CampaignView[], today: string): NextYear | null {
  const period = { from: campaign.periodFrom, to: campaign.periodTo };
  const years = yearsToNext(period, today);
  if (years === null || period.to === null) return null;
  const name = titleWithoutYears(campaign.title);
  const isMade = campaigns.some(
    (other) => other.periodFrom > campaign.periodFrom && titleWithoutYears(other.title) === name,
  );
  if (isMade) return null;
  const next = { from: moveDate(period.from, years), to: moveDate(period.to, years) };
  const ends = period.to < today ? 'đã kết thúc' : 'kết thúc';
  return {
    kind: 'copy',
    campaignId: campaign.id,
    yearsLater: years,
    label: `Mở phong trào ${yearsOfPeriod(next)} từ ${yearsOfPeriod(period)}`,
    text: `Phong trào này ${ends} ngày ${shortDate(period.to)}. Phong trào ${yearsOfPeriod(next)} có thể lập từ kế hoạch này: mọi ngày được dời ${years} năm, các đơn vị còn hoạt động đi theo.`,
  };
}
