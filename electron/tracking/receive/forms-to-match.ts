import { eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { formIssue } from '#db/schema/tracking.ts';
import { unit } from '#db/schema/units.ts';
import type { FormsToMatch } from '#shared/contract/tracking-forms.ts';
import type { App } from '../../app/app.ts';
import { currentPlan } from '../../plan/current-plan.ts';
import { occurrenceName } from '../occurrences.ts';

/** Units to which forms of the campaign went out, in the order of the list. */
export function unitsWithForms(db: Reader, campaignId: string): FormsToMatch['units'] {
  return db
    .selectDistinct({ id: unit.id, code: unit.code, name: unit.name, position: unit.position })
    .from(formIssue)
    .innerJoin(unit, eq(unit.id, formIssue.unitId))
    .where(eq(formIssue.campaignId, campaignId))
    .orderBy(unit.position, unit.code)
    .all()
    .map(({ id, code, name }) => ({ id, code, name }));
}

/** Each time that forms went out, with the units that got one; the last first. */
export function formsToMatch(app: App, campaignId: string): FormsToMatch {
  const { plan } = currentPlan(app.db, campaignId);
  const issues = app.db
    .select({
      milestoneId: formIssue.milestoneId,
      occurrence: formIssue.occurrence,
      unitId: formIssue.unitId,
    })
    .from(formIssue)
    .where(eq(formIssue.campaignId, campaignId))
    .orderBy(formIssue.issuedAt)
    .all();
  const times = new Map<string, FormsToMatch['times'][number]>();
  for (const { milestoneId, occurrence, unitId } of issues) {
    const milestone = plan.milestones.find(({ id }) => id === milestoneId);
    if (milestone === undefined) continue;
    const key = `${milestoneId} ${occurrence}`;
    const time = times.get(key) ?? {
      milestoneId,
      occurrence,
      name: occurrenceName(milestone.name, occurrence),
      unitIds: [],
    };
    time.unitIds.push(unitId);
    times.set(key, time);
  }
  return { times: [...times.values()].reverse(), units: unitsWithForms(app.db, campaignId) };
}
