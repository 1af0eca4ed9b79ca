import type { AwardsService } from '#shared/contract/awards.ts';
import type { App } from '../app/app.ts';

/** The use cases of the area as the contract names them. */
export function createAwardsService(_app: App): AwardsService {
  return {};
}
