import type { CampaignView } from '#shared/contract/campaigns.ts';
import type { WeekItem, WeekView } from '#shared/contract/home.ts';
import { addDays } from '#shared/domain/local-date.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import type { HomeSources } from './sources.ts';

/** Today and the six days after it. */
const DAYS = 7;

/** What falls due within a week in any campaign that this office runs, and what is overdue there; the nearest day first. */
export async function weekAcross(sources: HomeSources): Promise<WeekView | null> {
  const all = await sources.campaigns.list();
  const running = all.filter(({ state, origin }) => state === 'issued' && origin === 'own');
  if (running.length === 0) return null;
  // A campaign of several years is followed in its rounds; only what no round has taken over is asked for in its own name.
  const haveRounds = new Set(all.flatMap((own) => (own.roundKind === null ? [] : [own.parentCampaignId])));
  const items: WeekItem[] = [];
  let campaigns = 0;
  let today = '';
  for (const campaign of running) {
    const filled = sources.milestones(campaign.id);
    today = filled.today;
    const own = itemsOf(campaign, filled);
    items.push(...own);
    if (own.length > 0 || !haveRounds.has(campaign.id)) campaigns += 1;
  }
  const until = addDays(today, DAYS - 1);
  const order = (item: WeekItem) => (item.waiting > 0 ? `0 ${item.due}` : `1 ${item.due}`);
  items.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  return { from: today, until, campaigns, sentence: sentenceOf(items, until), items };
}

type Milestones = ReturnType<HomeSources['milestones']>;

function itemsOf({ id, title }: CampaignView, { columns, today }: Milestones): WeekItem[] {
  const until = addDays(today, DAYS - 1);
  const place = { campaignId: id, campaignTitle: title };
  const due = columns.flatMap(({ key, name, soon }): WeekItem[] => {
    // A unit may have been granted a day of its own, so that the column's day says little.
    const days = [...soon].filter(([day]) => day <= until).sort(([a], [b]) => (a < b ? -1 : 1));
    const [first] = days;
    if (first === undefined) return [];
    const waiting = days.reduce((sum, [, units]) => sum + units, 0);
    return [{ ...place, key: `${id} ${key}`, milestone: name, due: first[0], waiting, overdue: 0 }];
  });
  // What is late is one line a campaign: the campaign's own screens tell it apart.
  const late = columns.filter(({ counts }) => counts.missing + counts.returned > 0);
  const [first] = late;
  if (first === undefined) return due;
  const overdue = late.reduce((sum, { counts }) => sum + counts.missing + counts.returned, 0);
  const milestone = late.length === 1 ? first.name : `${formatNumber(late.length, 0)} mốc đã qua hạn`;
  return [...due, { ...place, key: `${id} late`, milestone, due: first.due, waiting: 0, overdue }];
}

function sentenceOf(items: readonly WeekItem[], until: string): string {
  const waiting = items.reduce((sum, item) => sum + item.waiting, 0);
  const overdue = items.reduce((sum, item) => sum + item.overdue, 0);
  const next =
    waiting === 0
      ? `Từ nay đến hết ngày ${shortDate(until)} không có báo cáo nào đến hạn`
      : `Từ nay đến hết ngày ${shortDate(until)} còn ${formatNumber(waiting, 0)} báo cáo phải nộp`;
  return overdue === 0
    ? `${next}.`
    : `${next}; ${formatNumber(overdue, 0)} báo cáo đã quá hạn hoặc chờ nộp lại.`;
}
