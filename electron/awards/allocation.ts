import { asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { nomination } from '#db/schema/awards.ts';
import { cluster, participant } from '#db/schema/units.ts';
import type {
  AllocationInput,
  AllocationView,
  RegisterAllocationInput,
} from '#shared/contract/award-allocation.ts';
import { allocate } from '#shared/domain/awards/allocation.ts';
import { allowedCount } from '#shared/domain/awards/quota.ts';
import { buildQuotaAllocation } from '#shared/domain/documents/builders/quota-allocation.ts';
import type { AwardType, SubjectKind } from '#shared/domain/plan/award-type.ts';
import { AppError } from '#shared/errors.ts';
import { ratioLimitInWords } from '#shared/text/documents/plan.ts';
import { quotaAllocationText } from '#shared/text/documents/quota-allocation.ts';
import type { App } from '../app/app.ts';
import { documentContext } from '../documents/document-context.ts';
import { draftDocument } from '../documents/draft-document.ts';
import { baseInWords, papersInForce } from '../plan/base-paper.ts';
import { currentPlan } from '../plan/current-plan.ts';

/** @throws AppError NOT_FOUND */
function awardOf(db: Reader, { campaignId, awardTypeId }: AllocationInput): AwardType {
  const found = currentPlan(db, campaignId).plan.awardTypes.find(({ id }) => id === awardTypeId);
  if (found === undefined) throw AppError.of('NOT_FOUND', { what: 'hình thức khen thưởng trong kế hoạch' });
  return found;
}

/** What is to be divided among whom: the clusters of the units that take part, in the order of the clusters. */
export function allocationView(app: App, input: AllocationInput): AllocationView {
  const award = awardOf(app.db, input);
  const subjects = [...new Set(award.quotas.map(({ subject }) => subject))];
  const quotas = subjects
    .map((subject) => ({ subject, max: allowedCount(award.quotas, subject).max }))
    .filter(({ max }) => max !== Number.MAX_SAFE_INTEGER);
  const members = app.db
    .select({ unitId: participant.unitId, clusterId: participant.clusterId })
    .from(participant)
    .where(eq(participant.campaignId, input.campaignId))
    .all();
  const proposals = app.db
    .select({
      unitId: nomination.proposerUnitId,
      awardTypeId: nomination.awardTypeId,
      subject: nomination.subject,
      state: nomination.state,
    })
    .from(nomination)
    .where(eq(nomination.campaignId, input.campaignId))
    .all()
    .filter(({ awardTypeId, state }) => awardTypeId === award.id && state !== 'rejected');
  const clusters = app.db.select().from(cluster).orderBy(asc(cluster.year), asc(cluster.position)).all();
  const places = [
    ...clusters.map(({ id, name }) => ({ clusterId: id as string | null, name })),
    { clusterId: null, name: quotaAllocationText.withoutCluster },
  ];
  const lines = places.flatMap((place) => {
    const units = new Set(
      members.filter(({ clusterId }) => clusterId === place.clusterId).map(({ unitId }) => unitId),
    );
    if (units.size === 0) return [];
    const proposed = subjects.map((subject) => ({
      subject,
      count: proposals.filter((own) => own.subject === subject && units.has(own.unitId)).length,
    }));
    return [{ ...place, units: units.size, proposed }];
  });
  return { allocatedBy: award.allocatedBy, quotas, lines };
}

/**
 * Enters the notice that divides the quota in the register, to be signed and numbered there.
 * @throws AppError ALLOCATION_WITHOUT_QUOTA, ALLOCATION_WITHOUT_WEIGHT, NOT_FOUND
 */
export function registerAllocation(
  app: App,
  input: RegisterAllocationInput,
): Promise<{ documentId: string }> {
  const { campaignId, weights } = input;
  const award = awardOf(app.db, input);
  const { quotas, lines } = allocationView(app, input);
  if (quotas.length === 0) throw AppError.of('ALLOCATION_WITHOUT_QUOTA', { award: award.name });
  const weightOf = new Map(weights.map(({ clusterId, weight }) => [clusterId, weight]));
  const ownWeights = lines.map(({ clusterId }) => weightOf.get(clusterId) ?? 0);
  const shares = quotas.map(({ max }) => allocate(max, ownWeights));
  const { issuer, signature } = documentContext(app);
  const { title } = currentPlan(app.db, campaignId).plan;
  const basis = baseInWords(papersInForce(app.db, campaignId)) || `Kế hoạch ${title}`;
  return draftDocument(app, {
    ...{ campaignId, purpose: 'quotaAllocation' },
    build: (registration) =>
      buildQuotaAllocation({
        ...{ issuer, signature, registration, basis, award: award.name },
        recipients: ['Các cụm, khối thi đua', ...(award.allocatedBy === '' ? [] : [award.allocatedBy])],
        subjects: quotas.map(({ subject }): SubjectKind => subject),
        limits: award.ratioLimits.map(ratioLimitInWords),
        lines: lines.map(({ name, units }, at) => ({
          ...{ name, units, weight: ownWeights[at] ?? 0 },
          shares: shares.map((share) => share[at] ?? 0),
        })),
      }),
  });
}
