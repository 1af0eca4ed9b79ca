import type { Plan } from '#shared/domain/plan/plan.ts';
import type { Sample } from '#shared/domain/sample/sample.ts';
import type { Installation } from './installation.ts';
import type { Progress } from './progress.ts';

/** What every step of the demo is given. */
export interface Stage {
  out: string;
  sample: Sample;
  office: Installation;
  progress: Progress;
}

/**
 * The campaign once its plan is issued, for one of several years its round under way; `milestoneId` leads from an id of the
 * sample's plan to that of the office's.
 */
export interface Campaign {
  id: string;
  /** The campaign of several years that it is a round of, else the same. */
  wholeId: string;
  plan: Plan;
  unitIds: ReadonlyMap<string, string>;
  milestoneId(sampleId: string): string;
}

export interface FormCounts {
  issued: number;
  returned: number;
  rejected: number;
  late: number;
}

export interface RankedUnit {
  cluster: string;
  unit: string;
  points: number;
  grade: string | null;
  rank: number;
}

export interface AwardCounts {
  collectives: number;
  individuals: number;
  leaders: number;
}

/** What came of the year so far; summary.json holds it. */
export interface Results {
  forms: FormCounts | null;
  ranking: RankedUnit[];
  awards: AwardCounts | null;
}

/** One step of the year. A plan may have no place for it; `cannot` then says why, in a sentence. */
export interface DemoStep {
  name: string;
  cannot(plan: Plan, sample: Sample): string | null;
  run(stage: Stage, campaign: Campaign, results: Results): Promise<void>;
}

export const jobId = (): string => crypto.randomUUID();
