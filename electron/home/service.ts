import type { HomeService } from '#shared/contract/home.ts';
import type { App } from '../app/app.ts';

/** The use cases of the area as the contract names them. */
export function createHomeService(_app: App): HomeService {
  return { counts: () => [] };
}
