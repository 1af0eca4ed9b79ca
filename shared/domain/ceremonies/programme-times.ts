import type { Ceremony, ProgrammeItem } from './ceremony.ts';

const DAY = 24 * 60;

function toClock(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  return `${String(hour).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** When each item begins, and when all ends; null from the first item whose length is not known, and past midnight. */
export function programmeTimes(
  startsAt: string | null,
  items: readonly Pick<ProgrammeItem, 'minutes'>[],
): { begins: (string | null)[]; ends: string | null } {
  const [hour = 0, minute = 0] = (startsAt ?? '').split(':').map(Number);
  let at: number | null = startsAt === null ? null : hour * 60 + minute;
  const begins = items.map(({ minutes }) => {
    const begin: string | null = at === null ? null : toClock(at);
    const end: number | null = at === null || minutes === null ? null : at + minutes;
    at = end === null || end >= DAY ? null : end;
    return begin;
  });
  return { begins, ends: at === null ? null : toClock(at) };
}

export interface HeadCounts {
  /** Sum over the groups whose count is known. */
  known: number;
  groupsWithoutCount: number;
  planned: number | null;
  /** Known less planned; positive when more are invited than the planned total. Null without a planned total. */
  difference: number | null;
}

/** The groups against the planned total. */
export function headCounts({
  participants,
  headCount,
}: Pick<Ceremony, 'participants' | 'headCount'>): HeadCounts {
  const known = participants.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const groupsWithoutCount = participants.filter(({ count }) => count === null).length;
  const difference = headCount === null ? null : known - headCount;
  return { known, groupsWithoutCount, planned: headCount, difference };
}
