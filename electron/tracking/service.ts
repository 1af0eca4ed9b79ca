import type { TrackingService } from '#shared/contract/tracking.ts';
import type { App } from '../app/app.ts';

/** The use cases of the area as the contract names them. */
export function createTrackingService(_app: App): TrackingService {
  return {};
}
