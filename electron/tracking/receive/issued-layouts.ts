import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { planVersion } from '#db/schema/plan.ts';
import { partsForGroup } from '#shared/domain/forms/form-content.ts';
import { layOutForm } from '#shared/domain/forms/lay-out-form.ts';
import { anchorsOf, type FormAnchors } from '#shared/domain/forms/locate/anchors.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';

interface IssuedLayout {
  versionId: string;
  groupId: string;
  milestoneId: string;
}

/** What forms looked like when they went out. All units of a group have the same rows, so each is laid out once. */
export class IssuedLayouts {
  readonly #db: Reader;
  readonly #campaignId: string;
  readonly #plans = new Map<string, Plan | null>();
  readonly #anchors = new Map<string, FormAnchors | null>();

  constructor(db: Reader, campaignId: string) {
    this.#db = db;
    this.#campaignId = campaignId;
  }

  /** Null where the version of the plan, or the milestone in it, is not known here. */
  anchors(form: IssuedLayout): FormAnchors | null {
    const key = `${form.versionId} ${form.groupId} ${form.milestoneId}`;
    const known = this.#anchors.get(key);
    if (known !== undefined) return known;
    const made = this.#layOut(form);
    this.#anchors.set(key, made);
    return made;
  }

  #layOut({ versionId, groupId, milestoneId }: IssuedLayout): FormAnchors | null {
    const plan = this.#plan(versionId);
    const milestone = plan?.milestones.find(({ id }) => id === milestoneId);
    if (plan === null || milestone === undefined) return null;
    // Names of the unit stand in titles only, which are no anchors.
    const identity = { formIssueId: '', campaignId: this.#campaignId, unitId: '', milestoneId };
    const layout = layOutForm({
      identity: { ...identity, waveId: '', occurrence: '', planVersionId: versionId },
      office: '',
      campaign: plan.title,
      unit: { name: '', code: '' },
      milestone: milestone.name,
      period: '',
      lastDay: plan.period.from,
      periodFrom: plan.period.from,
      sendTo: milestone.addressees,
      contentAreas: plan.contentAreas,
      ...partsForGroup(plan, groupId),
      units: [],
    });
    return anchorsOf(layout);
  }

  #plan(versionId: string): Plan | null {
    const known = this.#plans.get(versionId);
    if (known !== undefined) return known;
    const found = this.#db
      .select({ plan: planVersion.body })
      .from(planVersion)
      .where(and(eq(planVersion.id, versionId), eq(planVersion.campaignId, this.#campaignId)))
      .get();
    const plan = found?.plan ?? null;
    this.#plans.set(versionId, plan);
    return plan;
  }
}
