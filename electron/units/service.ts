import type { UnitsService } from '#shared/contract/units.ts';
import type { App } from '../app/app.ts';

/** The use cases of the area as the contract names them. */
export function createUnitsService(_app: App): UnitsService {
  return {};
}
