import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { campaign } from '#db/schema/plan.ts';
import { formIssue } from '#db/schema/tracking.ts';
import { participant, unit } from '#db/schema/units.ts';
import type { FormMatch, FormVerdict } from '#shared/contract/tracking-forms.ts';
import { valueWave } from '#shared/domain/forms/form-content.ts';
import type { FormIdentity } from '#shared/domain/forms/form-identity.ts';
import type { FormMap } from '#shared/domain/forms/read-form.ts';
import type { Milestone } from '#shared/domain/plan/milestone.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { AppError } from '#shared/errors.ts';
import { sha256Of } from '../../files/sha256.ts';
import type { IssuedLayouts } from './issued-layouts.ts';
import type { FormFile } from './read-form-file.ts';

/** Whose form a file is, as far as it is known. */
export interface FormOwner {
  formIssueId: string | null;
  unit: { id: string; name: string } | null;
  milestone: Milestone | null;
  occurrence: string;
}

export const nobody: FormOwner = { formIssueId: null, unit: null, milestone: null, occurrence: '' };

export type Identification =
  | {
      verdict: FormVerdict;
      error: AppError;
      owner: FormOwner;
      /** A person may say whose form it is: it looks like one of ours. */
      canMatch: boolean;
    }
  | {
      owner: FormOwner;
      unit: { id: string; name: string };
      milestone: Milestone;
      groupId: string;
      map: FormMap;
    };

interface Context {
  db: Reader;
  campaignId: string;
  plan: Plan;
  layouts: IssuedLayouts;
  matches: ReadonlyMap<string, FormMatch>;
}

type Contents = Exclude<FormFile['contents'], { refusal: unknown }>;

/** By its hidden sheet; by what a person said where that is lost or cannot be believed. */
export function identifyForm(context: Context, file: FormFile, { hidden }: Contents): Identification {
  const refuse = (
    verdict: FormVerdict,
    error: AppError,
    owner: FormOwner = nobody,
    canMatch = false,
  ): Identification => ({ verdict, error, owner, canMatch });
  if (hidden.state === 'foreign') return refuse('foreign', AppError.of('FORM_NOT_OURS'));
  if (hidden.state === 'newer') return refuse('returned', AppError.of('FORM_NEWER'));
  const match = context.matches.get(file.token);
  if (hidden.state !== 'read') {
    if (match !== undefined) return byHand(context, match);
    return hidden.state === 'lost'
      ? refuse('foreign', AppError.of('FORM_IDENTITY_LOST'), nobody, true)
      : refuse('returned', AppError.of('FORM_IDENTITY_DAMAGED'), nobody, true);
  }

  const { identity, entries } = hidden;
  const stranger = strangeness(context, identity);
  if (stranger !== null) return refuse('foreign', stranger);
  const issue = context.db.select().from(formIssue).where(eq(formIssue.id, identity.formIssueId)).get();
  if (issue === undefined) return refuse('foreign', AppError.of('FORM_OTHER_OFFICE'));
  const { occurrence } = identity;
  const found = unitOf(context.db, issue.unitId);
  const owner: FormOwner = { formIssueId: issue.id, unit: found, milestone: null, occurrence };
  if (issue.unitId !== identity.unitId || found === null) {
    return refuse('returned', AppError.of('FORM_UNIT_MISMATCH'), owner);
  }
  const milestone = context.plan.milestones.find(({ id }) => id === issue.milestoneId);
  owner.milestone = milestone ?? null;
  const isSameTime =
    milestone !== undefined &&
    identity.milestoneId === issue.milestoneId &&
    identity.waveId === (issue.waveId ?? '') &&
    identity.waveId === valueWave(milestone);
  if (!isSameTime) return refuse('returned', AppError.of('FORM_MILESTONE_MISMATCH'), owner);
  const hash = sha256Of(hidden.hashedText);
  if (hash !== hidden.hash) {
    if (match !== undefined) return byHand(context, match);
    return refuse('returned', AppError.of('FORM_LAYOUT_CHANGED'), owner, true);
  }
  if (hash !== issue.layoutHash) return refuse('returned', AppError.of('FORM_SUPERSEDED'), owner);
  const groupId = groupOf(context, found.id);
  if (groupId === null || !milestone.groupIds.includes(groupId)) {
    return refuse('returned', AppError.of('FORM_UNIT_NOT_TAKING_PART', { unit: found.name }), owner);
  }
  const form = { versionId: identity.planVersionId, groupId, milestoneId: milestone.id };
  const anchors = context.layouts.anchors(form);
  // Its own map must be the one that this version of the plan gives; only then do the texts around it hold as well.
  const isSame = anchors !== null && JSON.stringify(anchors.entries) === JSON.stringify(entries);
  return { owner, unit: found, milestone, groupId, map: isSame ? { anchors } : { entries } };
}

/** Whose form it is was said by a person; it must be one that went out. */
function byHand(context: Context, match: FormMatch): Identification {
  const { db, campaignId, plan, layouts } = context;
  const found = unitOf(db, match.unitId);
  const milestone = plan.milestones.find(({ id }) => id === match.milestoneId);
  const issue = db
    .select()
    .from(formIssue)
    .where(
      and(
        eq(formIssue.campaignId, campaignId),
        eq(formIssue.unitId, match.unitId),
        eq(formIssue.milestoneId, match.milestoneId),
        eq(formIssue.occurrence, match.occurrence),
      ),
    )
    .get();
  const { occurrence } = match;
  const formIssueId = issue?.id ?? null;
  const owner: FormOwner = { formIssueId, unit: found, milestone: milestone ?? null, occurrence };
  const groupId = found === null ? null : groupOf(context, found.id);
  const anchors =
    issue === undefined || groupId === null
      ? null
      : layouts.anchors({ versionId: issue.planVersionId, groupId, milestoneId: match.milestoneId });
  if (found === null || milestone === undefined || groupId === null || anchors === null) {
    const names = { unit: found?.name ?? 'đơn vị đã chọn', milestone: milestone?.name ?? 'đã chọn' };
    return { verdict: 'returned', error: AppError.of('FORM_NOT_ISSUED', names), owner, canMatch: true };
  }
  return { owner, unit: found, milestone, groupId, map: { anchors } };
}

/** A form of another campaign of ours, or of a campaign that this database does not know. */
function strangeness({ db, campaignId }: Context, identity: FormIdentity): AppError | null {
  if (identity.campaignId === campaignId) return null;
  const other = db
    .select({ id: campaign.id })
    .from(campaign)
    .where(eq(campaign.id, identity.campaignId))
    .get();
  return AppError.of(other === undefined ? 'FORM_OTHER_OFFICE' : 'FORM_OTHER_CAMPAIGN');
}

function unitOf(db: Reader, unitId: string): { id: string; name: string } | null {
  return db.select({ id: unit.id, name: unit.name }).from(unit).where(eq(unit.id, unitId)).get() ?? null;
}

function groupOf({ db, campaignId }: Context, unitId: string): string | null {
  const row = db
    .select({ groupId: participant.groupId })
    .from(participant)
    .where(and(eq(participant.campaignId, campaignId), eq(participant.unitId, unitId)))
    .get();
  return row?.groupId ?? null;
}
