import type { Services } from '#shared/contract/services.ts';
import type { LateRow } from '#shared/contract/tracking.ts';
import type { CountedMatrix } from '../tracking/count-matrix.ts';

/** Where home looks; each area answers for itself, so that home never shows another figure than the area's own screen. */
export interface HomeSources
  extends Pick<Services, 'campaigns' | 'plan' | 'tracking' | 'scoring' | 'awards'> {
  milestones(campaignId: string): CountedMatrix;
  longestLate(campaignId: string, counted: CountedMatrix, limit: number): LateRow[];
}
