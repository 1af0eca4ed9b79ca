import type { ScoreStage } from '#shared/domain/plan/score-table.ts';

/** Points of one criterion at one stage as they stood; null where there were none. */
export interface ScoreState {
  pointsHundredths: number;
  reason: string;
  source: 'typed' | 'form' | 'package';
}

export interface ScoreChange {
  stage: ScoreStage;
  criterionId: string;
  before: ScoreState | null;
  after: ScoreState | null;
}

/** One deed of a person: a cell typed, or the points that a bulk action copied. */
export interface ScoreDeed {
  label: string;
  changes: ScoreChange[];
}

const DEEDS_A_UNIT = 50;
const UNITS = 500;

/** What was changed in this session, unit by unit, for Ctrl+Z. Bounded: the oldest deeds and units are forgotten. */
export class ScoreHistory {
  readonly #deeds = new Map<string, ScoreDeed[]>();

  record(campaignId: string, unitId: string, deed: ScoreDeed): void {
    const key = `${campaignId} ${unitId}`;
    const deeds = [...(this.#deeds.get(key) ?? []), deed].slice(-DEEDS_A_UNIT);
    this.#deeds.delete(key);
    this.#deeds.set(key, deeds);
    if (this.#deeds.size <= UNITS) return;
    const [oldest] = this.#deeds.keys();
    if (oldest !== undefined) this.#deeds.delete(oldest);
  }

  last(campaignId: string, unitId: string): ScoreDeed | null {
    return this.#deeds.get(`${campaignId} ${unitId}`)?.at(-1) ?? null;
  }

  /** Forgets the last deed, after it was taken back or when it no longer can be. */
  dropLast(campaignId: string, unitId: string): void {
    this.#deeds.get(`${campaignId} ${unitId}`)?.pop();
  }
}
