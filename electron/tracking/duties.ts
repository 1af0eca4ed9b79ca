import type { Reader } from '#db/open.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { Duty } from '#shared/domain/tracking/owed.ts';
import { askedElsewhere } from './asked-elsewhere.ts';
import { askedSince } from './matrix-facts.ts';
import { columnKey, type Occurrence } from './occurrences.ts';

const nobody: ReadonlySet<string> = new Set();

/** Who owes what falls due at one time of a campaign; the same for everything that asks, lists or counts. */
export function duties(db: Reader, campaignId: string, plan: Plan): (occurrence: Occurrence) => Duty {
  const elsewhere = askedElsewhere(db, campaignId, plan);
  const since = askedSince(db, campaignId);
  return ({ milestone, occurrence, due }) => ({
    groupIds: new Set(milestone.groupIds),
    due,
    // A recurring report is owed from the first day on that comes after the plan.
    isTooEarly: occurrence !== '' && since !== null && due < since,
    elsewhere: elsewhere.get(columnKey(milestone.id, occurrence)) ?? nobody,
  });
}
