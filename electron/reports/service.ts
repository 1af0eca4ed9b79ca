import type { ReportsService } from '#shared/contract/reports.ts';
import type { App } from '../app/app.ts';

/** The use cases of the area as the contract names them. */
export function createReportsService(_app: App): ReportsService {
  return {};
}
