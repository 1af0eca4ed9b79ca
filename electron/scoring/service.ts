import type { ScoringService } from '#shared/contract/scoring.ts';
import type { App } from '../app/app.ts';

/** The use cases of the area as the contract names them. */
export function createScoringService(_app: App): ScoringService {
  return {};
}
