import { and, eq, isNotNull, ne } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { campaign } from '#db/schema/plan.ts';
import { formIssue, formReturn, report } from '#db/schema/tracking.ts';
import { participant } from '#db/schema/units.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { owedInRound, sameReport } from '#shared/domain/plan/rounds.ts';
import { lastIssued } from '../plan/amend-plan.ts';
import { columnKey } from './occurrences.ts';

/** By column, the units whose report is tracked in another campaign of the same family: each report is owed once. */
export type AskedElsewhere = ReadonlyMap<string, ReadonlySet<string>>;

export function askedElsewhere(db: Reader, campaignId: string, plan: Plan): AskedElsewhere {
  return new Map([...inRounds(db, campaignId, plan), ...inTheWhole(db, campaignId, plan)]);
}

/** What the rounds of a campaign of several years have taken over, of the units that take part in them. */
function inRounds(db: Reader, campaignId: string, plan: Plan): AskedElsewhere {
  const rounds = db
    .select({ id: campaign.id, kind: campaign.roundKind, year: campaign.roundYear })
    .from(campaign)
    .where(
      and(
        eq(campaign.parentCampaignId, campaignId),
        isNotNull(campaign.roundKind),
        ne(campaign.state, 'draft'),
      ),
    )
    .all();
  const elsewhere = new Map<string, Set<string>>();
  for (const { id, kind, year } of rounds) {
    if (kind === null || year === null) continue;
    const units = membersOf(db, id);
    for (const { milestoneId, occurrence } of owedInRound(plan, { kind, year })) {
      const key = columnKey(milestoneId, occurrence);
      elsewhere.set(key, new Set([...(elsewhere.get(key) ?? []), ...units]));
    }
  }
  return elsewhere;
}

function membersOf(db: Reader, campaignId: string): Set<string> {
  const rows = db
    .select({ unitId: participant.unitId })
    .from(participant)
    .where(eq(participant.campaignId, campaignId))
    .all();
  return new Set(rows.map(({ unitId }) => unitId));
}

/** What the whole campaign had got before its round was opened, or gets with a form that went out before. */
function inTheWhole(db: Reader, campaignId: string, plan: Plan): AskedElsewhere {
  const elsewhere = new Map<string, Set<string>>();
  for (const { key, from } of reportsOfWhole(db, campaignId, plan)) {
    elsewhere.set(key, unitsWithPaper(db, from.campaignId, from));
  }
  return elsewhere;
}

/** The columns of a round with the place that each has in the campaign above it; none for a campaign of its own. */
export function reportsOfWhole(db: Reader, campaignId: string, plan: Plan) {
  const own = db.select().from(campaign).where(eq(campaign.id, campaignId)).get();
  const { parentCampaignId: parentId = null, roundKind: kind = null, roundYear: year = null } = own ?? {};
  if (parentId === null || kind === null || year === null) return [];
  const whole = lastIssued(db, parentId);
  if (whole === null) return [];
  return owedInRound(whole.body, { kind, year }).flatMap((owed) => {
    const milestone = sameReport(plan.milestones, owed);
    if (milestone === null) return [];
    const { milestoneId, occurrence } = owed;
    const from = { campaignId: parentId, milestoneId, occurrence };
    return [{ key: columnKey(milestone.id, ''), milestoneId: milestone.id, from }];
  });
}

/** Units whose report is in at one time, or whose form was sent back so that it comes again there. */
export function unitsWithPaper(
  db: Reader,
  campaignId: string,
  { milestoneId, occurrence }: { milestoneId: string; occurrence: string },
): Set<string> {
  const at = (table: typeof report | typeof formIssue) =>
    and(
      eq(table.campaignId, campaignId),
      eq(table.milestoneId, milestoneId),
      eq(table.occurrence, occurrence),
    );
  const delivered = db.select({ unitId: report.unitId }).from(report).where(at(report)).all();
  const sentBack = db
    .select({ unitId: formIssue.unitId })
    .from(formReturn)
    .innerJoin(formIssue, eq(formIssue.id, formReturn.formIssueId))
    .where(and(at(formIssue), eq(formReturn.verdict, 'returned')))
    .all();
  return new Set([...delivered, ...sentBack].map(({ unitId }) => unitId));
}
