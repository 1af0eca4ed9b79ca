import type { Random } from './random.ts';
import type { Arrivals } from './story.ts';

const dayMilliseconds = 86_400_000;

/** The date on which a unit's paper comes in, null for a unit that never sends one. */
export function arrivalOf(unitKey: string, arrivals: Arrivals, random: Random): string | null {
  const from = Date.parse(arrivals.from);
  const days = Math.round((Date.parse(arrivals.to) - from) / dayMilliseconds);
  const date = new Date(from + random.int(0, days) * dayMilliseconds).toISOString().slice(0, 10);
  if (arrivals.never.includes(unitKey)) return null;
  return arrivals.late[unitKey] ?? date;
}
