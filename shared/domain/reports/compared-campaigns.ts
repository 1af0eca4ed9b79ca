import { foldVietnamese } from '../../text/folding.ts';
import { dateParts } from '../local-date.ts';

/** What is known of a campaign before its figures are looked at. */
export interface ComparableCampaign {
  id: string;
  title: string;
  periodFrom: string;
  periodTo: string | null;
  parentCampaignId: string | null;
  roundKind: 'year' | 'review' | null;
  roundYear: number | null;
}

/** More than five columns are no longer read at a glance. */
export const MOST_COMPARED = 5;

/** Words that a title keeps from year to year: without numbers, marks and case. */
const nameWithoutYears = (title: string): string =>
  foldVietnamese(title)
    .replace(/\d+/g, ' ')
    .replace(/[^\p{L} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The campaigns that one is usually set beside: the other rounds of its plan, else those of the same name in other years;
 * itself always, none that began later, the earliest first.
 */
export function usuallyCompared(all: readonly ComparableCampaign[], campaignId: string): string[] {
  const shown = all.find(({ id }) => id === campaignId);
  if (shown === undefined) return [];
  const name = nameWithoutYears(shown.title);
  const isRound = shown.roundKind !== null && shown.parentCampaignId !== null;
  const belongs = (other: ComparableCampaign) =>
    isRound
      ? other.parentCampaignId === shown.parentCampaignId && other.roundKind === shown.roundKind
      : other.roundKind === null && nameWithoutYears(other.title) === name;
  const earlier = all.filter(
    (other) => other.id !== shown.id && other.periodFrom <= shown.periodFrom && belongs(other),
  );
  return byPeriod([...earlier, shown])
    .slice(-MOST_COMPARED)
    .map(({ id }) => id);
}

export const byPeriod = <T extends ComparableCampaign>(campaigns: readonly T[]): T[] =>
  [...campaigns].sort((a, b) => (a.periodFrom < b.periodFrom ? -1 : a.periodFrom > b.periodFrom ? 1 : 0));

/** Head of a column: "Năm 2025", "2024 - 2025", "Từ 2025"; two of the same are told apart by a number. */
export function columnNames(campaigns: readonly ComparableCampaign[]): string[] {
  const seen = new Map<string, number>();
  return campaigns.map((own) => {
    const name = periodName(own);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

function periodName({ periodFrom, periodTo, roundKind, roundYear }: ComparableCampaign): string {
  if (roundKind === 'year' && roundYear !== null) return `Năm ${roundYear}`;
  const from = dateParts(periodFrom).year;
  if (roundKind === 'review' && roundYear !== null) return `Giai đoạn ${from} - ${roundYear}`;
  if (periodTo === null) return `Từ ${from}`;
  const to = dateParts(periodTo).year;
  return from === to ? `Năm ${from}` : `${from} - ${to}`;
}
