import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { office } from '#db/schema/settings.ts';
import { cluster, participant, unit } from '#db/schema/units.ts';
import { dueDate } from '#shared/domain/deadlines/due-date.ts';
import { type FormContent, partsForGroup, valueWave } from '#shared/domain/forms/form-content.ts';
import type { FormIdentity } from '#shared/domain/forms/form-identity.ts';
import type { Milestone } from '#shared/domain/plan/milestone.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { takesPartOn } from '#shared/domain/units/participation.ts';
import { shortDate } from '#shared/text/dates.ts';
import { compareVietnamese } from '#shared/text/sort-key.ts';
import { unitSubtree } from '../../units/unit-subtree.ts';
import { duties } from '../duties.ts';
import type { Occurrence } from '../occurrences.ts';

/** A unit that owes the form of a milestone. */
export interface FormAddressee {
  unitId: string;
  name: string;
  code: string;
  groupId: string;
  clusterName: string;
}

/** Of what recurs, the next one is due after everybody who ends has ended. */
const LAST_DAY = '9999-12-31';

/** Units of the milestone's groups that are asked for it here when it is due and have something to fill in, in the order of the list. */
export function formAddressees(
  db: Reader,
  campaignId: string,
  plan: Plan,
  occurrence: Occurrence,
): FormAddressee[] {
  const { milestone } = occurrence;
  const groups = milestone.groupIds.filter((groupId) => {
    const { indicators, scoreTable } = partsForGroup(plan, groupId);
    return indicators.length > 0 || scoreTable !== null;
  });
  if (groups.length === 0) return [];
  const { deadline } = milestone;
  const due = deadline.kind === 'recurring' ? LAST_DAY : dueDate(deadline);
  const { elsewhere } = duties(db, campaignId, plan)(occurrence);
  return addressees(db)
    .where(and(eq(participant.campaignId, campaignId), inArray(participant.groupId, groups)))
    .orderBy(unit.position, unit.code)
    .all()
    .filter((row) => takesPartOn(row, due) && !elsewhere.has(row.unitId))
    .map((row) => ({ ...row, clusterName: row.clusterName ?? '' }));
}

/** One unit, whether or not it is asked now; null where it takes no part. */
export function addresseeOf(db: Reader, campaignId: string, unitId: string): FormAddressee | null {
  const row = addressees(db)
    .where(and(eq(participant.campaignId, campaignId), eq(participant.unitId, unitId)))
    .get();
  return row === undefined ? null : { ...row, clusterName: row.clusterName ?? '' };
}

function addressees(db: Reader) {
  return db
    .select({
      unitId: unit.id,
      name: unit.name,
      code: unit.code,
      groupId: participant.groupId,
      clusterName: cluster.name,
      validFrom: participant.validFrom,
      validTo: participant.validTo,
    })
    .from(participant)
    .innerJoin(unit, eq(unit.id, participant.unitId))
    .leftJoin(cluster, eq(cluster.id, participant.clusterId));
}

/** What stands in the form of one unit. */
export function composeForm(
  db: Reader,
  plan: Plan,
  occurrence: Occurrence,
  addressee: FormAddressee,
  identity: FormIdentity,
): FormContent {
  const { milestone, due } = occurrence;
  const own = db.select({ name: office.name }).from(office).where(eq(office.isOwn, true)).get();
  const below = unitSubtree(db, addressee.unitId).map(({ name }) => name);
  return {
    identity,
    office: own?.name ?? '',
    campaign: plan.title,
    unit: { name: addressee.name, code: addressee.code },
    milestone: milestone.name,
    period: periodInWords(plan, milestone),
    lastDay: due,
    periodFrom: plan.period.from,
    sendTo: milestone.addressees,
    contentAreas: plan.contentAreas,
    ...partsForGroup(plan, addressee.groupId),
    units: [addressee.name, ...below.sort(compareVietnamese)],
  };
}

/** The time that the figures cover. */
function periodInWords(plan: Plan, milestone: Milestone): string {
  const wave = plan.waves.find(({ id }) => id === valueWave(milestone));
  if (wave !== undefined) {
    return `Số liệu ${wave.name.toLocaleLowerCase('vi')}, từ ngày ${shortDate(wave.from)} đến ngày ${shortDate(wave.to)}`;
  }
  const { from, to } = plan.period;
  const until = to === null ? 'đến ngày chốt báo cáo' : `đến ngày ${shortDate(to)}`;
  return `Số liệu cả phong trào, từ ngày ${shortDate(from)} ${until}`;
}
