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

/** The campaign once its plan is issued; `idOf` leads from an id of the sample's plan to that of the office's. */
export interface Campaign {
  id: string;
  plan: Plan;
  unitIds: ReadonlyMap<string, string>;
  milestoneId(sampleId: string): string;
}

/** A folder of the output, made when it is missing, and a path in it. */
export const jobId = (): string => crypto.randomUUID();
