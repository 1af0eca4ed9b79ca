import type { CeremoniesService } from '#shared/contract/ceremonies.ts';
import type { App } from '../app/app.ts';

/** The use cases of the area as the contract names them. */
export function createCeremoniesService(_app: App): CeremoniesService {
  return {};
}
