import type { AwardType } from '../plan/award-type.ts';
import type { Indicator } from '../plan/indicator.ts';
import type { Milestone } from '../plan/milestone.ts';
import type { ContentArea, Plan } from '../plan/plan.ts';
import type { Criterion, ScoreTable } from '../plan/score-table.ts';
import type { FormIdentity } from './form-identity.ts';

/** What the form of one unit and milestone asks for, and what it says of itself. */
export interface FormContent {
  identity: FormIdentity;
  office: string;
  campaign: string;
  unit: { name: string; code: string };
  milestone: string;
  /** The time that the figures cover: "Đợt 1, từ ngày 19/08/2024 đến ngày 03/02/2025". */
  period: string;
  /** Last day on which the paper is in time. */
  lastDay: string;
  periodFrom: string;
  sendTo: string[];
  contentAreas: ContentArea[];
  indicators: Indicator[];
  scoreTable: ScoreTable | null;
  awardTypes: AwardType[];
  /** The unit and the units below it, for the drop-down of the nominations. */
  units: string[];
}

/** Rows for nominations; more are proposed on paper and typed in. */
export const NOMINATION_ROWS = 20;

/**
 * The wave that a milestone's figures belong to; empty for the campaign as a whole. A final report gives the figures of the
 * whole campaign even where it also closes the last wave.
 */
export function valueWave(milestone: Pick<Milestone, 'kind' | 'waveId'>): string {
  return milestone.kind === 'finalReport' ? '' : (milestone.waveId ?? '');
}

/** Criteria that nobody but a person can fill: the others follow from indicators and dates. */
export function isTyped(criterion: Criterion): boolean {
  const { method } = criterion;
  switch (method.kind) {
    case 'manual':
    case 'bonus':
    case 'deduction':
      return true;
    case 'passFail':
      return method.indicatorId === null;
    default:
      return false;
  }
}

/** Indicators, score table and awards that the units of a group are asked for. */
export function partsForGroup(
  plan: Plan,
  groupId: string,
): { indicators: Indicator[]; scoreTable: ScoreTable | null; awardTypes: AwardType[] } {
  return {
    indicators: plan.indicators.filter((indicator) => indicator.groupIds.includes(groupId)),
    scoreTable: plan.scoreTables.find((table) => table.groupId === groupId) ?? null,
    awardTypes: plan.awardTypes.filter((type) => type.managedHere),
  };
}
